//! Lines, and areas between them.

use super::super::call::{Call, Done, truth};
use super::super::charts::Charts;
use super::super::handle::Class;
use super::super::item::{Artist, Coords, Item, Line, Lines, Mark, Patch, PatchShape};
use super::super::look::{Area, Pen, Steps, faded};
use super::super::range::Span;
use super::super::scale::Scale;
use super::super::table::{BOTH, Entry};
use super::super::value::{Returned, Value};
use super::{artist, mask, spread};
use crate::{CallError, Canvas};
use wire::Color;

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "plot",
        BOTH,
        "*args, **line",
        plot,
        "Draws lines through points, with marks on them if a format such as `\"o--\"` says so.",
        "x = np.linspace(0, 10, 100)\nplt.plot(x, np.sin(x), label=\"sin\")\nplt.plot(x, np.cos(x), \"r--\", label=\"cos\")\nplt.plot(x[::10], np.sin(x[::10]), \"ko\", ms=4)\nplt.legend()",
    ),
    Entry::new(
        "semilogx",
        BOTH,
        "*args, base=10, **line",
        semilogx,
        "Draws lines over a logarithmic x axis.",
        "hertz = np.logspace(1, 4.5, 200)\nplt.semilogx(hertz, -10 * np.log10(1 + (hertz / 1000) ** 4), color=\"purple\")\nplt.xlabel(\"frequency (Hz)\")\nplt.ylabel(\"dB\")\nplt.grid(True, alpha=0.4)",
    ),
    Entry::new(
        "semilogy",
        BOTH,
        "*args, base=10, **line",
        semilogy,
        "Draws lines over a logarithmic y axis.",
        "year = np.arange(1971, 2020, 4)\nplt.semilogy(year, 2300 * 2 ** ((year - 1971) / 2.1), \"o-\", color=\"seagreen\")\nplt.title(\"Transistors on a chip\")\nplt.grid(True, alpha=0.4)",
    ),
    Entry::new(
        "loglog",
        BOTH,
        "*args, base=10, **line",
        loglog,
        "Draws lines over two logarithmic axes.",
        "orbit = np.array([0.39, 0.72, 1, 1.52, 5.2, 9.54, 19.2, 30.1])\nplt.loglog(orbit, orbit ** 1.5, \"o--\", color=\"darkorange\")\nplt.xlabel(\"distance from the sun (AU)\")\nplt.ylabel(\"years\")\nplt.grid(True, alpha=0.4)",
    ),
    Entry::new(
        "step",
        BOTH,
        "x, y, fmt=None, *, where='pre', **line",
        step,
        "Draws a line in steps.",
        "plt.step([0, 6, 9, 12, 17, 20, 24], [2, 2, 7, 5, 9, 4, 2], where=\"post\", color=\"teal\", lw=2)\nplt.xlabel(\"hour\")\nplt.ylabel(\"people in the shop\")",
    ),
    Entry::new(
        "stem",
        BOTH,
        "*args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, orientation='vertical', label=None, use_line_collection=None",
        stem,
        "Draws a stem from a base line to each point.",
        "n = np.arange(1, 16)\nplt.stem(n, 1 / n * np.abs(np.sin(n * 1.2)))\nplt.xlabel(\"harmonic\")\nplt.ylabel(\"strength\")",
    ),
    Entry::new(
        "fill_between",
        BOTH,
        "x, y1, y2=0, where=None, interpolate=False, step=None, **patch",
        fill_between,
        "Fills the area between two lines, or a line and a level.",
        "day = np.arange(60)\nmean = 10 + 6 * np.sin(day / 12)\nplt.fill_between(day, mean - 3, mean + 4, color=\"orange\", alpha=0.3, label=\"low to high\")\nplt.plot(day, mean, color=\"firebrick\", label=\"mean\")\nplt.legend()\nplt.ylabel(\"°C\")",
    ),
    Entry::new(
        "fill_betweenx",
        BOTH,
        "y, x1, x2=0, where=None, step=None, interpolate=False, **patch",
        fill_betweenx,
        "Fills the area between two upright lines.",
        "depth = np.linspace(0, 50, 100)\nwidth = 8 + 4 * np.sin(depth / 7)\nplt.fill_betweenx(depth, -width, width, color=\"skyblue\")\nplt.gca().invert_yaxis()\nplt.ylabel(\"depth (m)\")\nplt.title(\"A cave\")",
    ),
    Entry::new(
        "stackplot",
        BOTH,
        "x, *args, labels=(), colors=None, baseline='zero', **patch",
        stackplot,
        "Stacks areas on each other.",
        "year = [2000, 2005, 2010, 2015, 2020]\nplt.stackplot(year, [1, 2, 5, 12, 21], [12, 13, 14, 14, 15], [50, 48, 43, 36, 27],\n              labels=[\"wind\", \"water\", \"coal\"], colors=[\"#8ecae6\", \"#219ebc\", \"#555555\"])\nplt.legend(loc=\"upper right\")\nplt.ylabel(\"share (%)\")",
    ),
    Entry::new(
        "fill",
        BOTH,
        "*args, **patch",
        fill,
        "Fills polygons.",
        "angle = np.linspace(0, 2 * np.pi, 200)\nr = 1 + 0.3 * np.cos(5 * angle)\nplt.fill(r * np.cos(angle), r * np.sin(angle), color=\"gold\", edgecolor=\"darkorange\", lw=3)\nplt.axis(\"equal\")",
    ),
    Entry::new(
        "axhline",
        BOTH,
        "y=0, xmin=0, xmax=1, **line",
        axhline,
        "Draws a level line across the whole chart.",
        "weight = [74.1, 73.2, 73.5, 72.0, 71.4, 70.3, 69.6]\nplt.plot(weight, \"o-\")\nplt.axhline(70, color=\"green\", linestyle=\"--\")\nplt.text(0, 70.1, \"goal: 70 kg\", color=\"green\")",
    ),
    Entry::new(
        "axvline",
        BOTH,
        "x=0, ymin=0, ymax=1, **line",
        axvline,
        "Draws an upright line across the whole chart.",
        "year = np.arange(2014, 2024)\nplt.plot(year, [5, 5.2, 5.1, 5.6, 5.8, 6.1, 3.2, 3.9, 5.4, 6.0], \"o-\")\nplt.axvline(2020, color=\"crimson\", linestyle=\":\")\nplt.text(2020.2, 5.8, \"closed\", color=\"crimson\")\nplt.ylabel(\"million guests\")",
    ),
    Entry::new(
        "axline",
        BOTH,
        "xy1, xy2=None, *, slope=None, **line",
        axline,
        "Draws a straight line without end through two points, or one with a slope.",
        "rng = np.random.default_rng(3)\nhours = rng.uniform(0, 10, 40)\nplt.plot(hours, 35 + 5 * hours + rng.normal(0, 5, 40), \"o\", alpha=0.6)\nplt.axline((0, 35), slope=5, color=\"crimson\")\nplt.xlabel(\"hours of study\")\nplt.ylabel(\"points\")",
    ),
    Entry::new(
        "axhspan",
        BOTH,
        "ymin, ymax, xmin=0, xmax=1, **patch",
        axhspan,
        "Fills a band across the whole chart.",
        "pulse = [64, 72, 118, 141, 152, 148, 121, 90, 71]\nplt.plot(pulse, \"o-\", color=\"crimson\")\nplt.axhspan(60, 80, color=\"green\", alpha=0.2)\nplt.text(3, 67, \"at rest\", color=\"green\")\nplt.ylabel(\"pulse (1/min)\")",
    ),
    Entry::new(
        "axvspan",
        BOTH,
        "xmin, xmax, ymin=0, ymax=1, **patch",
        axvspan,
        "Fills an upright band across the whole chart.",
        "hour = np.arange(25)\nplt.plot(hour, 14 - 6 * np.cos((hour - 3) / 24 * 2 * np.pi), color=\"orangered\")\nplt.axvspan(0, 6, color=\"navy\", alpha=0.25)\nplt.axvspan(20, 24, color=\"navy\", alpha=0.25)\nplt.xlabel(\"hour\")\nplt.ylabel(\"°C\")",
    ),
    Entry::new(
        "hlines",
        BOTH,
        "y, xmin, xmax, colors=None, linestyles='solid', *, label='', **marks",
        hlines,
        "Draws level lines from place to place.",
        "names = [\"plan\", \"build\", \"test\", \"ship\"]\nplt.hlines(range(4), [0, 2, 5, 8], [3, 7, 9, 10], colors=[\"C0\", \"C1\", \"C2\", \"C3\"], lw=12)\nplt.yticks(range(4), names)\nplt.xlabel(\"week\")",
    ),
    Entry::new(
        "vlines",
        BOTH,
        "x, ymin, ymax, colors=None, linestyles='solid', *, label='', **marks",
        vlines,
        "Draws upright lines from place to place.",
        "day = np.arange(12)\nlow = 20 + 3 * np.sin(day)\nplt.vlines(day, low, low + 2 + day % 4, color=\"seagreen\", lw=4)\nplt.xlabel(\"day\")\nplt.ylabel(\"price, low to high\")",
    ),
    Entry::new(
        "errorbar",
        BOTH,
        "x, y, yerr=None, xerr=None, fmt='', *, ecolor=None, elinewidth=None, capsize=None, barsabove=False, lolims=False, uplims=False, xlolims=False, xuplims=False, errorevery=1, capthick=None, **line",
        errorbar,
        "Draws a line with bars that show how uncertain each point is.",
        "dose = [1, 2, 4, 8, 16]\nplt.errorbar(dose, [12, 19, 33, 47, 52], yerr=[2, 3, 3, 5, 4], fmt=\"o-\", capsize=4, color=\"indigo\")\nplt.xlabel(\"dose (mg)\")\nplt.ylabel(\"effect (%)\")",
    ),
];

