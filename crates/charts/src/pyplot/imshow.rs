//! Images.

use crate::args::call::{Call, Done};
use crate::args::grid::{Shown, shown_taken};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, Image, Sampling, Source};
use crate::model::axes::{Axes, Place};
use crate::model::axis::{Locator, Span, Units};
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::norm::Norm;
use crate::numeric::kernel::Kernel;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

/// Where the axes of a matrix are in a figure of their own.
const MATRIX: [f64; 4] = [0.15, 0.09, 0.775, 0.775];

/// The interpolation for a name.
pub(crate) fn sampling(call: &Call, word: &str) -> Result<Sampling, CallError> {
    match word {
        "antialiased" | "auto" => return Ok(Sampling::Auto),
        "nearest" | "none" => return Ok(Sampling::Nearest),
        _ => {}
    }
    Kernel::named(word).map(Sampling::Smooth).ok_or_else(|| {
        let words = ["nearest", "bilinear", "bicubic", "antialiased", "none", "gaussian", "lanczos"];
        let error = call.bad(format_args!("'{}' is not a valid value for interpolation", canvas::shown(word)));
        error.hint(canvas::suggest::nearest(word, words).map_or_else(
            || "supported values are 'nearest', 'bilinear', 'bicubic', 'antialiased'".to_owned(),
            canvas::suggest::did_you_mean,
        ))
    })
}

pub(crate) static IMSHOW: Entry = Entry::new(
    "imshow",
    BOTH,
    &[
        Param::new(
            "X",
            Type::Image,
            "N×M numbers, or N×M×3 or N×M×4 colours: fractions from 0 to 1 or whole numbers from 0 to 255",
        ),
        rows::CMAP,
        rows::NORM,
        Param::new(
            "aspect",
            Type::OneOf(&[Type::Choice(&["equal", "auto"]), Type::Number]),
            "'equal' for square pixels, 'auto' to fill the axes, or the ratio of a pixel's height to its width",
        )
        .or_none()
        .named(),
        Param::new("interpolation", types::INTERPOLATION, "interpolation between pixels").or_none().named(),
        Param::new("vmin", Type::Number, "value at the low end of the colormap; if not given, the smallest value")
            .or_none()
            .named(),
        Param::new("vmax", Type::Number, "value at the high end of the colormap; if not given, the largest value")
            .or_none()
            .named(),
        Param::new("origin", Type::Choice(&["upper", "lower"]), "position of the first row").or_none().named(),
        Param::new("extent", Type::Four, "left, right, bottom and top edges, data units").or_none().named(),
        Param::unhonoured("filternorm", Type::Flag).or_flag(true).named(),
        Param::unhonoured("filterrad", Type::Number).or_number(4.0).named(),
        rows::DATA,
    ],
    imshow,
    "Shows an array as an image: numbers with a colormap, or colours.",
    include_str!("examples/plt.imshow.py"),
)
.keywords(Group::Image)
.returns(Returns::Object("Artist"));

pub(crate) fn imshow(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.take("X");
    show(charts, call, axes, "X", value)
}

fn show(charts: &mut Charts, call: &mut Call, axes: Id<Axes>, name: &str, value: Value) -> Done {
    let word = |charts: &Charts, call: &Call, name: &str, key: &str| match values::given(call, name) {
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
                "'{}' is not a valid value for origin; supported values are 'upper', 'lower'",
                canvas::shown(other)
            )));
        }
    };
    let interpolation = word(charts, call, "interpolation", "image.interpolation")?;
    let sampling = if interpolation.is_empty() { Sampling::Auto } else { sampling(call, &interpolation)? };
    let aspect = match values::given(call, "aspect") {
        Some(Value::Text(word)) => named_aspect(call, word)?,
        Some(value) => Some(call.as_number("aspect", value)?).filter(|aspect| *aspect > 0.0),
        None => named_aspect(call, charts.rc_text("image.aspect"))?,
    };
    let (rows, columns, source) = match shown_taken(call, name, value)? {
        Shown::Numbers(rows, columns, data) => {
            (rows, columns, Source::ScalarMappable(charts.mapped_by(call, data, Norm::Linear)?))
        }
        Shown::Colors(pixels) => (pixels.height as usize, pixels.width as usize, Source::Pixels(pixels)),
    };
    let extent = if let Some(value) = values::given(call, "extent") {
        extent_of(call, value)?
    } else {
        let (right, far) = (columns as f64 - 0.5, rows as f64 - 0.5);
        if upper { [-0.5, right, far, -0.5] } else { [-0.5, right, -0.5, far] }
    };
    let alpha = charts.alpha(call)?;
    let image = Image { extent, edges: None, upper, rows, columns, source, sampling, alpha };
    let mut item = charts.artist(axes, ArtistKind::Image(image), 0.0);
    charts.finish(call, &mut item)?;
    let id = charts.add_artist(item, rows.saturating_mul(columns))?;
    charts.fit_image(id, extent);
    charts.axes[axes].aspect = aspect;
    charts.mappable = Some(id);
    Ok(artist(id))
}

