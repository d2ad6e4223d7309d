//! Box plots (Tukey, "Exploratory Data Analysis", 1977).

use crate::args::call::{Call, Done, label_of, truth};
use crate::args::datasets::{is_upright, number_samples, positions};
use crate::args::values::artists;
use crate::args::values::spread;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, Line, MarkerStyle, Patch, PatchShape};
use crate::model::axes::Axes;
use crate::model::axis::{Formatter, Locator, Span};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::{LineStyle, PatchStyle};
use crate::numeric::stats::{BoxStats, Whiskers, boxplot_stats};
use crate::pyplot::boxplot_params as params;
use crate::pyplot::boxplot_style::{Dress, Mean};
use canvas::{CallError, Canvas, Returned, Returns, Value};

/// The artists by kind, as pyplot returns them.
#[derive(Default)]
struct Made {
    whiskers: Vec<Id<Artist>>,
    caps: Vec<Id<Artist>>,
    boxes: Vec<Id<Artist>>,
    medians: Vec<Id<Artist>>,
    fliers: Vec<Id<Artist>>,
    means: Vec<Id<Artist>>,
}

/// The parts that are drawn for each box, and their styles.
struct Plan {
    axes: Id<Axes>,
    upright: bool,
    notch: bool,
    /// Whether boxes are filled patches.
    areas: bool,
    zorder: f64,
}

pub(crate) static BOXPLOT: Entry = Entry::new(
    "boxplot",
    BOTH,
    params::BOXPLOT,
    boxplot,
    "Draws a box plot: a box from the first to the third quartile of each data set, with its median, whiskers and outliers.",
    include_str!("examples/plt.boxplot.py"),
)
.returns(Returns::Dict(&Returns::List(&Returns::Object("Artist"))));

pub(crate) fn boxplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let x = call.take("x");
    let data = number_samples(call, "x", &x)?;
    let n = data.len();
    let upright = is_upright(call)?;
    let places = positions(call, n)?;
    let widths = if let Some(widths) = call.numbers("widths")? {
        spread(call, "widths", widths, n)?
    } else {
        let span = Span::covering(&places);
        vec![(0.15 * (span.high - span.low).max(0.0)).clamp(0.15, 0.5); n]
    };
    let cap_widths = match call.numbers("capwidths")? {
        Some(widths) => spread(call, "capwidths", widths, n)?,
        None => widths.iter().map(|width| width / 2.0).collect(),
    };
    let whiskers = match call.get("whis").map(|value| (value, value.numbers())) {
        None => Whiskers::Range(1.5),
        Some((_, Some(ends))) if ends.len() == 2 => Whiskers::Percentiles(ends[0], ends[1]),
        Some((value, _)) => Whiskers::Range(call.as_number("whis", value)?),
    };
    let medians = call.numbers("usermedians")?.unwrap_or_default();
    let plan = Plan {
        axes,
        upright,
        notch: call.flag("notch", charts.rc_flag("boxplot.notch")),
        areas: call.flag("patch_artist", charts.rc_flag("boxplot.patchartist")),
        zorder: call.number("zorder", 2.0)?,
    };
    let dress = Dress::read(charts, call, plan.areas)?;
    let shown = |name: &str, preset: bool| call.get(name).map_or(preset, truth);
    let (caps, fliers, means) = (shown("showcaps", true), shown("showfliers", true), shown("showmeans", false));
    let boxes = shown("showbox", true);
    let mut made = Made::default();
    for (i, data) in data.iter().enumerate() {
        let mut stats = boxplot_stats(data, whiskers).unwrap_or(BoxStats {
            mean: f64::NAN,
            q1: f64::NAN,
            med: f64::NAN,
            q3: f64::NAN,
            whislo: f64::NAN,
            whishi: f64::NAN,
            notch: [f64::NAN; 2],
            fliers: Vec::new(),
        });
        if let Some(median) = medians.get(i).filter(|median| median.is_finite()) {
            stats.med = *median;
        }
        let one = One { stats: &stats, at: places[i], width: widths[i], cap: cap_widths[i] };
        one.draw(charts, &plan, &dress, [boxes, caps, fliers, means], &mut made)?;
    }
    let axis = usize::from(!upright);
    if call.flag("manage_ticks", true) {
        let texts = call.get("tick_labels").or_else(|| call.get("labels"));
        manage_ticks(charts, call, (axes, axis), &places, texts)?;
        // Half a place is left at either end, and no margin beyond.
        let mut room = Span::covering(&places);
        (room.low, room.high) = (room.low - 0.5, room.high + 0.5);
        if let Some(item) = made.medians.first().and_then(|id| charts.artists.get_mut(*id)) {
            let span = if upright { &mut item.x } else { &mut item.y };
            let ends = [room.low, room.high];
            span.join(&room.stick(&ends));
        }
    }
    label(charts, call, &made);
    let lists = [
        ("whiskers", made.whiskers),
        ("caps", made.caps),
        ("boxes", made.boxes),
        ("medians", made.medians),
        ("fliers", made.fliers),
        ("means", made.means),
    ];
    Ok(Returned::Dict(lists.into_iter().map(|(name, ids)| (name.to_owned(), artists(&ids))).collect()))
}

