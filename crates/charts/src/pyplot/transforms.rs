//! Transforms: coordinate systems, and what takes places from one to another (`matplotlib.transforms`).

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{ARTIST, AX, Entry, FIG, PLT, TRANSFORM};
use crate::model::artist::ArtistKind;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::transformation::{Step, System, Transformation};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use kurbo::Affine;

const IS: Returns = Returns::Object("Transform");

fn kept(charts: &mut Charts, steps: Vec<Step>) -> Done {
    Ok(Handle::Transform(charts.add_transform(steps)?).into())
}

fn from(charts: &mut Charts, systems: [System; 2]) -> Done {
    Ok(Handle::Transform(charts.transform_of(systems)?).into())
}

impl Call {
    pub(crate) fn on_transform(&self) -> Result<Id<Transformation>, CallError> {
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
        (Coords::By(id), _) => return Ok(Handle::Transform(id.cast()).into()),
        (Coords::Data, Some(axes)) => [System::Data(axes); 2],
        (Coords::Axes, Some(axes)) => [System::Axes(axes); 2],
        (Coords::AxesY, Some(axes)) => [System::Data(axes), System::Axes(axes)],
        (Coords::AxesX, Some(axes)) => [System::Axes(axes), System::Data(axes)],
        (Coords::Figure, _) if let Some(figure) = item.figure => [System::Figure(figure); 2],
        _ => return Err(call.not_of_this()),
    };
    from(charts, systems)
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
