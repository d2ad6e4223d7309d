//! Reading a request's body: how much, for how long, and as what.

use super::json;
use crate::app::App;
use crate::problem::{Kind, Problem};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// The size of a request's JSON without the program, bytes.
const JSON_OVERHEAD: u64 = 64 * 1024;
/// Bodies up to this size, bytes, are parsed in the handler's task, and need no reserved memory.
pub(super) const SMALL: usize = 64 * 1024;

/// Reads a body of at most `most` bytes.
pub(crate) async fn read(app: &App, headers: &HeaderMap, body: Body, most: u64) -> Result<Bytes, Problem> {
    receive(Duration::from_millis(app.config().http.body_ms), headers, body, most)
        .await
        .inspect_err(|problem| app.metrics.body_refused(problem.kind))
}

/// The declared length of a body; `None` if it isn't declared. An error if it is too large, or if the body is compressed.
pub(super) fn said(headers: &HeaderMap, most: u64) -> Result<Option<u64>, Problem> {
    let encoding = headers.get(header::CONTENT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or("identity");
    if !encoding.trim().eq_ignore_ascii_case("identity") {
        let encoding = wire::clean_line(encoding, 40);
        let message = format!("The request's body is compressed ({encoding}); send it uncompressed.");
        return Err(Problem::new(Kind::BadType, message));
    }
    let said = headers.get(header::CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse::<u64>().ok());
    if said.is_some_and(|said| said > most) { Err(too_large(most)) } else { Ok(said) }
}

fn too_large(most: u64) -> Problem {
    Problem::new(Kind::TooLarge, format!("The request's body is too large; it can have at most {most} bytes."))
}

async fn receive(patience: Duration, headers: &HeaderMap, body: Body, most: u64) -> Result<Bytes, Problem> {
    let expected = said(headers, most)?.unwrap_or_default();
    let collected = tokio::time::timeout(patience, collect(body, expected, most)).await;
    collected.unwrap_or_else(|_| Err(Problem::new(Kind::RequestTimeout, "The request's body took too long to arrive.")))
}

/// The whole body in one piece, collected without a final copy. Its memory grows as the body arrives.
async fn collect(body: Body, expected: u64, most: u64) -> Result<Bytes, Problem> {
    let mut pieces = body.into_data_stream();
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Problem::new(Kind::BadRequest, "The request's body ended early."))?;
        if (bytes.len() + piece.len()) as u64 > most {
            return Err(too_large(most));
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes.into())
}

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

/// Reads the body of a form, as its fields in order.
pub(crate) async fn form(
    app: &App,
    headers: &HeaderMap,
    body: Body,
    most: u64,
) -> Result<Vec<(String, String)>, Problem> {
    let bytes = read(app, headers, body, most).await?;
    Ok(form_urlencoded::parse(&bytes).into_owned().collect())
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
