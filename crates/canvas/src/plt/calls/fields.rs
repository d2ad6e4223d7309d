//! Images and fields of numbers.

use super::super::call::{Call, Done};
use super::super::charts::Charts;
use super::super::handle::Class;
use super::super::item::{Artist, Image, Sampling, Source};
use super::super::norm::Norm;
use super::super::range::{Locator, Span, Units};
use super::super::table::{BOTH, Entry, PLT};
use super::super::value::Value;
use super::artist;
use super::{contours, mappable, meshes};
use crate::{CallError, Canvas};
use wire::Pixels;

const ARTIST: &[Class] = &[Class::Artist];

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "imshow",
        BOTH,
        "X, cmap=None, norm=None, *, aspect=None, interpolation=None, vmin=None, vmax=None, origin=None, extent=None, filternorm=True, filterrad=4.0, data=None, **image",
        imshow,
        "Shows an array: numbers in a colour map, or colours.",
        "x, y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-3, 3, 120))\nplt.imshow(np.sin(x ** 2) * np.cos(y ** 2), cmap=\"coolwarm\", extent=[-3, 3, -3, 3])\nplt.colorbar(label=\"height (cm)\")",
    ),
    Entry::new(
        "matshow",
        BOTH,
        "A, fignum=None, **image",
        matshow,
        "Shows a matrix, a square for each number.",
        "rng = np.random.default_rng(5)\nplt.matshow(np.corrcoef(rng.normal(size=(8, 12)) + rng.normal(size=12)), cmap=\"viridis\")\nplt.title(\"How alike eight stations are\")",
    ),
    Entry::new(
        "pcolormesh",
        BOTH,
        "*args, shading=None, data=None, **marks",
        meshes::pcolormesh,
        "Shows numbers on a grid that may be uneven or bent.",
        "hour, month = np.meshgrid(np.arange(0, 25), np.arange(1, 14))\nwarm = 10 - 8 * np.cos(month / 6 * np.pi) - 4 * np.cos((hour - 3) / 12 * np.pi)\nplt.pcolormesh(hour, month, warm[:-1, :-1], cmap=\"inferno\")\nplt.xlabel(\"hour\")\nplt.ylabel(\"month\")\nplt.colorbar(label=\"°C\")",
    ),
    Entry::new(
        "contour",
        BOTH,
        contours::SIGNATURE,
        contours::contour,
        "Draws lines of equal height.",
        "x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))\nhill = np.exp(-(x + 1) ** 2 - y ** 2) + 0.7 * np.exp(-(x - 1.2) ** 2 - (y - 0.4) ** 2)\nplt.contour(x, y, 900 * hill, levels=12, cmap=\"copper\")\nplt.colorbar(label=\"height (m)\")",
    ),
    Entry::new(
        "contourf",
        BOTH,
        contours::SIGNATURE,
        contours::contourf,
        "Fills the areas between lines of equal height.",
        "x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))\nplt.contourf(x, y, x * np.exp(-x ** 2 - y ** 2), levels=14, cmap=\"RdBu_r\")\nplt.colorbar(label=\"pressure\")",
    ),
    Entry::new(
        "clabel",
        BOTH,
        "CS, levels=None, *, fontsize=None, inline=True, inline_spacing=5, fmt=None, colors=None, use_clabeltext=False, manual=False, rightside_up=True, zorder=None",
        contours::clabel,
        "Writes the levels on the lines of a contour plot.",
        "x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))\nlines = plt.contour(x, y, 1013 - 12 * np.exp(-x ** 2 / 3 - y ** 2), colors=\"navy\")\nplt.clabel(lines, fmt=\"%.0f\")\nplt.title(\"Air pressure (hPa)\")",
    ),
    Entry::new(
        "clim",
        PLT,
        "vmin=None, vmax=None",
        mappable::clim,
        "Sets which numbers are at the ends of the last image's colours.",
        "x, y = np.meshgrid(np.linspace(0, 9, 60), np.linspace(0, 6, 40))\nplt.imshow(np.sin(x) * np.cos(y) * 4, cmap=\"coolwarm\")\nplt.clim(-8, 8)\nplt.colorbar(label=\"4 is not the end\")",
    ),
    Entry::new(
        "set_cmap",
        PLT,
        "cmap",
        mappable::set_cmap_now,
        "Sets the colour map of the last image and of all that follow.",
        "x, y = np.meshgrid(np.linspace(-2, 2, 90), np.linspace(-2, 2, 90))\nplt.imshow(np.hypot(x, y) % 1)\nplt.set_cmap(\"magma\")\nplt.title(\"rings in magma\")",
    ),
    Entry::new(
        "get_cmap",
        PLT,
        "name=None, lut=None",
        mappable::get_cmap_named,
        "A colour map by its name.",
        "cool = plt.get_cmap(\"cool\")\nheight = [3, 5, 6, 8, 9, 11]\nplt.bar(range(6), height, color=[cool(h / 11) for h in height])\nplt.title(\"coloured by height\")",
    ),
    Entry::new(
        "sci",
        PLT,
        "im",
        mappable::sci,
        "Makes an image the one that `plt.colorbar` and `plt.clim` are about.",
        "fig, (left, right) = plt.subplots(1, 2)\nfirst = left.imshow(np.arange(16).reshape(4, 4), cmap=\"Blues\")\nright.imshow(np.arange(16).reshape(4, 4).T, cmap=\"Reds\")\nplt.sca(left)\nplt.sci(first)\nplt.set_cmap(\"Greens\")\nleft.set_title(\"sci(first)\")",
    ),
    Entry::new(
        "gci",
        PLT,
        "",
        mappable::gci,
        "The image that `plt.colorbar` and `plt.clim` are about.",
        "x = np.linspace(0, 6, 50)\nplt.imshow(np.outer(np.sin(x), np.cos(x)), cmap=\"viridis\")\nlow, high = plt.gci().get_clim()\nplt.title(f\"colours from {low:.1f} to {high:.1f}\")",
    ),
    Entry::new(
        "ScalarMappable",
        PLT,
        "norm=None, cmap=None",
        mappable::scalar_mappable,
        "A colour map with a norm, for a colour bar of its own.",
        "fig, ax = plt.subplots()\nshades = plt.cm.ScalarMappable(cmap=\"plasma\", norm=plt.Normalize(0, 50))\nt = np.linspace(0, 5, 80)\nfor warmth in range(0, 51, 10):\n    ax.plot(t, 20 + warmth * np.exp(-t), color=shades.to_rgba(warmth))\nfig.colorbar(shades, ax=ax, label=\"start (°C above the room)\")",
    ),
    Entry::new(
        "set_clim",
        ARTIST,
        "vmin=None, vmax=None",
        mappable::set_clim,
        "Sets which numbers are at the ends of the colours.",
        "x = np.linspace(0, 3, 60)\nimage = plt.imshow(np.outer(x, x), cmap=\"YlOrRd\", origin=\"lower\")\nimage.set_clim(0, 4)\nplt.colorbar(label=\"all above 4 is one red\", extend=\"max\")",
    ),
    Entry::new(
        "get_clim",
        ARTIST,
        "",
        mappable::get_clim,
        "Which numbers are at the ends of the colours.",
        "image = plt.imshow([[12, 17, 21], [9, 30, 26], [14, 19, 11]], cmap=\"YlGn\")\nlow, high = image.get_clim()\nplt.title(f\"from {low:.0f} to {high:.0f} trees\")",
    ),
    Entry::new(
        "set_cmap",
        ARTIST,
        "cmap",
        mappable::set_cmap,
        "Sets the colour map.",
        "fig, axs = plt.subplots(1, 3)\nx = np.linspace(-2, 2, 40)\nfor ax, name in zip(axs, [\"bone\", \"hot\", \"winter\"]):\n    ax.imshow(np.exp(-x ** 2 - x[:, None] ** 2)).set_cmap(name)\n    ax.set_title(name)\n    ax.axis(\"off\")",
    ),
    Entry::new(
        "get_cmap",
        ARTIST,
        "",
        mappable::get_cmap,
        "The colour map.",
        "image = plt.imshow(np.tri(9) + np.tri(9, k=-4), cmap=\"summer\")\nplt.title(f\"drawn with {image.get_cmap().name}\")",
    ),
    Entry::new(
        "cmap",
        ARTIST,
        "",
        mappable::get_cmap,
        "The colour map.",
        "image = plt.imshow(np.add.outer(np.arange(8), np.arange(12)), cmap=\"twilight\")\nplt.title(f\"{image.cmap.name} has {image.cmap.N} colours\")",
    )
    .read(),
    Entry::new(
        "norm",
        ARTIST,
        "",
        mappable::norm,
        "How numbers become places in the colour map.",
        "image = plt.imshow([[31, 45, 12], [80, 64, 27]], cmap=\"cividis\")\nplt.colorbar(shrink=0.7)\nplt.title(f\"norm: {image.norm.vmin:.0f} to {image.norm.vmax:.0f}\")",
    )
    .read(),
    Entry::new(
        "set_norm",
        ARTIST,
        "norm",
        mappable::set_norm,
        "Sets how numbers become places in the colour map.",
        "from matplotlib.colors import LogNorm\nx = np.linspace(0.1, 3, 60)\nimage = plt.imshow(np.exp(np.outer(x, x)), origin=\"lower\")\nimage.set_norm(LogNorm(1, 5000))\nplt.colorbar(label=\"on a logarithmic scale\")",
    ),
    Entry::new(
        "to_rgba",
        ARTIST,
        "x, alpha=None, bytes=False, norm=True",
        mappable::to_rgba,
        "The colours of numbers, as the artist shows them.",
        "image = plt.imshow([[10, 20, 30, 40]], cmap=\"autumn\", extent=[0, 4, 0, 1])\nfor i in range(4):\n    plt.plot(i + 0.5, 1.6, \"o\", ms=28, color=image.to_rgba(10 * i + 10))\nplt.ylim(0, 2.2)\nplt.title(\"the same colours for marks\")",
    ),
    Entry::new(
        "set_array",
        ARTIST,
        "A",
        mappable::set_array,
        "Sets the numbers that colours stand for.",
        "image = plt.imshow(np.zeros((20, 20)), cmap=\"Greens\", vmin=0, vmax=1)\nx = np.linspace(-3, 3, 20)\nimage.set_array(np.exp(-np.abs(np.outer(x, x))))\nplt.title(\"new numbers, same image\")",
    ),
    Entry::new(
        "get_array",
        ARTIST,
        "",
        mappable::get_array,
        "The numbers that colours stand for.",
        "image = plt.imshow([[4, 8, 1], [9, 2, 7], [3, 6, 5]], cmap=\"Pastel1\")\nnumbers = image.get_array()\nfor (row, column), value in np.ndenumerate(numbers):\n    plt.text(column, row, f\"{value:.0f}\", ha=\"center\", va=\"center\", fontsize=16)",
    ),
    Entry::new(
        "autoscale",
        ARTIST,
        "",
        mappable::autoscale,
        "Takes the ends of the colours from the numbers.",
        "fig, (left, right) = plt.subplots(1, 2)\nx = np.linspace(0, 1, 30)\nleft.imshow(np.outer(x, x), vmax=4)\nleft.set_title(\"vmax = 4\")\nright.imshow(np.outer(x, x), vmax=4).autoscale()\nright.set_title(\"autoscale()\")",
    ),
    Entry::new(
        "set_extent",
        ARTIST,
        "extent",
        mappable::set_extent,
        "Sets where an image is: left, right, bottom, top.",
        "rng = np.random.default_rng(8)\nimage = plt.imshow(rng.random((12, 20)).cumsum(axis=1), cmap=\"terrain\")\nimage.set_extent([5.9, 10.5, 45.8, 47.8])\nplt.xlabel(\"longitude (°)\")\nplt.ylabel(\"latitude (°)\")",
    ),
    Entry::new(
        "get_extent",
        ARTIST,
        "",
        mappable::get_extent,
        "Where an image is: left, right, bottom, top.",
        "image = plt.imshow(np.arange(24).reshape(4, 6), cmap=\"PuBu\")\nleft, right, bottom, top = image.get_extent()\nplt.title(f\"x {left} to {right}, y {bottom} to {top}\")",
    ),
    Entry::new(
        "set_interpolation",
        ARTIST,
        "s",
        mappable::set_interpolation,
        "Sets how an image is enlarged: \"nearest\", \"bilinear\", \"bicubic\".",
        "fig, axs = plt.subplots(1, 2)\nspots = np.array([[0, 3, 1, 0], [2, 6, 4, 1], [0, 5, 9, 3], [1, 2, 4, 0]])\nfor ax, how in zip(axs, [\"nearest\", \"bicubic\"]):\n    ax.imshow(spots, cmap=\"hot\").set_interpolation(how)\n    ax.set_title(how)",
    ),
    Entry::new(
        "levels",
        ARTIST,
        "",
        contours::levels,
        "The levels of a contour plot.",
        "x = np.linspace(-3, 3, 80)\nlines = plt.contour(x, x, np.hypot(x, x[:, None]), cmap=\"viridis\")\nplt.title(\"at \" + \", \".join(f\"{level:.1f}\" for level in lines.levels), fontsize=9)",
    )
    .read(),
];

