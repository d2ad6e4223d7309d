//! Colour bars.

use super::super::axes::{BarPlace, Place, Side};
use super::super::call::{Call, Done};
use super::super::charts::{Charts, Ticker, is_bold};
use super::super::handle::{Class, Handle};
use super::super::item::{Artist, Bar};
use super::super::norm::Norm;
use super::super::range::{Formatter, Locator};
use super::super::scale::Scale;
use super::super::table::{Entry, FIGS};
use super::super::value::{Returned, Value};
use super::super::{labels, ticks};
use super::nothing;
use crate::{CallError, Canvas};

const BAR: &[Class] = &[Class::Colorbar];
/// Most ticks at the steps of a bar before some are left out.
const MOST_STEPS: usize = 10;

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "colorbar",
        FIGS,
        "mappable=None, cax=None, ax=None, *, location=None, orientation=None, ticklocation='auto', fraction=0.15, shrink=1.0, aspect=20, pad=None, anchor=None, panchor=None, extend=None, extendfrac=None, extendrect=False, ticks=None, format=None, drawedges=False, label='', boundaries=None, values=None, spacing='uniform', alpha=None, use_gridspec=True",
        colorbar,
        "Shows beside a chart what its colours stand for.",
        "y, x = np.mgrid[-2:2:80j, -3:3:120j]\nplt.imshow(np.exp(-x ** 2 - y ** 2) * 1200, cmap=\"terrain\", extent=[-3, 3, -2, 2])\nplt.colorbar(label=\"height (m)\", orientation=\"horizontal\")",
    ),
    Entry::new(
        "set_label",
        BAR,
        "label, *, loc=None, **text",
        set_label,
        "Writes beside the bar what its numbers are.",
        "plt.imshow(np.random.default_rng(2).random((10, 10)) * 40, cmap=\"YlGnBu\")\nbar = plt.colorbar()\nbar.set_label(\"rain (mm)\", color=\"teal\")",
    ),
    Entry::new(
        "set_ticks",
        BAR,
        "ticks, *, labels=None, minor=False, **text",
        set_ticks,
        "Sets where the bar has ticks, and what they say.",
        "x = np.linspace(0, 1, 100)\nplt.imshow(np.outer(x, 1 - x), cmap=\"RdYlGn_r\")\nbar = plt.colorbar()\nbar.set_ticks([0.05, 0.5, 0.95], labels=[\"safe\", \"careful\", \"danger\"])",
    ),
    Entry::new(
        "set_ticklabels",
        BAR,
        "ticklabels, *, minor=False, **text",
        set_ticklabels,
        "Sets what the bar's ticks say.",
        "x = np.linspace(-3, 3, 90)\nplt.imshow(np.sin(x) + np.cos(x[:, None]), cmap=\"Spectral\")\nbar = plt.colorbar(ticks=[-1.5, 0, 1.5])\nbar.set_ticklabels([\"cold\", \"mild\", \"hot\"])",
    ),
    Entry::new(
        "ax",
        BAR,
        "",
        axes,
        "The bar's own axes.",
        "y, x = np.mgrid[0:4:60j, 0:6:90j]\nplt.imshow(15 + 4 * np.sin(x) * np.cos(y), cmap=\"OrRd\")\nbar = plt.colorbar()\nbar.ax.set_title(\"°C\")",
    )
    .read(),
    Entry::new(
        "outline",
        BAR,
        "",
        outline,
        "The line around the bar.",
        "plt.imshow(np.add.outer(np.arange(20), np.arange(20)) % 7, cmap=\"Accent\")\nbar = plt.colorbar(label=\"no line around\")\nbar.outline.set_visible(False)",
    )
    .read(),
    Entry::new(
        "mappable",
        BAR,
        "",
        mappable,
        "What the bar is about.",
        "image = plt.imshow(np.arange(60).reshape(6, 10), cmap=\"BuPu\")\nbar = plt.colorbar()\nbar.mappable.set_clim(20, 40)\nplt.title(\"colours from 20 to 40 only\")",
    )
    .read(),
    Entry::new(
        "minorticks_on",
        BAR,
        "",
        minorticks_on,
        "Puts small ticks between the bar's ticks.",
        "x = np.linspace(0, 10, 100)\nplt.imshow(np.outer(x, x), cmap=\"gnuplot\")\nplt.colorbar(label=\"small ticks between\").minorticks_on()",
    ),
    Entry::new(
        "minorticks_off",
        BAR,
        "",
        minorticks_off,
        "Takes the bar's small ticks away.",
        "from matplotlib.colors import LogNorm\nx = np.linspace(0, 1.5, 80)\nplt.imshow(10 ** np.add.outer(x, x), norm=LogNorm(), cmap=\"gist_earth\")\nplt.colorbar(label=\"powers of ten alone\").minorticks_off()",
    ),
    Entry::new(
        "remove",
        BAR,
        "",
        remove,
        "Takes the bar away.",
        "plt.imshow(np.hypot(*np.mgrid[-9:9:60j, -9:9:60j]), cmap=\"ocean\")\nbar = plt.colorbar()\nbar.remove()\nplt.title(\"the bar is gone\")",
    ),
    Entry::new(
        "update_ticks",
        BAR,
        "",
        nothing,
        "Does nothing: ticks are placed when the picture is drawn.",
        "y, x = np.mgrid[0:3:50j, 0:3:50j]\nplt.imshow(np.cos(x * y), cmap=\"PiYG\")\nbar = plt.colorbar()\nbar.update_ticks()",
    ),
    Entry::new(
        "update_normal",
        BAR,
        "mappable=None",
        nothing,
        "Does nothing: a bar shows its colours as they are in the end.",
        "image = plt.imshow(np.eye(8)[::-1] * 5 + np.eye(8) * 9, cmap=\"Purples\")\nbar = plt.colorbar(label=\"counts\")\nbar.update_normal(image)",
    ),
    Entry::new(
        "set_alpha",
        BAR,
        "alpha",
        nothing,
        "Does nothing: a bar is as clear as what it is about.",
        "y, x = np.mgrid[-2:2:50j, -2:2:50j]\nplt.imshow(np.arctan2(y, x), cmap=\"hsv\", alpha=0.4)\nbar = plt.colorbar(label=\"angle (rad)\")\nbar.set_alpha(0.4)",
    ),
];