fn plot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let made = lines(charts, call, axes)?;
    Ok(Returned::handles(Class::Artist, &made))
}

fn log_scaled(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, which: [bool; 2]) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let base = call.number("base", 10.0)?;
    if base <= 1.0 {
        return Err(call.bad("the base of a logarithm must be above 1"));
    }
    for axis in [0, 1] {
        if which[axis] {
            let range = charts.axes[axes].ranges[axis];
            charts.ranges[range].scale = Scale::Log { base };
        }
    }
    let made = lines(charts, call, axes)?;
    Ok(Returned::handles(Class::Artist, &made))
}

fn semilogx(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    log_scaled(charts, canvas, call, [true, false])
}

fn semilogy(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    log_scaled(charts, canvas, call, [false, true])
}

fn loglog(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    log_scaled(charts, canvas, call, [true, true])
}

/// The columns of a value: several where it is a matrix.
fn columns(value: &Value) -> Vec<Value> {
    match value {
        Value::Numbers { shape, data, whole } if shape.len() == 2 && shape[1] != 1 => (0..shape[1])
            .map(|column| Value::Numbers {
                shape: vec![shape[0]],
                data: data.iter().skip(column).step_by(shape[1].max(1)).copied().collect(),
                whole: *whole,
            })
            .collect(),
        other => vec![other.clone()],
    }
}

