//! `colorbar`.

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{Entry, FIGS};
use crate::model::artist::{Artist, ArtistKind, Colorbar};
use crate::model::axes::{Axes, Place};
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::settings::is_bold;
use crate::model::charts::{Charts, StoredTicker, Ticker};
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::places::BarPlace;
use crate::model::side::Side;
use crate::pyplot::formatters::function_of;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

/// All axes in a value, lists in lists too.
fn axes_in(value: &Value, out: &mut Vec<Id<Axes>>) {
    match value {
        value
            if let Some(Handle::Axes(axes)) = Handle::from_value(value)
                && !out.contains(&axes) =>
        {
            out.push(axes);
        }
        Value::Seq(all) => {
            for one in all {
                axes_in(one, out);
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

pub(crate) static COLORBAR: Entry = Entry::new(
    "colorbar",
    FIGS,
    &[
        Param::new(
            "mappable",
            types::ARTIST,
            "the return value of imshow(), scatter(), contourf() or a similar function; if not given, the last one",
        )
        .or_none(),
        Param::new("cax", types::AXES, "axes to draw the colorbar in").or_none(),
        Param::new(
            "ax",
            Type::OneOf(&[types::AXES, Type::List(&types::AXES), Type::Array]),
            "axes that make room for the colorbar",
        )
        .or_none(),
        Param::new("location", Type::Choice(&["right", "left", "top", "bottom"]), "side of the axes").or_none().named(),
        Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "orientation of the colorbar")
            .or_none()
            .named(),
        Param::new("ticklocation", Type::Choice(&["auto", "left", "right", "top", "bottom"]), "side of the ticks")
            .or_text("auto")
            .named(),
        Param::new("fraction", Type::Number, "part of the axes that the colorbar takes, fraction")
            .or_number(0.15)
            .named(),
        Param::new("shrink", Type::Number, "length of the colorbar, fraction of the axes' side").or_number(1.0).named(),
        Param::new("aspect", Type::Positive, "ratio of the colorbar's length to its thickness").or_number(20.0).named(),
        Param::new("pad", Type::Number, "space between axes and colorbar, fraction of the axes").or_none().named(),
        Param::unhonoured("anchor", Type::Pair).or_none().named(),
        Param::unhonoured("panchor", Type::OneOf(&[Type::Pair, Type::Flag])).or_none().named(),
        Param::new(
            "extend",
            Type::Choice(&["neither", "min", "max", "both"]),
            "which ends of the colorbar are pointed",
        )
        .or_none()
        .named(),
        Param::new("extendfrac", Type::Numbers, "length of the pointed ends, fraction of the colorbar")
            .or_none()
            .named(),
        Param::unhonoured("extendrect", Type::Flag).or_flag(false).named(),
        Param::new("ticks", Type::OneOf(&[Type::Numbers, types::LOCATOR]), "tick positions or a locator")
            .or_none()
            .named(),
        Param::new(
            "format",
            Type::OneOf(&[Type::Text, Type::Function, types::FORMATTER]),
            "a format such as '%.1f' or '{x:.1f}', a function of a tick's value and its position, or a formatter",
        )
        .or_none()
        .named(),
        Param::new("drawedges", Type::Flag, "whether lines separate the colours").or_flag(false).named(),
        Param::new("label", Type::Label, "label of the colorbar").or_text("").named(),
        Param::unhonoured("boundaries", Type::Numbers).or_none().named(),
        Param::unhonoured("values", Type::Numbers).or_none().named(),
        Param::new(
            "spacing",
            Type::Choice(&["uniform", "proportional"]),
            "whether all steps have the same length or lengths in proportion to their values",
        )
        .or_text("uniform")
        .named(),
        Param::unhonoured("alpha", Type::Unit).or_none().named(),
        Param::unhonoured("use_gridspec", Type::Flag).or_flag(true).named(),
    ],
    colorbar,
    "Adds a colorbar, which shows the values of the colours.",
    include_str!("examples/plt.colorbar.py"),
)
.returns(Returns::Object("Colorbar"));

pub(crate) fn colorbar(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let of = match call.get("mappable") {
        Some(value) if let Some(Handle::Artist(id)) = Handle::from_value(value) => charts.mappable_in(id),
        Some(other) => {
            return Err(call.wrong(
                "mappable",
                "the return value of plt.imshow, plt.scatter or another function that draws numbers as colours",
                other,
            ));
        }
        None => charts.mappable.and_then(|id| charts.mappable_in(id)),
    };
    let of = of
        .filter(|id| charts.mapped_of(*id).is_some() || matches!(charts.artists[*id].kind, ArtistKind::ContourSet(_)));
    let Some(of) = of else {
        let message = "No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).";
        let error = CallError::value_error(message);
        return Err(error.hint("a colorbar needs numbers drawn as colours, such as plt.scatter(x, y, c=numbers)"));
    };
    let side = side(call)?;
    let upright = matches!(side, Side::Left | Side::Right);
    let extend = match (call.word("extend", &["neither", "min", "max", "both"], "")?, &charts.artists[of].kind) {
        ("min", _) => [true, false],
        ("max", _) => [false, true],
        ("both", _) => [true, true],
        ("", ArtistKind::ContourSet(contours)) => contours.extend,
        _ => [false, false],
    };
    let pointed = match call.get("extendfrac") {
        Some(value) => match value.numbers().as_deref() {
            Some([one]) => one.clamp(0.0, 1.0),
            Some([low, high]) if low == high => low.clamp(0.0, 1.0),
            _ => return Err(call.not_honoured("extendfrac", value)),
        },
        None => 0.05,
    };
    let before = call_axes(charts, canvas, call, of)?;
    if call.get("cax").is_some() {
        // The axes are placed already.
        call.idle(&["ax", "fraction", "pad", "shrink", "aspect"]);
    }
    let number = match call.get("cax") {
        Some(value) if let Some(Handle::Axes(axes)) = Handle::from_value(value) => axes,
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
            let overlaps = |place: &Place| matches!(place, Place::Beside(others, other) if other.side == side && others.iter().any(|one| before.contains(one)));
            if charts.axes.iter().any(|axes| !axes.removed && overlaps(&axes.place)) {
                let words = "colorbar(): a second colorbar on the same side of the axes isn't available here";
                return Err(CallError::not_implemented(words));
            }
            let figure = charts.axes[before[0]].figure;
            let current = charts.figures[figure].current;
            let number = charts.add_axes(figure, Place::Beside(before, place), [None, None])?;
            charts.figures[figure].current = current;
            number
        }
    };
    let bar = Colorbar {
        of,
        upright,
        extend,
        pointed,
        edges: call.flag("drawedges", false),
        proportional: call.word("spacing", &["uniform", "proportional"], "uniform")? == "proportional",
        ticks: call.get("ticks").map(|value| locator(charts, call, value)).transpose()?,
        format: call.get("format").map(|value| formatter(charts, call, value)).transpose()?,
    };
    let item = charts.artist(number, ArtistKind::Colorbar(bar), 0.0);
    let id = charts.add_artist(item, 0)?;
    let outer = match call.word("ticklocation", &["auto", "left", "right", "top", "bottom"], "auto")? {
        "auto" => side,
        named => Side::named(named).unwrap_or(side),
    };
    charts.dress_bar(number, id, outer, extend);
    if let Some(text) = call.label("label").filter(|text| !text.is_empty()) {
        let plain = Call::for_style(call.function, call.on);
        charts.label_bar(&plain, id, text, 0.5)?;
    }
    Ok(Handle::Colorbar(id).into())
}

/// The axes that a bar is put beside.
fn call_axes(
    charts: &mut Charts,
    canvas: &mut Canvas,
    call: &Call,
    of: Id<Artist>,
) -> Result<Vec<Id<Axes>>, CallError> {
    let mut beside = Vec::new();
    if let Some(value) = call.get("ax") {
        axes_in(value, &mut beside);
        if beside.is_empty() {
            return Err(call.wrong("ax", "axes or a list of them", value));
        }
        let figure = charts.axes[beside[0]].figure;
        beside.retain(|axes| charts.axes[*axes].figure == figure);
    } else if let Some(axes) = charts.artists[of].axes {
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

pub(crate) fn locator(charts: &Charts, call: &Call, value: &Value) -> Result<Locator, CallError> {
    if let Some(Handle::Ticker(ticker)) = Handle::from_value(value)
        && let Some(StoredTicker(Ticker::Places(locator))) = charts.tickers.get(ticker)
    {
        return Ok(locator.clone());
    }
    let places = value.numbers().ok_or_else(|| call.wrong("ticks", "numbers or a locator", value))?;
    Ok(Locator::Fixed(places.into_iter().filter(|n| n.is_finite()).take(1_000).collect()))
}

fn formatter(charts: &Charts, call: &Call, value: &Value) -> Result<Formatter, CallError> {
    match value {
        Value::Text(spec) => Ok(Formatter::Format(spec.clone())),
        value if let Some(Handle::Ticker(ticker)) = Handle::from_value(value) => match charts.tickers.get(ticker) {
            Some(StoredTicker(Ticker::Texts(formatter))) => Ok(formatter.clone()),
            _ => Err(call.wrong("format", "a format or a formatter", value)),
        },
        value if let Some(function) = function_of(value) => Ok(Formatter::Function(function, Vec::new())),
        other => Err(call.wrong("format", "a format or a formatter", other)),
    }
}

impl Charts {
    /// Gives a bar's axes their look: ticks on one side, a frame, no grid.
    fn dress_bar(&mut self, number: Id<Axes>, id: Id<Artist>, outer: Side, extend: [bool; 2]) {
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
        for style in &mut axes.ticks {
            (style.grid, style.minor_grid) = (None, None);
        }
        (axes.ticks[short].ticks, axes.ticks[short].labels) = ([false; 2], [false; 2]);
        (axes.ticks[long].ticks, axes.ticks[long].labels) = ([!second, second], [!second, second]);
        axes.ticks[long].label_second = second;
        let range = &mut self.ranges[axes.ranges[short]];
        (range.low, range.high, range.locator) = (Some(0.0), Some(1.0), Locator::Nowhere);
        self.refresh_bar(id);
    }

    /// Writes a bar's label.
    pub(crate) fn label_bar(&mut self, call: &Call, id: Id<Artist>, text: String, along: f64) -> Result<(), CallError> {
        let Some((number, bar)) = self.bar(id) else { return Ok(()) };
        let long = usize::from(bar.upright);
        let mut label = self.label(text, self.rc_size("axes.labelsize"));
        label.font.color = self.rc_color("axes.labelcolor").unwrap_or(label.font.color);
        label.font.bold = is_bold(self.rc_text("axes.labelweight"));
        label.font.rotation = if bar.upright { 90.0 } else { 0.0 };
        label.font = self.font_of(call, label.font)?;
        (label.along, label.pad) = (along, call.maybe_number("labelpad")?);
        self.axes[number].labels[long] = Some(label);
        Ok(())
    }

    pub(crate) fn bar(&self, id: Id<Artist>) -> Option<(Id<Axes>, &Colorbar)> {
        let item = self.artists.get(id)?;
        match &item.kind {
            ArtistKind::Colorbar(bar) => Some((item.axes?, bar)),
            _ => None,
        }
    }

    pub(crate) fn bar_mut(&mut self, id: Id<Artist>) -> Option<&mut Colorbar> {
        match &mut self.artists.get_mut(id)?.kind {
            ArtistKind::Colorbar(bar) => Some(bar),
            _ => None,
        }
    }
}
