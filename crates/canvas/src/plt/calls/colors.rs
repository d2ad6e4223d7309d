//! Colour maps and norms, and numbers mapped to colours by them.

use super::super::call::{Call, Done};
use super::super::charts::Charts;
use super::super::colormap::{self, Colormap};
use super::super::handle::{Class, Handle};
use super::super::item::Mapped;
use super::super::norm::{Mapping, Norm};
use super::super::table::{Entry, PLT};
use super::super::value::{Returned, Value};
use crate::call::shown;
use crate::{CallError, Canvas, hint};
use wire::Color;

const MAP: &[Class] = &[Class::Colormap];

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "ListedColormap",
        PLT,
        "colors, name='from_list', N=None",
        listed,
        "A colour map of these colours.",
        "from matplotlib.colors import ListedColormap\nland = ListedColormap([\"steelblue\", \"khaki\", \"olivedrab\", \"dimgray\"])\ny, x = np.mgrid[0:6:80j, 0:9:120j]\nplt.imshow(np.floor(2 + 1.9 * np.sin(x) * np.cos(y)), cmap=land)\nplt.title(\"sea, sand, grass, rock\")",
    ),
    Entry::new(
        "LinearSegmentedColormap_from_list",
        PLT,
        "name, colors, N=256, gamma=1.0",
        from_list,
        "A colour map that goes from colour to colour.",
        "from matplotlib.colors import LinearSegmentedColormap\nsunset = LinearSegmentedColormap.from_list(\"sunset\", [\"midnightblue\", \"crimson\", \"gold\"])\nplt.imshow(np.arange(100).reshape(10, 10), cmap=sunset)",
    ),
    Entry::new(
        "to_rgba",
        PLT,
        "c, alpha=None",
        to_rgba,
        "A colour as red, green, blue and alpha, 0 to 1.",
        "from matplotlib.colors import to_rgba\nfor i, alpha in enumerate([0.2, 0.4, 0.7, 1.0]):\n    plt.bar(alpha, 1 + i, width=0.15, color=to_rgba(\"tomato\", alpha))\nplt.xlabel(\"alpha\")",
    ),
    Entry::new(
        "to_rgb",
        PLT,
        "c",
        to_rgb,
        "A colour as red, green and blue, 0 to 1.",
        "from matplotlib.colors import to_rgb\nred, green, blue = to_rgb(\"orchid\")\nplt.bar([\"red\", \"green\", \"blue\"], [red, green, blue], color=[\"red\", \"green\", \"blue\"])\nplt.title(\"What orchid is made of\", color=\"orchid\")",
    ),
    Entry::new(
        "to_hex",
        PLT,
        "c, keep_alpha=False",
        to_hex,
        "A colour as text such as `#ff6347`.",
        "from matplotlib.colors import to_hex\nfor i, name in enumerate([\"tomato\", \"gold\", \"seagreen\", \"navy\"]):\n    plt.barh(i, 1, color=name)\n    plt.text(1.05, i, f\"{name} {to_hex(name)}\", va=\"center\")\nplt.xlim(0, 2.4)\nplt.axis(\"off\")",
    ),
    Entry::new(
        "call",
        MAP,
        "X, alpha=None, bytes=False",
        call_map,
        "The colours of numbers from 0 to 1, or of a whole number as an index.",
        "viridis = plt.get_cmap(\"viridis\")\nplt.bar([\"a\", \"b\", \"c\"], [3, 1, 2], color=viridis([0.1, 0.5, 0.9]))",
    ),
    Entry::new(
        "reversed",
        MAP,
        "name=None",
        reversed,
        "The same colours from last to first.",
        "magma = plt.get_cmap(\"magma\")\nfig, axs = plt.subplots(1, 2)\nhill = np.exp(-np.hypot(*np.mgrid[-2:2:50j, -2:2:50j]))\naxs[0].imshow(hill, cmap=magma)\naxs[1].imshow(hill, cmap=magma.reversed())\naxs[1].set_title(\"reversed()\")",
    ),
    Entry::new(
        "resampled",
        MAP,
        "lutsize",
        resampled,
        "The same map in so many colours.",
        "hill = np.exp(-np.hypot(*np.mgrid[-2:2:80j, -2:2:80j]))\nplt.imshow(hill, cmap=plt.get_cmap(\"viridis\").resampled(5))\nplt.colorbar(label=\"five colours\")",
    ),
    Entry::new(
        "copy",
        MAP,
        "",
        copy,
        "A copy to change.",
        "blues = plt.get_cmap(\"Blues\").copy()\nblues.set_bad(\"tomato\")\ndepth = np.hypot(*np.mgrid[-3:3:60j, -3:3:60j])\nplt.imshow(np.where(depth < 1, np.nan, depth), cmap=blues)\nplt.title(\"a lake with an island\")",
    ),
    Entry::new(
        "N",
        MAP,
        "",
        size,
        "How many colours it has.",
        "tab10 = plt.get_cmap(\"tab10\")\nfor i in range(tab10.N):\n    plt.plot([0, 1], [i, i + 2], lw=5, color=tab10(i))\nplt.title(f\"tab10 has {tab10.N} colours\")",
    )
    .read(),
    Entry::new("name", MAP, "", name, "Its name.", "for i, cmap in enumerate([plt.cm.viridis, plt.cm.cividis, plt.cm.turbo]):\n    plt.imshow([np.linspace(0, 1, 256)], cmap=cmap, extent=[0, 1, i, i + 0.7], aspect=\"auto\")\n    plt.text(0.03, i + 0.25, cmap.name, color=\"white\", fontsize=14)\nplt.ylim(-0.2, 3)\nplt.axis(\"off\")").read(),
    Entry::new(
        "colors",
        MAP,
        "",
        colors,
        "The colours of a map that is a list of them.",
        "colors = plt.get_cmap(\"Set2\").colors\nplt.pie([1] * len(colors), colors=colors, labels=[f\"C{i}\" for i in range(len(colors))])\nplt.title(\"Set2's colours\")",
    )
    .read(),
    Entry::new(
        "set_under",
        MAP,
        "color='k', alpha=None",
        set_under,
        "Sets the colour of numbers below vmin.",
        "sea = plt.get_cmap(\"YlGn\").copy()\nsea.set_under(\"steelblue\")\ny, x = np.mgrid[0:6:80j, 0:9:120j]\nplt.imshow(400 * np.sin(x) * np.cos(y), cmap=sea, vmin=0)\nplt.colorbar(label=\"height (m)\", extend=\"min\", shrink=0.8)",
    ),
    Entry::new(
        "set_over",
        MAP,
        "color='k', alpha=None",
        set_over,
        "Sets the colour of numbers above vmax.",
        "heat = plt.get_cmap(\"YlOrBr\").copy()\nheat.set_over(\"black\")\nx = np.linspace(0, 10, 80)\nplt.imshow(np.outer(x, x), cmap=heat, vmax=60, origin=\"lower\")\nplt.colorbar(label=\"black above 60\", extend=\"max\")",
    ),
    Entry::new(
        "set_bad",
        MAP,
        "color='k', alpha=None",
        set_bad,
        "Sets the colour of what is no number.",
        "greens = plt.get_cmap(\"Greens\").copy()\ngreens.set_bad(\"lightgray\")\ncounts = np.arange(48.0).reshape(6, 8)\ncounts[2, 3:6] = np.nan\nplt.imshow(counts, cmap=greens)\nplt.title(\"gray where nothing was counted\")",
    ),
    Entry::new(
        "set_extremes",
        MAP,
        "*, bad=None, under=None, over=None",
        set_extremes,
        "Sets the colours of what is no number and of numbers out of range.",
        "gray = plt.get_cmap(\"gray\").copy()\ngray.set_extremes(under=\"royalblue\", over=\"crimson\")\ny, x = np.mgrid[-3:3:80j, -3:3:80j]\nplt.imshow(x * np.cos(y), cmap=gray, vmin=-1.5, vmax=1.5)\nplt.colorbar(extend=\"both\")",
    ),
    Entry::new(
        "with_extremes",
        MAP,
        "*, bad=None, under=None, over=None",
        with_extremes,
        "A copy with colours for what is no number and for numbers out of range.",
        "summer = plt.get_cmap(\"summer\").with_extremes(under=\"navy\", over=\"white\")\ny, x = np.mgrid[-2:2:80j, -3:3:120j]\nplt.imshow(2000 * np.exp(-x ** 2 - y ** 2) - 100, cmap=summer, vmin=0, vmax=1500)\nplt.title(\"sea, land and snow\")",
    ),
];