/// Draws what `plot` was given: any number of y, x y, or x y format.
fn lines(charts: &mut Charts, call: &mut Call, axes: usize) -> Result<Vec<usize>, CallError> {
    let mut rest = std::mem::take(&mut call.rest).into_iter().peekable();
    let mut made = Vec::new();
    if rest.peek().is_none() {
        return Ok(made);
    }
    let labels = call.take_styled("label");
    while let Some(first) = rest.next() {
        if let Value::Text(text) = &first
            && !made.is_empty()
        {
            return Err(call.bad(format_args!("third arg must be a format string, not '{}'", crate::call::shown(text))));
        }
        let is_format =
            |value: &Value| matches!(value, Value::Text(text) if super::super::cycle::format_string(text).is_ok());
        let (x, y) = match rest.peek() {
            Some(second) if !is_format(second) || second.is_sequence() => {
                (Some(first), rest.next().unwrap_or(Value::None))
            }
            _ => (None, first),
        };
        let format = match rest.peek() {
            Some(Value::Text(_)) => rest.next(),
            _ => None,
        };
        let format = format.as_ref().and_then(Value::text).unwrap_or_default();
        let (xs, ys) = (x.as_ref().map(columns), columns(&y));
        let count = ys.len().max(xs.as_ref().map_or(1, Vec::len));
        for i in 0..count {
            let label = match &labels {
                Some(Value::Seq(texts)) => texts.get(if count > 1 { i } else { made.len() }).cloned(),
                other => other.clone(),
            };
            let x = xs.as_ref().map(|all| &all[i.min(all.len() - 1)]);
            let y = &ys[i.min(ys.len() - 1)];
            made.push(one_line(charts, call, axes, (x, y), format, label.as_ref())?);
        }
    }
    Ok(made)
}

fn one_line(
    charts: &mut Charts,
    call: &Call,
    axes: usize,
    (x, y): (Option<&Value>, &Value),
    format: &str,
    label: Option<&Value>,
) -> Result<usize, CallError> {
    let ys = charts.along(call, "y", y, axes, 1)?;
    let xs = match x {
        Some(x) => charts.along(call, "x", x, axes, 0)?,
        None => (0..ys.len()).map(|i| i as f64).collect(),
    };
    if xs.len() != ys.len() {
        let error = call.bad(format_args!(
            "x and y must have same first dimension, but have shapes ({},) and ({},)",
            xs.len(),
            ys.len()
        ));
        return Err(error.hint("each point needs an x and a y: both lists must be equally long"));
    }
    let format = super::super::cycle::format_string(format).map_err(|words| {
        CallError::value_error(words).hint("a format is a colour, a marker and a line style, such as 'ro--'")
    })?;
    let has_color = call.styled("color").is_some();
    let color = match &format.color {
        Some(text) if !has_color => {
            super::super::cycle::parse(text, &charts.color_cycle()).flatten().unwrap_or(Color::BLACK)
        }
        _ if has_color => charts.styled_color(call, "color")?.flatten().unwrap_or(Color::BLACK),
        _ => charts.next_color(axes, 0),
    };
    let mut own = Call::for_style(call.function, call.on);
    own.style.clone_from(&call.style);
    own.take_styled("color");
    own.preset("color", rgba_value(color));
    // A format with a mark only draws no line.
    if let Some(line) = format.line {
        own.preset("linestyle", Value::Text(line.to_owned()));
    } else if format.marker.is_some() {
        own.preset("linestyle", Value::Text("None".to_owned()));
    } else {
        own.preset("linestyle", Value::Text(charts.rc_text("lines.linestyle").to_owned()));
    }
    if let Some(marker) = format.marker {
        own.preset("marker", Value::Text(marker.to_string()));
    }
    let pen = charts.pen(&own, color, charts.rc_number("lines.linewidth"))?;
    let line_color =
        pen.as_ref().map_or_else(|| charts.alpha(&own).map(|alpha| faded(color, alpha)), |pen| Ok(pen.color))?;
    let marker = charts.mark(&own, line_color)?;
    let every = match call.styled("markevery") {
        None => (0, 1),
        Some(value) => match value.numbers().as_deref() {
            Some([step]) if *step >= 1.0 => (0, *step as usize),
            Some([first, step]) if *first >= 0.0 && *step >= 1.0 => (*first as usize, *step as usize),
            _ => (0, 1),
        },
    };
    let numbers = xs.len() * 2;
    let (x_span, y_span) = (Span::of(&xs), Span::of(&ys));
    let mut item = charts.item(axes, Artist::Line(Line { xs, ys, pen, marker, every }), 2.0);
    (item.x, item.y) = (x_span, y_span);
    charts.finish(&own, &mut item)?;
    if let Some(label) = label.filter(|label| **label != Value::None) {
        item.label = Some(super::super::call::label_of(label));
    }
    charts.add_item(item, numbers)
}