pub(crate) fn extent_of(call: &Call, value: &Value) -> Result<[f64; 4], CallError> {
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
                "'{}' is not a valid value for aspect; supported values are 'equal', 'auto' and numbers",
                canvas::shown(other)
            ))
        }),
    }
}

impl Charts {
    /// Makes an image's place known to its axes: they end where it does, and run the way it does.
    pub(crate) fn fit_image(&mut self, id: Id<Artist>, extent: [f64; 4]) {
        let item = &mut self.artists[id];
        let [left, right, bottom, top] = extent;
        item.x = Span::covering(&[left, right]).stick(&[left, right]);
        item.y = Span::covering(&[bottom, top]).stick(&[bottom, top]);
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

pub(crate) static MATSHOW: Entry = Entry::new(
    "matshow",
    BOTH,
    &[
        Param::new(
            "A",
            Type::Image,
            "N×M numbers, or N×M×3 or N×M×4 colours: fractions from 0 to 1 or whole numbers from 0 to 255",
        ),
        Param::new(
            "fignum",
            Type::OneOf(&[Type::Whole, Type::Flag]),
            "if given, draws on the current figure instead of a new one",
        )
        .or_none(),
    ],
    matshow,
    "Shows a matrix as an image with a square for each number.",
    include_str!("examples/plt.matshow.py"),
)
.keywords(Group::Image)
.returns(Returns::Object("Artist"));

pub(crate) fn matshow(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let fignum = call.get("fignum");
    if let Some(value) = fignum.filter(|value| value.number() != Some(0.0)) {
        return Err(call.not_honoured("fignum", value));
    }
    // On `plt` it is a figure of its own.
    let own =
        if call.on.class() == Class::Pyplot && fignum.is_none() { Some(charts.add_figure(canvas)?) } else { None };
    let axes = match own {
        Some(figure) => charts.add_axes(figure, Place::Fixed(MATRIX), [None, None])?,
        None => charts.axes_of(call, canvas)?,
    };
    call.preset("origin", Value::Text("upper".to_owned()));
    call.preset("interpolation", Value::Text("nearest".to_owned()));
    call.preset("aspect", Value::Text("equal".to_owned()));
    let value = call.take("A");
    let made = show(charts, call, axes, "A", value)?;
    if let Some((figure, Handle::Artist(id))) = own.zip(Handle::from_returned(&made))
        && let ArtistKind::Image(image) = &charts.artists[id].kind
    {
        let figure = &mut charts.figures[figure];
        let height = figure.size[1];
        figure.size = bounded_size([height / (image.rows as f64 / image.columns.max(1) as f64), height]);
    }
    let ticks = &mut charts.axes[axes].ticks;
    ticks[0].ticks = [true, true];
    ticks[0].labels = [false, true];
    for axis in [0, 1] {
        let range = charts.axes[axes].ranges[axis];
        charts.ranges[range].locator = Locator::whole_numbers();
    }
    Ok(made)
}

/// The size of a figure that is neither small nor large, as matplotlib makes it of this one, inches.
#[must_use]
pub fn bounded_size(mut size: [f64; 2]) -> [f64; 2] {
    let (least, most) = ([4.0, 2.0], [16.0, 16.0]);
    let enlarge = size.iter().zip(least).map(|(size, least)| size / least).fold(1.0, f64::min);
    size = size.map(|size| size / enlarge);
    let shrink = size.iter().zip(most).map(|(size, most)| size / most).fold(1.0, f64::max);
    size = size.map(|size| size / shrink);
    [size[0].clamp(least[0], most[0]), size[1].clamp(least[1], most[1])]
}

#[cfg(test)]
mod tests {
    use super::bounded_size;

    #[test]
    fn a_matrix_has_a_figure_of_its_shape() {
        // matplotlib.figure.figaspect, with figures of 6.4 by 4.8 inches.
        for (ratio, expected) in [(1.0, [4.8, 4.8]), (0.5, [9.6, 4.8]), (0.1, [16.0, 2.0]), (4.0, [4.0, 16.0])] {
            assert_eq!(bounded_size([4.8 / ratio, 4.8]), expected, "{ratio}");
        }
    }
}