/// Gives boxes their labels for a legend.
fn label(charts: &mut Charts, call: &Call, made: &Made) {
    let Some(label) = call.get("label") else { return };
    let parts = if made.boxes.is_empty() { &made.medians } else { &made.boxes };
    match label.items() {
        Some(texts) => {
            for (part, text) in parts.iter().zip(&texts) {
                charts.artists[*part].label = Some(label_of(text));
            }
        }
        None => {
            if let Some(part) = parts.first() {
                charts.artists[*part].label = Some(label_of(label));
            }
        }
    }
}

/// A tick under each box, after those that are there already.
fn manage_ticks(
    charts: &mut Charts,
    call: &Call,
    (axes, axis): (Id<Axes>, usize),
    places: &[f64],
    texts: Option<&Value>,
) -> Result<(), CallError> {
    let texts: Vec<String> = match texts {
        Some(value) => value.items().unwrap_or_else(|| vec![value.clone()]).iter().map(label_of).collect(),
        None => places
            .iter()
            .map(|place| crate::ticker::formatter::format_python("%g", *place).unwrap_or_default())
            .collect(),
    };
    if texts.len() != places.len() {
        return Err(call.bad(format_args!(
            "The number of tick labels ({}) must match the number of boxes ({})",
            texts.len(),
            places.len()
        )));
    }
    let range = charts.axes[axes].ranges[axis];
    let range = &mut charts.ranges[range];
    match (&mut range.locator, &mut range.formatter) {
        (Locator::Fixed(known), Formatter::Fixed(names)) if known.len() == names.len() => {
            known.extend_from_slice(places);
            names.extend(texts);
        }
        (locator, formatter) => (*locator, *formatter) = (Locator::Fixed(places.to_vec()), Formatter::Fixed(texts)),
    }
    Ok(())
}

/// One box.
struct One<'a> {
    stats: &'a BoxStats,
    at: f64,
    width: f64,
    cap: f64,
}

