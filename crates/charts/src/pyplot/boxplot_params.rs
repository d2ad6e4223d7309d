//! What the functions of `boxplot.rs` take.

use crate::args::rows;
use canvas::{Param, Type};

pub(crate) const BOXPLOT: &[Param] = &[
    Param::new(
        "x",
        Type::DataSets,
        "the data: N numbers, several lists of them, an N×M array of M data sets, or a dict",
    )
    .column(),
    Param::new("notch", Type::Flag, "whether the boxes are notched at the median's confidence interval").or_none(),
    Param::new("sym", Type::Text, "colour and marker of outliers, such as 'r+'; '' draws none").or_none(),
    Param::new("vert", Type::Flag, "False lays the boxes down").or_none(),
    Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "which way the boxes stand")
        .or_text("vertical"),
    Param::new(
        "whis",
        Type::OneOf(&[Type::Number, Type::Pair]),
        "how far whiskers reach, in interquartile ranges; or a pair of percentiles",
    )
    .or_none(),
    Param::new("positions", Type::Numbers, "where the boxes stand, data units; 1, 2, 3, … unless given").or_none(),
    Param::new("widths", Type::Numbers, "how wide the boxes are, data units: one number, or one for each").or_none(),
    Param::new("patch_artist", Type::Flag, "whether the boxes are filled").or_none(),
    Param::new("bootstrap", Type::Whole, "accepted for compatibility; has no effect").or_none(),
    Param::new("usermedians", Type::Numbers, "medians in place of the data's own, one for each box; NaN keeps the own")
        .or_none(),
    Param::new("conf_intervals", Type::Grid, "accepted for compatibility; has no effect").or_none(),
    Param::new("meanline", Type::Flag, "whether means are shown as lines across the boxes").or_none(),
    Param::new("showmeans", Type::Flag, "whether means are shown").or_none(),
    Param::new("showcaps", Type::Flag, "whether the whiskers have caps").or_none(),
    Param::new("showbox", Type::Flag, "whether the boxes are shown").or_none(),
    Param::new("showfliers", Type::Flag, "whether outliers are shown").or_none(),
    Param::new("boxprops", Type::Props, "keywords of the boxes in a dict").or_none(),
    Param::new("tick_labels", Type::Texts, "what the axis says at each box").or_none(),
    Param::new("labels", Type::Texts, "what the axis says at each box; the older name of `tick_labels`").or_none(),
    Param::new("flierprops", Type::Props, "keywords of the outliers' marks in a dict").or_none(),
    Param::new("medianprops", Type::Props, "keywords of the medians' lines in a dict").or_none(),
    Param::new("meanprops", Type::Props, "keywords of the means' marks or lines in a dict").or_none(),
    Param::new("capprops", Type::Props, "keywords of the caps in a dict").or_none(),
    Param::new("whiskerprops", Type::Props, "keywords of the whiskers in a dict").or_none(),
    Param::new("manage_ticks", Type::Flag, "whether the axis gets a tick at each box").or_flag(true),
    Param::new("autorange", Type::Flag, "accepted for compatibility; has no effect").or_flag(false),
    Param::new("zorder", Type::Number, "its place in the order of drawing; higher is drawn later").or_none(),
    Param::new("capwidths", Type::Numbers, "how wide the caps are, data units: one number, or one for each").or_none(),
    Param::new("label", Type::OneOf(&[Type::Label, Type::Texts]), "what a legend says: one text, or one for each box")
        .or_none(),
    rows::DATA,
];
