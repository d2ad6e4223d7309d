//! Lines from axes to axes: `ConnectionPatch`, and the frames around what inset axes show.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::types;
use crate::args::values::artist;
use crate::entry::{AX, Entry, PLT};
use crate::model::artist::{ArtistKind, Connected, FancyArrow, InLimits, InsetIndicator};
use crate::model::axes::Axes;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::transformation::{Step, System};
use crate::pyplot::annotate::arrow_look;
use crate::pyplot::current::named;
use crate::pyplot::patches::{edged_style, loose};
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

const COORDS: Type = Type::OneOf(&[Type::Choice(&["data", "axes fraction", "figure fraction"]), types::TRANSFORM]);

pub(crate) static CONNECTION_PATCH: Entry = Entry::new(
    "ConnectionPatch",
    PLT,
    &[
        Param::new("xyA", Type::Pair, "start of the line, in `coordsA`"),
        Param::new("xyB", Type::Pair, "end of the line, in `coordsB`"),
        Param::new("coordsA", COORDS, "units of `xyA`: 'data' or 'axes fraction' of `axesA`, 'figure fraction'"),
        Param::new("coordsB", COORDS, "units of `xyB`; if not given, as `coordsA`").or_none(),
        Param::new("axesA", types::AXES, "the axes that `xyA` is in").or_none().named(),
        Param::new("axesB", types::AXES, "the axes that `xyB` is in").or_none().named(),
        Param::new("arrowstyle", Type::Text, "style of the arrow, such as '-' or '-|>'").or_text("-").named(),
        Param::new("connectionstyle", Type::Text, "how the ends are connected, such as 'arc3,rad=0.2'")
            .or_text("arc3")
            .named(),
        Param::unhonoured("patchA", Type::Any).or_none().named(),
        Param::unhonoured("patchB", Type::Any).or_none().named(),
        Param::new("shrinkA", Type::Number, "room at the start, pt").or_number(0.0).named(),
        Param::new("shrinkB", Type::Number, "room at the end, pt").or_number(0.0).named(),
        Param::new("mutation_scale", Type::Number, "unit of the style's numbers, pt").or_number(10.0).named(),
        Param::unhonoured("mutation_aspect", Type::Number).or_none().named(),
    ],
    connection,
    "Makes a line from a point in one axes to a point in another, for fig.add_artist.",
    include_str!("examples/plt.ConnectionPatch.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

/// The coordinates of one end. Of places in data it is kept where they are in the axes: what is outside isn't drawn.
fn end(charts: &mut Charts, call: &Call, coords: &Value, axes: Option<Id<Axes>>) -> Result<Connected, CallError> {
    let whole = |charts: &mut Charts, system| charts.transform_of([system; 2]).map(|id| Coords::By(id.cast()));
    let refused = || call.not_honoured("coordsA", coords);
    if let Some(Handle::Transform(id)) = Handle::from_value(coords) {
        return Ok(Connected { coords: charts.coords_by(id, None), within: None });
    }
    match (coords.text(), axes) {
        (Some("data"), Some(axes)) => {
            let within = charts.add_transform(vec![Step::From(System::Data(axes)), Step::To(System::Axes(axes))])?;
            let coords = whole(charts, System::Data(axes))?;
            Ok(Connected { coords, within: Some(Coords::By(within.cast())) })
        }
        (Some("axes fraction"), Some(axes)) => {
            Ok(Connected { coords: whole(charts, System::Axes(axes))?, within: None })
        }
        (Some("figure fraction"), _) => Ok(Connected { coords: Coords::Figure, within: None }),
        _ => Err(refused()),
    }
}

fn connection(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    call.idle(&["clip_on"]);
    if !call.style().iter().any(|(name, _)| *name == "clip_on") {
        call.put("clip_on", Value::Bool(false));
    }
    if call.text("arrowstyle")?.is_none() {
        call.give("arrowstyle", Value::Text("-".to_owned()));
    }
    let mut look = arrow_look(charts, call, call.number("mutation_scale", 10.0)?)?;
    look.shrink = [call.number("shrinkA", 0.0)?, call.number("shrinkB", 0.0)?];
    let point = |name: &str| {
        let pair = call.pair(name)?.ok_or_else(|| call.bad(format_args!("'{name}' must be a pair of numbers")))?;
        Ok::<_, CallError>(<[f64; 2]>::from(pair))
    };
    let ends = [point("xyA")?, point("xyB")?];
    let first = call.get("coordsA").cloned().unwrap_or(Value::None);
    let second = call.get("coordsB").cloned().unwrap_or_else(|| first.clone());
    let (axes_a, axes_b) = (named(call, "axesA")?, named(call, "axesB")?);
    let connected = [end(charts, call, &first, axes_a)?, end(charts, call, &second, axes_b)?];
    let arrow = FancyArrow { ends, path: None, look, connected: Some(connected) };
    loose(charts, call, ArtistKind::FancyArrow(arrow), 1.0, Default::default(), 8)
}

const INDICATE: &[Param] = &[
    Param::new("bounds", Type::Four, "left, bottom, width and height of the frame, data units").or_none(),
    Param::new("inset_ax", types::AXES, "the axes that lines lead to").or_none(),
    Param::unhonoured("transform", Type::Any).or_none().named(),
];

pub(crate) static INDICATE_INSET: Entry = Entry::new(
    "indicate_inset",
    AX,
    INDICATE,
    indicate,
    "Draws a frame around a part of the axes, and lines from it to inset axes.",
    include_str!("examples/ax.indicate_inset.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) static INDICATE_INSET_ZOOM: Entry = Entry::new(
    "indicate_inset_zoom",
    AX,
    &[Param::new("inset_ax", types::AXES, "the inset axes, whose limits the frame shows")],
    indicate,
    "Draws a frame around the part of the axes that inset axes show, and lines from one to the other.",
    include_str!("examples/ax.indicate_inset_zoom.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn indicate(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    let inset = named(call, "inset_ax")?;
    let bounds = match call.numbers("bounds")?.as_deref() {
        None => None,
        Some(&[x, y, w, h]) if [x, y, w, h].iter().all(|n| n.is_finite()) => Some([x, y, w, h]),
        Some(_) => return Err(call.bad("'bounds' must be left, bottom, width and height")),
    };
    if bounds.is_none() && inset.is_none() {
        return Err(CallError::value_error("At least one of bounds or inset_ax must be supplied"));
    }
    call.preset("facecolor", Value::Text("none".to_owned()));
    call.preset("edgecolor", Value::Text("0.5".to_owned()));
    call.preset("alpha", Value::Float(0.5));
    let area = edged_style(charts, call)?;
    let inset = match inset {
        None => None,
        Some(inset) => Some((inset, Coords::By(charts.transform_of([System::Axes(inset); 2])?.cast()))),
    };
    let mut item = charts.artist(axes, ArtistKind::InsetIndicator(InsetIndicator { bounds, inset, area }), 4.99);
    charts.finish(call, &mut item)?;
    (item.clip, item.in_limits) = (false, InLimits::Ignored);
    if call.styled("label").is_none() {
        item.label = Some("_indicate_inset".to_owned());
    }
    Ok(artist(charts.add_artist(item, 8)?))
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, handle, text};
    use canvas::{Returned, Value};
    use wire::{Element, Op, Shape};

    /// The points of the paths that are stroked with lines that are neither level nor upright.
    fn slanted(plot: Plot) -> Vec<Vec<[f32; 2]>> {
        let of = |op: &Op| match op {
            Op::Stroke { shape: Shape::Path(path), .. } => Some(
                path.elements()
                    .filter_map(|element| match element {
                        Element::Move(p) | Element::Line(p) | Element::Quad(_, p) => Some(p.map(f32::round)),
                        _ => None,
                    })
                    .collect(),
            ),
            _ => None,
        };
        plot.ops().iter().filter_map(of).collect()
    }

    fn two() -> (Plot, Returned, Returned) {
        let mut plot = Plot::new();
        let mut axes = [0.0, 0.5].map(|left| {
            let place = array(&[left, 0.0, 0.5, 1.0]);
            plot.call("axes", vec![place], &[]).unwrap()
        });
        for one in &mut axes {
            plot.method(one, "set_xlim", vec![Value::Int(0), Value::Int(10)]);
            plot.method(one, "set_ylim", vec![Value::Int(0), Value::Int(10)]);
        }
        let [left, right] = axes;
        (plot, left, right)
    }

    #[test]
    fn a_connection_goes_from_axes_to_axes_unless_an_end_is_outside() {
        for (end, lines) in [(5.0, vec![vec![[160.0, 240.0], [480.0, 432.0]]]), (11.0, vec![])] {
            let (mut plot, left, right) = two();
            let named = [("coordsA", text("data")), ("axesA", handle(&left).into()), ("axesB", handle(&right).into())];
            let args = vec![array(&[5.0, 5.0]), array(&[end, 1.0])];
            let made = plot.call("ConnectionPatch", args, &named).unwrap();
            let figure = plot.call("gcf", vec![], &[]).unwrap();
            plot.method(&figure, "add_artist", vec![handle(&made).into()]);
            assert_eq!(slanted(plot), lines, "{end}");
        }
    }

    #[test]
    fn lines_lead_from_a_frame_to_the_corners_of_inset_axes() {
        let (mut plot, left, _) = two();
        let inset = plot.method(&left, "inset_axes", vec![array(&[0.5, 0.5, 0.5, 0.5])]);
        plot.method(&inset, "set_xlim", vec![Value::Int(1), Value::Int(2)]);
        plot.method(&inset, "set_ylim", vec![Value::Int(1), Value::Int(2)]);
        plot.method(&left, "indicate_inset_zoom", vec![handle(&inset).into()]);
        let lines = slanted(plot);
        assert_eq!(lines.len(), 1);
        // The frame, and lines from the upper left and the lower right corner of the inset, as matplotlib chooses them.
        assert_eq!(lines[0][..4], [[32.0, 432.0], [64.0, 432.0], [64.0, 384.0], [32.0, 384.0]]);
        assert_eq!(lines[0][lines[0].len() - 4..], [[160.0, 0.0], [32.0, 384.0], [320.0, 240.0], [64.0, 432.0]]);
    }
}