/// What an array shows.
pub(super) enum Shown {
    Numbers(usize, usize, Vec<f64>),
    Colors(Pixels),
}

/// Rows, columns and numbers of an array or of rows of numbers.
pub(super) fn matrix(call: &Call, name: &str, value: &Value) -> Result<(usize, usize, Vec<f64>), CallError> {
    let Value::Seq(rows) = value else {
        let (rows, columns, data) = call.matrix(name, value)?;
        return Ok((rows, columns, data));
    };
    let row = |row: &Value| -> Result<Vec<f64>, CallError> {
        let Value::Seq(items) = row else { return row.numbers().ok_or_else(|| call.wrong(name, "a 2D array", value)) };
        let number = |item: &Value| match item {
            Value::None => Ok(f64::NAN),
            item => item.number().ok_or_else(|| call.wrong(name, "a 2D array of numbers", value)),
        };
        items.iter().map(number).collect()
    };
    if !rows.iter().all(Value::is_sequence) {
        return Err(call.wrong(name, "a 2D array", value));
    }
    let read = rows.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    let columns = read.first().map_or(0, Vec::len);
    if let Some((at, other)) = read.iter().enumerate().find(|(_, row)| row.len() != columns) {
        let message = format_args!(
            "the rows of '{name}' must be equally long, but row 0 has {columns} numbers and row {at} has {}",
            other.len()
        );
        return Err(call.bad(message));
    }
    Ok((read.len(), columns, read.concat()))
}

