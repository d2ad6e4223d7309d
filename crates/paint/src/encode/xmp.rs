//! A picture's words as an XMP packet (ISO 16684-1), for formats that have no place of their own for them.

use super::Words;
use crate::words::push_escaped;
use std::fmt::Write as _;

/// The packet, if there is anything to say.
pub(super) fn packet(words: Words) -> Option<String> {
    if words.title.is_empty() && words.description.is_empty() {
        return None;
    }
    let mut out = String::from(concat!(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
    ));
    // Writing to a string can't fail.
    for (name, text) in [("title", words.title), ("description", words.description)] {
        if !text.is_empty() {
            let _ = write!(out, "<dc:{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">");
            push_escaped(&mut out, text);
            let _ = write!(out, "</rdf:li></rdf:Alt></dc:{name}>");
        }
    }
    out.push_str("</rdf:Description></rdf:RDF></x:xmpmeta>");
    Some(out)
}
