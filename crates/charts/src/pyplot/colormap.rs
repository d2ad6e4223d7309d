//! The methods of colormaps.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::args::types;
use crate::args::values::flat;
use crate::entry::{COLORMAP, Entry, PLT};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::style::with_alpha;
use crate::pyplot::color_convert::parts;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value, colormap::Colormap};
use wire::Color;

fn map_handle(charts: &mut Charts, map: Colormap) -> Done {
    charts.add_colormap(map).map(|map| Handle::Colormap(map).into())
}

/// The map that a call is about.
fn own<'a>(charts: &'a Charts, call: &Call) -> Result<&'a Colormap, CallError> {
    charts.colormaps.get(call.on_colormap()?).ok_or_else(|| call.bad("this colormap no longer exists"))
}

fn opaque(call: &Call, colors: Vec<Option<Color>>) -> Result<Vec<Color>, CallError> {
    let clear = Color { a: 0, ..Color::BLACK };
    let colors: Vec<Color> = colors.into_iter().map(|color| color.unwrap_or(clear)).collect();
    if colors.is_empty() { Err(call.bad("a colormap needs at least one colour")) } else { Ok(colors) }
}

pub(crate) static LISTED_COLORMAP: Entry = Entry::new(
    "ListedColormap",
    PLT,
    &[
        Param::new("colors", types::COLORS, "the colours: a list, or an N×3 or N×4 array of fractions 0–1"),
        Param::new("name", Type::Text, "name of the colormap").or_text("from_list"),
        Param::new("N", Type::Whole, "number of colours, 1 to 4,096; the list is repeated or cut to this length")
            .or_none(),
    ],
    listed,
    "Makes a colormap from a list of colours.",
    include_str!("examples/plt.ListedColormap.py"),
)
.returns(Returns::Object("Colormap"));

pub(crate) fn listed(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("colors");
    let colors = opaque(call, charts.colors(call, "colors", &value)?)?;
    let n = call.maybe_number("N")?.map_or(colors.len(), |n| n.clamp(1.0, 4096.0) as usize);
    let name = call.text("name")?.unwrap_or_else(|| "from_list".to_owned());
    map_handle(charts, Colormap::from_colors(&name, &colors, true, n))
}

pub(crate) static LINEAR_SEGMENTED_COLORMAP_FROM_LIST: Entry = Entry::new(
    "LinearSegmentedColormap_from_list",
    PLT,
    &[
        Param::new("name", Type::Text, "name of the colormap"),
        Param::new(
            "colors",
            Type::OneOf(&[types::COLORS, Type::List(&Type::Tuple(&[Type::Number, Type::Color]))]),
            "colours at equal distances, or pairs of a rising position (0 to 1) and a colour",
        ),
        Param::new("N", Type::Whole, "number of colours, 1 to 4,096").or_number(256.0),
        Param::unhonoured("gamma", Type::Number).or_number(1.0),
    ],
    from_list,
    "Makes a colormap that interpolates between colours.",
    include_str!("examples/plt.LinearSegmentedColormap_from_list.py"),
)
.returns(Returns::Object("Colormap"));

pub(crate) fn from_list(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let name = call.text("name")?.unwrap_or_default();
    let n = call.number("N", 256.0)?.clamp(1.0, 4096.0) as usize;
    let value = call.take("colors");
    if let Value::Seq(items) = &value
        && let Some(stops) = pairs(items)
    {
        let mut read = Vec::with_capacity(stops.len());
        for (place, color) in stops {
            let color = charts.color(call, "colors", color)?.unwrap_or(Color { a: 0, ..Color::BLACK });
            read.push((place, color));
        }
        let map = Colormap::from_stops(&name, &read, n);
        let map = map.ok_or_else(|| call.bad("the positions of the colours must rise from 0 to 1"))?;
        return map_handle(charts, map);
    }
    let colors = opaque(call, charts.colors(call, "colors", &value)?)?;
    map_handle(charts, Colormap::from_colors(&name, &colors, false, n))
}

/// Places and colours, where every item is such a pair.
fn pairs(items: &[Value]) -> Option<Vec<(f64, &Value)>> {
    let pair = |item: &'_ Value| match item {
        Value::Seq(pair) if pair.len() == 2 => pair[0].number(),
        _ => None,
    };
    let places: Option<Vec<f64>> = items.iter().map(pair).collect();
    let places = places.filter(|places| !places.is_empty())?;
    let colors = items.iter().filter_map(|item| if let Value::Seq(pair) = item { pair.get(1) } else { None });
    Some(places.into_iter().zip(colors).collect())
}

