//! The query of an image's URL: service options (`_w`, `_scale`, …) and the program's parameters.

use crate::bounds::MIN_SCALE;
use wire::{Declaration, Figures, Format, PictureLimits, Value};

/// Every service option, for error messages.
const KNOWN: &str = "_w, _h, _scale, _text, _animate, _figure, _v, _strict, _onerror, _sig and _expires";

/// What the query asks for.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(crate) struct Query {
    /// `_w`: canvas width instead of the image's, px.
    pub width: Option<u32>,
    /// `_h`: canvas height instead of the image's, px.
    pub height: Option<u32>,
    /// `_scale`: device pixels to one canvas px.
    pub scale: Option<f32>,
    /// `_text=1`: text stays text (SVG).
    pub text: bool,
    /// `_animate=1`: turtles draw step by step (formats with frames).
    pub animate: bool,
    /// `_figure`: this one of the program's figures and not the last one, or all.
    pub figures: Figures,
    /// `_v`: this version and no other.
    pub version: Option<u32>,
    /// `_strict=0`: invalid values of parameters are ignored.
    pub lenient: bool,
    /// `_onerror=image200`: a picture of the error, with status 200.
    pub errors_as_pictures: bool,
    /// Everything else, in order.
    pub params: Vec<(String, String)>,
}

/// An invalid query; `Display` is a sentence for the person who wrote the URL.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadQuery {
    /// There is no such option.
    #[error("There is no option {0:?}; the options are {KNOWN}. Names that begin with _ are reserved for Paintbox.")]
    Unknown(String),
    /// The option's value is invalid.
    #[error("{option} must be {expected}, not {value:?}.")]
    Value {
        /// The option.
        option: &'static str,
        /// What it may be.
        expected: String,
        /// What it is, shortened.
        value: String,
    },
}

impl Query {
    /// Reads a query. If an option is given twice, the last one wins, as in forms.
    pub(crate) fn parse(query: &str, limits: &PictureLimits) -> Result<Self, BadQuery> {
        let mut this = Self::default();
        let side = || format!("a whole number from 1 to {}", limits.side);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "_w" => this.width = Some(parse_option("_w", &value, side, |n| (1..=limits.side).contains(n))?),
                "_h" => this.height = Some(parse_option("_h", &value, side, |n| (1..=limits.side).contains(n))?),
                "_v" => {
                    this.version = Some(parse_option("_v", &value, || "a version's number".to_owned(), |n| *n >= 1)?);
                }
                "_scale" => {
                    let most = limits.scale as f32;
                    let expected = || format!("a number from {MIN_SCALE} to {most}");
                    this.scale = Some(parse_option("_scale", &value, expected, |n| (MIN_SCALE..=most).contains(n))?);
                }
                "_text" => {
                    let number: u8 = parse_option("_text", &value, || "0 or 1".to_owned(), |n| *n <= 1)?;
                    this.text = number == 1;
                }
                "_animate" => {
                    let number: u8 = parse_option("_animate", &value, || "0 or 1".to_owned(), |n| *n <= 1)?;
                    this.animate = number == 1;
                }
                "_figure" => {
                    this.figures = parse_option("_figure", &value, || Figures::EXPECTED.to_owned(), |_| true)?;
                }
                "_strict" => {
                    let number: u8 = parse_option("_strict", &value, || "0 or 1".to_owned(), |n| *n <= 1)?;
                    this.lenient = number == 0;
                }
                // Signatures are checked separately.
                crate::signature::OPTION | crate::signature::EXPIRES => {}
                "_onerror" if value == "image200" => this.errors_as_pictures = true,
                "_onerror" => {
                    let value = wire::clean(&value, 40);
                    return Err(BadQuery::Value { option: "_onerror", expected: "image200".to_owned(), value });
                }
                other if other.starts_with('_') => return Err(BadQuery::Unknown(wire::clean(other, 40))),
                _ => this.params.push((name.into_owned(), value.into_owned())),
            }
        }
        Ok(this)
    }

    /// Whether text stays text in this file, which is an option for SVG only.
    pub(crate) fn text_of(&self, format: Format) -> bool {
        self.text && format == Format::Svg
    }

    /// Which figures are in this file.
    ///
    /// # Errors
    /// All of them, in a format that has room for one.
    pub(crate) fn figures_of(&self, format: Format) -> Result<Figures, BadQuery> {
        let expected = || "a figure's number in a format without frames and pages".to_owned();
        let all = || BadQuery::Value { option: "_figure", expected: expected(), value: "all".to_owned() };
        if self.figures.fit(format) { Ok(self.figures) } else { Err(all()) }
    }

    /// Whether turtles draw step by step in this file, which needs a format with frames.
    pub(crate) fn animate_of(&self, format: Format) -> bool {
        self.animate && format.is_animated()
    }

    /// The scale of this file; vector formats have none.
    pub(crate) fn scale_of(&self, format: Format) -> f32 {
        if format.is_vector() { 1.0 } else { self.scale.unwrap_or(1.0) }
    }
}

