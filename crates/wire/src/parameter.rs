//! Parameters: what a program declares, and how a URL's text becomes a value.

use crate::clean;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Longest name, label or text value kept of a declaration, bytes.
const TEXT_BYTES: usize = 1024;
/// Longest colour, bytes.
const COLOR_BYTES: usize = 200;
/// Most choices of one parameter.
const CHOICES: usize = 200;

/// The type of a parameter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// Any text.
    Text,
    /// A number, within bounds.
    Number {
        /// The minimum, if any.
        min: Option<f64>,
        /// The maximum, if any.
        max: Option<f64>,
    },
    /// A whole number, within bounds.
    Integer {
        /// The minimum, if any.
        min: Option<i64>,
        /// The maximum, if any.
        max: Option<i64>,
    },
    /// One of these.
    Choice(Vec<String>),
    /// A CSS colour. Hexadecimal digits need no `#`, which a URL would have to write as `%23`.
    Color,
    /// True or false.
    Boolean,
    /// A calendar date, `YYYY-MM-DD`.
    Date,
}

/// A parameter's value, of its declared type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// For `Text`, `Choice`, `Color`.
    Text(String),
    /// For `Number`.
    Number(f64),
    /// For `Integer`.
    Integer(i64),
    /// For `Boolean`.
    Boolean(bool),
    /// For `Date`: year, month, day.
    Date(i32, u8, u8),
}

/// One parameter, as the program declares it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Declaration {
    /// Its name in URLs and on `params`.
    pub name: String,
    /// Its type.
    pub kind: Kind,
    /// Its default, as a URL would write it.
    pub default: Option<String>,
}

// A declaration never holds NaN: `clean` drops such bounds.
impl Eq for Declaration {}

/// A value that doesn't match its declaration. `Display` is a sentence for the person who wrote the URL.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name} must be {expected}, not {value:?}.")]
pub struct BadValue {
    /// The parameter.
    pub name: String,
    /// What was expected, in words.
    pub expected: String,
    /// The given value, shortened.
    pub value: String,
}

impl Declaration {
    /// Turns a URL's text into a value of the declared type.
    ///
    /// # Errors
    /// [`BadValue`], which says what is expected.
    pub fn parse(&self, text: &str) -> Result<Value, BadValue> {
        let value = match &self.kind {
            Kind::Text => Some(Value::Text(text.to_owned())),
            Kind::Color => css_color(text).map(Value::Text),
            Kind::Number { min, max } => text
                .trim()
                .parse()
                .ok()
                .filter(|n: &f64| n.is_finite() && min.is_none_or(|min| *n >= min) && max.is_none_or(|max| *n <= max))
                .map(Value::Number),
            Kind::Integer { min, max } => text
                .trim()
                .parse()
                .ok()
                .filter(|n| min.is_none_or(|min| *n >= min) && max.is_none_or(|max| *n <= max))
                .map(Value::Integer),
            Kind::Choice(choices) => choices.iter().any(|c| c == text).then(|| Value::Text(text.to_owned())),
            Kind::Boolean => match text.trim().to_ascii_lowercase().as_str() {
                "true" | "yes" | "on" | "1" => Some(Value::Boolean(true)),
                "false" | "no" | "off" | "0" => Some(Value::Boolean(false)),
                _ => None,
            },
            Kind::Date => parse_date(text.trim()).map(|(y, m, d)| Value::Date(y, m, d)),
        };
        value.ok_or_else(|| BadValue { name: self.name.clone(), expected: self.expected(), value: clean(text, 60) })
    }

    /// What is expected, in words: "a whole number from 2012 to 2015".
    #[must_use]
    pub fn expected(&self) -> String {
        match &self.kind {
            Kind::Text => "text".to_owned(),
            Kind::Number { min, max } => format!("a number{}", range(*min, *max)),
            Kind::Integer { min, max } => format!("a whole number{}", range(*min, *max)),
            Kind::Choice(choices) => format!("one of {}", choices.join(", ")),
            Kind::Color => "a colour such as tomato or ff6347".to_owned(),
            Kind::Boolean => "true or false".to_owned(),
            Kind::Date => "a date such as 2024-05-31".to_owned(),
        }
    }

