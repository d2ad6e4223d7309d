//! The keywords that artists take: their names, their short forms and what people write by mistake.

use canvas::KeywordGroup;

/// The keywords of one kind of artist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// Lines with markers.
    Line,
    /// Areas with an edge.
    Patch,
    /// Text.
    Text,
    /// Many marks at once.
    PathCollection,
    /// Images.
    Image,
    /// What `Axes.set` and the like take.
    Set,
    /// Whatever comes, under its own name.
    Any,
}

const COMMON: &[&str] = &[
    "alpha",
    "label",
    "zorder",
    "visible",
    "clip_on",
    "transform",
    "antialiased",
    "picker",
    "gid",
    "url",
    "rasterized",
    "snap",
    "animated",
    "in_layout",
    "path_effects",
    "sketch_params",
    "clip_box",
    "clip_path",
    "agg_filter",
    "figure",
];
const LINE: &[&str] = &[
    "color",
    "linestyle",
    "linewidth",
    "marker",
    "markersize",
    "markerfacecolor",
    "markeredgecolor",
    "markeredgewidth",
    "markevery",
    "drawstyle",
    "fillstyle",
    "dashes",
    "dash_capstyle",
    "dash_joinstyle",
    "solid_capstyle",
    "solid_joinstyle",
    "gapcolor",
    "markerfacecoloralt",
    "pickradius",
    "scalex",
    "scaley",
];
const PATCH: &[&str] = &[
    "color",
    "facecolor",
    "edgecolor",
    "linewidth",
    "linestyle",
    "fill",
    "hatch",
    "capstyle",
    "joinstyle",
    "hatch_linewidth",
];
const TEXT: &[&str] = &[
    "color",
    "fontsize",
    "horizontalalignment",
    "verticalalignment",
    "rotation",
    "rotation_mode",
    "fontweight",
    "fontstyle",
    "fontfamily",
    "fontvariant",
    "fontstretch",
    "fontproperties",
    "bbox",
    "linespacing",
    "multialignment",
    "wrap",
    "backgroundcolor",
    "fontdict",
    "usetex",
    "parse_math",
    "math_fontfamily",
    "x",
    "y",
    "text",
];
const MARKS: &[&str] = &[
    "color",
    "facecolor",
    "edgecolor",
    "linewidth",
    "linestyle",
    "hatch",
    "cmap",
    "norm",
    "vmin",
    "vmax",
    "capstyle",
    "joinstyle",
    "array",
    "sizes",
    "offsets",
    "urls",
    "hatchcolor",
];
const IMAGE: &[&str] =
    &["cmap", "norm", "vmin", "vmax", "interpolation", "origin", "extent", "aspect", "interpolation_stage", "resample"];
const SET: &[&str] = &[
    "title",
    "xlabel",
    "ylabel",
    "xlim",
    "ylim",
    "xticks",
    "yticks",
    "xticklabels",
    "yticklabels",
    "xscale",
    "yscale",
    "aspect",
    "facecolor",
    "xbound",
    "ybound",
    "axisbelow",
    "frame_on",
    "box_aspect",
    "position",
    "xmargin",
    "ymargin",
    "adjustable",
    "anchor",
    "autoscale_on",
    "color",
    "linewidth",
    "linestyle",
    "edgecolor",
    "fontsize",
    "marker",
    "markersize",
    "text",
    "rotation",
    "horizontalalignment",
    "verticalalignment",
    "fontweight",
    "hatch",
];

/// Short forms and the full names they stand for.
const ALIASES: &[(&str, &str)] = &[
    ("c", "color"),
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

/// What people write who know other libraries.
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
    /// The group of this name in a signature.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "line" => Self::Line,
            "patch" => Self::Patch,
            "text" => Self::Text,
            "marks" => Self::PathCollection,
            "image" => Self::Image,
            "set" => Self::Set,
            "any" => Self::Any,
            _ => return None,
        })
    }

    /// Whose keywords they are, in pyplot's words.
    pub(crate) fn owner(self) -> &'static str {
        match self {
            Self::Line => "Line2D",
            Self::Patch => "Patch",
            Self::Text => "Text",
            Self::PathCollection => "Collection",
            Self::Image => "AxesImage",
            Self::Set => "Axes",
            Self::Any => "",
        }
    }

    fn own(self) -> &'static [&'static str] {
        match self {
            Self::Line => LINE,
            Self::Patch => PATCH,
            Self::Text => TEXT,
            Self::PathCollection => MARKS,
            Self::Image => IMAGE,
            Self::Set => SET,
            Self::Any => &[],
        }
    }

    /// Every full name.
    pub(crate) fn names(self) -> impl Iterator<Item = &'static str> {
        self.own().iter().chain(COMMON).copied()
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
        if *self == Self::Any { None } else { (*self).full_name(name) }
    }

    fn takes_any(&self) -> bool {
        *self == Self::Any
    }
}

/// What somebody probably meant.
pub(crate) fn meant(name: &str) -> Option<&'static str> {
    MEANT.iter().find(|(wrong, _)| *wrong == name).map(|(_, right)| *right)
}

/// The full name of a short form.
pub(crate) fn full(name: &str) -> &str {
    ALIASES.iter().find(|(short, _)| *short == name).map_or(name, |(_, full)| full)
}
