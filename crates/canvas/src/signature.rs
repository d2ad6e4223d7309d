//! Signatures: the name, parameters and result of a function. The tables of the canvas and of the charts are written in them.

use crate::Value;

/// The type of a parameter. It also tells the language binding how to convert an argument cheaply.
///
/// The canvas's tables use the types down to [`Pixels`](Self::Pixels), charts those below too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Any finite number.
    Number,
    /// A number, not negative.
    Length,
    /// A number above 0.
    Positive,
    /// A number from 0 to 1.
    Unit,
    /// A whole number.
    Whole,
    /// A point's x; a pair stands for it and the [`Y`](Self::Y) after it.
    X,
    /// A point's y.
    Y,
    /// Points: pairs, an N×2 array, or the xs when [`Ys`](Self::Ys) follow. Pass numpy arrays, and lists that
    /// numpy can make an array of, as [`Value::Numbers`](crate::Value::Numbers).
    Points,
    /// Areas: a list with the [`Points`](Self::Points) of each, or one area's points. Convert as `Points`.
    Areas,
    /// The ys of points; skipped when the next positional argument is no sequence. Convert as `Points`.
    Ys,
    /// A number or a short sequence of numbers.
    Numbers,
    /// A length, or one for each point. Convert as `Points`.
    Lengths,
    /// A colour or `None`. Convert sequences item by item: whole numbers and fractions mean different things.
    Color,
    /// A colour, a gradient, a pattern or `None`. Convert as `Color`.
    Paint,
    /// Colours, one for each point: a list, or an array with a row for each. Convert as `Pixels`.
    Colors,
    /// A gradient's colours: a list of colours, or of pairs of a place (0–1) and a colour. Convert as `Color`.
    Stops,
    /// Anything; the function reads it itself. Convert as `Color`.
    Any,
    /// One channel of a colour: a whole number 0–255 or a fraction 0–1.
    Channel,
    /// Text.
    Text,
    /// Text to be shown: pass anything else through the language's own conversion to text.
    Label,
    /// A truth value.
    Flag,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A path object.
    Path,
    /// An area: a path object, SVG path text, points, or a rectangle of four numbers. Convert as `Points`.
    Region,
    /// An image, or a PNG or JPEG file's bytes: pass uint8 arrays as [`Value::Pixels`](crate::Value::Pixels), other arrays (and nested lists)
    /// as [`Value::Numbers`](crate::Value::Numbers).
    Pixels,
    /// Numbers, dates or names in a sequence of one axis; a single one stands for a sequence of one.
    Data,
    /// Several [`Data`](Self::Data): a list of them, the columns of an array or the values of a dict; one sequence stands
    /// for a list of one.
    DataSets,
    /// A number, a date or a name: a position along an axis.
    Coordinate,
    /// Two ends, each a [`Coordinate`](Self::Coordinate) or `None`.
    Limits,
    /// Rows of numbers: an array of two axes or a list of lists.
    Grid,
    /// Rows of numbers, or rows of colours of three or four channels.
    Image,
    /// Two numbers.
    Pair,
    /// Four numbers.
    Four,
    /// Texts to be shown, in a sequence.
    Texts,
    /// Keywords in a dict.
    Props,
    /// Columns by name.
    Columns,
    /// A function of the program's own.
    Function,
    /// A numpy array.
    Array,
    /// `None` and nothing else.
    None,
    /// An object, or a type of its own of the library that the table belongs to, by the name that it has in the stubs.
    Object(&'static str),
    /// One of several types.
    OneOf(&'static [Type]),
    /// A list of one type.
    List(&'static Type),
    /// A tuple of these types.
    Tuple(&'static [Type]),
    /// A tuple of any length, of one type.
    Several(&'static Type),
    /// A dict of one type, with text for keys.
    Dict(&'static Type),
}

/// The value of a parameter that isn't given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Default {
    /// No default: the argument is required.
    Required,
    /// `None`.
    None,
    /// A number.
    Number(f64),
    /// A truth value.
    Flag(bool),
    /// Text.
    Text(&'static str),
}

impl Default {
    /// Whether a value is this one.
    #[must_use]
    pub fn is(&self, value: &Value) -> bool {
        match self {
            Self::Required => false,
            Self::None => *value == Value::None,
            Self::Number(n) => value.number() == Some(*n),
            Self::Flag(flag) => match value {
                Value::Bool(given) => given == flag,
                Value::Int(given @ (0 | 1)) => (*given == 1) == *flag,
                _ => false,
            },
            Self::Text(text) => value.text() == Some(*text),
        }
    }

    /// The default as Python source, or nothing if there is none.
    #[must_use]
    pub fn source(&self) -> Option<String> {
        match self {
            Self::Required => None,
            Self::None => Some("None".into()),
            Self::Number(n) => Some(n.to_string()),
            Self::Flag(flag) => Some(if *flag { "True" } else { "False" }.into()),
            Self::Text(text) => Some(format!("\"{text}\"")),
        }
    }
}

/// How an argument is given, in the words of PEP 362.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamKind {
    /// By position or by name.
    PositionalOrKeyword,
    /// By name only.
    KeywordOnly,
    /// Any number of them by position: Python's `*args`.
    VarPositional,
}

/// What an argument does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    /// What the parameter's phrase says.
    Honoured,
    /// Nothing, whatever it is: it can't change a picture.
    Harmless,
    /// Not available: only the default, and the values that mean the same, are taken.
    Unhonoured(&'static [Default]),
}

/// A parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Param {
    /// The name.
    pub name: &'static str,
    /// The type of its values.
    pub ty: Type,
    /// The value if the argument isn't given.
    pub default: Default,
    /// Whether it is given by position, by name or both.
    pub kind: ParamKind,
    /// Whether text stands for a column of `data=` that has this name. By position, it always does.
    pub column: bool,
    /// What the argument does.
    pub effect: Effect,
    /// One phrase, with the unit.
    pub doc: &'static str,
}

impl Param {
    /// A required parameter, by position or by name.
    #[must_use]
    pub const fn new(name: &'static str, ty: Type, doc: &'static str) -> Self {
        Self {
            name,
            ty,
            default: Default::Required,
            kind: ParamKind::PositionalOrKeyword,
            column: false,
            effect: Effect::Honoured,
            doc,
        }
    }

    /// A parameter that can't change a picture, whatever it is given.
    #[must_use]
    pub const fn harmless(name: &'static str, ty: Type) -> Self {
        let mut param = Self::new(name, ty, "has no meaning here; any value is accepted");
        param.effect = Effect::Harmless;
        param
    }

    /// A parameter of which only the default is available.
    #[must_use]
    pub const fn unhonoured(name: &'static str, ty: Type) -> Self {
        let mut param = Self::new(name, ty, "only the default is available here");
        param.effect = Effect::Unhonoured(&[]);
        param
    }

    /// Values that mean the same as the default of an [unhonoured](Self::unhonoured) parameter.
    #[must_use]
    pub const fn same_as(mut self, values: &'static [Default]) -> Self {
        self.effect = Effect::Unhonoured(values);
        self
    }

    /// With this default.
    #[must_use]
    pub const fn or(mut self, default: Default) -> Self {
        self.default = default;
        self
    }

    /// With `None` as its default.
    #[must_use]
    pub const fn or_none(self) -> Self {
        self.or(Default::None)
    }

    /// With a number as its default.
    #[must_use]
    pub const fn or_number(self, n: f64) -> Self {
        self.or(Default::Number(n))
    }

    /// With a truth value as its default.
    #[must_use]
    pub const fn or_flag(self, flag: bool) -> Self {
        self.or(Default::Flag(flag))
    }

    /// With text as its default.
    #[must_use]
    pub const fn or_text(self, text: &'static str) -> Self {
        self.or(Default::Text(text))
    }

    /// Given by name, it may be the name of a column of `data=`.
    #[must_use]
    pub const fn column(mut self) -> Self {
        self.column = true;
        self
    }

    /// By name only.
    #[must_use]
    pub const fn named(mut self) -> Self {
        self.kind = ParamKind::KeywordOnly;
        self
    }

    /// Any number of them, by position.
    #[must_use]
    pub const fn variadic(mut self) -> Self {
        self.kind = ParamKind::VarPositional;
        self
    }

    /// The parameter with its default, as in a signature: `name=default`.
    #[must_use]
    pub fn written(&self) -> String {
        self.default.source().map_or_else(|| self.name.to_owned(), |default| format!("{}={default}", self.name))
    }

    /// Whether the argument is required.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.default == Default::Required && self.kind != ParamKind::VarPositional
    }
}

/// Parameters in the order in which a `def` lists them, each as `write` has it: behind `*args`, or else behind a bare `*`, come
/// those by name only, and `keywords` after them.
pub fn listed<'a>(
    params: impl IntoIterator<Item = &'a Param>,
    keywords: impl IntoIterator<Item = String>,
    write: impl Fn(&Param) -> String,
) -> Vec<String> {
    let params: Vec<&Param> = params.into_iter().collect();
    let of = |kind: ParamKind| params.iter().filter(move |param| param.kind == kind).map(|param| write(param));
    let mut parts: Vec<String> = of(ParamKind::PositionalOrKeyword).collect();
    let variadic = of(ParamKind::VarPositional).next();
    let named: Vec<String> = of(ParamKind::KeywordOnly).chain(keywords).collect();
    if variadic.is_some() || !named.is_empty() {
        parts.push(format!("*{}", variadic.unwrap_or_default()));
    }
    parts.extend(named);
    parts
}

/// The keywords that a function takes besides its own parameters, such as the style of what it draws.
pub trait KeywordGroup {
    /// The full name of one of them, if `name` is its full name or its short form.
    fn full_name(&self, name: &str) -> Option<&'static str>;

    /// Whether any keyword is taken, under the name that the call gives it: Python's `**kwargs`.
    fn takes_any(&self) -> bool {
        false
    }
}

/// The style keywords that a function takes for one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Styled {
    /// None.
    No,
    /// `fill`, `stroke`, `width`, `dash`, `opacity`.
    Shape,
    /// `fill`, `opacity`.
    Text,
    /// `opacity`.
    Image,
}