/// All axes in a value, lists in lists too.
fn axes_in(charts: &Charts, value: &Value, out: &mut Vec<usize>) {
    match value {
        Value::Handle(handle)
            if handle.class == Class::Axes && handle.id < charts.axes.len() && !out.contains(&handle.id) =>
        {
            out.push(handle.id);
        }
        Value::Seq(all) => {
            for one in all {
                axes_in(charts, one, out);
            }
        }
        _ => {}
    }
}

fn side(call: &Call) -> Result<Side, CallError> {
    let across = match call.word("orientation", &["vertical", "horizontal"], "")? {
        "horizontal" => Some(true),
        "vertical" => Some(false),
        _ => None,
    };
    let location = call.word("location", &["right", "left", "top", "bottom"], "")?;
    let Some(side) = Side::named(location) else {
        return Ok(if across == Some(true) { Side::Bottom } else { Side::Right });
    };
    if across.is_some_and(|across| across != matches!(side, Side::Top | Side::Bottom)) {
        return Err(CallError::type_error("location and orientation are mutually exclusive"));
    }
    Ok(side)
}

fn colorbar(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let of = match call.get("mappable") {
        Some(Value::Handle(handle)) if handle.class == Class::Artist => charts.mappable_in(handle.id),
        Some(other) => return Err(call.wrong("mappable", "what plt.imshow, plt.scatter and the like give", other)),
        None => charts.mappable.and_then(|id| charts.mappable_in(id)),
    };
    let of = of.filter(|id| charts.mapped_of(*id).is_some() || matches!(charts.items[*id].artist, Artist::Contours(_)));
    let Some(of) = of else {
        let message = "No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).";
        let error = CallError::value_error(message);
        return Err(error.hint(
            "a chart has colours that stand for numbers when it gets numbers for them: plt.scatter(x, y, c=numbers)",
        ));
    };
    let side = side(call)?;
    let upright = matches!(side, Side::Left | Side::Right);
    let extend = match (call.word("extend", &["neither", "min", "max", "both"], "")?, &charts.items[of].artist) {
        ("min", _) => [true, false],
        ("max", _) => [false, true],
        ("both", _) => [true, true],
        ("", Artist::Contours(contours)) => contours.extend,
        _ => [false, false],
    };
    let pointed = match call.get("extendfrac") {
        Some(value) => value.numbers().and_then(|all| all.first().copied()).unwrap_or(0.05).clamp(0.0, 1.0),
        None => 0.05,
    };
    let before = call_axes(charts, canvas, call, of)?;
    let number = match call.get("cax") {
        Some(Value::Handle(handle)) if handle.class == Class::Axes && handle.id < charts.axes.len() => handle.id,
        Some(other) => return Err(call.wrong("cax", "axes", other)),
        None => {
            let pad = if side == Side::Bottom {
                0.15
            } else if side == Side::Left {
                0.1
            } else {
                0.05
            };
            let place = BarPlace {
                side,
                fraction: call.number("fraction", 0.15)?.clamp(0.001, 0.8),
                pad: call.number("pad", pad)?.clamp(-0.5, 0.8),
                shrink: call.number("shrink", 1.0)?.clamp(0.01, 10.0),
                aspect: call.number("aspect", 20.0)?.clamp(0.1, 1_000.0),
                ends: extend.map(|pointed_end| if pointed_end { pointed } else { 0.0 }),
            };
            let figure = charts.axes[before[0]].figure;
            let current = charts.figures[figure].current;
            let number = charts.add_axes(figure, Place::Beside(before, place), [None, None])?;
            charts.figures[figure].current = current;
            number
        }
    };
    let bar = Bar {
        of,
        upright,
        extend,
        pointed,
        edges: call.flag("drawedges", false),
        proportional: call.word("spacing", &["uniform", "proportional"], "uniform")? == "proportional",
        ticks: call.get("ticks").map(|value| locator(charts, call, value)).transpose()?,
        format: call.get("format").map(|value| formatter(charts, call, value)).transpose()?,
    };
    let item = charts.item(number, Artist::Bar(bar), 0.0);
    let id = charts.add_item(item, 0)?;
    let outer = match call.word("ticklocation", &["auto", "left", "right", "top", "bottom"], "auto")? {
        "auto" => side,
        named => Side::named(named).unwrap_or(side),
    };
    charts.dress_bar(number, id, outer, extend);
    if let Some(text) = call.label("label").filter(|text| !text.is_empty()) {
        let plain = Call::for_style(call.function, call.on);
        charts.label_bar(&plain, id, text, 0.5)?;
    }
    Ok(Returned::Handle(Handle::new(Class::Colorbar, id)))
}