/// Reads an image: numbers, or colours of 3 or 4 channels.
pub(super) fn shown(call: &Call, name: &str, value: &Value) -> Result<Shown, CallError> {
    let (shape, bytes) = match value {
        Value::Bytes { shape, data } if shape.len() == 3 => (shape, data.clone()),
        Value::Numbers { shape, data, whole } if shape.len() == 3 => {
            let scale = if *whole { 1.0 } else { 255.0 };
            (shape, data.iter().map(|n| (n * scale).round().clamp(0.0, 255.0) as u8).collect())
        }
        Value::Seq(rows)
            if rows.iter().any(
                |row| matches!(row, Value::Numbers { shape, .. } | Value::Bytes { shape, .. } if shape.len() == 2),
            ) =>
        {
            return Err(call.bad(format_args!("the rows of '{name}' must be equally long")));
        }
        value => {
            let (rows, columns, data) = matrix(call, name, value)?;
            return Ok(Shown::Numbers(rows, columns, data));
        }
    };
    let (rows, columns) = (shape[0], shape[1]);
    match shape[2] {
        1 => {
            let data = match value {
                Value::Numbers { data, .. } => data.clone(),
                _ => bytes.iter().map(|n| f64::from(*n)).collect(),
            };
            Ok(Shown::Numbers(rows, columns, data))
        }
        channels @ (3 | 4) => {
            let size = |n: usize| u32::try_from(n).map_err(|_| call.bad("the image is too large"));
            Ok(Shown::Colors(Pixels { width: size(columns)?, height: size(rows)?, channels: channels as u8, bytes }))
        }
        other => Err(CallError::type_error(format!("Invalid shape ({rows}, {columns}, {other}) for image data"))
            .hint("an image is rows × columns, or rows × columns × 3 or 4 for colours")),
    }
}