/// Most colour maps and norms of a program.
const MOST_MAPS: usize = 20_000;
const MOST_NORMS: usize = 100_000;

/// An argument, whether the function itself has it or the keywords of what it makes.
pub(super) fn given<'a>(call: &'a Call, name: &str) -> Option<&'a Value> {
    call.get(name).or_else(|| call.styled(name))
}

impl Charts {
    /// Numbers as colours, by the call's `cmap`, `norm`, `vmin` and `vmax`; `preset` is the norm when none is given.
    pub(in crate::plt) fn mapped_by(
        &mut self,
        call: &Call,
        values: Vec<f64>,
        preset: Norm,
    ) -> Result<Mapped, CallError> {
        let map = match given(call, "cmap") {
            None => self.default_map()?,
            Some(value) => self.map_of(call, &value.clone())?,
        };
        let end = |name: &str| given(call, name).map(|value| call.as_number(name, value)).transpose();
        let (vmin, vmax) = (end("vmin")?, end("vmax")?);
        let mapping = match given(call, "norm") {
            None => Mapping::autoscaled(preset, vmin, vmax, &values),
            Some(Value::Text(name)) => Mapping::autoscaled(norm_named(call, name)?, vmin, vmax, &values),
            Some(Value::Handle(handle)) if handle.class == Class::Norm && handle.id < self.norms.len() => {
                if vmin.is_some() || vmax.is_some() {
                    let error = call.bad("Passing a Normalize instance simultaneously with vmin/vmax is not supported");
                    return Err(error.hint("give vmin and vmax to the norm instead: LogNorm(vmin=1, vmax=10)"));
                }
                let (norm, low, high) = self.norms[handle.id].clone();
                let mapping = Mapping::autoscaled(norm, low, high, &values);
                // A norm without ends takes those of the first data that it sees, and keeps them.
                (self.norms[handle.id].1, self.norms[handle.id].2) = (Some(mapping.vmin), Some(mapping.vmax));
                mapping
            }
            Some(other) => return Err(call.wrong("norm", "a norm or its name", other)),
        };
        check(call, &mapping)?;
        Ok(Mapped { map, mapping, values })
    }