/// The axes that a bar is put beside.
fn call_axes(charts: &mut Charts, canvas: &mut Canvas, call: &Call, of: usize) -> Result<Vec<usize>, CallError> {
    let mut beside = Vec::new();
    if let Some(value) = call.get("ax") {
        axes_in(charts, value, &mut beside);
        if beside.is_empty() {
            return Err(call.wrong("ax", "axes or a list of them", value));
        }
        let figure = charts.axes[beside[0]].figure;
        beside.retain(|axes| charts.axes[*axes].figure == figure);
    } else if let Some(axes) = charts.items[of].axes {
        beside.push(axes);
    } else {
        beside.push(charts.current_axes(canvas)?);
    }
    // A bar beside axes that lie over others is beside those.
    for axes in &mut beside {
        if let Place::Over(under) = charts.axes[*axes].place {
            *axes = under;
        }
    }
    Ok(beside)
}

fn locator(charts: &Charts, call: &Call, value: &Value) -> Result<Locator, CallError> {
    if let Value::Handle(handle) = value {
        return match charts.tickers.get(handle.id) {
            Some(Ticker::Places(locator)) if handle.class == Class::Ticker => Ok(locator.clone()),
            _ => Err(call.wrong("ticks", "numbers or a locator", value)),
        };
    }
    let places = value.numbers().ok_or_else(|| call.wrong("ticks", "numbers or a locator", value))?;
    Ok(Locator::Fixed(places.into_iter().filter(|n| n.is_finite()).take(1_000).collect()))
}

