//! Transforms: coordinate systems, and what takes places from one to another (`matplotlib.transforms`).

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{ARTIST, AX, Entry, FIG, PLT, TRANSFORM};
use crate::layout::transformation::{AxesNow, FigureNow, placed, through};
use crate::model::artist::ArtistKind;
use crate::model::axes::{Axes, Layout, Place};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::transformation::{Step, System, Transformation};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use kurbo::{Affine, Point};

const IS: Returns = Returns::Object("Transform");

fn kept(charts: &mut Charts, steps: Vec<Step>) -> Done {
    Ok(Handle::Transform(charts.add_transform(steps)?).into())
}

fn from(charts: &mut Charts, systems: [System; 2]) -> Done {
    Ok(Handle::Transform(charts.transform_of(systems)?).into())
}

impl Call {
    fn on_transform(&self) -> Result<Id<Transformation>, CallError> {
        match self.on {
            Handle::Transform(id) => Ok(id),
            _ => Err(self.not_of_this()),
        }
    }

    /// The steps of a transform among the arguments.
    fn steps(&self, charts: &mut Charts, name: &str) -> Result<Vec<Step>, CallError> {
        let value = self.get(name).cloned().unwrap_or(Value::None);
        match Handle::from_value(&value) {
            Some(Handle::Transform(id)) => Ok(charts.use_transform(id)),
            _ => Err(self.wrong(name, "a transform such as ax.transData", &value)),
        }
    }
}

pub(crate) static TRANS_DATA: Entry = Entry::new(
    "transData",
    AX,
    &[],
    trans_data,
    "The coordinate system of the data.",
    include_str!("examples/ax.transData.py"),
)
.returns(IS)
.read();

fn trans_data(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    from(charts, [System::Data(call.on_axes()?); 2])
}

pub(crate) static TRANS_AXES: Entry = Entry::new(
    "transAxes",
    AX,
    &[],
    trans_axes,
    "The coordinate system of the axes, from 0 to 1 in both directions.",
    include_str!("examples/ax.transAxes.py"),
)
.returns(IS)
.read();

fn trans_axes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    from(charts, [System::Axes(call.on_axes()?); 2])
}

pub(crate) static TRANS_FIGURE: Entry = Entry::new(
    "transFigure",
    FIG,
    &[],
    trans_figure,
    "The coordinate system of the figure, from 0 to 1 in both directions.",
    include_str!("examples/fig.transFigure.py"),
)
.returns(IS)
.read();

fn trans_figure(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    from(charts, [System::Figure(call.on_figure()?); 2])
}

pub(crate) static DPI_SCALE_TRANS: Entry = Entry::new(
    "dpi_scale_trans",
    FIG,
    &[],
    dpi_scale_trans,
    "The coordinate system of inches from the lower left corner of the figure.",
    include_str!("examples/fig.dpi_scale_trans.py"),
)
.returns(IS)
.read();

fn dpi_scale_trans(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    from(charts, [System::Inches(call.on_figure()?); 2])
}

pub(crate) static GET_XAXIS_TRANSFORM: Entry = Entry::new(
    "get_xaxis_transform",
    AX,
    &[],
    trans_x,
    "Returns a coordinate system with x in data units and y from 0 to 1 in the axes.",
    include_str!("examples/ax.get_xaxis_transform.py"),
)
.returns(IS);

fn trans_x(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    from(charts, [System::Data(axes), System::Axes(axes)])
}

pub(crate) static GET_YAXIS_TRANSFORM: Entry = Entry::new(
    "get_yaxis_transform",
    AX,
    &[],
    trans_y,
    "Returns a coordinate system with x from 0 to 1 in the axes and y in data units.",
    include_str!("examples/ax.get_yaxis_transform.py"),
)
.returns(IS);

fn trans_y(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    from(charts, [System::Axes(axes), System::Data(axes)])
}

