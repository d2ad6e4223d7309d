//! Title and description as an XMP packet (ISO 16684-1), for formats without metadata of their own.

use super::Metadata;
use crate::escape::push_escaped;
use std::fmt::Write as _;

/// The packet, unless both are empty.
pub(super) fn packet(metadata: Metadata) -> Option<String> {
    if metadata.title.is_empty() && metadata.description.is_empty() {
        return None;
    }
    let mut out = String::from(concat!(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
    ));
    // Writing to a string can't fail.
    for (name, text) in [("title", metadata.title), ("description", metadata.description)] {
        if !text.is_empty() {
            let _ = write!(out, "<dc:{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">");
            push_escaped(&mut out, text);
            let _ = write!(out, "</rdf:li></rdf:Alt></dc:{name}>");
        }
    }
    out.push_str("</rdf:Description></rdf:RDF></x:xmpmeta>");
    Some(out)
}
