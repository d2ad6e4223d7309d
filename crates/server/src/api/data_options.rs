//! A request's options for reading its file: from the address, and from the charset of the content type.

use crate::problem::{Kind, Problem};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Uri};
use std::collections::BTreeMap;
use wire::{DataFormat, DataOptions};

/// The options that a body gives for data of this format.
pub(super) fn given(pairs: &BTreeMap<String, String>, format: DataFormat) -> Result<DataOptions, Problem> {
    let bad = |bad: wire::BadOption| Problem::new(Kind::BadContent, bad);
    let mut options = DataOptions::default();
    for (name, value) in pairs {
        options.set(name, value).map_err(bad)?;
    }
    options.check(format).map_err(bad)?;
    Ok(options)
}

/// The options of a file of this format.
pub(super) fn asked(headers: &HeaderMap, uri: &Uri, format: DataFormat) -> Result<DataOptions, Problem> {
    let mut options = DataOptions::default();
    let bad = |bad: wire::BadOption| Problem::new(Kind::BadRequest, bad);
    for (name, value) in form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
        options.set(&name, &value).map_err(bad)?;
    }
    options.check(format).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    with_charset(options, media_type, format).map_err(bad)
}

/// The options, with the charset of the file's media type as its encoding if they name none.
pub(super) fn with_charset(
    mut options: DataOptions,
    media_type: &str,
    format: DataFormat,
) -> Result<DataOptions, wire::BadOption> {
    if options.encoding.is_none() && format != DataFormat::Xlsx {
        // Many clients declare UTF-8 whatever they send, so UTF-8 is ignored here and the encoding is detected.
        let said = charset(media_type).filter(|name| !name.eq_ignore_ascii_case("utf-8"));
        if let Some(name) = said {
            options.set("encoding", &name)?;
        }
    }
    Ok(options)
}

/// `text/csv; charset="latin1"` → `latin1`.
fn charset(media_type: &str) -> Option<String> {
    media_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').to_owned())
    })
}