fn parse_option<T: std::str::FromStr>(
    option: &'static str,
    value: &str,
    expected: impl Fn() -> String,
    good: impl Fn(&T) -> bool,
) -> Result<T, BadQuery> {
    let bad = || BadQuery::Value { option, expected: expected(), value: wire::clean(value, 40) };
    value.parse().ok().filter(good).ok_or_else(bad)
}

/// The given values of declared parameters, in the order of their declaration, as canonical text (`014` and `14` are one
/// picture). Undeclared parameters are ignored. If a name is given twice, the last one wins. With `lenient`, invalid values
/// are ignored, too.
pub(crate) fn declared_params(
    declared: &[Declaration],
    given: &[(String, String)],
    lenient: bool,
) -> Result<Vec<(String, String)>, wire::BadValue> {
    declared
        .iter()
        .filter_map(|declaration| {
            let (name, text) = given.iter().rev().find(|(name, _)| *name == declaration.name)?;
            Some(declaration.parse(text).map(|value| (name.clone(), canonical(value))))
        })
        .filter(|parsed| parsed.is_ok() || !lenient)
        .collect()
}

fn canonical(value: Value) -> String {
    match value {
        Value::Text(text) => text,
        Value::Number(n) => n.to_string(),
        Value::Integer(n) => n.to_string(),
        Value::Boolean(b) => b.to_string(),
        Value::Date(y, m, d) => format!("{y:04}-{m:02}-{d:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::Kind;

    fn parse(query: &str) -> Result<Query, String> {
        Query::parse(query, &PictureLimits::default()).map_err(|e| e.to_string())
    }

    #[test]
    fn options_and_parameters_are_told_apart() {
        let query = parse("name=Tom+%26+Co&_w=200&_h=100&_scale=2.5&_v=3&_onerror=image200&name=Kim&x").expect("good");
        assert_eq!((query.width, query.height, query.scale, query.version), (Some(200), Some(100), Some(2.5), Some(3)));
        assert!(query.errors_as_pictures);
        let names: Vec<_> = query.params.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(names, [("name", "Tom & Co"), ("name", "Kim"), ("x", "")]);
        assert_eq!((query.scale_of(Format::Png), query.scale_of(Format::Svg)), (2.5, 1.0));
        assert_eq!((query.scale_of(Format::Webp), query.scale_of(Format::Pdf)), (2.5, 1.0));
        let text = parse("_text=1").expect("good");
        let moving = parse("_animate=1").expect("good");
        assert!(moving.animate_of(Format::Gif) && !moving.animate_of(Format::Png) && !query.animate_of(Format::Gif));
        let all = parse("_figure=all").expect("good");
        assert!(all.figures_of(Format::Pdf).is_ok() && all.figures_of(Format::Gif).is_ok());
        let wrong = all.figures_of(Format::Png).unwrap_err().to_string();
        assert_eq!(wrong, "_figure must be a figure's number in a format without frames and pages, not \"all\".");
        assert_eq!(parse("_figure=2").expect("good").figures, "2".parse().expect("a number"));
        assert!(text.text_of(Format::Svg) && !text.text_of(Format::Pdf) && !query.text_of(Format::Svg));
    }

    #[test]
    fn wrong_options_are_explained() {
        assert!(parse("_width=3").unwrap_err().contains(
            "the options are _w, _h, _scale, _text, _animate, _figure, _v, _strict, _onerror, _sig and _expires"
        ));
        assert_eq!(parse("_w=0").unwrap_err(), "_w must be a whole number from 1 to 4096, not \"0\".");
        for wrong in [
            "_h=4097",
            "_w=-1",
            "_w=1.5",
            "_scale=5",
            "_scale=0",
            "_scale=nan",
            "_v=0",
            "_v=x",
            "_text=2",
            "_text=yes",
            "_animate=2",
            "_strict=no",
            "_onerror=hide",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_declared_parameters_reach_the_program_and_the_key() {
        let declared = [
            Declaration { name: "year".into(), kind: Kind::Integer { min: Some(2012), max: None }, default: None },
            Declaration { name: "name".into(), kind: Kind::Text, default: Some("Tom".into()) },
            Declaration { name: "on".into(), kind: Kind::Boolean, default: None },
        ];
        let given = |query| parse(query).expect("good").params;
        let params = declared_params(&declared, &given("name=a&x=1&year=02014&on=Yes&name=b"), false).expect("good");
        let texts: Vec<_> = params.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(texts, [("year", "2014"), ("name", "b"), ("on", "true")]);
        let lenient = declared_params(&declared, &given("year=1999&name=b"), true).expect("good");
        assert_eq!(lenient, [("name".to_owned(), "b".to_owned())]);
        let wrong = declared_params(&declared, &given("year=1999"), false).unwrap_err().to_string();
        assert_eq!(wrong, "year must be a whole number of at least 2012, not \"1999\".");
    }
}