/// A colour as a value.
pub(super) fn rgba_value(color: Color) -> Value {
    let data = [color.r, color.g, color.b, color.a].map(|n| f64::from(n) / 255.0).to_vec();
    Value::Numbers { shape: vec![4], data, whole: false }
}

fn step(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let way = call.word("where", &["pre", "post", "mid"], "pre")?;
    call.style.push(("drawstyle", Value::Text(format!("steps-{way}"))));
    let (x, y) = (call.take("x"), call.take("y"));
    call.rest = vec![x, y];
    if let Some(format) = call.text("fmt")? {
        call.rest.push(Value::Text(format));
    }
    plot(charts, canvas, call)
}

fn stem(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let mut rest = std::mem::take(&mut call.rest);
    let mut formats: Vec<String> = Vec::new();
    while matches!(rest.last(), Some(Value::Text(_))) {
        if let Some(Value::Text(text)) = rest.pop() {
            formats.insert(0, text);
        }
    }
    let (x, y) = match rest.as_slice() {
        [y] => (None, y.clone()),
        [x, y] => (Some(x.clone()), y.clone()),
        _ => return Err(call.bad("it takes the heights, or the places and the heights")),
    };
    let upright = call.word("orientation", &["vertical", "horizontal"], "vertical")? == "vertical";
    let (place_axis, height_axis) = if upright { (0, 1) } else { (1, 0) };
    let heights = charts.along(call, "y", &y, axes, height_axis)?;
    let places = match &x {
        Some(x) => charts.along(call, "x", x, axes, place_axis)?,
        None => (0..heights.len()).map(|i| i as f64).collect(),
    };
    if places.len() != heights.len() {
        return Err(call.bad(format_args!("there are {} places and {} heights", places.len(), heights.len())));
    }
    let bottom = call.number("bottom", 0.0)?;
    let format = |name: &str, at: usize| -> Result<Option<String>, CallError> {
        Ok(call.text(name)?.or_else(|| formats.get(at).cloned()))
    };
    let color_of = |text: Option<String>| text.and_then(|text| super::super::cycle::format_string(&text).ok());
    let (line, mark, base) =
        (color_of(format("linefmt", 0)?), color_of(format("markerfmt", 1)?), color_of(format("basefmt", 2)?));
    let shade = |charts: &Charts, format: &Option<super::super::cycle::FormatString>, preset: Color| {
        format
            .as_ref()
            .and_then(|f| f.color.as_deref())
            .and_then(|text| super::super::cycle::parse(text, &charts.color_cycle()).flatten())
            .unwrap_or(preset)
    };
    let first = charts.color_cycle()[0];
    let stem_color = shade(charts, &line, first);
    let mark_color = shade(charts, &mark, stem_color);
    let base_color = shade(charts, &base, charts.color_cycle().get(3).copied().unwrap_or(first));
    let width = charts.rc_number("lines.linewidth");
    let mut pen = Pen::solid(stem_color, width);
    if let Some(style) = line.as_ref().and_then(|f| f.line) {
        charts.set_line_style(&mut pen, style);
    }
    let turn = |x: f64, y: f64| if upright { [x, y] } else { [y, x] };
    let segments: Vec<Vec<[f64; 2]>> =
        places.iter().zip(&heights).map(|(x, y)| vec![turn(*x, bottom), turn(*x, *y)]).collect();
    let mut spans = [Span::of(&places), Span::of(&heights)];
    spans[1].add(&[bottom]);
    if !upright {
        spans.reverse();
    }
    let numbers = places.len() * 4;
    let mut item = charts.item(axes, Artist::Lines(Lines { lines: segments, pens: vec![pen], mapped: None }), 2.0);
    [item.x, item.y] = spans.clone();
    let stems = charts.add_item(item, numbers)?;
    let (xs, ys) = if upright { (places.clone(), heights.clone()) } else { (heights.clone(), places.clone()) };
    let name = mark.as_ref().and_then(|f| f.marker).map_or_else(|| "o".to_owned(), |m| m.to_string());
    let marker = Mark {
        name,
        size: charts.rc_number("lines.markersize"),
        face: Some(mark_color),
        edge: Some(mark_color),
        edge_width: 1.0,
    };
    let mut item =
        charts.item(axes, Artist::Line(Line { xs, ys, pen: None, marker: Some(marker), every: (0, 1) }), 2.1);
    [item.x, item.y] = spans;
    item.label = call.label("label");
    let heads = charts.add_item(item, numbers)?;
    let span = Span::of(&places);
    let (a, b) = (turn(span.low, bottom), turn(span.high, bottom));
    let foot = Line {
        xs: vec![a[0], b[0]],
        ys: vec![a[1], b[1]],
        pen: Some(Pen::solid(base_color, width)),
        marker: None,
        every: (0, 1),
    };
    let item = charts.item(axes, Artist::Line(foot), 2.0);
    let foot = charts.add_item(item, 4)?;
    let group = charts.item(axes, Artist::Group("stem", vec![heads, stems, foot]), 2.0);
    Ok(artist(charts.add_item(group, 0)?))
}

