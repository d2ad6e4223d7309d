//! Colour maps and norms, and numbers mapped to colours by them.

mod convert;
pub(super) mod maps;
mod methods;
use crate::CallError;
use crate::plt::call::Call;
use crate::plt::handle::Class;
use crate::plt::table::{Entry, PLT};
use crate::plt::value::Value;

const MAP: &[Class] = &[Class::Colormap];

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "ListedColormap",
        PLT,
        "colors, name='from_list', N=None",
        methods::listed,
        "A colour map of these colours.",
        "from matplotlib.colors import ListedColormap\nplt.imshow([[0, 1], [2, 3]], cmap=ListedColormap([\"navy\", \"teal\", \"gold\", \"tomato\"]))",
    ),
    Entry::new(
        "LinearSegmentedColormap_from_list",
        PLT,
        "name, colors, N=256, gamma=1.0",
        methods::from_list,
        "A colour map that goes from colour to colour.",
        "from matplotlib.colors import LinearSegmentedColormap\nsunset = LinearSegmentedColormap.from_list(\"sunset\", [\"midnightblue\", \"crimson\", \"gold\"])\nplt.imshow(np.arange(100).reshape(10, 10), cmap=sunset)",
    ),
    Entry::new(
        "to_rgba",
        PLT,
        "c, alpha=None",
        convert::to_rgba,
        "A colour as red, green, blue and alpha, 0 to 1.",
        "from matplotlib.colors import to_rgba\nplt.plot([1, 3, 2], color=to_rgba(\"tomato\", 0.5))",
    ),
    Entry::new(
        "to_rgb",
        PLT,
        "c",
        convert::to_rgb,
        "A colour as red, green and blue, 0 to 1.",
        "from matplotlib.colors import to_rgb\nplt.plot([1, 3, 2], color=to_rgb(\"tomato\"))",
    ),
    Entry::new(
        "to_hex",
        PLT,
        "c, keep_alpha=False",
        convert::to_hex,
        "A colour as text such as `#ff6347`.",
        "from matplotlib.colors import to_hex\nplt.title(to_hex(\"tomato\"))",
    ),
    Entry::new(
        "call",
        MAP,
        "X, alpha=None, bytes=False",
        methods::call_map,
        "The colours of numbers from 0 to 1, or of a whole number as an index.",
        "viridis = plt.get_cmap(\"viridis\")\nplt.bar([\"a\", \"b\", \"c\"], [3, 1, 2], color=viridis([0.1, 0.5, 0.9]))",
    ),
    Entry::new(
        "reversed",
        MAP,
        "name=None",
        methods::reversed,
        "The same colours from last to first.",
        "plt.imshow([[1, 2], [3, 4]], cmap=plt.get_cmap(\"magma\").reversed())",
    ),
    Entry::new(
        "resampled",
        MAP,
        "lutsize",
        methods::resampled,
        "The same map in so many colours.",
        "plt.imshow([[1, 2], [3, 4]], cmap=plt.get_cmap(\"viridis\").resampled(3))",
    ),
    Entry::new(
        "copy",
        MAP,
        "",
        methods::copy,
        "A copy to change.",
        "blues = plt.get_cmap(\"Blues\").copy()\nblues.set_bad(\"tomato\")\nplt.imshow([[1, float(\"nan\")], [3, 4]], cmap=blues)",
    ),
    Entry::new(
        "N",
        MAP,
        "",
        methods::size,
        "How many colours it has.",
        "tab10 = plt.get_cmap(\"tab10\")\nfor i in range(tab10.N):\n    plt.plot([0, 1], [i, i], color=tab10(i))",
    )
    .read(),
    Entry::new("name", MAP, "", methods::name, "Its name.", "plt.title(plt.get_cmap(\"viridis\").name)").read(),
    Entry::new(
        "colors",
        MAP,
        "",
        methods::colors,
        "The colours of a map that is a list of them.",
        "for i, color in enumerate(plt.get_cmap(\"Set2\").colors):\n    plt.plot([0, 1], [i, i + 1], color=color)",
    )
    .read(),
    Entry::new(
        "set_under",
        MAP,
        "color='k', alpha=None",
        methods::set_under,
        "Sets the colour of numbers below vmin.",
        "grays = plt.get_cmap(\"gray\").copy()\ngrays.set_under(\"red\")\nplt.imshow([[0, 1], [2, 3]], cmap=grays, vmin=1)",
    ),
    Entry::new(
        "set_over",
        MAP,
        "color='k', alpha=None",
        methods::set_over,
        "Sets the colour of numbers above vmax.",
        "grays = plt.get_cmap(\"gray\").copy()\ngrays.set_over(\"red\")\nplt.imshow([[0, 1], [2, 3]], cmap=grays, vmax=2)",
    ),
    Entry::new(
        "set_bad",
        MAP,
        "color='k', alpha=None",
        methods::set_bad,
        "Sets the colour of what is no number.",
        "grays = plt.get_cmap(\"gray\").copy()\ngrays.set_bad(\"red\")\nplt.imshow([[0, float(\"nan\")], [2, 3]], cmap=grays)",
    ),
    Entry::new(
        "set_extremes",
        MAP,
        "*, bad=None, under=None, over=None",
        methods::set_extremes,
        "Sets the colours of what is no number and of numbers out of range.",
        "grays = plt.get_cmap(\"gray\").copy()\ngrays.set_extremes(under=\"blue\", over=\"red\")\nplt.imshow([[0, 1], [2, 3]], cmap=grays, vmin=1, vmax=2)",
    ),
    Entry::new(
        "with_extremes",
        MAP,
        "*, bad=None, under=None, over=None",
        methods::with_extremes,
        "A copy with colours for what is no number and for numbers out of range.",
        "grays = plt.get_cmap(\"gray\").with_extremes(under=\"blue\", over=\"red\")\nplt.imshow([[0, 1], [2, 3]], cmap=grays, vmin=1, vmax=2)",
    ),
];

/// An argument, whether the function itself has it or the keywords of what it makes.
pub(super) fn given<'a>(call: &'a Call, name: &str) -> Option<&'a Value> {
    call.get(name).or_else(|| call.styled(name))
}

/// An array's shape, its numbers, and whether all are whole.
pub(super) fn flat(call: &Call, value: &Value) -> Result<(Vec<usize>, Vec<f64>, bool), CallError> {
    match value {
        Value::Numbers { shape, data, whole } => Ok((shape.clone(), data.clone(), *whole)),
        Value::Bytes { shape, data } => Ok((shape.clone(), data.iter().map(|n| f64::from(*n)).collect(), true)),
        Value::Seq(items) => {
            let whole = items.iter().all(|item| matches!(item, Value::Int(_)));
            let numbers = value.numbers().ok_or_else(|| call.wrong("X", "numbers", value))?;
            Ok((vec![numbers.len()], numbers, whole))
        }
        other => Err(call.wrong("X", "a number or an array", other)),
    }
}
