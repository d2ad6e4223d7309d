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
    if options.encoding.is_none() && format != DataFormat::Xlsx {
        // Many clients declare UTF-8 whatever they send, so UTF-8 is ignored here and the encoding is detected.
        let said = charset(headers).filter(|name| !name.eq_ignore_ascii_case("utf-8"));
        if let Some(name) = said {
            options.set("encoding", &name).map_err(bad)?;
        }
    }
    Ok(options)
}

/// `text/csv; charset="latin1"` → `latin1`.
fn charset(headers: &HeaderMap) -> Option<String> {
    let said = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    said.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"').to_owned())
    })
}