/// How a word says that an image is enlarged.
pub(super) fn sampling(call: &Call, word: &str) -> Result<Sampling, CallError> {
    Ok(match word {
        "antialiased" | "auto" => Sampling::Auto,
        "nearest" | "none" => Sampling::Nearest,
        "bilinear" => Sampling::Linear,
        "catrom" | "lanczos" | "sinc" | "hanning" | "hamming" | "hermite" | "kaiser" | "blackman" | "spline16"
        | "spline36" => Sampling::Cubic,
        "bicubic" | "gaussian" | "quadric" | "mitchell" | "bessel" => Sampling::Spline,
        other => {
            let words = ["nearest", "bilinear", "bicubic", "antialiased", "none", "gaussian", "lanczos"];
            let error = call.bad(format_args!("'{}' is not a valid interpolation", crate::call::shown(other)));
            return Err(error.hint(crate::hint::nearest(other, words).map_or_else(
                || "it can be 'nearest', 'bilinear', 'bicubic' or 'antialiased'".to_owned(),
                crate::hint::did_you_mean,
            )));
        }
    })
}

fn imshow(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.take("X");
    show(charts, call, axes, "X", &value)
}

fn show(charts: &mut Charts, call: &mut Call, axes: usize, name: &str, value: &Value) -> Done {
    let word = |charts: &Charts, call: &Call, name: &str, key: &str| match super::colors::given(call, name) {
        Some(Value::Text(word)) => Ok(word.clone()),
        Some(other) => Err(call.wrong(name, "text", other)),
        None => Ok(charts.rc_text(key).to_owned()),
    };
    let origin = word(charts, call, "origin", "image.origin")?;
    let upper = match origin.as_str() {
        "lower" => false,
        "upper" | "" => true,
        other => {
            return Err(call.bad(format_args!(
                "'{}' is not a valid value for origin; it can be 'upper', 'lower'",
                crate::call::shown(other)
            )));
        }
    };
    let interpolation = word(charts, call, "interpolation", "image.interpolation")?;
    let sampling = if interpolation.is_empty() { Sampling::Auto } else { sampling(call, &interpolation)? };
    let aspect = match super::colors::given(call, "aspect") {
        Some(Value::Text(word)) => named_aspect(call, word)?,
        Some(value) => Some(call.as_number("aspect", value)?).filter(|aspect| *aspect > 0.0),
        None => named_aspect(call, charts.rc_text("image.aspect"))?,
    };
    let (rows, columns, source) = match shown(call, name, value)? {
        Shown::Numbers(rows, columns, data) => {
            (rows, columns, Source::Mapped(charts.mapped_by(call, data, Norm::Linear)?))
        }
        Shown::Colors(pixels) => (pixels.height as usize, pixels.width as usize, Source::Pixels(pixels)),
    };
    let extent = if let Some(value) = super::colors::given(call, "extent") {
        extent_of(call, value)?
    } else {
        let (right, far) = (columns as f64 - 0.5, rows as f64 - 0.5);
        if upper { [-0.5, right, far, -0.5] } else { [-0.5, right, -0.5, far] }
    };
    let alpha = charts.alpha(call)?;
    let image = Image { extent, edges: None, upper, rows, columns, source, sampling, alpha };
    let mut item = charts.item(axes, Artist::Image(image), 0.0);
    charts.finish(call, &mut item)?;
    let id = charts.add_item(item, rows.saturating_mul(columns))?;
    charts.fit_image(id, extent);
    charts.axes[axes].aspect = aspect;
    charts.mappable = Some(id);
    Ok(artist(id))
}