fn formatter(charts: &Charts, call: &Call, value: &Value) -> Result<Formatter, CallError> {
    match value {
        Value::Text(spec) => Ok(Formatter::Format(spec.clone())),
        Value::Handle(handle) if handle.class == Class::Ticker => match charts.tickers.get(handle.id) {
            Some(Ticker::Texts(formatter)) => Ok(formatter.clone()),
            _ => Err(call.wrong("format", "a format or a formatter", value)),
        },
        other => Err(call.wrong("format", "a format or a formatter", other)),
    }
}

impl Charts {
    /// Gives a bar's axes their look: ticks on one side, a frame, no grid.
    fn dress_bar(&mut self, number: usize, id: usize, outer: Side, extend: [bool; 2]) {
        let upright = matches!(outer, Side::Left | Side::Right);
        let (long, short) = if upright { (1, 0) } else { (0, 1) };
        let second = matches!(outer, Side::Right | Side::Top);
        let axes = &mut self.axes[number];
        axes.bar = Some(id);
        axes.aspect = None;
        for spine in &mut axes.spines {
            spine.visible = true;
        }
        let ends = if upright { [Side::Bottom, Side::Top] } else { [Side::Left, Side::Right] };
        for (end, pointed) in ends.into_iter().zip(extend) {
            axes.spines[end as usize].visible = !pointed;
        }
        for look in &mut axes.ticks {
            (look.grid, look.minor_grid) = (None, None);
        }
        (axes.ticks[short].ticks, axes.ticks[short].labels) = ([false; 2], [false; 2]);
        (axes.ticks[long].ticks, axes.ticks[long].labels) = ([!second, second], [!second, second]);
        axes.ticks[long].label_second = second;
        let range = &mut self.ranges[axes.ranges[short]];
        (range.low, range.high, range.locator) = (Some(0.0), Some(1.0), Locator::Nowhere);
        self.refresh_bar(id);
    }

    /// Writes a bar's label.
    fn label_bar(&mut self, call: &Call, id: usize, text: String, along: f64) -> Result<(), CallError> {
        let Some((number, bar)) = self.bar(id) else { return Ok(()) };
        let long = usize::from(bar.upright);
        let mut label = self.label(text, self.rc_size("axes.labelsize"));
        label.font.color = self.rc_color("axes.labelcolor").unwrap_or(label.font.color);
        label.font.bold = is_bold(self.rc_text("axes.labelweight"));
        label.font.rotation = if bar.upright { 90.0 } else { 0.0 };
        label.font = self.font_of(call, label.font)?;
        label.along = along;
        self.axes[number].labels[long] = Some(label);
        Ok(())
    }

    fn bar(&self, id: usize) -> Option<(usize, &Bar)> {
        let item = self.items.get(id)?;
        match &item.artist {
            Artist::Bar(bar) => Some((item.axes?, bar)),
            _ => None,
        }
    }

    fn bar_mut(&mut self, id: usize) -> Option<&mut Bar> {
        match &mut self.items.get_mut(id)?.artist {
            Artist::Bar(bar) => Some(bar),
            _ => None,
        }
    }

    /// Fits all bars to what they are about, whose colours have other ends now.
    pub(in crate::plt) fn refresh_bars(&mut self) {
        for id in 0..self.items.len() {
            if matches!(self.items[id].artist, Artist::Bar(_)) && !self.items[id].removed {
                self.refresh_bar(id);
            }
        }
    }

    /// The numbers between which a bar has one colour each, if it is in steps.
    pub(in crate::plt) fn bar_steps(&self, bar: &Bar) -> Option<Vec<f64>> {
        if let Artist::Contours(contours) = &self.items.get(bar.of)?.artist {
            return Some(contours.levels.clone());
        }
        match &self.mapped_of(bar.of)?.mapping.norm {
            Norm::Boundaries(edges) => Some(edges.clone()),
            _ => None,
        }
    }

