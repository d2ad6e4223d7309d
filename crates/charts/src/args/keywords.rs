//! The keywords that artists take: their names, their short forms and what people write by mistake.

use crate::args::keyword_rows::{COLLECTION, COMMON, IMAGE, LINE, PATCH, SET, TEXT};
use canvas::{KeywordGroup, Param};

/// The keywords of one kind of artist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Lines with markers.
    Line,
    /// Properties of lines, each with a list of values to cycle through.
    Cycle,
    /// Areas with an edge.
    Patch,
    /// Text.
    Text,
    /// Many marks at once.
    Collection,
    /// Images.
    Image,
    /// Properties of axes, for `Axes.set` and similar functions.
    Set,
    /// Any keyword, under its own name.
    Any,
}

/// Short forms and the full names they stand for.
const ALIASES: &[(&str, &str)] = &[
    ("c", "color"),
    ("frameon", "frame_on"),
    ("lw", "linewidth"),
    ("linewidths", "linewidth"),
    ("ls", "linestyle"),
    ("linestyles", "linestyle"),
    ("dashes", "dashes"),
    ("ms", "markersize"),
    ("mfc", "markerfacecolor"),
    ("mec", "markeredgecolor"),
    ("mew", "markeredgewidth"),
    ("fc", "facecolor"),
    ("facecolors", "facecolor"),
    ("ec", "edgecolor"),
    ("edgecolors", "edgecolor"),
    ("colors", "color"),
    ("ds", "drawstyle"),
    ("aa", "antialiased"),
    ("antialiaseds", "antialiased"),
    ("size", "fontsize"),
    ("ha", "horizontalalignment"),
    ("va", "verticalalignment"),
    ("ma", "multialignment"),
    ("weight", "fontweight"),
    ("style", "fontstyle"),
    ("family", "fontfamily"),
    ("fontname", "fontfamily"),
    ("name", "fontfamily"),
    ("font", "fontproperties"),
    ("font_properties", "fontproperties"),
    ("stretch", "fontstretch"),
    ("variant", "fontvariant"),
];

/// Keywords of other libraries and common mistakes, with their names here.
const MEANT: &[(&str, &str)] = &[
    ("colour", "color"),
    ("thickness", "linewidth"),
    ("width", "linewidth"),
    ("stroke", "edgecolor"),
    ("fill_color", "facecolor"),
    ("opacity", "alpha"),
    ("dash", "linestyle"),
    ("line_style", "linestyle"),
    ("line_width", "linewidth"),
    ("marker_size", "markersize"),
    ("font_size", "fontsize"),
    ("angle", "rotation"),
    ("legend", "label"),
    ("name", "label"),
];

impl Group {
    /// Every group that has keywords of its own.
    pub const ALL: [Self; 6] = [Self::Line, Self::Patch, Self::Text, Self::Collection, Self::Image, Self::Set];

    /// The group's name in signatures.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Cycle => "cycle",
            Self::Patch => "patch",
            Self::Text => "text",
            Self::Collection => "collection",
            Self::Image => "image",
            Self::Set => "set",
            Self::Any => "any",
        }
    }

    /// The group's description, one sentence.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Self::Line => "Lines and their markers.",
            Self::Cycle => "Properties that lines cycle through: a list for each keyword.",
            Self::Patch => "Filled areas with an edge.",
            Self::Text => "Texts.",
            Self::Collection => "Many markers, lines or cells that form one artist.",
            Self::Image => "Images.",
            Self::Set => "Properties of axes, as in `Axes.set`.",
            Self::Any => "Settings by name.",
        }
    }

    /// Whose keywords they are, in pyplot's words.
    pub(crate) fn owner(self) -> &'static str {
        match self {
            Self::Line | Self::Cycle => "Line2D",
            Self::Patch => "Patch",
            Self::Text => "Text",
            Self::Collection => "Collection",
            Self::Image => "AxesImage",
            Self::Set => "Axes",
            Self::Any => "",
        }
    }

    fn own(self) -> &'static [Param] {
        match self {
            Self::Line | Self::Cycle => LINE,
            Self::Patch => PATCH,
            Self::Text => TEXT,
            Self::Collection => COLLECTION,
            Self::Image => IMAGE,
            Self::Set => SET,
            Self::Any => &[],
        }
    }

    /// Every keyword under its full name, its own before those that all artists have.
    pub fn params(self) -> impl Iterator<Item = &'static Param> {
        let own = self.own();
        own.iter().chain(COMMON.iter().filter(|common| own.iter().all(|param| param.name != common.name)))
    }

    /// The keyword with this full name.
    pub(crate) fn param(self, name: &str) -> Option<&'static Param> {
        self.params().find(|param| param.name == name)
    }

    /// Every full name.
    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        self.own().iter().chain(COMMON).map(|param| param.name)
    }

    /// The short forms of a keyword.
    pub(crate) fn short_forms(full: &str) -> impl Iterator<Item = &'static str> {
        ALIASES.iter().filter(move |(short, known)| *known == full && *short != full).map(|(short, _)| *short)
    }

    /// The full name of a keyword, if the group has it.
    pub(crate) fn full_name(self, name: &str) -> Option<&'static str> {
        let find = |name: &str| self.names().find(|known| *known == name);
        find(name).or_else(|| {
            let (_, full) = ALIASES.iter().find(|(short, _)| *short == name)?;
            find(full)
        })
    }
}

impl KeywordGroup for Group {
    fn full_name(&self, name: &str) -> Option<&'static str> {
        (*self).full_name(name)
    }

    fn takes_any(&self) -> bool {
        *self == Self::Any
    }
}

/// The keyword that was probably meant.
pub(crate) fn meant(name: &str) -> Option<&'static str> {
    MEANT.iter().find(|(wrong, _)| *wrong == name).map(|(_, right)| *right)
}

/// The full name of a short form.
#[must_use]
pub fn full(name: &str) -> &str {
    ALIASES.iter().find(|(short, _)| *short == name).map_or(name, |(_, full)| full)
}
