//! The forms of pages: URL-encoded.

use crate::app::App;
use crate::problem::{Kind, Problem};
use crate::request_body;
use axum::body::Body;
use axum::http::HeaderMap;

/// The largest form without a program, bytes.
pub(crate) const SMALL: u64 = 16 * 1024;

/// A form's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// Reads a small form from a browser, which never compresses it.
    pub(crate) async fn read(app: &App, body: Body) -> Result<Self, Problem> {
        Self::read_at_most(app, &HeaderMap::new(), body, SMALL).await
    }

    /// Reads a form of at most `most` bytes.
    pub(crate) async fn read_at_most(app: &App, headers: &HeaderMap, body: Body, most: u64) -> Result<Self, Problem> {
        Ok(Self::parse(&request_body::read(app, headers, body, most).await?))
    }

    /// From a body, or from an address's query.
    pub(crate) fn parse(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
    }

    /// A field's text as it was sent.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A field's text without white space around it; empty if there is no such field.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default().trim()
    }

    /// The fields in their order.
    pub(crate) fn into_fields(self) -> Vec<(String, String)> {
        self.0
    }

    /// A number; `None` if the field is empty.
    pub(crate) fn number<N: std::str::FromStr>(&self, name: &str) -> Result<Option<N>, Problem> {
        let text = self.text(name);
        if text.is_empty() {
            return Ok(None);
        }
        let said = wire::clean_line(text, 40);
        let bad = |_| Problem::new(Kind::BadContent, format!("{name} must be a whole number, not {said:?}."));
        text.parse().map(Some).map_err(bad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_what_a_browser_sent() {
        let form = Form::parse(b"name=+ann+&note=a%26b%3Cc&empty=&name=second&n=12");
        assert_eq!((form.get("name"), form.text("name"), form.text("note")), (Some(" ann "), "ann", "a&b<c"));
        assert_eq!((form.get("empty"), form.get("none"), form.text("none")), (Some(""), None, ""));
        assert_eq!(form.number::<u32>("n").expect("a number"), Some(12));
        assert_eq!(form.number::<u32>("empty").expect("nothing"), None);
        for wrong in ["1.5", "-1", "99999999999", "one"] {
            let form = Form::parse(format!("n={wrong}").as_bytes());
            assert_eq!(form.number::<u32>("n").expect_err("no number").kind, Kind::BadContent, "{wrong}");
        }
    }
}