    /// Where a number is on a bar's axis, which isn't always the number itself.
    pub(in crate::plt) fn bar_place(&self, bar: &Bar, value: f64) -> f64 {
        if let Some(edges) = self.bar_steps(bar) {
            if bar.proportional || edges.len() < 2 {
                return value;
            }
            let after = edges.partition_point(|edge| *edge <= value).clamp(1, edges.len() - 1);
            let (a, b) = (edges[after - 1], edges[after]);
            return (after - 1) as f64 + (value - a) / (b - a);
        }
        match self.mapped_of(bar.of).map(|mapped| &mapped.mapping) {
            Some(mapping) if matches!(mapping.norm, Norm::Power { .. } | Norm::TwoSlope { .. }) => mapping.at(value),
            _ => value,
        }
    }

    /// Sets the limits, scale and ticks of a bar's axis by what it is about.
    fn refresh_bar(&mut self, id: usize) {
        let Some((number, bar)) = self.bar(id) else { return };
        let bar = bar.clone();
        let range = self.axes[number].ranges[usize::from(bar.upright)];
        let mapping = self.mapped_of(bar.of).map(|mapped| mapped.mapping.clone());
        let steps = self.bar_steps(&bar);
        let (scale, ends, own) = match (&steps, &mapping) {
            (Some(edges), _) => match edges.as_slice() {
                [] => (Scale::Linear, (0.0, 1.0), Vec::new()),
                [one] => (Scale::Linear, (one - 0.5, one + 0.5), vec![*one]),
                [first, .., last] => {
                    let ends = if bar.proportional { (*first, *last) } else { (0.0, (edges.len() - 1) as f64) };
                    (Scale::Linear, ends, chosen(edges))
                }
            },
            (None, Some(mapping)) => match mapping.norm {
                Norm::Log => (Scale::Log { base: 10.0 }, (mapping.vmin, mapping.vmax), Vec::new()),
                Norm::Symlog { linthresh } => {
                    (Scale::Symlog { base: 10.0, linthresh, linscale: 1.0 }, (mapping.vmin, mapping.vmax), Vec::new())
                }
                Norm::Power { .. } | Norm::TwoSlope { .. } => {
                    let found = ticks::linear(mapping.vmin, mapping.vmax, 9, &ticks::STEPS, false);
                    let slack = (mapping.vmax - mapping.vmin) * 1e-9;
                    let within = |n: &f64| *n >= mapping.vmin - slack && *n <= mapping.vmax + slack;
                    (Scale::Linear, (0.0, 1.0), found.into_iter().filter(within).collect())
                }
                _ => (Scale::Linear, (mapping.vmin, mapping.vmax), Vec::new()),
            },
            (None, None) => (Scale::Linear, (0.0, 1.0), Vec::new()),
        };
        let given = match &bar.ticks {
            Some(Locator::Fixed(places)) => Some(places.clone()),
            _ => None,
        };
        let places = given.unwrap_or(own);
        let fixed = !places.is_empty() || matches!(bar.ticks, Some(Locator::Fixed(_)));
        let locator = if fixed {
            Locator::Fixed(places.iter().map(|place| self.bar_place(&bar, *place)).collect())
        } else {
            bar.ticks.clone().unwrap_or(Locator::Auto)
        };
        // Where an axis isn't in the data's measure, its ticks are written here.
        let moved = places.iter().any(|place| (self.bar_place(&bar, *place) - place).abs() > 0.0);
        let formatter = match (&bar.format, moved) {
            (Some(Formatter::Format(spec)), true) => {
                Formatter::Fixed(places.iter().map(|n| labels::format_python(spec, *n).unwrap_or_default()).collect())
            }
            (Some(Formatter::Fixed(texts)), _) => Formatter::Fixed(texts.clone()),
            (Some(other), false) => other.clone(),
            (_, true) => {
                let (low, high) =
                    places.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), n| (a.min(*n), b.max(*n)));
                Formatter::Fixed(labels::scalar_with(&places, low, high, (-12, 12), false).texts)
            }
            (None, false) => Formatter::Auto,
        };
        let axis = &mut self.ranges[range];
        axis.scale = scale;
        (axis.low, axis.high) = (Some(ends.0), Some(ends.1));
        (axis.locator, axis.formatter) = (locator, formatter);
    }
}