pub(crate) static BLENDED: Entry = Entry::new(
    "blended_transform_factory",
    PLT,
    &[
        Param::new("x_transform", types::TRANSFORM, "the coordinate system of x"),
        Param::new("y_transform", types::TRANSFORM, "the coordinate system of y"),
    ],
    blended,
    "Returns a coordinate system with x as one transform has it and y as another.",
    include_str!("examples/plt.blended_transform_factory.py"),
)
.returns(IS);

fn blended(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (x, y) = (call.steps(charts, "x_transform")?, call.steps(charts, "y_transform")?);
    if x == y {
        return kept(charts, x);
    }
    kept(charts, vec![Step::Blend(x, y)])
}

pub(crate) static IDENTITY: Entry = Entry::new(
    "IdentityTransform",
    PLT,
    &[],
    identity,
    "The coordinate system of the picture: px from its lower left corner.",
    include_str!("examples/plt.IdentityTransform.py"),
)
.returns(IS);

fn identity(charts: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    kept(charts, Vec::new())
}

pub(crate) static SCALED_TRANSLATION: Entry = Entry::new(
    "ScaledTranslation",
    PLT,
    &[
        Param::new("xt", Type::Number, "shift along x, in the coordinates of `scale_trans`"),
        Param::new("yt", Type::Number, "shift along y, in the coordinates of `scale_trans`"),
        Param::new("scale_trans", types::TRANSFORM, "the coordinates of the shift: fig.dpi_scale_trans for inches"),
    ],
    scaled_translation,
    "A shift, to be added to another transform.",
    include_str!("examples/plt.ScaledTranslation.py"),
)
.returns(IS);

fn scaled_translation(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let by = [call.number("xt", 0.0)?, call.number("yt", 0.0)?];
    let steps = call.steps(charts, "scale_trans")?;
    kept(charts, vec![Step::Shift(by, steps, false)])
}

pub(crate) static OFFSET_COPY: Entry = Entry::new(
    "offset_copy",
    PLT,
    &[
        Param::new("trans", types::TRANSFORM, "the transform"),
        Param::new("fig", types::FIGURE, "the figure; needed unless `units` is 'dots'").or_none(),
        Param::new("x", Type::Number, "shift to the right, `units`").or_number(0.0),
        Param::new("y", Type::Number, "shift upwards, `units`").or_number(0.0),
        Param::new("units", Type::Choice(&["inches", "points", "dots"]), "units of the shift; dots are px")
            .or_text("inches"),
    ],
    offset_copy,
    "Returns a transform with a shift.",
    include_str!("examples/plt.offset_copy.py"),
)
.returns(IS);

fn offset_copy(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mut steps = call.steps(charts, "trans")?;
    let by = [call.number("x", 0.0)?, call.number("y", 0.0)?];
    let units = call.word("units", &["inches", "points", "dots"], "inches")?;
    let figure = call.get("fig").and_then(Handle::from_value);
    match (units, figure) {
        ("dots", _) => steps.push(Step::Affine(Affine::translate((by[0], by[1])))),
        (_, Some(Handle::Figure(figure))) => {
            let by = if units == "points" { by.map(|n| n / 72.0) } else { by };
            steps.push(Step::Shift(by, vec![Step::From(System::Inches(figure))], false));
        }
        _ => return Err(CallError::value_error("For units of inches or points a fig kwarg is needed")),
    }
    kept(charts, steps)
}

pub(crate) static AFFINE2D: Entry = Entry::new(
    "Affine2D",
    PLT,
    &[
        Param::new("matrix", Type::Grid, "the map, 3×3; if not given, the one that changes nothing").or_none(),
    ],
    affine,
    "A map that rotates, scales, skews and shifts: its methods add to it. `Affine2D().rotate_deg(30) + ax.transData` rotates, then takes data.",
    include_str!("examples/plt.Affine2D.py"),
)
.returns(IS);