/// The colour that areas take when none is given: the cycle's next, as pyplot's collections do.
fn area_look(charts: &mut Charts, call: &Call, axes: usize) -> Result<Area, CallError> {
    let given = ["color", "facecolor"].iter().any(|name| call.styled(name).is_some());
    let face = if given { None } else { Some(charts.next_color(axes, 1)) };
    charts.area(call, face, None, charts.rc_number("patch.linewidth"))
}

fn fill_between(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    between(charts, canvas, call, ["x", "y1", "y2"], 0)
}

fn fill_betweenx(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    between(charts, canvas, call, ["y", "x1", "x2"], 1)
}

fn between(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, names: [&str; 3], axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let [along, one, two] = names.map(|name| call.take(name));
    let places = charts.along(call, names[0], &along, axes, axis)?;
    let n = places.len();
    let upper = charts.along(call, names[1], &one, axes, 1 - axis)?;
    let upper = spread(call, names[1], upper, n)?;
    let lower = if two == Value::None { vec![0.0] } else { charts.along(call, names[2], &two, axes, 1 - axis)? };
    let lower = spread(call, names[2], lower, n)?;
    let chosen = call.get("where").and_then(mask).unwrap_or_else(|| vec![true; n]);
    if chosen.len() != n {
        return Err(call.bad(format_args!("where size ({}) does not match size ({n})", chosen.len())));
    }
    let steps = match call.get("step").and_then(Value::text) {
        Some("pre") => Some(Steps::Pre),
        Some("post") => Some(Steps::Post),
        Some("mid") => Some(Steps::Mid),
        _ => None,
    };
    let crossing = call.flag("interpolate", false);
    let turn = |along: f64, across: f64| if axis == 0 { [along, across] } else { [across, along] };
    let mut polygons: Vec<Vec<[f64; 2]>> = Vec::new();
    let finite = |i: usize| chosen[i] && places[i].is_finite() && upper[i].is_finite() && lower[i].is_finite();
    let mut i = 0;
    while i < n {
        if !finite(i) {
            i += 1;
            continue;
        }
        let start = i;
        while i < n && finite(i) {
            i += 1;
        }
        let (mut tops, mut feet): (Vec<[f64; 2]>, Vec<[f64; 2]>) =
            ((start..i).map(|k| [places[k], upper[k]]).collect(), (start..i).map(|k| [places[k], lower[k]]).collect());
        if crossing {
            // The area goes on to where the two lines meet, on either side.
            let meet = |a: usize, b: usize| {
                let (da, db) = (upper[a] - lower[a], upper[b] - lower[b]);
                let t = da / (da - db);
                ((0.0..=1.0).contains(&t))
                    .then(|| (places[a] + t * (places[b] - places[a]), upper[a] + t * (upper[b] - upper[a])))
            };
            if let Some((x, y)) = (start > 0).then(|| meet(start - 1, start)).flatten() {
                tops.insert(0, [x, y]);
            }
            if let Some((x, y)) = (i < n).then(|| meet(i - 1, i)).flatten() {
                tops.push([x, y]);
            }
        }
        if let Some(steps) = steps {
            (tops, feet) = (stepped(&tops, steps), stepped(&feet, steps));
        }
        let outline = tops.iter().chain(feet.iter().rev()).map(|[a, b]| turn(*a, *b)).collect();
        polygons.push(outline);
    }
    let look = area_look(charts, call, axes)?;
    let mut spans = [Span::of(&places), Span::of(&upper)];
    spans[1].add(&lower);
    if axis == 1 {
        spans.reverse();
    }
    let mut item = charts.item(axes, Artist::Patch(Patch { shape: PatchShape::Polygons(polygons), area: look }), 1.0);
    [item.x, item.y] = spans;
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_item(item, n * 4)?))
}

fn stepped(points: &[[f64; 2]], steps: Steps) -> Vec<[f64; 2]> {
    let mut out = Vec::with_capacity(points.len() * 2);
    for (i, [x, y]) in points.iter().enumerate() {
        if i > 0 {
            let [px, py] = points[i - 1];
            match steps {
                Steps::Pre => out.push([px, *y]),
                Steps::Post => out.push([*x, py]),
                Steps::Mid => out.extend([[f64::midpoint(px, *x), py], [f64::midpoint(px, *x), *y]]),
            }
        }
        out.push([*x, *y]);
    }
    out
}