pub(crate) static CALL: Entry = Entry::new(
    "call",
    COLORMAP,
    &[
        Param::new("X", Type::Numbers, "positions in the colormap: fractions from 0 to 1, or indices of its colours"),
        rows::ALPHA,
        Param::new(
            "bytes",
            Type::Flag,
            "whether channels are whole numbers from 0 to 255 instead of fractions from 0 to 1",
        )
        .or_flag(false),
    ],
    call_map,
    "Returns the colours at positions from 0 to 1, or at indices.",
    include_str!("examples/cmap.call.py"),
)
.returns(Returns::OneOf(&[
    Returns::Tuple(&[Returns::Number, Returns::Number, Returns::Number, Returns::Number]),
    Returns::Array,
]));

pub(crate) fn call_map(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = own(charts, call)?;
    let alpha = call.maybe_number("alpha")?.map(|alpha| alpha.clamp(0.0, 1.0));
    let scale = if call.flag("bytes", false) { 255.0 } else { 1.0 };
    let written = |color: Color| {
        let mut parts = parts(color);
        if let Some(alpha) = alpha {
            parts[3] = alpha;
        }
        parts.map(|n| if scale > 1.0 { (n * scale).round() } else { n })
    };
    let value = call.get("X").cloned().unwrap_or(Value::None);
    if !value.is_sequence() {
        let color = match &value {
            Value::Int(index) => map.index(*index),
            Value::Numbers { data, whole: true, .. } if data.len() == 1 => map.index(data[0] as i64),
            Value::None => map.at(f64::NAN),
            other => map.at(other.number().ok_or_else(|| call.wrong("X", "a number or an array", other))?),
        };
        let one = |n: f64| if scale > 1.0 { Returned::Integer(n as i64) } else { Returned::Number(n) };
        return Ok(Returned::Tuple(written(color).map(one).to_vec()));
    }
    let (mut shape, numbers, whole) = flat(call, &value)?;
    let color = |n: &f64| if whole && n.is_finite() { map.index(*n as i64) } else { map.at(*n) };
    let data = numbers.iter().flat_map(|n| written(color(n))).collect();
    shape.push(4);
    Ok(Returned::Array { shape, data })
}

pub(crate) static REVERSED: Entry = Entry::new(
    "reversed",
    COLORMAP,
    &[Param::new("name", Type::Text, "name of the colormap").or_none()],
    reversed,
    "Returns the colormap with its colours reversed.",
    include_str!("examples/cmap.reversed.py"),
)
.returns(Returns::Object("Colormap"));

pub(crate) fn reversed(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mut map = own(charts, call)?.reversed();
    if let Some(name) = call.text("name")? {
        map.name = name;
    }
    map_handle(charts, map)
}

pub(crate) static RESAMPLED: Entry = Entry::new(
    "resampled",
    COLORMAP,
    &[Param::new("lutsize", Type::Whole, "number of colours, 1 to 4,096")],
    resampled,
    "Returns the colormap with another number of colours.",
    include_str!("examples/cmap.resampled.py"),
)
.returns(Returns::Object("Colormap"));

pub(crate) fn resampled(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let n = call.number("lutsize", 256.0)?.clamp(1.0, 4096.0) as usize;
    let map = own(charts, call)?.resampled(n);
    map_handle(charts, map)
}

pub(crate) static COPY: Entry =
    Entry::new("copy", COLORMAP, &[], copy, "Returns a copy of the colormap.", include_str!("examples/cmap.copy.py"))
        .returns(Returns::Object("Colormap"));

pub(crate) fn copy(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = own(charts, call)?.clone();
    map_handle(charts, map)
}

pub(crate) static N: Entry =
    Entry::new("N", COLORMAP, &[], size, "The number of colours.", include_str!("examples/cmap.N.py"))
        .returns(Returns::Integer)
        .read();

pub(crate) fn size(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Integer(own(charts, call)?.size() as i64))
}

pub(crate) static NAME: Entry =
    Entry::new("name", COLORMAP, &[], name, "The name of the colormap.", include_str!("examples/cmap.name.py"))
        .returns(Returns::Text)
        .read();

pub(crate) fn name(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Text(own(charts, call)?.name.clone()))
}

pub(crate) static COLORS: Entry = Entry::new(
    "colors",
    COLORMAP,
    &[],
    colors,
    "The colours of a ListedColormap.",
    include_str!("examples/cmap.colors.py"),
)
.returns(Returns::List(&Returns::Several(&Returns::Number)))
.read();

