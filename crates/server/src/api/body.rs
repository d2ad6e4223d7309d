//! What a request's body has: JSON of a known shape, a program, a picture's size.

use super::json;
use crate::app::App;
use crate::problem::{Kind, Problem};
use crate::request_body::read;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;

/// The size of a request's JSON without the program, bytes.
const JSON_OVERHEAD: u64 = 64 * 1024;
/// Bodies up to this size, bytes, are parsed in the handler's task, and need no reserved memory.
pub(super) const SMALL: usize = 64 * 1024;

/// Reads a body as JSON of a known shape.
pub(super) async fn json<T: DeserializeOwned + Send + 'static>(
    app: &App,
    headers: &HeaderMap,
    body: Body,
    most: u64,
) -> Result<T, Problem> {
    let declared = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !json::is_in_utf8(declared) {
        let declared = wire::clean_line(declared, 80);
        return Err(Problem::new(Kind::BadType, format!("JSON must be in UTF-8, not {declared:?}.")));
    }
    let bytes = read(app, headers, body, most).await?;
    if bytes.len() <= SMALL {
        return parse(&bytes, declared);
    }
    let declared = declared.to_owned();
    // In another thread, because this one serves other requests.
    let parsed = tokio::task::spawn_blocking(move || parse(&bytes, &declared)).await;
    parsed
        .unwrap_or_else(|_| Err(Problem::new(Kind::Lost, "The request could not be processed; please send it again.")))
}

/// Parses JSON that was declared as this.
fn parse<T: DeserializeOwned>(bytes: &[u8], declared: &str) -> Result<T, Problem> {
    json::parse(bytes).map_err(|wrong| match wrong.kind {
        // An unreadable body that isn't declared as JSON has the wrong type.
        Kind::BadRequest if !declared.is_empty() && !json::is_json(declared) => {
            let declared = wire::clean_line(declared, 80);
            Problem::new(
                Kind::BadType,
                format!("The request's body has the type {declared:?}; send JSON with the type application/json."),
            )
        }
        kind => Problem::new(kind, wrong.sentence),
    })
}

/// The largest JSON body with a program: JSON can encode one byte as six.
pub(super) fn most_with_program(app: &App) -> u64 {
    6 * app.config().limits.program_bytes + JSON_OVERHEAD
}

/// A program that was sent as a file.
pub(super) fn program_text(file: Bytes) -> Result<String, Problem> {
    let program = String::from_utf8(file.into()).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Problem::new(
            Kind::BadContent,
            format!("The program is not UTF-8: the byte at position {at} doesn't begin a character."),
        )
    })?;
    // The byte order mark of some editors is not part of the program.
    Ok(program.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(program))
}

/// Refuses a program that is too long.
pub(crate) fn check_program(app: &App, program: &str) -> Result<(), Problem> {
    let (found, most) = (program.len() as u64, app.config().limits.program_bytes);
    if found > most {
        return Err(Problem::new(Kind::TooLarge, format!("The program has {found} bytes; the limit is {most}.")));
    }
    // Neither Python nor PostgreSQL takes it.
    if program.contains('\0') {
        return Err(Problem::new(Kind::BadContent, "A program can't contain the character NUL (U+0000)."));
    }
    Ok(())
}

/// Refuses a picture size beyond the limits.
pub(crate) fn check_size(app: &App, width: u32, height: u32) -> Result<(), Problem> {
    let limits = app.config().limits.picture;
    if limits.allows(width, height) {
        return Ok(());
    }
    let (side, pixels) = (limits.side, limits.pixels);
    let message = format!(
        "A picture can't have the size {width}×{height}; each side must be from 1 to {side} px, with at most {pixels} px in total."
    );
    Err(Problem::new(Kind::BadContent, message))
}
