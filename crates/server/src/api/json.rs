//! JSON from a request, with errors in terms of JSON: the parser's own messages name Rust's types.

use crate::problem::{Kind, Problem};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::{Map, Value};

/// An error in JSON.
#[derive(Debug)]
pub(super) struct Wrong {
    pub kind: Kind,
    pub sentence: String,
}

/// Reads JSON of a known shape.
pub(super) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Wrong> {
    let mut parser = serde_json::Deserializer::from_slice(bytes);
    let parsed = serde_path_to_error::deserialize(&mut parser).map_err(|error| {
        let path = error.path().to_string();
        wrong(error.inner(), &path)
    })?;
    parser.end().map_err(|error| wrong(&error, ""))?;
    // serde takes a list for the fields in their order, which nobody can read.
    if bytes.trim_ascii_start().starts_with(b"[") {
        let sentence = "The request's body must be a JSON object, not a list.".to_owned();
        return Err(Wrong { kind: Kind::BadContent, sentence });
    }
    Ok(parsed)
}

/// Reads the fields of a form, as JSON's values, as a known shape.
pub(super) fn from_fields<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, Problem> {
    serde_path_to_error::deserialize(Value::Object(fields)).map_err(|error| {
        let (path, said) = (error.path().to_string(), error.inner().to_string());
        Problem::new(Kind::BadContent, format!("The form is wrong: {}{}.", field(&path), in_words(&said)))
    })
}

/// Whether a media type is JSON's.
pub(super) fn is_json(media_type: &str) -> bool {
    let kind = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(kind.as_str(), "application/json" | "text/json")
        || kind.starts_with("application/") && kind.ends_with("+json")
}