/// Which of many steps have ticks: evenly, and 0 if it is among them.
fn chosen(edges: &[f64]) -> Vec<f64> {
    let step = edges.len().div_ceil(MOST_STEPS).max(1);
    let every = |from: usize| edges.iter().skip(from).step_by(step).copied().collect::<Vec<f64>>();
    let least = |all: &[f64]| all.iter().fold(f64::INFINITY, |least, n| least.min(n.abs()));
    let mut best = every(0);
    for from in 1..step {
        let other = every(from);
        if least(&other) < least(&best) {
            best = other;
        }
    }
    best
}

fn own(charts: &Charts, call: &Call) -> Result<usize, CallError> {
    charts.bar(call.on.id).map(|(number, _)| number).ok_or_else(|| call.bad("this colour bar is gone"))
}

fn set_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    own(charts, call)?;
    let text = call.label("label").unwrap_or_default();
    let along = match call.text("loc")?.as_deref() {
        Some("bottom" | "left") => 0.0,
        Some("top" | "right") => 1.0,
        _ => 0.5,
    };
    charts.label_bar(call, call.on.id, text, along)?;
    Ok(Returned::None)
}

fn texts(call: &Call, name: &str) -> Option<Vec<String>> {
    let value = call.get(name)?;
    Some(value.items()?.iter().map(super::super::call::label_of).collect())
}

/// The look of the ticks' texts.
fn style(charts: &mut Charts, call: &Call, number: usize) -> Result<(), CallError> {
    if call.style.is_empty() {
        return Ok(());
    }
    for axis in [0, 1] {
        let font = charts.axes[number].ticks[axis].font.clone();
        charts.axes[number].ticks[axis].font = charts.font_of(call, font)?;
    }
    Ok(())
}

fn set_ticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = own(charts, call)?;
    let value = call.take("ticks");
    let places = locator(charts, call, &value)?;
    let texts = texts(call, "labels");
    if call.flag("minor", false) {
        let upright = charts.bar(call.on.id).is_some_and(|(_, bar)| bar.upright);
        let range = charts.axes[number].ranges[usize::from(upright)];
        charts.ranges[range].minor_locator = Some(places);
        return Ok(Returned::None);
    }
    if let (Some(texts), Locator::Fixed(places)) = (&texts, &places)
        && texts.len() != places.len()
    {
        let message = format_args!("the number of labels ({}) must be that of ticks ({})", texts.len(), places.len());
        return Err(call.bad(message));
    }
    if let Some(bar) = charts.bar_mut(call.on.id) {
        bar.ticks = Some(places);
        if let Some(texts) = texts {
            bar.format = Some(Formatter::Fixed(texts));
        }
    }
    style(charts, call, number)?;
    charts.refresh_bar(call.on.id);
    Ok(Returned::None)
}

fn set_ticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = own(charts, call)?;
    let texts = texts(call, "ticklabels").unwrap_or_default();
    if let Some(bar) = charts.bar_mut(call.on.id) {
        bar.format = Some(Formatter::Fixed(texts));
    }
    style(charts, call, number)?;
    charts.refresh_bar(call.on.id);
    Ok(Returned::None)
}

fn axes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Axes, own(charts, call)?)))
}

fn outline(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Spines, own(charts, call)? * 16 + 15)))
}

fn mappable(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (_, bar) = charts.bar(call.on.id).ok_or_else(|| call.bad("this colour bar is gone"))?;
    Ok(super::artist(bar.of))
}

fn minor(charts: &mut Charts, call: &Call, locator: Locator) -> Done {
    let number = own(charts, call)?;
    let upright = charts.bar(call.on.id).is_some_and(|(_, bar)| bar.upright);
    let range = charts.axes[number].ranges[usize::from(upright)];
    charts.ranges[range].minor_locator = Some(locator);
    Ok(Returned::None)
}

fn minorticks_on(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    minor(charts, call, Locator::Auto)
}

fn minorticks_off(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    minor(charts, call, Locator::Nowhere)
}

fn remove(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = own(charts, call)?;
    charts.axes[number].removed = true;
    charts.items[call.on.id].removed = true;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_steps_some_have_ticks() {
        let few = [1.0, 2.0, 5.0];
        assert_eq!(chosen(&few), few);
        let many: Vec<f64> = (-7..=7).map(f64::from).collect();
        assert_eq!(chosen(&many), [-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
    }
}
