//! Axes at the sides of others and within them: `make_axes_locatable` and `inset_axes` of `mpl_toolkits.axes_grid1`.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::types;
use crate::entry::{DIVIDER, Entry, PLT};
use crate::model::axes::{Axes, Place};
use crate::model::charts::Charts;
use crate::model::divider::{Divider, Size};
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::places::Anchored;
use crate::pyplot::axes_set;
use crate::pyplot::current::named;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

const MAX_DIVIDERS: usize = 2_000;
/// Most axes at the sides of one.
const MOST: usize = 64;

pub(crate) static MAKE_AXES_LOCATABLE: Entry = Entry::new(
    "make_axes_locatable",
    PLT,
    &[Param::new("axes", types::AXES, "the axes")],
    make,
    "Makes axes give room to others at their sides, which `append_axes` adds.",
    include_str!("examples/plt.make_axes_locatable.py"),
)
.returns(Returns::Object("Divider"));

fn make(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.get("axes").cloned().unwrap_or(Value::None);
    let axes = named(call, "axes")?.ok_or_else(|| call.wrong("axes", "the axes", &value))?;
    let alone = !charts.axes.iter().any(|other| matches!(other.place, Place::Over(under) if under == axes));
    if !alone || !matches!(charts.axes[axes].place, Place::Grid(..) | Place::Fixed(_)) {
        return Err(call.not_honoured("axes", &value));
    }
    if charts.dividers.len() >= MAX_DIVIDERS {
        return Err(call.bad(format_args!("a program can divide axes at most {MAX_DIVIDERS} times")));
    }
    let divider = charts.dividers.add(Divider::new());
    charts.axes[axes].divider = Some(divider);
    Ok(Handle::Divider(axes, divider).into())
}

/// A length: inches, or a percentage of a whole.
fn size(call: &Call, name: &str, value: &Value) -> Result<Size, CallError> {
    let size = match value {
        Value::Text(text) => {
            let percent = text.strip_suffix('%').and_then(|number| number.trim().parse::<f64>().ok());
            let percent = percent.ok_or_else(|| CallError::value_error("Unknown format"))?;
            Size { part: percent / 100.0, inches: 0.0 }
        }
        value => Size { part: 0.0, inches: call.as_number(name, value)? },
    };
    if [size.part, size.inches].iter().all(|n| (0.0..=1000.0).contains(n)) {
        Ok(size)
    } else {
        Err(call.not_honoured(name, value))
    }
}

const LENGTH: Type = Type::OneOf(&[Type::Length, Type::Text]);