/// Whether a media type declares UTF-8 or no charset.
pub(super) fn is_in_utf8(media_type: &str) -> bool {
    let charset = media_type
        .split(';')
        .skip(1)
        .filter_map(|part| part.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    charset.is_none_or(|(_, value)| {
        let value = value.trim().trim_matches('"');
        ["utf-8", "utf8", "us-ascii"].iter().any(|good| value.eq_ignore_ascii_case(good))
    })
}

fn wrong(error: &serde_json::Error, path: &str) -> Wrong {
    let text = error.to_string();
    // The position is appended in our own format.
    let said = text.rsplit_once(" at line ").map_or(text.as_str(), |(said, _)| said);
    let place = format!("line {}, column {}", error.line(), error.column());
    let (kind, what) = match error.classify() {
        Category::Eof => (Kind::BadRequest, "it ends too early".to_owned()),
        Category::Data => (Kind::BadContent, in_words(said)),
        Category::Syntax | Category::Io => (Kind::BadRequest, syntax(said)),
    };
    Wrong { kind, sentence: format!("The JSON in the request's body is wrong: {}{what} ({place}).", field(path)) }
}

/// The field that is wrong, if it is one.
fn field(path: &str) -> String {
    if matches!(path, "" | "." | "?") { String::new() } else { format!("{path:?}: ") }
}

fn syntax(said: &str) -> String {
    match said {
        "trailing characters" => "there is text after its end".to_owned(),
        "expected value" => "a value is missing".to_owned(),
        "key must be a string" => "a field's name must be in quotes".to_owned(),
        "trailing comma" => "there is a comma with nothing after it".to_owned(),
        "expected ident" => "there is a word other than true, false or null".to_owned(),
        other => other.replace("expected `", "there should be a `").replace("` or `", "` or a `"),
    }
}

/// serde's message about a value, in terms of JSON.
fn in_words(said: &str) -> String {
    let names = |list: &str| list.split('`').skip(1).step_by(2).collect::<Vec<_>>().join(", ");
    if let Some(name) = said.strip_prefix("missing field ") {
        return format!("the field {} is missing", name.replace('`', "\""));
    }
    if let Some(name) = said.strip_prefix("duplicate field ") {
        return format!("the field {} is there twice", name.replace('`', "\""));
    }
    for (what, nothing) in [("unknown field ", "there is no field"), ("unknown variant ", "there is no")] {
        if let Some((name, known)) = said.strip_prefix(what).and_then(|rest| rest.split_once(", ")) {
            let (name, known) = (name.trim_matches('`'), names(known));
            return if known.is_empty() {
                format!("{nothing} {name:?}")
            } else {
                format!("{nothing} {name:?}; the known ones are {known}")
            };
        }
    }
    let rest = ["invalid type: ", "invalid value: ", "invalid length "].iter().find_map(|what| said.strip_prefix(what));
    match rest.and_then(|rest| rest.rsplit_once(", expected ")) {
        Some((found, expected)) => format!("it must be {}, not {}", type_of(expected), value_of(found)),
        None => said.to_owned(),
    }
}

fn type_of(expected: &str) -> String {
    let whole = |least: &str, most: u128| format!("a whole number from {least} to {most}");
    match expected {
        "a string" | "string" | "str" | "a borrowed string" => "text in quotes".to_owned(),
        "u8" => whole("0", u8::MAX.into()),
        "u16" => whole("0", u16::MAX.into()),
        "u32" => whole("0", u32::MAX.into()),
        "u64" | "usize" => whole("0", u64::MAX.into()),
        "i32" | "i64" | "isize" => "a whole number".to_owned(),
        "f32" | "f64" | "floating point number" => "a number".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => "an object".to_owned(),
        "unit" => "null".to_owned(),
        other if other.starts_with("struct ") || other.starts_with("internally tagged") => "an object".to_owned(),
        other if other.starts_with("enum ") || other == "variant identifier" => {
            "one of the allowed words, in quotes".to_owned()
        }
        other => other.to_owned(),
    }
}

fn value_of(found: &str) -> String {
    match found {
        "sequence" => return "a list".to_owned(),
        "map" => return "an object".to_owned(),
        "unit" | "null" | "unit value" => return "null".to_owned(),
        _ => {}
    }
    for (kind, word) in [
        ("integer `", "the number "),
        ("floating point `", "the number "),
        ("number `", "the number "),
        ("boolean `", ""),
    ] {
        if let Some(value) = found.strip_prefix(kind) {
            return format!("{word}{}", value.trim_end_matches('`'));
        }
    }
    match found.strip_prefix("string ") {
        Some(text) => format!("the text {}", wire::clean_line(text, 80)),
        None => found.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only their reading is of interest")]
    struct Shape {
        program: String,
        width: Option<u32>,
        signed: Option<bool>,
        inner: Option<Inner>,
        list: Option<Vec<f64>>,
        word: Option<Word>,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only their reading is of interest")]
    struct Inner {
        ms: u64,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Word {
        Author,
        Everyone,
    }

    #[test]
    fn what_is_wrong_is_said_without_the_parsers_words() {
        for (text, kind, said) in [
            ("{}", Kind::BadContent, "the field \"program\" is missing"),
            (r#"{"program": 3}"#, Kind::BadContent, "\"program\": it must be text in quotes, not the number 3"),
            (r#"{"program": null}"#, Kind::BadContent, "\"program\": it must be text in quotes, not null"),
            (
                r#"{"program": "", "width": "4"}"#,
                Kind::BadContent,
                "\"width\": it must be a whole number from 0 to 4294967295, not the text \"4\"",
            ),
            (r#"{"program": "", "width": -4}"#, Kind::BadContent, "not the number -4"),
            (r#"{"program": "", "width": 4.5}"#, Kind::BadContent, "not the number 4.5"),
            (
                r#"{"program": "", "signed": 1}"#,
                Kind::BadContent,
                "\"signed\": it must be true or false, not the number 1",
            ),
            (r#"{"program": "", "inner": []}"#, Kind::BadContent, "\"inner\""),
            (r#"{"program": "", "inner": 3}"#, Kind::BadContent, "\"inner\": it must be an object, not the number 3"),
            (r#"{"program": "", "inner": {"ms": true}}"#, Kind::BadContent, "\"inner.ms\": it must be a whole number"),
            (
                r#"{"program": "", "list": [1, {}]}"#,
                Kind::BadContent,
                "\"list[1]\": it must be a number, not an object",
            ),
            (
                r#"{"program": "", "word": "nobody"}"#,
                Kind::BadContent,
                "there is no \"nobody\"; the known ones are author, everyone",
            ),
            (
                r#"{"program": "", "with": 3}"#,
                Kind::BadContent,
                "there is no field \"with\"; the known ones are program, width",
            ),
            (r#"{"program": "", "program": ""}"#, Kind::BadContent, "the field \"program\" is there twice"),
            ("", Kind::BadRequest, "it ends too early"),
            (r#"{"program": "#, Kind::BadRequest, "it ends too early"),
            ("{} x", Kind::BadContent, "the field"),
            ("program=3", Kind::BadRequest, "a value is missing"),
            (r#"{"program": "",}"#, Kind::BadRequest, "there is a comma with nothing after it"),
            ("[]", Kind::BadContent, "it must be"),
            (r#" ["", 1, true, null, null, null]"#, Kind::BadContent, "must be a JSON object, not a list"),
        ] {
            let wrong = parse::<Shape>(text.as_bytes()).expect_err(text);
            assert!(wrong.kind == kind && wrong.sentence.contains(said), "{text}: {wrong:?}");
            for word in ["struct", "u32", "`", "invalid", "sequence", " map", "expected"] {
                assert!(!wrong.sentence.contains(word), "{text}: {wrong:?}");
            }
        }
        let wrong = parse::<Shape>(br#"{"program": ""} more"#).expect_err("there is more");
        assert!(wrong.sentence.contains("there is text after its end (line 1, column 17)"), "{wrong:?}");
    }

    #[test]
    fn media_types_are_told_apart() {
        for json in ["application/json", "Application/JSON; charset=utf-8", "application/vnd.x+json", "text/json"] {
            assert!(is_json(json) && is_in_utf8(json), "{json}");
        }
        assert!(!is_json("text/csv") && !is_json("") && is_in_utf8("text/plain"));
        assert!(!is_in_utf8("application/json; charset=utf-16") && !is_in_utf8("text/json;CHARSET=\"latin1\""));
    }
}