fn affine(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let matrix = match call.get("matrix") {
        None => Affine::IDENTITY,
        Some(value) => match call.matrix("matrix", value)? {
            (3, 3, n) if n[6..] == [0.0, 0.0, 1.0] && n.iter().all(|n| n.is_finite()) => {
                Affine::new([n[0], n[3], n[1], n[4], n[2], n[5]])
            }
            _ => return Err(call.not_honoured("matrix", value)),
        },
    };
    let id = charts.add_transform(vec![Step::Affine(matrix)])?;
    charts.transforms[id].changeable = true;
    Ok(Handle::Transform(id).into())
}

/// Adds a map to an `Affine2D`.
fn add(charts: &mut Charts, call: &Call, map: Affine) -> Done {
    let transform = &mut charts.transforms[call.on_transform()?];
    let [Step::Affine(affine)] = transform.steps.as_mut_slice() else { return Err(call.not_of_this()) };
    if !transform.changeable {
        return Err(call.not_of_this());
    }
    if transform.used {
        return Err(CallError::not_implemented("a change of a transform that is in use isn't available here"));
    }
    *affine = map * *affine;
    Ok(call.on.into())
}

fn point(call: &Call) -> Result<Point, CallError> {
    Ok(Point::new(call.number("x", 0.0)?, call.number("y", 0.0)?))
}

fn skewed(call: &Call, radians: fn(f64) -> f64) -> Result<Affine, CallError> {
    let [x, y] = [call.number("xShear", 0.0)?, call.number("yShear", 0.0)?].map(|n| radians(n).tan());
    Ok(Affine::new([1.0, y, x, 1.0, 0.0, 0.0]))
}

pub(crate) static ROTATE: Entry = Entry::new(
    "rotate",
    TRANSFORM,
    &[Param::new("theta", Type::Number, "angle, radians counterclockwise")],
    rotate,
    "Rotates about (0, 0).",
    include_str!("examples/transform.rotate.py"),
)
.returns(IS);

fn rotate(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate(call.number("theta", 0.0)?))
}

pub(crate) static ROTATE_DEG: Entry = Entry::new(
    "rotate_deg",
    TRANSFORM,
    &[Param::new("degrees", Type::Number, "angle, degrees counterclockwise")],
    rotate_deg,
    "Rotates about (0, 0).",
    include_str!("examples/transform.rotate_deg.py"),
)
.returns(IS);

fn rotate_deg(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate(call.number("degrees", 0.0)?.to_radians()))
}

pub(crate) static ROTATE_AROUND: Entry = Entry::new(
    "rotate_around",
    TRANSFORM,
    &[
        Param::new("x", Type::Number, "x of the centre"),
        Param::new("y", Type::Number, "y of the centre"),
        Param::new("theta", Type::Number, "angle, radians counterclockwise"),
    ],
    rotate_around,
    "Rotates about a point.",
    include_str!("examples/transform.rotate_around.py"),
)
.returns(IS);

fn rotate_around(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate_about(call.number("theta", 0.0)?, point(call)?))
}

pub(crate) static ROTATE_DEG_AROUND: Entry = Entry::new(
    "rotate_deg_around",
    TRANSFORM,
    &[
        Param::new("x", Type::Number, "x of the centre"),
        Param::new("y", Type::Number, "y of the centre"),
        Param::new("degrees", Type::Number, "angle, degrees counterclockwise"),
    ],
    rotate_deg_around,
    "Rotates about a point.",
    include_str!("examples/transform.rotate_deg_around.py"),
)
.returns(IS);

fn rotate_deg_around(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate_about(call.number("degrees", 0.0)?.to_radians(), point(call)?))
}

pub(crate) static TRANSLATE: Entry = Entry::new(
    "translate",
    TRANSFORM,
    &[Param::new("tx", Type::Number, "shift along x"), Param::new("ty", Type::Number, "shift along y")],
    translate,
    "Shifts.",
    include_str!("examples/transform.translate.py"),
)
.returns(IS);

fn translate(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::translate((call.number("tx", 0.0)?, call.number("ty", 0.0)?)))
}