    pub(crate) fn clean(&mut self) {
        self.name = clean(&self.name, TEXT_BYTES);
        self.default = self.default.as_deref().map(|text| clean(text, TEXT_BYTES));
        match &mut self.kind {
            Kind::Number { min, max } => {
                *min = min.filter(|n| n.is_finite());
                *max = max.filter(|n| n.is_finite());
            }
            Kind::Choice(choices) => {
                choices.truncate(CHOICES);
                for choice in choices {
                    *choice = clean(choice, TEXT_BYTES);
                }
            }
            _ => {}
        }
    }
}

/// The text of a CSS colour, if it is one, as the canvas takes it.
fn css_color(text: &str) -> Option<String> {
    let text = text.trim();
    let is_bare = matches!(text.len(), 3 | 4 | 6 | 8) && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    let text = if is_bare { format!("#{text}") } else { text.to_owned() };
    // The parser knows only the spelling `gray`.
    let known = text.to_ascii_lowercase().replace("grey", "gray");
    (text.len() <= COLOR_BYTES && color::parse_color(&known).is_ok()).then_some(text)
}

fn range<T: std::fmt::Display>(min: Option<T>, max: Option<T>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!(" from {min} to {max}"),
        (Some(min), None) => format!(" of at least {min}"),
        (None, Some(max)) => format!(" of at most {max}"),
        (None, None) => String::new(),
    }
}

fn parse_date(text: &str) -> Option<(i32, u8, u8)> {
    let mut parts = text.splitn(3, '-');
    let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
    if y.len() != 4 || ![y, m, d].iter().all(|p| p.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let (y, m, d): (i32, u8, u8) = (y.parse().ok()?, m.parse().ok()?, d.parse().ok()?);
    NaiveDate::from_ymd_opt(y, m.into(), d.into()).filter(|date| date.year() > 0).map(|_| (y, m, d))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declared(kind: Kind) -> Declaration {
        Declaration { name: "year".into(), kind, default: None }
    }

    #[test]
    fn values_get_their_declared_type() {
        let integer = declared(Kind::Integer { min: Some(2012), max: Some(2015) });
        assert_eq!(integer.parse("2014"), Ok(Value::Integer(2014)));
        assert_eq!(
            integer.parse("2016").unwrap_err().to_string(),
            "year must be a whole number from 2012 to 2015, not \"2016\"."
        );
        assert!(integer.parse("20x").is_err());
        assert_eq!(declared(Kind::Boolean).parse("Yes"), Ok(Value::Boolean(true)));
        assert_eq!(declared(Kind::Date).parse("2024-02-29"), Ok(Value::Date(2024, 2, 29)));
        assert!(declared(Kind::Date).parse("2023-02-29").is_err());
        assert!(declared(Kind::Number { min: None, max: None }).parse("nan").is_err());
        assert!(declared(Kind::Choice(vec!["a".into()])).parse("b").is_err());
    }

    #[test]
    fn a_colour_is_a_css_colour_and_its_digits_need_no_mark() {
        let color = |text: &str| declared(Kind::Color).parse(text).ok();
        for (given, expected) in [
            ("tomato", "tomato"),
            ("#FF6347", "#FF6347"),
            ("ff6347", "#ff6347"),
            ("f00", "#f00"),
            ("f008", "#f008"),
            ("ff634780", "#ff634780"),
            (" rgb(255 99 71) ", "rgb(255 99 71)"),
            ("darkslategrey", "darkslategrey"),
        ] {
            assert_eq!(color(given), Some(Value::Text(expected.into())), "{given}");
        }
        for wrong in ["", "tomatoe", "#", "ff", "ff634", "12345", "#ggg", "None"] {
            assert_eq!(color(wrong), None, "{wrong}");
        }
    }
}