pub(crate) fn colors(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = own(charts, call)?;
    if !map.is_listed() {
        let error = CallError::attribute_error("'LinearSegmentedColormap' object has no attribute 'colors'");
        return Err(error.hint("call the colormap with numbers from 0 to 1 to get colours: cmap(0.5)"));
    }
    let tuple = |color: Color| {
        let parts = parts(color);
        let count = if color.a == 255 { 3 } else { 4 };
        Returned::Tuple(parts[..count].iter().map(|n| Returned::Number(*n)).collect())
    };
    Ok(Returned::List(map.colors().map(tuple).collect()))
}

/// The colour of an argument, with the call's alpha.
fn extreme(charts: &Charts, call: &Call, name: &str, preset: Option<Color>) -> Result<Option<Color>, CallError> {
    let Some(value) = call.get(name) else { return Ok(preset) };
    let color = charts.color(call, name, value)?.unwrap_or(Color { r: 0, g: 0, b: 0, a: 0 });
    let alpha = call.maybe_number("alpha")?;
    Ok(Some(alpha.map_or(color, |alpha| with_alpha(color, alpha))))
}

fn set_one(charts: &mut Charts, call: &Call, set: fn(&mut Colormap, Option<Color>)) -> Done {
    own(charts, call)?;
    let color = extreme(charts, call, "color", Some(Color::BLACK))?;
    set(&mut charts.colormaps[call.on_colormap()?], color);
    Ok(Returned::None)
}

pub(crate) static SET_UNDER: Entry = Entry::new(
    "set_under",
    COLORMAP,
    &[Param::new("color", Type::Color, "colour of values below the low end").or_text("k"), rows::ALPHA],
    set_under,
    "Sets the colour of values below vmin.",
    include_str!("examples/cmap.set_under.py"),
);

pub(crate) fn set_under(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    set_one(charts, call, |map, color| map.under = color)
}

pub(crate) static SET_OVER: Entry = Entry::new(
    "set_over",
    COLORMAP,
    &[Param::new("color", Type::Color, "colour of values above the high end").or_text("k"), rows::ALPHA],
    set_over,
    "Sets the colour of values above vmax.",
    include_str!("examples/cmap.set_over.py"),
);

pub(crate) fn set_over(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    set_one(charts, call, |map, color| map.over = color)
}

pub(crate) static SET_BAD: Entry = Entry::new(
    "set_bad",
    COLORMAP,
    &[Param::new("color", Type::Color, "colour of missing values (NaN)").or_text("k"), rows::ALPHA],
    set_bad,
    "Sets the colour of missing values (NaN).",
    include_str!("examples/cmap.set_bad.py"),
);

pub(crate) fn set_bad(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    set_one(charts, call, |map, color| map.bad = color)
}

fn extremes(charts: &Charts, call: &Call) -> Result<Colormap, CallError> {
    let mut map = own(charts, call)?.clone();
    map.bad = extreme(charts, call, "bad", map.bad)?;
    map.under = extreme(charts, call, "under", map.under)?;
    map.over = extreme(charts, call, "over", map.over)?;
    Ok(map)
}

const SET_EXTREMES_PARAMS: &[Param] = &[
    Param::new("bad", Type::Color, "colour of missing values (NaN)").or_none().named(),
    Param::new("under", Type::Color, "colour of values below the low end").or_none().named(),
    Param::new("over", Type::Color, "colour of values above the high end").or_none().named(),
];

pub(crate) static SET_EXTREMES: Entry = Entry::new(
    "set_extremes",
    COLORMAP,
    SET_EXTREMES_PARAMS,
    set_extremes,
    "Sets the colours of missing values (NaN) and of values out of range.",
    include_str!("examples/cmap.set_extremes.py"),
);

pub(crate) fn set_extremes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.colormaps[call.on_colormap()?] = extremes(charts, call)?;
    Ok(Returned::None)
}

pub(crate) static WITH_EXTREMES: Entry = Entry::new(
    "with_extremes",
    COLORMAP,
    SET_EXTREMES_PARAMS,
    with_extremes,
    "Returns a copy with other colours for missing values (NaN) and values out of range.",
    include_str!("examples/cmap.with_extremes.py"),
)
.returns(Returns::Object("Colormap"));

pub(crate) fn with_extremes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = extremes(charts, call)?;
    map_handle(charts, map)
}
