//! A row of the table of functions: its objects, its parameters, its description and an example.

use crate::args::call::{self, Call, Done};
use crate::args::keywords::Group;
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use canvas::{Canvas, Param, Returns, Value};

pub(crate) type Run = fn(&mut Charts, &mut Canvas, &mut Call) -> Done;

/// A function of `plt` or of one of its objects.
pub struct Entry {
    /// The name.
    pub name: &'static str,
    /// The classes that have the function.
    pub on: &'static [Class],
    /// The parameters, without the keywords of artists.
    pub params: &'static [Param],
    /// The group of artist keywords that it takes, if any.
    pub keywords: Option<Group>,
    /// The return type. On a figure, the figure itself isn't part of it.
    pub returns: Returns,
    /// The description, one sentence.
    pub summary: &'static str,
    /// A few lines that use it; empty if it does nothing.
    pub example: &'static str,
    /// Whether it is a property.
    pub property: bool,
    run: Run,
}

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}() of {:?}", self.name, self.on)
    }
}

impl Entry {
    pub(crate) const fn new(
        name: &'static str,
        on: &'static [Class],
        params: &'static [Param],
        run: Run,
        summary: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            name,
            on,
            params,
            keywords: None,
            returns: Returns::Nothing,
            summary,
            example: example.trim_ascii_end(),
            property: false,
            run,
        }
    }

    /// Whether it is there only so that programs written for pyplot run.
    pub(crate) fn is_idle(&self) -> bool {
        self.example == NO_EXAMPLE
    }

    /// Whether programs call it through another syntax, such as square brackets.
    pub(crate) fn is_inner(&self) -> bool {
        const INNER: &[&str] = &[
            "style_use",
            "style_available",
            "rc_set",
            "rc_get",
            "rc_keys",
            "rc_push",
            "rc_pop",
            "select",
            "plus",
            "minus",
        ];
        INNER.contains(&self.name)
    }

    /// Calls the function on an object, or reads the property.
    pub(crate) fn call(
        &self,
        charts: &mut Charts,
        canvas: &mut Canvas,
        on: Handle,
        positional: Vec<Value>,
        keywords: Vec<(String, Value)>,
    ) -> Done {
        charts.check_projection(on, self.name, self.on)?;
        let takes = (self.params, self.keywords);
        charts.note_label_call((self.name, self.on), on, &positional, &keywords);
        let mut call = call::bind(self.name, on.for_call(self.on), takes, positional, keywords)?;
        let before = charts.artists.len();
        let done = (self.run)(charts, canvas, &mut call)?;
        if let Err(error) = call.is_honoured() {
            charts.withdraw(before);
            return Err(error);
        }
        Ok(done)
    }

    /// The entry with a group of artist keywords.
    pub(crate) const fn keywords(mut self, group: Group) -> Self {
        self.keywords = Some(group);
        self
    }

    pub(crate) const fn returns(mut self, returns: Returns) -> Self {
        self.returns = returns;
        self
    }

    pub(crate) const fn read(mut self) -> Self {
        self.property = true;
        self
    }
}

/// The example of a function that does nothing: it has no picture.
pub(crate) const NO_EXAMPLE: &str = "";

pub(crate) const PLT: &[Class] = &[Class::Pyplot];
pub(crate) const FIG: &[Class] = &[Class::Figure];
pub(crate) const AX: &[Class] = &[Class::Axes];
pub(crate) const BOTH: &[Class] = &[Class::Pyplot, Class::Axes];
pub(crate) const FIGS: &[Class] = &[Class::Pyplot, Class::Figure];
pub(crate) const AXIS: &[Class] = &[Class::XAxis, Class::YAxis];
pub(crate) const ARTIST: &[Class] = &[Class::Artist];
/// Texts that are artists of their own, and those that are parts of axes and figures.
pub(crate) const TEXTS: &[Class] = &[Class::Artist, Class::Text];
pub(crate) const COLORBAR: &[Class] = &[Class::Colorbar];
pub(crate) const COLORMAP: &[Class] = &[Class::Colormap];
pub(crate) const NORM: &[Class] = &[Class::Norm];
pub(crate) const LEGEND: &[Class] = &[Class::Legend];
pub(crate) const TRANSFORM: &[Class] = &[Class::Transform];
pub(crate) const SPINES: &[Class] = &[Class::Spines];
pub(crate) const GRIDSPEC: &[Class] = &[Class::GridSpec];
pub(crate) const DIVIDER: &[Class] = &[Class::Divider];
pub(crate) const BACKGROUND: &[Class] = &[Class::Background];
/// All classes of artists, including the parts of axes.
pub(crate) const ANY: &[Class] =
    &[Class::Artist, Class::Text, Class::XAxis, Class::YAxis, Class::Axes, Class::Spines, Class::Legend];
/// With the labels of ticks, each by itself.
pub(crate) const ANY_AND_LABELS: &[Class] = &[
    Class::Artist,
    Class::Text,
    Class::XAxis,
    Class::YAxis,
    Class::Axes,
    Class::Spines,
    Class::Legend,
    Class::TickLabel,
];
