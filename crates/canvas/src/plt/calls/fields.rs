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
        "x, y = np.meshgrid(np.linspace(-3, 3, 60), np.linspace(-3, 3, 60))\nplt.imshow(np.sin(x) * np.cos(y), cmap=\"coolwarm\", extent=[-3, 3, -3, 3])\nplt.colorbar()",
    ),
    Entry::new(
        "matshow",
        BOTH,
        "A, fignum=None, **image",
        matshow,
        "Shows a matrix, a square for each number.",
        "plt.matshow(np.eye(6) + np.arange(6) / 10)",
    ),
    Entry::new(
        "pcolormesh",
        BOTH,
        "*args, shading=None, data=None, **marks",
        meshes::pcolormesh,
        "Shows numbers on a grid that may be uneven or bent.",
        "x, y = np.meshgrid(np.linspace(0, 6, 40), np.linspace(0, 4, 30))\nplt.pcolormesh(x, y, np.sin(x) + np.cos(y), cmap=\"viridis\")\nplt.colorbar()",
    ),
    Entry::new(
        "contour",
        BOTH,
        contours::SIGNATURE,
        contours::contour,
        "Draws lines of equal height.",
        "x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))\nplt.contour(x, y, np.exp(-x ** 2 - y ** 2) - x / 5, levels=12)\nplt.colorbar()",
    ),
    Entry::new(
        "contourf",
        BOTH,
        contours::SIGNATURE,
        contours::contourf,
        "Fills the areas between lines of equal height.",
        "x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))\nplt.contourf(x, y, np.exp(-x ** 2 - y ** 2) - x / 5, levels=12, cmap=\"RdBu_r\")\nplt.colorbar()",
    ),
    Entry::new(
        "clabel",
        BOTH,
        "CS, levels=None, *, fontsize=None, inline=True, inline_spacing=5, fmt=None, colors=None, use_clabeltext=False, manual=False, rightside_up=True, zorder=None",
        contours::clabel,
        "Writes the levels on the lines of a contour plot.",
        "x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))\nlines = plt.contour(x, y, x ** 2 + y ** 2)\nplt.clabel(lines)",
    ),
    Entry::new(
        "clim",
        PLT,
        "vmin=None, vmax=None",
        mappable::clim,
        "Sets which numbers are at the ends of the last image's colours.",
        "plt.imshow([[1, 2], [3, 9]])\nplt.clim(0, 5)\nplt.colorbar()",
    ),
    Entry::new(
        "set_cmap",
        PLT,
        "cmap",
        mappable::set_cmap_now,
        "Sets the colour map of the last image and of all that follow.",
        "plt.imshow([[1, 2], [3, 4]])\nplt.set_cmap(\"magma\")",
    ),
    Entry::new(
        "get_cmap",
        PLT,
        "name=None, lut=None",
        mappable::get_cmap_named,
        "A colour map by its name.",
        "cool = plt.get_cmap(\"cool\")\nplt.bar([\"a\", \"b\", \"c\"], [3, 1, 2], color=[cool(0.0), cool(0.5), cool(1.0)])",
    ),
    Entry::new(
        "sci",
        PLT,
        "im",
        mappable::sci,
        "Makes an image the one that `plt.colorbar` and `plt.clim` are about.",
        "first = plt.imshow([[1, 2], [3, 4]])\nplt.sci(first)\nplt.colorbar()",
    ),
    Entry::new(
        "gci",
        PLT,
        "",
        mappable::gci,
        "The image that `plt.colorbar` and `plt.clim` are about.",
        "plt.imshow([[1, 2], [3, 4]])\nplt.gci().set_clim(0, 8)",
    ),
    Entry::new(
        "ScalarMappable",
        PLT,
        "norm=None, cmap=None",
        mappable::scalar_mappable,
        "A colour map with a norm, for a colour bar of its own.",
        "fig, ax = plt.subplots()\nshades = plt.cm.ScalarMappable(cmap=\"plasma\", norm=plt.Normalize(0, 5))\nfor i in range(6):\n    ax.plot([0, 1], [i, i + 1], color=shades.to_rgba(i))\nfig.colorbar(shades, ax=ax)",
    ),
    Entry::new(
        "set_clim",
        ARTIST,
        "vmin=None, vmax=None",
        mappable::set_clim,
        "Sets which numbers are at the ends of the colours.",
        "image = plt.imshow([[1, 2], [3, 9]])\nimage.set_clim(0, 5)",
    ),
    Entry::new(
        "get_clim",
        ARTIST,
        "",
        mappable::get_clim,
        "Which numbers are at the ends of the colours.",
        "image = plt.imshow([[1, 2], [3, 9]])\nlow, high = image.get_clim()",
    ),
    Entry::new(
        "set_cmap",
        ARTIST,
        "cmap",
        mappable::set_cmap,
        "Sets the colour map.",
        "image = plt.imshow([[1, 2], [3, 4]])\nimage.set_cmap(\"magma\")",
    ),
    Entry::new(
        "get_cmap",
        ARTIST,
        "",
        mappable::get_cmap,
        "The colour map.",
        "image = plt.imshow([[1, 2], [3, 4]])\nplt.title(image.get_cmap().name)",
    ),
    Entry::new(
        "cmap",
        ARTIST,
        "",
        mappable::get_cmap,
        "The colour map.",
        "image = plt.imshow([[1, 2], [3, 4]])\nplt.title(image.cmap.name)",
    )
    .read(),
    Entry::new(
        "norm",
        ARTIST,
        "",
        mappable::norm,
        "How numbers become places in the colour map.",
        "image = plt.imshow([[1, 2], [3, 4]])\nplt.title(image.norm.vmax)",
    )
    .read(),
    Entry::new(
        "set_norm",
        ARTIST,
        "norm",
        mappable::set_norm,
        "Sets how numbers become places in the colour map.",
        "image = plt.imshow([[1, 2], [3, 4]])\nimage.set_norm(plt.Normalize(0, 8))",
    ),
    Entry::new(
        "to_rgba",
        ARTIST,
        "x, alpha=None, bytes=False, norm=True",
        mappable::to_rgba,
        "The colours of numbers, as the artist shows them.",
        "image = plt.imshow([[1, 2], [3, 4]])\nplt.plot([0, 1], [0, 1], color=image.to_rgba(4))",
    ),
    Entry::new(
        "set_array",
        ARTIST,
        "A",
        mappable::set_array,
        "Sets the numbers that colours stand for.",
        "image = plt.imshow([[1, 2], [3, 4]])\nimage.set_array([[4, 3], [2, 1]])",
    ),
    Entry::new(
        "get_array",
        ARTIST,
        "",
        mappable::get_array,
        "The numbers that colours stand for.",
        "image = plt.imshow([[1, 2], [3, 4]])\nplt.title(image.get_array().max())",
    ),
    Entry::new(
        "autoscale",
        ARTIST,
        "",
        mappable::autoscale,
        "Takes the ends of the colours from the numbers.",
        "image = plt.imshow([[1, 2], [3, 4]], vmax=10)\nimage.autoscale()",
    ),
    Entry::new(
        "set_extent",
        ARTIST,
        "extent",
        mappable::set_extent,
        "Sets where an image is: left, right, bottom, top.",
        "image = plt.imshow([[1, 2], [3, 4]])\nimage.set_extent([0, 10, 0, 5])",
    ),
    Entry::new(
        "get_extent",
        ARTIST,
        "",
        mappable::get_extent,
        "Where an image is: left, right, bottom, top.",
        "image = plt.imshow([[1, 2], [3, 4]])\nleft, right, bottom, top = image.get_extent()",
    ),
    Entry::new(
        "set_interpolation",
        ARTIST,
        "s",
        mappable::set_interpolation,
        "Sets how an image is enlarged: \"nearest\", \"bilinear\", \"bicubic\".",
        "image = plt.imshow([[1, 2], [3, 4]])\nimage.set_interpolation(\"bilinear\")",
    ),
    Entry::new(
        "levels",
        ARTIST,
        "",
        contours::levels,
        "The levels of a contour plot.",
        "lines = plt.contour([[1, 2], [3, 4]])\nplt.title(len(lines.levels))",
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
