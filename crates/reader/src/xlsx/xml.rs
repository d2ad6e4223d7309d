//! The part of XML that workbooks need: elements, attributes and texts, one after another. Document types and the
//! entities that they can define aren't read, so that nothing expands.

use std::borrow::Cow;

/// The next event. Names have no prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// An element begins. `true` if it also ends.
    Start {
        name: &'a str,
        attributes: &'a str,
        empty: bool,
    },
    End(&'a str),
    Text(Cow<'a, str>),
}

pub(super) struct Xml<'a> {
    rest: &'a str,
}

impl<'a> Xml<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The next event; `None` at the end or at invalid XML.
    pub(super) fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let at = memchr::memchr(b'<', self.rest.as_bytes()).unwrap_or(self.rest.len());
            if at > 0 {
                let (text, rest) = self.rest.split_at(at);
                self.rest = rest;
                return Some(Event::Text(unescape(text)));
            }
            if let Some(rest) = self.rest.strip_prefix("<!--") {
                self.rest = rest.split_once("-->")?.1;
            } else if let Some(rest) = self.rest.strip_prefix("<![CDATA[") {
                let (text, rest) = rest.split_once("]]>")?;
                self.rest = rest;
                return Some(Event::Text(Cow::Borrowed(text)));
            } else if self.rest.starts_with("<?") || self.rest.starts_with("<!") {
                self.rest = self.rest.split_once('>')?.1;
            } else {
                let tag = self.rest.strip_prefix('<')?;
                let end = end_of_tag(tag)?;
                self.rest = &tag[end + 1..];
                let tag = &tag[..end];
                if let Some(name) = tag.strip_prefix('/') {
                    return Some(Event::End(local(name.trim_end())));
                }
                let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
                let (name, attributes) = tag.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((tag, ""));
                return Some(Event::Start { name: local(name), attributes, empty });
            }
        }
    }
}

/// The end of a tag: the first `>` outside quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    tag.bytes().position(|byte| match quote {
        Some(open) => {
            if byte == open {
                quote = None;
            }
            false
        }
        None if matches!(byte, b'"' | b'\'') => {
            quote = Some(byte);
            false
        }
        None => byte == b'>',
    })
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The value of an attribute, by its name without a prefix.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let mut rest = attributes;
    loop {
        let (key, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, left) = after[1..].split_once(quote)?;
        if local(key.trim()) == name {
            return Some(unescape(value));
        }
        rest = left;
    }
}

/// A text with its entities replaced.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let known = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= 8)
            .and_then(|(name, left)| Some((entity(name)?, left)));
        if let Some((c, left)) = known {
            plain.push(c);
            rest = left;
        } else {
            plain.push('&');
            rest = after;
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => digits.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn elements_attributes_and_texts_are_found() {
        let mut xml = Xml::new(
            "<?xml version='1.0'?><x:a n='1>2' r:id=\"&lt;&#233;&#xe9;\"><!-- c --><b/>t&amp;&nope;<![CDATA[<i>]]></x:a>",
        );
        let Some(Event::Start { name: "a", attributes, empty: false }) = xml.next() else { panic!("no a") };
        assert_eq!(attribute(attributes, "n").as_deref(), Some("1>2"));
        assert_eq!(attribute(attributes, "id").as_deref(), Some("<éé"));
        assert_eq!(attribute(attributes, "x"), None);
        assert_eq!(xml.next(), Some(Event::Start { name: "b", attributes: "", empty: true }));
        assert_eq!(xml.next(), Some(Event::Text("t&&nope;".into())));
        assert_eq!(xml.next(), Some(Event::Text("<i>".into())));
        assert_eq!(xml.next(), Some(Event::End("a")));
        assert_eq!(xml.next(), None);
    }

    proptest! {
        #[test]
        fn any_text_ends(text in "[<>&;!?/='\"a é-]{0,60}|\\PC{0,60}") {
            let mut xml = Xml::new(&text);
            let mut events = 0;
            while let Some(event) = xml.next() {
                events += 1;
                if let Event::Start { attributes, .. } = event {
                    let _ = attribute(attributes, "a");
                }
            }
            prop_assert!(events <= text.len());
        }
    }
}