pub(crate) static SCALE: Entry = Entry::new(
    "scale",
    TRANSFORM,
    &[
        Param::new("sx", Type::Number, "factor along x"),
        Param::new("sy", Type::Number, "factor along y; if not given, that along x").or_none(),
    ],
    scale,
    "Scales about (0, 0).",
    include_str!("examples/transform.scale.py"),
)
.returns(IS);

fn scale(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let x = call.number("sx", 1.0)?;
    let y = call.number("sy", x)?;
    add(charts, call, Affine::scale_non_uniform(x, y))
}

pub(crate) static SKEW: Entry = Entry::new(
    "skew",
    TRANSFORM,
    &[
        Param::new("xShear", Type::Number, "how far y tilts, radians"),
        Param::new("yShear", Type::Number, "how far x tilts, radians"),
    ],
    skew,
    "Skews about (0, 0).",
    include_str!("examples/transform.skew.py"),
)
.returns(IS);

fn skew(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, skewed(call, |n| n)?)
}

pub(crate) static SKEW_DEG: Entry = Entry::new(
    "skew_deg",
    TRANSFORM,
    &[
        Param::new("xShear", Type::Number, "how far y tilts, degrees"),
        Param::new("yShear", Type::Number, "how far x tilts, degrees"),
    ],
    skew_deg,
    "Skews about (0, 0).",
    include_str!("examples/transform.skew_deg.py"),
)
.returns(IS);

fn skew_deg(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, skewed(call, f64::to_radians)?)
}

pub(crate) static PLUS: Entry = Entry::new(
    "plus",
    TRANSFORM,
    &[Param::new("other", types::TRANSFORM, "the transform that comes after it")],
    plus,
    "The transform with another after it.",
    include_str!("examples/plt.Affine2D.py"),
)
.returns(IS);

fn plus(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mut steps = charts.use_transform(call.on_transform()?);
    steps.extend(call.steps(charts, "other")?);
    kept(charts, steps)
}

pub(crate) static MINUS: Entry = Entry::new(
    "minus",
    TRANSFORM,
    &[Param::new("other", types::TRANSFORM, "the transform whose inverse comes after it")],
    minus,
    "The transform with the inverse of another after it.",
    include_str!("examples/plt.Affine2D.py"),
)
.returns(IS);

fn minus(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mut steps = charts.use_transform(call.on_transform()?);
    let other = call.steps(charts, "other")?;
    if steps.ends_with(&other) {
        steps.truncate(steps.len() - other.len());
    } else {
        steps.extend(Step::inverted(&other));
    }
    kept(charts, steps)
}

pub(crate) static INVERTED: Entry = Entry::new(
    "inverted",
    TRANSFORM,
    &[],
    inverted,
    "Returns the inverse: from px back to the coordinates.",
    include_str!("examples/transform.inverted.py"),
)
.returns(IS);

fn inverted(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let steps = Step::inverted(&charts.transforms[call.on_transform()?].steps);
    let singular = |step: &Step| matches!(step, Step::Affine(affine) if !affine.is_finite());
    if steps.iter().any(singular) {
        return Err(CallError::value_error("Singular matrix"));
    }
    kept(charts, steps)
}

pub(crate) static GET_MATRIX: Entry = Entry::new(
    "get_matrix",
    TRANSFORM,
    &[],
    get_matrix,
    "Returns the map of an Affine2D, 3×3.",
    include_str!("examples/transform.get_matrix.py"),
)
.returns(Returns::Array);

fn get_matrix(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let steps = &charts.transforms[call.on_transform()?].steps;
    let mut whole = Affine::IDENTITY;
    for step in steps {
        let Step::Affine(affine) = step else { return Err(call.not_of_this()) };
        whole = *affine * whole;
    }
    let [a, b, c, d, e, f] = whole.as_coeffs();
    Ok(Returned::Array { shape: vec![3, 3], data: vec![a, c, e, b, d, f, 0.0, 0.0, 1.0] })
}