pub(super) fn extent_of(call: &Call, value: &Value) -> Result<[f64; 4], CallError> {
    match value.numbers().as_deref() {
        Some([left, right, bottom, top]) if [left, right, bottom, top].iter().all(|n| n.is_finite()) => {
            Ok([*left, *right, *bottom, *top])
        }
        _ => Err(call.bad("'extent' must be four numbers: left, right, bottom, top")),
    }
}

fn named_aspect(call: &Call, word: &str) -> Result<Option<f64>, CallError> {
    match word {
        "auto" => Ok(None),
        "equal" | "" => Ok(Some(1.0)),
        other => other.parse().map(Some).map_err(|_| {
            call.bad(format_args!(
                "'{}' is not a valid aspect; it can be 'equal', 'auto' or a number",
                crate::call::shown(other)
            ))
        }),
    }
}

impl Charts {
    /// Makes an image's place known to its axes: they end where it does, and run the way it does.
    pub(super) fn fit_image(&mut self, id: usize, extent: [f64; 4]) {
        let item = &mut self.items[id];
        let [left, right, bottom, top] = extent;
        item.x = Span::of(&[left, right]).stick(&[left, right]);
        item.y = Span::of(&[bottom, top]).stick(&[bottom, top]);
        let Some(axes) = item.axes else { return };
        for (axis, turned) in [(0, left > right), (1, bottom > top)] {
            let range = &mut self.ranges[self.axes[axes].ranges[axis]];
            if range.low.is_none() && range.high.is_none() {
                range.inverted = turned;
            }
            if matches!(range.units, Units::Unset) {
                range.units = Units::Numbers;
            }
        }
    }
}

fn matshow(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    // On `plt` it is a figure of its own, unless one waits to be used.
    let used = charts.current.is_some_and(|figure| charts.figures[figure].used);
    if call.on.class == Class::Pyplot && used && !call.has("fignum") {
        charts.add_figure(canvas)?;
    }
    let axes = charts.axes_of(call, canvas)?;
    call.preset("origin", Value::Text("upper".to_owned()));
    call.preset("interpolation", Value::Text("nearest".to_owned()));
    call.preset("aspect", Value::Text("equal".to_owned()));
    let value = call.take("A");
    let made = show(charts, call, axes, "A", &value)?;
    let ticks = &mut charts.axes[axes].ticks;
    ticks[0].ticks = [true, true];
    ticks[0].labels = [false, true];
    for axis in [0, 1] {
        let range = charts.axes[axes].ranges[axis];
        charts.ranges[range].locator = Locator::Most { bins: 9, integer: true };
    }
    Ok(made)
}