    /// A new handle of the colour map of this name.
    ///
    /// # Errors
    /// No such map, or too many.
    pub fn colormap_named(&mut self, name: &str) -> Result<Handle, CallError> {
        let Some(map) = colormap::by_name(name) else { return Err(no_such_map(name)) };
        self.add_colormap(map)
    }

    pub(super) fn add_colormap(&mut self, map: Colormap) -> Result<Handle, CallError> {
        if self.colormaps.len() >= MOST_MAPS {
            return Err(CallError::scene_limit(format!("a program can make at most {MOST_MAPS} colour maps")));
        }
        self.colormaps.push(map);
        Ok(Handle::new(Class::Colormap, self.colormaps.len() - 1))
    }

    pub(super) fn add_norm(&mut self, norm: Norm, vmin: Option<f64>, vmax: Option<f64>) -> Result<Handle, CallError> {
        if self.norms.len() >= MOST_NORMS {
            return Err(CallError::scene_limit(format!("a program can make at most {MOST_NORMS} norms")));
        }
        self.norms.push((norm, vmin, vmax));
        Ok(Handle::new(Class::Norm, self.norms.len() - 1))
    }

    /// The colour map of the settings.
    pub(super) fn default_map(&mut self) -> Result<usize, CallError> {
        let name = self.rc_text("image.cmap").to_owned();
        self.shared_map(if colormap::by_name(&name).is_some() { &name } else { "viridis" })
    }

    /// The colour map of a name for artists, which nobody can change.
    fn shared_map(&mut self, name: &str) -> Result<usize, CallError> {
        if let Some(id) = self.named_maps.get(name) {
            return Ok(*id);
        }
        let id = self.colormap_named(name)?.id;
        self.named_maps.insert(name.to_owned(), id);
        Ok(id)
    }

    /// The colour map that a value means: a handle or a name.
    pub(super) fn map_of(&mut self, call: &Call, value: &Value) -> Result<usize, CallError> {
        match value {
            Value::Text(name) => self.shared_map(name),
            Value::Handle(handle) if handle.class == Class::Colormap && handle.id < self.colormaps.len() => {
                Ok(handle.id)
            }
            other => Err(call.wrong("cmap", "a colour map or its name", other)),
        }
    }
}

/// An error when a mapping can't be drawn.
pub(super) fn check(call: &Call, mapping: &Mapping) -> Result<(), CallError> {
    mapping.fault().map_or(Ok(()), |fault| Err(call.bad(fault)))
}

fn no_such_map(name: &str) -> CallError {
    let names = colormap::names();
    let error = CallError::value_error(format!("'{}' is not a known colormap name", shown(name)));
    let near = hint::nearest(name, names.iter().map(String::as_str)).map(hint::did_you_mean);
    error
        .hint(near.unwrap_or_else(|| "some are viridis, plasma, magma, gray, coolwarm, RdBu, tab10 and hot".to_owned()))
}

fn norm_named(call: &Call, name: &str) -> Result<Norm, CallError> {
    match name {
        "linear" => Ok(Norm::Linear),
        "log" => Ok(Norm::Log),
        "symlog" => Ok(Norm::Symlog { linthresh: 2.0 }),
        _ => Err(call.bad(format_args!("'{}' is not a norm; it can be 'linear', 'log' or 'symlog'", shown(name)))),
    }
}