pub(crate) static TRANSFORM_POINTS: Entry = Entry::new(
    "transform",
    TRANSFORM,
    &[
        Param::new("values", Type::OneOf(&[Type::Pair, Type::Grid]), "a point, or several, N×2"),
    ],
    transform_points,
    "Returns where points are in the picture, px from its lower left corner. Limits of data that aren't set yet have no answer.",
    include_str!("examples/transform.transform.py"),
)
.returns(Returns::Array);

fn transform_points(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("values");
    let rows: Option<Vec<f64>> = match &value {
        Value::Numbers { shape, data, .. } if shape.last() == Some(&2) && shape.len() <= 2 => Some(data.clone()),
        Value::Seq(items) if !items.iter().any(Value::is_sequence) => value.numbers().filter(|all| all.len() == 2),
        Value::Seq(items) => {
            let pairs = items.iter().map(|item| item.numbers().filter(|pair| pair.len() == 2));
            pairs.collect::<Option<Vec<_>>>().map(|all| all.concat())
        }
        _ => None,
    };
    let rows = rows.ok_or_else(|| call.wrong("values", "a point or an array of points, N×2", &value))?;
    let single = match &value {
        Value::Numbers { shape, .. } => shape.len() == 1,
        _ => value.items().is_some_and(|items| !items.iter().any(Value::is_sequence)),
    };
    let id = call.on_transform()?;
    charts.hold(rows.len())?;
    let steps = charts.placed_now(id)?;
    let places = rows.chunks_exact(2).map(|pair| through(&steps, Point::new(pair[0], pair[1])));
    let data: Vec<f64> = places.flat_map(|place| [place.x, place.y]).collect();
    let shape = if single { vec![2] } else { vec![data.len() / 2, 2] };
    Ok(Returned::Array { shape, data })
}

pub(crate) static SET_TRANSFORM: Entry = Entry::new(
    "set_transform",
    ARTIST,
    &[Param::new("t", types::TRANSFORM, "the coordinate system")],
    set_transform,
    "Sets the coordinate system of the artist.",
    include_str!("examples/artist.set_transform.py"),
);

fn set_transform(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (value, id) = (call.get("t").cloned().unwrap_or(Value::None), call.on_artist()?);
    let Some(Handle::Transform(transform)) = Handle::from_value(&value) else {
        return Err(call.wrong("t", "a transform such as ax.transAxes", &value));
    };
    let item = &charts.artists[id];
    let coords = charts.coords_by(transform, item.axes);
    let item = &mut charts.artists[id];
    if !item.takes_coords() {
        return Err(call.not_of_this());
    }
    item.coords = coords;
    Ok(Returned::None)
}

pub(crate) static GET_TRANSFORM: Entry = Entry::new(
    "get_transform",
    ARTIST,
    &[],
    get_transform,
    "Returns the coordinate system of a line or a text.",
    include_str!("examples/artist.get_transform.py"),
)
.returns(IS);

fn get_transform(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let item = &charts.artists[call.on_artist()?];
    // Others have one of their own shape too.
    if !matches!(item.kind, ArtistKind::Line(_) | ArtistKind::Text(_)) {
        return Err(call.not_of_this());
    }
    let systems = match (item.coords, item.axes) {
        (Coords::By(id), _) => return Ok(Handle::Transform(id).into()),
        (Coords::Data, Some(axes)) => [System::Data(axes); 2],
        (Coords::Axes, Some(axes)) => [System::Axes(axes); 2],
        (Coords::AxesY, Some(axes)) => [System::Data(axes), System::Axes(axes)],
        (Coords::AxesX, Some(axes)) => [System::Axes(axes), System::Data(axes)],
        (Coords::Figure, _) if let Some(figure) = item.figure => [System::Figure(figure); 2],
        _ => return Err(call.not_of_this()),
    };
    from(charts, systems)
}