fn stackplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let x = call.take("x");
    let places = charts.along(call, "x", &x, axes, 0)?;
    let mut rows: Vec<Vec<f64>> = Vec::new();
    for value in std::mem::take(&mut call.rest) {
        let parts = match &value {
            Value::Numbers { shape, .. } if shape.len() == 2 => value.items().unwrap_or_default(),
            Value::Seq(items) if items.iter().all(Value::is_sequence) => items.clone(),
            Value::Map(entries) => entries.iter().map(|(_, value)| value.clone()).collect(),
            _ => vec![value],
        };
        for part in parts {
            let row = charts.along(call, "y", &part, axes, 1)?;
            rows.push(spread(call, "y", row, places.len())?);
        }
    }
    let labels = call.get("labels").and_then(Value::items).unwrap_or_default();
    let given = call.get("colors").cloned();
    let colors = given.map(|value| charts.colors(call, "colors", &value)).transpose()?.unwrap_or_default();
    let n = places.len();
    let total: Vec<f64> = (0..n).map(|i| rows.iter().map(|row| row[i]).sum()).collect();
    let mut base: Vec<f64> = match call.word("baseline", &["zero", "sym", "wiggle", "weighted_wiggle"], "zero")? {
        "zero" => vec![0.0; n],
        "sym" => total.iter().map(|sum| -sum / 2.0).collect(),
        // Byron and Wattenberg, "Stacked Graphs" (2008): the outline that wiggles least.
        _ => {
            let m = rows.len().max(1) as f64;
            (0..n)
                .map(|i| -rows.iter().enumerate().map(|(k, row)| (m - k as f64 - 0.5) * row[i]).sum::<f64>() / m)
                .collect()
        }
    };
    let mut made = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let top: Vec<f64> = base.iter().zip(row).map(|(base, height)| base + height).collect();
        let points = places.iter().zip(&top).map(|(x, y)| [*x, *y]);
        let outline: Vec<[f64; 2]> = points.chain(places.iter().zip(&base).rev().map(|(x, y)| [*x, *y])).collect();
        let color = if colors.is_empty() { Some(charts.next_color(axes, 0)) } else { colors[i % colors.len()] };
        let look = charts.area(call, color, None, charts.rc_number("patch.linewidth"))?;
        let mut item =
            charts.item(axes, Artist::Patch(Patch { shape: PatchShape::Polygons(vec![outline]), area: look }), 1.0);
        item.x = Span::of(&places);
        item.y = Span::of(&top);
        item.y.add(&base);
        if i == 0 {
            item.y = item.y.stick(&[0.0]);
        }
        charts.finish(call, &mut item)?;
        item.label = labels.get(i).map(super::super::call::label_of);
        made.push(charts.add_item(item, n * 4)?);
        base = top;
    }
    Ok(Returned::handles(Class::Artist, &made))
}

fn fill(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let mut rest = std::mem::take(&mut call.rest).into_iter().peekable();
    let mut made = Vec::new();
    while let Some(x) = rest.next() {
        let Some(y) = rest.next() else { return Err(call.bad("it takes xs and ys in turn")) };
        let (xs, ys) = (charts.along(call, "x", &x, axes, 0)?, charts.along(call, "y", &y, axes, 1)?);
        if xs.len() != ys.len() {
            return Err(call.bad(format_args!("there are {} xs and {} ys", xs.len(), ys.len())));
        }
        let color = match rest.next_if(|value| matches!(value, Value::Text(_))) {
            Some(text) => charts.color(call, "color", &text)?,
            None => Some(charts.next_color(axes, 1)),
        };
        let look = charts.area(call, color, None, charts.rc_number("patch.linewidth"))?;
        let points = xs.iter().zip(&ys).map(|(x, y)| [*x, *y]).collect();
        let mut item =
            charts.item(axes, Artist::Patch(Patch { shape: PatchShape::Polygons(vec![points]), area: look }), 1.0);
        (item.x, item.y) = (Span::of(&xs), Span::of(&ys));
        charts.finish(call, &mut item)?;
        made.push(charts.add_item(item, xs.len() * 2)?);
    }
    Ok(Returned::handles(Class::Artist, &made))
}

/// A line across the axes at one place of an axis.
fn across(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, [at, from, to]: [&str; 3], axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.get(at).cloned().unwrap_or(Value::Int(0));
    let place = charts.along_one(call, at, &value, axes, axis)?;
    let (from, to) = (call.number(from, 0.0)?, call.number(to, 1.0)?);
    let color = charts.color_cycle()[0];
    let pen = charts.pen(call, color, charts.rc_number("lines.linewidth"))?;
    let marker = charts.mark(call, pen.as_ref().map_or(color, |pen| pen.color))?;
    let (xs, ys) = if axis == 0 { (vec![place; 2], vec![from, to]) } else { (vec![from, to], vec![place; 2]) };
    let mut item = charts.item(axes, Artist::Line(Line { xs, ys, pen, marker, every: (0, 1) }), 2.0);
    item.coords = if axis == 0 { Coords::AxesY } else { Coords::AxesX };
    if axis == 0 {
        item.x = Span::of(&[place]);
    } else {
        item.y = Span::of(&[place]);
    }
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_item(item, 4)?))
}