pub(crate) static APPEND_AXES: Entry = Entry::new(
    "append_axes",
    DIVIDER,
    &[
        Param::new("position", Type::Choice(&["left", "right", "bottom", "top"]), "the side"),
        Param::new("size", LENGTH, "width or height: inches, or a percentage of the main axes', such as '5%'"),
        Param::new(
            "pad",
            LENGTH,
            "space before it: inches, or a percentage; if not given, that between subplots, fraction of the main axes",
        )
        .or_none(),
        Param::unhonoured("axes_class", Type::Any).or_none().named(),
        Param::new("sharex", types::AXES, "axes to share the x axis with").or_none().named(),
        Param::new("sharey", types::AXES, "axes to share the y axis with").or_none().named(),
    ],
    append,
    "Adds axes at a side, such as those of a colorbar.",
    include_str!("examples/divider.append_axes.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

fn append(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let Handle::Divider(main, id) = call.on else { return Err(call.not_of_this()) };
    let name = call.word("position", &["left", "right", "bottom", "top"], "right")?;
    let (upright, before) = (matches!(name, "bottom" | "top"), matches!(name, "left" | "bottom"));
    let length = size(call, "size", &call.get("size").cloned().unwrap_or(Value::None))?;
    let pad = if let Some(value) = call.get("pad") {
        size(call, "pad", value)?
    } else {
        let key = if upright { "figure.subplot.hspace" } else { "figure.subplot.wspace" };
        Size { part: charts.rc_number(key), inches: 0.0 }
    };
    let shared = [named(call, "sharex")?, named(call, "sharey")?];
    let mut axis = 0..2;
    let shared = shared.map(|of| {
        let axis = axis.next().unwrap_or(0);
        of.map(|of| charts.axes[of].ranges[axis])
    });
    let divider = &mut charts.dividers[id];
    if divider.sizes.iter().map(Vec::len).sum::<usize>() > MOST {
        return Err(call.bad(format_args!("axes can have at most {} others at their sides", MOST / 2)));
    }
    let at = divider.add(usize::from(upright), before, pad, length);
    let figure = charts.axes[main].figure;
    let axes = charts.add_axes(figure, Place::Divided(main, id, at), shared)?;
    axes_set::apply_style(charts, call, axes)?;
    Ok(Handle::Axes(axes).into())
}

/// The anchors of boxes: 0, 0.5 or 1 to the right and up, by name and number.
const LOCATIONS: &[(&str, [f64; 2])] = &[
    ("upper right", [1.0, 1.0]),
    ("upper left", [0.0, 1.0]),
    ("lower left", [0.0, 0.0]),
    ("lower right", [1.0, 0.0]),
    ("right", [1.0, 0.5]),
    ("center left", [0.0, 0.5]),
    ("center right", [1.0, 0.5]),
    ("lower center", [0.5, 0.0]),
    ("upper center", [0.5, 1.0]),
    ("center", [0.5, 0.5]),
];

pub(crate) static INSET_AXES: Entry = Entry::new(
    "inset_axes",
    PLT,
    &[
        Param::new("parent_axes", types::AXES, "the axes that it is in"),
        Param::new("width", LENGTH, "width: inches, or a percentage of the axes', such as '30%'"),
        Param::new("height", LENGTH, "height: inches, or a percentage of the axes'"),
        Param::new("loc", Type::OneOf(&[types::LEGEND_PLACE, Type::Whole]), "where it is").or_text("upper right"),
        Param::new(
            "bbox_to_anchor",
            Type::Four,
            "the box that it is in, in `bbox_transform`: left, bottom, width, height",
        )
        .or_none(),
        Param::new("bbox_transform", types::TRANSFORM, "the coordinates of `bbox_to_anchor`: those of the axes")
            .or_none(),
        Param::unhonoured("axes_class", Type::Any).or_none(),
        Param::unhonoured("axes_kwargs", Type::Props).or_none(),
        Param::new("borderpad", Type::Number, "space around it, in font sizes of a legend").or_number(0.5),
    ],
    inset,
    "Adds axes in a corner of others, as `mpl_toolkits.axes_grid1.inset_locator` does.",
    include_str!("examples/plt.inset_axes.py"),
)
.returns(Returns::Object("Axes"));

fn inset(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.get("parent_axes").cloned().unwrap_or(Value::None);
    let parent = named(call, "parent_axes")?.ok_or_else(|| call.wrong("parent_axes", "the axes", &value))?;
    let sizes = ["width", "height"].map(|name| {
        let value = call.get(name).cloned().unwrap_or(Value::None);
        size(call, name, &value)
    });
    let [width, height] = sizes;
    let anchor = match call.get("loc") {
        None => [1.0, 1.0],
        Some(value) => {
            let found = match value {
                Value::Text(name) => LOCATIONS.iter().find(|(known, _)| known == name),
                Value::Int(n @ 1..=10) => LOCATIONS.get(*n as usize - 1),
                _ => None,
            };
            found.ok_or_else(|| call.not_honoured("loc", value))?.1
        }
    };
    let within = within(charts, call, parent)?;
    let pad = call.number("borderpad", 0.5)? * charts.rc_size("legend.fontsize");
    let sizes = [width?, height?];
    let figure = charts.axes[parent].figure;
    let place = Place::Anchored(parent, Anchored { sizes, within, anchor, pad: pad.clamp(-1e4, 1e4) });
    let axes = charts.add_axes(figure, place, [None, None])?;
    Ok(Handle::Axes(axes).into())
}

/// The box that an inset is in, fractions of the axes.
fn within(charts: &mut Charts, call: &Call, parent: Id<Axes>) -> Result<[f64; 4], CallError> {
    use crate::model::coords::Coords;
    let whole = [0.0, 0.0, 1.0, 1.0];
    let transform = call.get("bbox_transform").cloned();
    match (call.get("bbox_to_anchor"), &transform) {
        (None, None) => Ok(whole),
        (value, Some(transform)) => {
            let own = match Handle::from_value(transform) {
                Some(Handle::Transform(id)) => charts.coords_by(id, Some(parent)) == Coords::Axes,
                _ => false,
            };
            let numbers = value.and_then(Value::numbers);
            match numbers.as_deref() {
                Some([x, y, w, h]) if own && [x, y, w, h].iter().all(|n| n.abs() < 1e3) => Ok([*x, *y, *w, *h]),
                _ => Err(call.not_honoured("bbox_transform", transform)),
            }
        }
        (Some(value), None) => Err(call.not_honoured("bbox_to_anchor", value)),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::id::Id;
    use crate::testing::{Plot, array, handle, matrix, text};
    use canvas::Value;
    use kurbo::Rect;

    /// The boxes of all axes, as fractions of the figure: left, bottom, right, top.
    fn boxes(plot: &Plot) -> Vec<[f64; 4]> {
        let area = Rect::new(0.0, 0.0, 640.0, 480.0);
        let figure = plot.charts.current.unwrap();
        let laid = plot.charts.lay_out(figure, area, plot.charts.px(figure));
        let part = |n: f64| (n * 1e5).round() / 1e5;
        let of =
            |rect: Rect| [rect.x0 / 640.0, 1.0 - rect.y1 / 480.0, rect.x1 / 640.0, 1.0 - rect.y0 / 480.0].map(part);
        laid.iter().map(|one| of(one.frame.rect)).collect()
    }

    fn fixed(plot: &mut Plot) {
        let figure = plot.charts.figure(&plot.canvas).unwrap();
        plot.charts.figures[figure].margins.chosen = true;
    }

    #[test]
    fn a_bar_beside_an_image_has_matplotlibs_place() {
        let mut plot = Plot::new();
        plot.call("imshow", vec![matrix(&[&[1.0, 2.0, 3.0], &[2.0, 3.0, 4.0]])], &[]).unwrap();
        fixed(&mut plot);
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let divider = plot.call("make_axes_locatable", vec![handle(&axes).into()], &[]).unwrap();
        plot.method(&divider, "append_axes", vec![text("right"), text("5%"), Value::Float(0.05)]);
        plot.method(&divider, "append_axes", vec![text("top"), Value::Float(0.8)]);
        // What matplotlib 3.11 has.
        assert_eq!(
            boxes(&plot),
            [[0.21164, 0.11, 0.77727, 0.61278], [0.78508, 0.11, 0.81336, 0.61278], [0.21164, 0.71333, 0.77727, 0.88]]
        );
    }

    #[test]
    fn an_inset_has_matplotlibs_place() {
        let mut plot = Plot::new();
        plot.call("plot", vec![array(&[1.0, 2.0])], &[]).unwrap();
        fixed(&mut plot);
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let parent = || handle(&axes).into();
        plot.call("inset_axes", vec![parent(), text("30%"), Value::Int(1), text("lower left")], &[]).unwrap();
        plot.call("inset_axes", vec![parent(), text("40%"), text("20%")], &[("borderpad", Value::Int(2))]).unwrap();
        assert_eq!(
            boxes(&plot),
            [[0.125, 0.11, 0.9, 0.88], [0.13585, 0.12447, 0.36835, 0.3328], [0.5466, 0.66813, 0.8566, 0.82213]]
        );
        assert_eq!(plot.charts.figures[Id::new(0)].current, Some(Id::new(2)));
    }
}