impl Charts {
    /// The steps of a transform where things are now, as matplotlib knows it before anything is drawn.
    fn placed_now(&mut self, id: Id<Transformation>) -> Result<Vec<crate::layout::transformation::Placed>, CallError> {
        let steps = &self.transforms[id].steps;
        let (mut figure, mut of_data) = (None, Vec::new());
        let mut several = false;
        Step::systems(steps, &mut |system| {
            let own = match system {
                System::Data(axes) | System::Axes(axes) => self.axes[axes].figure,
                System::Figure(figure) | System::Inches(figure) => figure,
            };
            several |= figure.is_some_and(|known| known != own);
            figure = Some(own);
            if let System::Data(axes) = system {
                of_data.push(axes);
            }
        });
        // What comes from the data is known once the limits are; without them, matplotlib answers for older ones.
        let open = |axes: &Id<Axes>| {
            let ranges = self.axes[*axes].ranges.map(|range| &self.ranges[range]);
            ranges.iter().any(|range| range.low.is_none() || range.high.is_none() || range.follows.is_some())
        };
        if several || of_data.iter().any(open) {
            let words = "the places of data whose limits aren't set aren't available here";
            return Err(CallError::not_implemented(words).hint("set_xlim() and set_ylim() set them"));
        }
        // What was placed by these answers is drawn where they say.
        if let Some(figure) = figure {
            self.figures[figure].margins.chosen = true;
        }
        let steps = &self.transforms[id].steps;
        let now = figure.map_or(FigureNow { size: [0.0; 2], dpi: 72.0 }, |figure| {
            let figure = &self.figures[figure];
            FigureNow { size: figure.size.map(|n| n * figure.dpi), dpi: figure.dpi }
        });
        let mut axes = |axes: Id<Axes>| self.axes_now(axes, now);
        placed(steps, now, &mut axes).ok_or_else(|| {
            CallError::not_implemented("the places of axes that a layout or an aspect moves aren't available here")
        })
    }

