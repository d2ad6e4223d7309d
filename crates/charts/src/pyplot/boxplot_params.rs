//! The parameters of the functions in `boxplot.rs`.

use crate::args::rows;
use canvas::{Param, Type};

pub(crate) const BOXPLOT: &[Param] = &[
    Param::new(
        "x",
        Type::DataSets,
        "the data: N numbers, several lists of them, an N×M array of M data sets, or a dict",
    )
    .column(),
    Param::new("notch", Type::Flag, "whether the boxes have notches at the median's confidence interval").or_none(),
    Param::new("sym", Type::Text, "format of the outliers, such as 'r+'; '' draws none").or_none(),
    Param::new("vert", Type::Flag, "whether the boxes are vertical").or_none(),
    Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "orientation of the boxes")
        .or_text("vertical"),
    Param::new(
        "whis",
        Type::OneOf(&[Type::Number, Type::Pair]),
        "length of the whiskers, in interquartile ranges; or a pair of percentiles",
    )
    .or_none(),
    Param::new("positions", Type::Numbers, "positions of the boxes, data units; if not given, 1, 2, 3, …").or_none(),
    Param::new("widths", Type::Numbers, "widths of the boxes, data units: one number, or one for each").or_none(),
    Param::new("patch_artist", Type::Flag, "whether the boxes are filled").or_none(),
    Param::unhonoured("bootstrap", Type::Whole).or_none(),
    Param::new("usermedians", Type::Numbers, "medians to draw, one for each box; NaN stands for the data's median")
        .or_none(),
    Param::unhonoured("conf_intervals", Type::Grid).or_none(),
    Param::new("meanline", Type::Flag, "whether means are shown as lines across the boxes").or_none(),
    Param::new("showmeans", Type::Flag, "whether means are shown").or_none(),
    Param::new("showcaps", Type::Flag, "whether the whiskers have caps").or_none(),
    Param::new("showbox", Type::Flag, "whether the boxes are shown").or_none(),
    Param::new("showfliers", Type::Flag, "whether outliers are shown").or_none(),
    Param::new("boxprops", Type::Props, "keywords for the boxes").or_none(),
    Param::new("tick_labels", Type::Texts, "tick labels of the boxes").or_none(),
    Param::new("labels", Type::Texts, "tick labels of the boxes; the older name of `tick_labels`").or_none(),
    Param::new("flierprops", Type::Props, "keywords for the outliers' markers").or_none(),
    Param::new("medianprops", Type::Props, "keywords for the medians' lines").or_none(),
    Param::new("meanprops", Type::Props, "keywords for the means' markers or lines").or_none(),
    Param::new("capprops", Type::Props, "keywords for the caps").or_none(),
    Param::new("whiskerprops", Type::Props, "keywords for the whiskers").or_none(),
    Param::new("manage_ticks", Type::Flag, "whether the axis gets a tick at each box").or_flag(true),
    Param::unhonoured("autorange", Type::Flag).or_flag(false),
    Param::new("zorder", Type::Number, "drawing order; artists with higher values are drawn later").or_none(),
    Param::new("capwidths", Type::Numbers, "widths of the caps, data units: one number, or one for each").or_none(),
    Param::new(
        "label",
        Type::OneOf(&[Type::Label, Type::Texts]),
        "label for the legend: one text, or one for each box",
    )
    .or_none(),
    rows::DATA,
];