fn map_handle(charts: &mut Charts, map: Colormap) -> Done {
    charts.add_colormap(map).map(Returned::Handle)
}

/// The map that a call is about.
fn own<'a>(charts: &'a Charts, call: &Call) -> Result<&'a Colormap, CallError> {
    charts.colormaps.get(call.on.id).ok_or_else(|| call.bad("this colour map is gone"))
}

fn opaque(call: &Call, colors: Vec<Option<Color>>) -> Result<Vec<Color>, CallError> {
    let clear = Color { a: 0, ..Color::BLACK };
    let colors: Vec<Color> = colors.into_iter().map(|color| color.unwrap_or(clear)).collect();
    if colors.is_empty() { Err(call.bad("it needs colours")) } else { Ok(colors) }
}

fn listed(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("colors");
    let colors = opaque(call, charts.colors(call, "colors", &value)?)?;
    let n = call.maybe_number("N")?.map_or(colors.len(), |n| n.clamp(1.0, 4096.0) as usize);
    let name = call.text("name")?.unwrap_or_else(|| "from_list".to_owned());
    map_handle(charts, Colormap::from_colors(&name, &colors, true, n))
}

fn from_list(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
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
        let map = map.ok_or_else(|| call.bad("the places of colours must rise from 0 to 1"))?;
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

fn parts(color: Color) -> [f64; 4] {
    [color.r, color.g, color.b, color.a].map(|n| f64::from(n) / 255.0)
}

fn one(charts: &Charts, call: &Call) -> Result<Color, CallError> {
    let value = call.get("c").cloned().unwrap_or(Value::None);
    Ok(charts.color(call, "c", &value)?.unwrap_or(Color { r: 0, g: 0, b: 0, a: 0 }))
}

fn to_rgba(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mut parts = parts(one(charts, call)?);
    if let Some(alpha) = call.maybe_number("alpha")? {
        parts[3] = alpha.clamp(0.0, 1.0);
    }
    Ok(Returned::Tuple(parts.map(Returned::Number).to_vec()))
}

fn to_rgb(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let [r, g, b, _] = parts(one(charts, call)?);
    Ok(Returned::Tuple([r, g, b].map(Returned::Number).to_vec()))
}

fn to_hex(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let Color { r, g, b, a } = one(charts, call)?;
    let alpha = if call.flag("keep_alpha", false) { format!("{a:02x}") } else { String::new() };
    Ok(Returned::Text(format!("#{r:02x}{g:02x}{b:02x}{alpha}")))
}

fn call_map(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
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

fn reversed(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let mut map = own(charts, call)?.reversed();
    if let Some(name) = call.text("name")? {
        map.name = name;
    }
    map_handle(charts, map)
}

fn resampled(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let n = call.number("lutsize", 256.0)?.clamp(1.0, 4096.0) as usize;
    let map = own(charts, call)?.resampled(n);
    map_handle(charts, map)
}

fn copy(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = own(charts, call)?.clone();
    map_handle(charts, map)
}

fn size(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Integer(own(charts, call)?.len() as i64))
}

fn name(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Text(own(charts, call)?.name.clone()))
}

fn colors(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = own(charts, call)?;
    if !map.is_listed() {
        let error = CallError::attribute_error(format!("the colour map '{}' is no list of colours", shown(&map.name)));
        return Err(error.hint("calling it with numbers from 0 to 1 gives colours: cmap(0.5)"));
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
    let alpha = call.maybe_number("alpha")?.map(|alpha| (alpha.clamp(0.0, 1.0) * 255.0).round() as u8);
    Ok(Some(Color { a: alpha.unwrap_or(color.a), ..color }))
}

fn set_one(charts: &mut Charts, call: &Call, set: fn(&mut Colormap, Option<Color>)) -> Done {
    own(charts, call)?;
    let color = extreme(charts, call, "color", Some(Color::BLACK))?;
    set(&mut charts.colormaps[call.on.id], color);
    Ok(Returned::None)
}

fn set_under(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    set_one(charts, call, |map, color| map.under = color)
}

fn set_over(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    set_one(charts, call, |map, color| map.over = color)
}

fn set_bad(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    set_one(charts, call, |map, color| map.bad = color)
}

fn extremes(charts: &Charts, call: &Call) -> Result<Colormap, CallError> {
    let mut map = own(charts, call)?.clone();
    map.bad = extreme(charts, call, "bad", map.bad)?;
    map.under = extreme(charts, call, "under", map.under)?;
    map.over = extreme(charts, call, "over", map.over)?;
    Ok(map)
}

fn set_extremes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.colormaps[call.on.id] = extremes(charts, call)?;
    Ok(Returned::None)
}

fn with_extremes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let map = extremes(charts, call)?;
    map_handle(charts, map)
}
