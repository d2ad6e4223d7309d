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
                "The image has changed since you read it: it is at revision {revision} now. Nothing was saved; read it again."
            );
            return Problem::new(Kind::PreconditionFailed, message);
        }
        StoreError::Taken => {
            return Problem::new(
                Kind::Conflict,
                "There is an image with this name already, perhaps a deleted one. Nothing was changed.",
            );
        }
        StoreError::Names => {
            let message =
                "The image has reached the limit of names; rename it to one of its old names. Nothing was changed.";
            return Problem::new(Kind::Conflict, message);
        }
        StoreError::TooManyImages { most } => {
            let message = format!(
                "You have {most} images, which is your quota. Nothing was saved; delete an image, or ask the operator."
            );
            return Problem::new(Kind::Quota, message);
        }
        StoreError::TooMuch { used, most } => {
            let message = format!(
                "Your programs and data would take {used} bytes; your quota is {most}. Nothing was saved; the operator can raise \
                 the quota, or purge the images that you have deleted."
            );
            return Problem::new(Kind::Quota, message);
        }
        StoreError::Missing => return Problem::new(Kind::NotFound, "The image no longer exists."),
        full if full.is_full() => {
            (Kind::Full, "Paintbox's store is full, and nothing was saved. The operator has to free space.")
        }
        _ => (Kind::Lost, "Paintbox's store doesn't answer; please try again."),
    };
    Problem { internal: Some(error.to_string()), ..Problem::new(kind, message) }
}