impl KeywordGroup for Styled {
    fn full_name(&self, name: &str) -> Option<&'static str> {
        self.keywords().iter().find(|keyword| **keyword == name).copied()
    }
}

impl Styled {
    /// The keywords' names.
    #[must_use]
    pub fn keywords(self) -> &'static [&'static str] {
        match self {
            Self::No => &[],
            Self::Shape => &["fill", "stroke", "width", "dash", "opacity"],
            Self::Text => &["fill", "opacity"],
            Self::Image => &["opacity"],
        }
    }
}

/// What a function returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Returns {
    /// `None`.
    Nothing,
    /// The object itself.
    Itself,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A truth value.
    Flag,
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A colour, as text.
    Color,
    /// Two numbers.
    Pair,
    /// A path object.
    Path,
    /// A paint: usable wherever a colour is.
    Paint,
    /// A turtle.
    Turtle,
    /// A context manager, for a `with` statement.
    Scope,
    /// A numpy array.
    Array,
    /// An object of the library that the table belongs to, by the name that it has in the stubs.
    Object(&'static str),
    /// One of several.
    OneOf(&'static [Returns]),
    /// A list of one type.
    List(&'static Returns),
    /// A tuple of these types.
    Tuple(&'static [Returns]),
    /// A tuple of any length, of one type.
    Several(&'static Returns),
    /// A dict of one type, with text for keys.
    Dict(&'static Returns),
    /// Anything.
    Any,
}

/// Whether a function is a method or a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Called, with parentheses.
    Method,
    /// Read like an attribute.
    Property,
}

/// Everything about a function except its code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signature {
    /// The name.
    pub name: &'static str,
    /// Other names for it that people know from elsewhere.
    pub aliases: &'static [&'static str],
    /// Whether it is a method or a property.
    pub form: Form,
    /// Its own parameters, in order.
    pub params: &'static [Param],
    /// The style keywords that it takes as well.
    pub styled: Styled,
    /// Whether it draws along a line, so that its colour is the stroke.
    pub strokes: bool,
    /// What it returns.
    pub returns: Returns,
    /// The description, one sentence.
    pub summary: &'static str,
    /// A program of a few lines that uses it and draws something on 200×150 px; empty if it does nothing.
    pub example: &'static str,
}

/// The example of a function that does nothing: it has no picture.
pub(crate) const NO_EXAMPLE: &str = "";

impl Signature {
    /// Whether `name` is the function's name or an alias.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(&name)
    }

    /// Whether it is there only so that programs written for another library run.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.example == NO_EXAMPLE
    }
}