impl One<'_> {
    fn draw(
        &self,
        charts: &mut Charts,
        plan: &Plan,
        dress: &Dress,
        shown: [bool; 4],
        made: &mut Made,
    ) -> Result<(), CallError> {
        let [boxes, caps, fliers, means] = shown;
        let s = self.stats;
        let (left, right) = (self.at - self.width / 2.0, self.at + self.width / 2.0);
        // A notched box is half as wide at its median.
        let (inner_left, inner_right) =
            if plan.notch { (self.at - self.width / 4.0, self.at + self.width / 4.0) } else { (left, right) };
        if boxes {
            let outline = if plan.notch {
                let [low, high] = s.notch;
                vec![
                    [left, s.q1],
                    [right, s.q1],
                    [right, low],
                    [inner_right, s.med],
                    [right, high],
                    [right, s.q3],
                    [left, s.q3],
                    [left, high],
                    [inner_left, s.med],
                    [left, low],
                    [left, s.q1],
                ]
            } else {
                vec![[left, s.q1], [right, s.q1], [right, s.q3], [left, s.q3], [left, s.q1]]
            };
            made.boxes.push(if plan.areas {
                let turned = outline.iter().map(|point| plan.turn(*point)).collect();
                let area = dress.boxes.clone().unwrap_or(PatchStyle { face: None, edge: None, hatch: None });
                plan.add(
                    charts,
                    ArtistKind::Patch(Patch { shape: PatchShape::Polygons(vec![turned]), area }),
                    &outline,
                    0.0,
                )?
            } else {
                let pen = dress.boxes.as_ref().and_then(|area| area.edge.clone());
                plan.line(charts, &outline, pen, 0.0)?
            });
        }
        for (from, to) in [(s.q1, s.whislo), (s.q3, s.whishi)] {
            made.whiskers.push(plan.line(charts, &[[self.at, from], [self.at, to]], dress.whiskers.clone(), 0.0)?);
        }
        if caps {
            let half = self.cap / 2.0;
            for end in [s.whislo, s.whishi] {
                made.caps.push(plan.line(
                    charts,
                    &[[self.at - half, end], [self.at + half, end]],
                    dress.caps.clone(),
                    0.0,
                )?);
            }
        }
        made.medians.push(plan.line(
            charts,
            &[[inner_left, s.med], [inner_right, s.med]],
            dress.median.clone(),
            0.1,
        )?);
        if means {
            made.means.push(match &dress.mean {
                Mean::Line(pen) => plan.line(charts, &[[left, s.mean], [right, s.mean]], pen.clone(), 0.2)?,
                Mean::MarkerStyle(mark) => plan.marks(charts, &[[self.at, s.mean]], mark.clone(), 0.2)?,
            });
        }
        if fliers {
            let points: Vec<[f64; 2]> = s.fliers.iter().map(|value| [self.at, *value]).collect();
            made.fliers.push(plan.marks(charts, &points, dress.fliers.clone(), 0.0)?);
        }
        Ok(())
    }
}

impl Plan {
    fn turn(&self, [along, across]: [f64; 2]) -> [f64; 2] {
        if self.upright { [along, across] } else { [across, along] }
    }

    fn line(
        &self,
        charts: &mut Charts,
        points: &[[f64; 2]],
        pen: Option<LineStyle>,
        above: f64,
    ) -> Result<Id<Artist>, CallError> {
        let (xs, ys) = points.iter().map(|point| self.turn(*point)).map(|[x, y]| (x, y)).unzip();
        self.add(charts, ArtistKind::Line(Line { xs, ys, pen, marker: None, every: (0, 1) }), points, above)
    }

    fn marks(
        &self,
        charts: &mut Charts,
        points: &[[f64; 2]],
        marker: Option<MarkerStyle>,
        above: f64,
    ) -> Result<Id<Artist>, CallError> {
        let (xs, ys) = points.iter().map(|point| self.turn(*point)).map(|[x, y]| (x, y)).unzip();
        self.add(charts, ArtistKind::Line(Line { xs, ys, pen: None, marker, every: (0, 1) }), points, above)
    }

    fn add(
        &self,
        charts: &mut Charts,
        artist: ArtistKind,
        points: &[[f64; 2]],
        above: f64,
    ) -> Result<Id<Artist>, CallError> {
        let mut item = charts.artist(self.axes, artist, self.zorder + above);
        for [x, y] in points.iter().map(|point| self.turn(*point)) {
            item.x.add(&[x]);
            item.y.add(&[y]);
        }
        charts.add_artist(item, points.len() * 2)
    }
}
