//! The forms of pages: URL-encoded, small, and read within the time that any request's body has.

use crate::app::App;
use crate::problem::{Kind, Problem};
use axum::body::Body;
use std::time::Duration;

/// The largest form, bytes.
const MAX_BYTES: usize = 16 * 1024;

/// A form's fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// Reads a request's body.
    pub(crate) async fn read(app: &App, body: Body) -> Result<Self, Problem> {
        let wait = Duration::from_millis(app.config().http.body_ms);
        let bad = || Problem::new(Kind::BadRequest, "This form is too large, or took too long to arrive.");
        let read = tokio::time::timeout(wait, axum::body::to_bytes(body, MAX_BYTES)).await;
        Ok(Self::parse(&read.map_err(|_| bad())?.map_err(|_| bad())?))
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