    fn axes_now(&self, number: Id<Axes>, now: FigureNow) -> Option<AxesNow> {
        let axes = &self.axes[number];
        let figure = &self.figures[axes.figure];
        let fixed = matches!(axes.place, Place::Grid(..) | Place::Fixed(_));
        if !fixed
            || axes.divider.is_some()
            || axes.aspect.is_some()
            || axes.box_aspect.is_some()
            || figure.layout != Layout::Margins
        {
            return None;
        }
        let whole = kurbo::Rect::new(0.0, 0.0, now.size[0], now.size[1]);
        Some(AxesNow::of(&self.frame(number, self.box_in(number, whole), whole, self.px(axes.figure))))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::handle::Handle;
    use crate::testing::{Plot, array, handle, matrix};
    use canvas::{ErrorKind, Returned, Value};

    fn numbers(returned: Returned) -> Vec<f64> {
        let Returned::Array { data, .. } = returned else { panic!("{returned:?}") };
        data.iter().map(|n| (n * 1e4).round() / 1e4).collect()
    }

    fn limits(plot: &Plot, axes: &Returned) -> [f64; 4] {
        let Handle::Axes(axes) = handle(axes) else { panic!() };
        let [x, y] = plot.charts.axes[axes].ranges.map(|range| plot.charts.limits(range));
        [x.0, x.1, y.0, y.1].map(|n| (n * 1e6).round() / 1e6)
    }

    #[test]
    fn places_are_those_of_matplotlib() {
        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let data = plot.method(&axes, "transData", vec![]);
        let open = plot.try_method(&data, "transform", vec![array(&[5.0, 10.0])]).unwrap_err();
        assert_eq!(open.kind, ErrorKind::NotImplemented);
        plot.method(&axes, "set_xlim", vec![Value::Int(0), Value::Int(10)]);
        plot.method(&axes, "set_ylim", vec![Value::Int(1), Value::Int(100)]);
        plot.method(&axes, "set_yscale", vec![Value::Text("log".to_owned())]);
        // What matplotlib 3.11 answers for a figure of 640×480 px.
        let places = plot.method(&data, "transform", vec![matrix(&[&[5.0, 10.0], &[2.0, 50.0]])]);
        assert_eq!(numbers(places), [328.0, 237.6, 179.2, 366.7697]);
        let back = plot.method(&data, "inverted", vec![]);
        assert_eq!(numbers(plot.method(&back, "transform", vec![array(&[328.0, 237.6])])), [5.0, 10.0]);
        let own = plot.method(&axes, "transAxes", vec![]);
        let between = plot.method(&data, "minus", vec![handle(&own).into()]);
        assert_eq!(numbers(plot.method(&between, "transform", vec![array(&[5.0, 10.0])])), [0.5, 0.5]);
    }

    #[test]
    fn maps_are_made_one_after_the_other_and_stay_once_they_are_used() {
        let mut plot = Plot::new();
        let map = plot.call("Affine2D", vec![], &[]).unwrap();
        plot.method(&map, "scale", vec![Value::Int(2), Value::Int(3)]);
        plot.method(&map, "translate", vec![Value::Int(1), Value::Int(2)]);
        plot.method(&map, "rotate_deg", vec![Value::Int(90)]);
        assert_eq!(numbers(plot.method(&map, "get_matrix", vec![])), [0.0, -3.0, -2.0, 2.0, 0.0, 1.0, 0.0, 0.0, 1.0]);
        assert_eq!(numbers(plot.method(&map, "transform", vec![array(&[1.0, 1.0])])), [-5.0, 3.0]);
        plot.method(&map, "plus", vec![handle(&map).into()]);
        let error = plot.try_method(&map, "scale", vec![Value::Int(2)]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::NotImplemented);
    }

    #[test]
    fn limits_take_what_is_in_the_data() {
        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let data = plot.method(&axes, "transData", vec![]);
        let own = plot.method(&axes, "transAxes", vec![]);
        let turn = plot.call("Affine2D", vec![], &[]).unwrap();
        plot.method(&turn, "rotate_deg", vec![Value::Int(30)]);
        let turned = plot.method(&turn, "plus", vec![handle(&data).into()]);
        let (xs, ys) = (array(&[0.0, 2.0, 2.0, 0.0]), array(&[0.0, 0.0, 1.0, 1.0]));
        plot.call("plot", vec![xs.clone(), ys.clone()], &[("transform", handle(&turned).into())]).unwrap();
        plot.call("scatter", vec![array(&[9.0]), array(&[9.0])], &[("transform", handle(&own).into())]).unwrap();
        // What matplotlib 3.11 has.
        assert_eq!(limits(&plot, &axes), [-0.611_603, 1.843_653, -0.093_301, 1.959_327]);
        // Nothing of what is shifted in px is in the limits.
        let beside = plot.call(
            "offset_copy",
            vec![handle(&data).into()],
            &[("x", Value::Int(9)), ("units", Value::Text("dots".to_owned()))],
        );
        let beside = handle(&beside.unwrap()).into();
        plot.call("plot", vec![array(&[50.0, 90.0]), array(&[50.0, 90.0])], &[("transform", beside)]).unwrap();
        assert_eq!(limits(&plot, &axes), [-0.611_603, 1.843_653, -0.093_301, 1.959_327]);
    }

    #[test]
    fn an_ellipse_that_is_turned_has_matplotlibs_limits() {
        let mut plot = Plot::new();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let place = vec![array(&[4.0, 2.0]), Value::Int(3), Value::Int(1)];
        let ellipse = plot.call("Ellipse", place, &[("angle", Value::Int(30))]).unwrap();
        plot.method(&axes, "add_patch", vec![handle(&ellipse).into()]);
        plot.method(&axes, "autoscale_view", vec![]);
        // What matplotlib 3.11 has: it looks at the eight ends of the ellipse's curves.
        assert_eq!(limits(&plot, &axes), [2.571_058, 5.428_942, 1.079_832, 2.920_168]);
    }
}
