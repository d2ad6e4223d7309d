//! Colour maps and norms, and numbers mapped to colours by them.

mod convert;
pub(super) mod maps;
mod methods;
use crate::call::Call;
use crate::handle::Class;
use crate::table::{Entry, PLT};
use canvas::CallError;
use canvas::Value;

const MAP: &[Class] = &[Class::Colormap];

pub(in crate) const TABLE: &[Entry] = &[
    Entry::new(
        "ListedColormap",
        PLT,
        "colors, name='from_list', N=None",
        methods::listed,
        "A colour map of these colours.",
        "from matplotlib.colors import ListedColormap\nland = ListedColormap([\"steelblue\", \"khaki\", \"olivedrab\", \"dimgray\"])\ny, x = np.mgrid[0:6:80j, 0:9:120j]\nplt.imshow(np.floor(2 + 1.9 * np.sin(x) * np.cos(y)), cmap=land)\nplt.title(\"sea, sand, grass, rock\")",
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
        "from matplotlib.colors import to_rgba\nfor i, alpha in enumerate([0.2, 0.4, 0.7, 1.0]):\n    plt.bar(alpha, 1 + i, width=0.15, color=to_rgba(\"tomato\", alpha))\nplt.xlabel(\"alpha\")",
    ),
    Entry::new(
        "to_rgb",
        PLT,
        "c",
        convert::to_rgb,
        "A colour as red, green and blue, 0 to 1.",
        "from matplotlib.colors import to_rgb\nred, green, blue = to_rgb(\"orchid\")\nplt.bar([\"red\", \"green\", \"blue\"], [red, green, blue], color=[\"red\", \"green\", \"blue\"])\nplt.title(\"What orchid is made of\", color=\"orchid\")",
    ),
    Entry::new(
        "to_hex",
        PLT,
        "c, keep_alpha=False",
        convert::to_hex,
        "A colour as text such as `#ff6347`.",
        "from matplotlib.colors import to_hex\nfor i, name in enumerate([\"tomato\", \"gold\", \"seagreen\", \"navy\"]):\n    plt.barh(i, 1, color=name)\n    plt.text(1.05, i, f\"{name} {to_hex(name)}\", va=\"center\")\nplt.xlim(0, 2.4)\nplt.axis(\"off\")",
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
        "magma = plt.get_cmap(\"magma\")\nfig, axs = plt.subplots(1, 2)\nhill = np.exp(-np.hypot(*np.mgrid[-2:2:50j, -2:2:50j]))\naxs[0].imshow(hill, cmap=magma)\naxs[1].imshow(hill, cmap=magma.reversed())\naxs[1].set_title(\"reversed()\")",
    ),
    Entry::new(
        "resampled",
        MAP,
        "lutsize",
        methods::resampled,
        "The same map in so many colours.",
        "hill = np.exp(-np.hypot(*np.mgrid[-2:2:80j, -2:2:80j]))\nplt.imshow(hill, cmap=plt.get_cmap(\"viridis\").resampled(5))\nplt.colorbar(label=\"five colours\")",
    ),
    Entry::new(
        "copy",
        MAP,
        "",
        methods::copy,
        "A copy to change.",
        "blues = plt.get_cmap(\"Blues\").copy()\nblues.set_bad(\"tomato\")\ndepth = np.hypot(*np.mgrid[-3:3:60j, -3:3:60j])\nplt.imshow(np.where(depth < 1, np.nan, depth), cmap=blues)\nplt.title(\"a lake with an island\")",
    ),
    Entry::new(
        "N",
        MAP,
        "",
        methods::size,
        "How many colours it has.",
        "tab10 = plt.get_cmap(\"tab10\")\nfor i in range(tab10.N):\n    plt.plot([0, 1], [i, i + 2], lw=5, color=tab10(i))\nplt.title(f\"tab10 has {tab10.N} colours\")",
    )
    .read(),
    Entry::new("name", MAP, "", methods::name, "Its name.", "for i, cmap in enumerate([plt.cm.viridis, plt.cm.cividis, plt.cm.turbo]):\n    plt.imshow([np.linspace(0, 1, 256)], cmap=cmap, extent=[0, 1, i, i + 0.7], aspect=\"auto\")\n    plt.text(0.03, i + 0.25, cmap.name, color=\"white\", fontsize=14)\nplt.ylim(-0.2, 3)\nplt.axis(\"off\")").read(),
    Entry::new(
        "colors",
        MAP,
        "",
        methods::colors,
        "The colours of a map that is a list of them.",
        "colors = plt.get_cmap(\"Set2\").colors\nplt.pie([1] * len(colors), colors=colors, labels=[f\"C{i}\" for i in range(len(colors))])\nplt.title(\"Set2's colours\")",
    )
    .read(),
    Entry::new(
        "set_under",
        MAP,
        "color='k', alpha=None",
        methods::set_under,
        "Sets the colour of numbers below vmin.",
        "sea = plt.get_cmap(\"YlGn\").copy()\nsea.set_under(\"steelblue\")\ny, x = np.mgrid[0:6:80j, 0:9:120j]\nplt.imshow(400 * np.sin(x) * np.cos(y), cmap=sea, vmin=0)\nplt.colorbar(label=\"height (m)\", extend=\"min\", shrink=0.8)",
    ),
    Entry::new(
        "set_over",
        MAP,
        "color='k', alpha=None",
        methods::set_over,
        "Sets the colour of numbers above vmax.",
        "heat = plt.get_cmap(\"YlOrBr\").copy()\nheat.set_over(\"black\")\nx = np.linspace(0, 10, 80)\nplt.imshow(np.outer(x, x), cmap=heat, vmax=60, origin=\"lower\")\nplt.colorbar(label=\"black above 60\", extend=\"max\")",
    ),
    Entry::new(
        "set_bad",
        MAP,
        "color='k', alpha=None",
        methods::set_bad,
        "Sets the colour of what is no number.",
        "greens = plt.get_cmap(\"Greens\").copy()\ngreens.set_bad(\"lightgray\")\ncounts = np.arange(48.0).reshape(6, 8)\ncounts[2, 3:6] = np.nan\nplt.imshow(counts, cmap=greens)\nplt.title(\"gray where nothing was counted\")",
    ),
    Entry::new(
        "set_extremes",
        MAP,
        "*, bad=None, under=None, over=None",
        methods::set_extremes,
        "Sets the colours of what is no number and of numbers out of range.",
        "gray = plt.get_cmap(\"gray\").copy()\ngray.set_extremes(under=\"royalblue\", over=\"crimson\")\ny, x = np.mgrid[-3:3:80j, -3:3:80j]\nplt.imshow(x * np.cos(y), cmap=gray, vmin=-1.5, vmax=1.5)\nplt.colorbar(extend=\"both\")",
    ),
    Entry::new(
        "with_extremes",
        MAP,
        "*, bad=None, under=None, over=None",
        methods::with_extremes,
        "A copy with colours for what is no number and for numbers out of range.",
        "summer = plt.get_cmap(\"summer\").with_extremes(under=\"navy\", over=\"white\")\ny, x = np.mgrid[-2:2:80j, -3:3:120j]\nplt.imshow(2000 * np.exp(-x ** 2 - y ** 2) - 100, cmap=summer, vmin=0, vmax=1500)\nplt.title(\"sea, land and snow\")",
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
        Value::Pixels { shape, data } => Ok((shape.clone(), data.iter().map(|n| f64::from(*n)).collect(), true)),
        Value::Seq(items) => {
            let whole = items.iter().all(|item| matches!(item, Value::Int(_)));
            let numbers = value.numbers().ok_or_else(|| call.wrong("X", "numbers", value))?;
            Ok((vec![numbers.len()], numbers, whole))
        }
        other => Err(call.wrong("X", "a number or an array", other)),
    }
}
