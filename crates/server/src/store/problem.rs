//! What a client is told when the store refuses or fails.

use super::error::StoreError;
use crate::problem::{Kind, Problem};
use std::sync::Arc;

impl From<Arc<StoreError>> for Problem {
    fn from(error: Arc<StoreError>) -> Self {
        describe(&error)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        describe(&error)
    }
}

fn describe(error: &StoreError) -> Problem {
    let (kind, message) = match error {
        StoreError::Changed { revision } => {
            let message = format!(
                "Somebody has changed it since you read it: it is at revision {revision} now. Nothing was saved; read it anew."
            );
            return Problem::new(Kind::PreconditionFailed, message);
        }
        StoreError::Taken => {
            return Problem::new(
                Kind::Conflict,
                "There is an image of this name already, perhaps a deleted one. Nothing was changed.",
            );
        }
        StoreError::Names => {
            let message = "The image has had so many names that it keeps; give it one of these. Nothing was changed.";
            return Problem::new(Kind::Conflict, message);
        }
        StoreError::TooManyImages { most } => {
            let message = format!(
                "You have {most} images, which is as many as you may have. Nothing was saved; delete one, or ask the operator."
            );
            return Problem::new(Kind::Quota, message);
        }
        StoreError::TooMuch { used, most } => {
            let message = format!(
                "With this your programs and data would take {used} bytes; they may take {most}. Nothing was saved; the operator \
                 can allow more, or purge what you have deleted."
            );
            return Problem::new(Kind::Quota, message);
        }
        StoreError::Missing => return Problem::new(Kind::NotFound, "There is no such image any more."),
        full if full.is_full() => {
            (Kind::Full, "Paintbox's store has no room left; nothing was saved. Its operator can make room.")
        }
        _ => (Kind::Lost, "Paintbox's store doesn't answer; please try again."),
    };
    Problem { internal: Some(error.to_string()), ..Problem::new(kind, message) }
}