fn axhline(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    across(charts, canvas, call, ["y", "xmin", "xmax"], 1)
}

fn axvline(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    across(charts, canvas, call, ["x", "ymin", "ymax"], 0)
}

fn axline(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (x1, y1) = call.pair("xy1")?.ok_or_else(|| call.bad("'xy1' must be a pair of numbers"))?;
    let (dx, dy) = match (call.pair("xy2")?, call.maybe_number("slope")?) {
        (Some((x2, y2)), None) => (x2 - x1, y2 - y1),
        (None, Some(slope)) => (1.0, slope),
        _ => return Err(CallError::type_error("Exactly one of 'xy2' and 'slope' must be given")),
    };
    if dx == 0.0 && dy == 0.0 {
        return Err(call.bad("Cannot draw a line through two identical points"));
    }
    let color = charts.next_color(axes, 0);
    let pen = charts.pen(call, color, charts.rc_number("lines.linewidth"))?;
    // Long enough for any limits that data near it have; the box cuts it.
    let reach = 1e3 * (1.0 + x1.abs() + y1.abs()) / dx.hypot(dy);
    let (xs, ys) = (vec![x1 - reach * dx, x1 + reach * dx], vec![y1 - reach * dy, y1 + reach * dy]);
    let mut item = charts.item(axes, Artist::Line(Line { xs, ys, pen, marker: None, every: (0, 1) }), 2.0);
    (item.x, item.y) = (Span::of(&[x1]), Span::of(&[y1]));
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_item(item, 4)?))
}

fn span(
    charts: &mut Charts,
    canvas: &mut Canvas,
    call: &mut Call,
    [low, high, from, to]: [&str; 4],
    axis: usize,
) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (a, b) = (call.take(low), call.take(high));
    let (a, b) = (charts.along_one(call, low, &a, axes, axis)?, charts.along_one(call, high, &b, axes, axis)?);
    let (from, to) = (call.number(from, 0.0)?, call.number(to, 1.0)?);
    let face = charts.color_cycle()[0];
    let look = charts.area(call, Some(face), Some(face), charts.rc_number("patch.linewidth"))?;
    let rect = if axis == 0 { [a, from, b - a, to - from] } else { [from, a, to - from, b - a] };
    let mut item = charts.item(axes, Artist::Patch(Patch { shape: PatchShape::Rect(rect), area: look }), 1.0);
    item.coords = if axis == 0 { Coords::AxesY } else { Coords::AxesX };
    if axis == 0 {
        item.x = Span::of(&[a, b]);
    } else {
        item.y = Span::of(&[a, b]);
    }
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_item(item, 4)?))
}

fn axhspan(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    span(charts, canvas, call, ["ymin", "ymax", "xmin", "xmax"], 1)
}

fn axvspan(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    span(charts, canvas, call, ["xmin", "xmax", "ymin", "ymax"], 0)
}

fn separate(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, [at, from, to]: [&str; 3], axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let [at_value, from_value, to_value] = [at, from, to].map(|name| call.take(name));
    let places = charts.along(call, at, &at_value, axes, axis)?;
    let n = places.len();
    let starts = charts.along(call, from, &from_value, axes, 1 - axis)?;
    let starts = spread(call, from, starts, n)?;
    let ends = charts.along(call, to, &to_value, axes, 1 - axis)?;
    let ends = spread(call, to, ends, n)?;
    let colors = match call.get("colors").or_else(|| call.styled("color")).cloned() {
        Some(value) => charts.colors(call, "colors", &value)?,
        None => vec![Some(charts.color_cycle()[0])],
    };
    let width = call.styled_number("linewidth")?.unwrap_or_else(|| charts.rc_number("lines.linewidth"));
    let alpha = charts.alpha(call)?;
    let style = call.get("linestyles").or_else(|| call.styled("linestyle")).cloned();
    let mut pens = Vec::new();
    for color in colors.iter().flatten() {
        let mut pen = Pen::solid(faded(*color, alpha), width);
        if let Some(style) = &style {
            charts.line_style(call, &mut pen, style)?;
        }
        pens.push(pen);
    }
    if pens.is_empty() {
        return Ok(Returned::None);
    }
    let turn = |across: f64, along: f64| if axis == 0 { [across, along] } else { [along, across] };
    let lines = (0..n).map(|i| vec![turn(places[i], starts[i]), turn(places[i], ends[i])]).collect();
    let mut spans = [Span::of(&places), Span::of(&starts)];
    spans[1].add(&ends);
    if axis == 1 {
        spans.reverse();
    }
    let mut item = charts.item(axes, Artist::Lines(Lines { lines, pens, mapped: None }), 2.0);
    [item.x, item.y] = spans;
    charts.finish(call, &mut item)?;
    item.label = call.label("label").filter(|label| !label.is_empty());
    Ok(artist(charts.add_item(item, n * 4)?))
}

fn hlines(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    separate(charts, canvas, call, ["y", "xmin", "xmax"], 1)
}

fn vlines(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    separate(charts, canvas, call, ["x", "ymin", "ymax"], 0)
}

