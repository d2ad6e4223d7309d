//! Receiving a request's body: how much, and for how long.

use crate::app::App;
use crate::problem::{Kind, Problem};
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, header};
use futures_util::StreamExt as _;
use std::time::Duration;

/// Reads a body of at most `most` bytes.
pub(crate) async fn read(app: &App, headers: &HeaderMap, body: Body, most: u64) -> Result<Bytes, Problem> {
    receive(Duration::from_millis(app.config().http.body_ms), headers, body, most)
        .await
        .inspect_err(|problem| app.metrics.body_refused(problem.kind))
}

/// The declared length of a body; `None` if it isn't declared. An error if it is too large, or if the body is compressed.
pub(crate) fn said(app: &App, headers: &HeaderMap, most: u64) -> Result<Option<u64>, Problem> {
    declared(headers, most).inspect_err(|problem| app.metrics.body_refused(problem.kind))
}

fn declared(headers: &HeaderMap, most: u64) -> Result<Option<u64>, Problem> {
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
    let expected = declared(headers, most)?.unwrap_or_default();
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