/// How far errors reach down, and how far up.
type Reach = (Vec<f64>, Vec<f64>);

/// How far errors reach from each point.
pub(super) fn errors(call: &Call, name: &str, n: usize) -> Result<Option<Reach>, CallError> {
    let Some(value) = call.get(name) else { return Ok(None) };
    let pair = match value {
        Value::Numbers { shape, data, .. } if shape.len() == 2 && shape[0] == 2 => {
            (data[..shape[1]].to_vec(), data[shape[1]..].to_vec())
        }
        Value::Seq(rows) if rows.len() == 2 && rows.iter().all(Value::is_sequence) => {
            let read = |row: &Value| row.numbers().ok_or_else(|| call.wrong(name, "numbers", row));
            (read(&rows[0])?, read(&rows[1])?)
        }
        other => {
            let both =
                other.numbers().ok_or_else(|| call.wrong(name, "a number, as many as points, or two rows", other))?;
            (both.clone(), both)
        }
    };
    let (low, high) = (spread(call, name, pair.0, n)?, spread(call, name, pair.1, n)?);
    if low.iter().chain(&high).any(|error| *error < 0.0) {
        return Err(call.bad(format_args!("'{name}' must not contain negative values")));
    }
    Ok(Some((low, high)))
}

fn errorbar(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (x, y) = (call.take("x"), call.take("y"));
    let (xs, ys) = (charts.along(call, "x", &x, axes, 0)?, charts.along(call, "y", &y, axes, 1)?);
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!(
            "'x' and 'y' must have the same size, but have {} and {}",
            xs.len(),
            ys.len()
        )));
    }
    let n = xs.len();
    let format = call.text("fmt")?.unwrap_or_default();
    let label = call.take_styled("label");
    let hidden = format.eq_ignore_ascii_case("none");
    let line = one_line(charts, call, axes, (Some(&x), &y), if hidden { "" } else { &format }, None)?;
    let (color, line_order) = match &charts.items[line].artist {
        Artist::Line(own) => (
            own.pen.as_ref().map(|pen| pen.color).or(own.marker.as_ref().and_then(|m| m.face.or(m.edge))),
            charts.items[line].zorder,
        ),
        _ => (None, 2.0),
    };
    charts.items[line].visible &= !hidden;
    let color = match call.get("ecolor") {
        Some(value) => charts.color(call, "ecolor", value)?.unwrap_or(Color::BLACK),
        None => color.unwrap_or(Color::BLACK),
    };
    let width = match call.maybe_number("elinewidth")? {
        Some(width) => width,
        None => call.styled_number("linewidth")?.unwrap_or_else(|| charts.rc_number("lines.linewidth")),
    };
    let cap = call.maybe_number("capsize")?.unwrap_or_else(|| charts.rc_number("errorbar.capsize"));
    let thick = call.maybe_number("capthick")?.unwrap_or(charts.rc_number("lines.markeredgewidth"));
    let every = call.maybe_number("errorevery")?.unwrap_or(1.0).max(1.0) as usize;
    let mut parts = vec![line];
    for (name, axis) in [("xerr", 0), ("yerr", 1)] {
        let Some((low, high)) = errors(call, name, n)? else { continue };
        let center = if axis == 0 { &xs } else { &ys };
        let (mut segments, mut ends) = (Vec::new(), Vec::new());
        for i in (0..n).step_by(every) {
            let (a, b) = (center[i] - low[i], center[i] + high[i]);
            let point = |n: f64| if axis == 0 { [n, ys[i]] } else { [xs[i], n] };
            segments.push(vec![point(a), point(b)]);
            ends.extend([point(a), point(b)]);
        }
        let (mut x_span, mut y_span) = (Span::default(), Span::default());
        for [x, y] in &ends {
            x_span.add(&[*x]);
            y_span.add(&[*y]);
        }
        let mut item = charts.item(
            axes,
            Artist::Lines(Lines { lines: segments, pens: vec![Pen::solid(color, width)], mapped: None }),
            line_order - if truth(&call.get("barsabove").cloned().unwrap_or(Value::None)) { -0.1 } else { 0.1 },
        );
        (item.x, item.y) = (x_span.clone(), y_span.clone());
        parts.push(charts.add_item(item, n * 4)?);
        if cap > 0.0 {
            let (cap_xs, cap_ys) = ends.iter().map(|[x, y]| (*x, *y)).unzip();
            let marker = Mark {
                name: if axis == 0 { "|" } else { "_" }.into(),
                size: 2.0 * cap,
                face: None,
                edge: Some(color),
                edge_width: thick,
            };
            let caps = Line { xs: cap_xs, ys: cap_ys, pen: None, marker: Some(marker), every: (0, 1) };
            let mut item = charts.item(axes, Artist::Line(caps), line_order - 0.05);
            (item.x, item.y) = (x_span, y_span);
            parts.push(charts.add_item(item, n * 4)?);
        }
    }
    let mut group: Item = charts.item(axes, Artist::Group("errorbar", parts), line_order);
    group.label = label.as_ref().map(super::super::call::label_of);
    Ok(artist(charts.add_item(group, 0)?))
}
