//! One axes' box, ticks, labels and titles: how much room they take.

use crate::layout::frame::Frame;
use crate::layout::polar::axes::TickLabel;
use crate::layout::text::Block;
use crate::layout::tick_marks::TickMarks;
use crate::layout::ticks::TickLayout;
use crate::model::axes::{Axes, Label, SpineAt, Ticks};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::side::Side;
use crate::model::style::{HorizontalAlign, TextStyle, VerticalAlign};
use kurbo::Rect;

/// Axes, laid out.
pub(crate) struct AxesLayout {
    pub(crate) axes: Id<Axes>,
    pub(crate) frame: Frame,
    pub(crate) ticked: [TickLayout; 2],
    /// The tick labels of polar axes, which are drawn with the grid.
    pub(crate) tick_labels: [Vec<TickLabel>; 2],
    /// The texts outside the box: text, style and position.
    pub(crate) words: Vec<(String, TextStyle, [f64; 2])>,
    /// The numbers of the labels of x and y among these texts.
    pub(crate) labels: [Option<usize>; 2],
    /// The number of titles among these texts, at the end.
    pub(crate) titles: usize,
    /// The position of an axis's offset text.
    pub(crate) offsets: Vec<Rect>,
    /// The box with all that belongs to it, px.
    pub(crate) bounds: Rect,
}

/// The outer edge of one side's labels, px beyond the box.
#[derive(Default, Clone, Copy)]
pub(in crate::layout) struct Reach {
    ticks: f64,
    labels: f64,
    /// The side itself, which a program may have moved.
    spine: f64,
}

impl Reach {
    /// That of labels so far outside, without ticks.
    pub(in crate::layout) fn of_labels(labels: f64) -> Self {
        Self { labels, ..Self::default() }
    }
}

pub(crate) fn sides(axis: usize) -> [Side; 2] {
    if axis == 0 { [Side::Bottom, Side::Top] } else { [Side::Left, Side::Right] }
}

/// The position of a side of the box, px, including the spine's position.
pub(crate) fn edge(spine: SpineAt, side: Side, frame: &Frame) -> f64 {
    let rect = frame.rect;
    let base = match side {
        Side::Left => rect.x0,
        Side::Right => rect.x1,
        Side::Bottom => rect.y1,
        Side::Top => rect.y0,
    };
    let out = |distance: f64| match side {
        Side::Left | Side::Top => base - distance,
        Side::Right | Side::Bottom => base + distance,
    };
    match (spine, side) {
        (SpineAt::Edge, _) => base,
        (SpineAt::Outward(pt), _) => out(frame.px.pt(pt)),
        (SpineAt::Data(value), Side::Left | Side::Right) => frame.x_px(value),
        (SpineAt::Data(value), _) => frame.y_px(value),
        (SpineAt::Axes(part), Side::Left | Side::Right) => rect.x0 + part * rect.width(),
        (SpineAt::Axes(part), _) => rect.y1 - part * rect.height(),
    }
}

impl Charts {
    /// Lays out the axes of this number in a frame.
    pub(crate) fn lay(&self, number: Id<Axes>, frame: Frame) -> AxesLayout {
        if let Some(polar) = frame.polar().cloned() {
            return self.lay_polar(number, frame, &polar);
        }
        let axes = &self.axes[number];
        let px = frame.px;
        let lengths = [frame.rect.width(), frame.rect.height()];
        let ticked = [0, 1].map(|axis| {
            let tick_style = &axes.ticks[axis];
            if !axes.axis_on || !tick_style.visible {
                return TickLayout::default();
            }
            let along = if axis == 0 { &frame.x } else { &frame.y };
            self.ticked(tick_style, &self.ranges[axes.ranges[axis]], along, axis, lengths[axis], px)
        });
        let mut laid = AxesLayout::new(number, frame, ticked);
        if !axes.axis_on {
            self.lay_titles(axes, &mut laid, 0.0);
            return laid;
        }
        let mut top = 0.0_f64;
        for axis in [0, 1] {
            let reach = lay_labels(axes, axis, &mut laid);
            if axis == 0 {
                top = reach[1].labels.max(reach[1].ticks);
            }
            if let Some(label) = &axes.labels[axis] {
                let before = laid.words.len();
                let beyond = lay_axis_label(axes, label, axis, reach, self.rc_number("axes.labelpad"), &mut laid);
                laid.labels[axis] = (laid.words.len() > before).then_some(before);
                if axis == 0 && axes.ticks[0].label_second {
                    top = top.max(beyond);
                }
            }
        }
        self.lay_titles(axes, &mut laid, top);
        laid
    }
}

impl AxesLayout {
    /// A box with its ticks, and nothing around it yet.
    pub(crate) fn new(axes: Id<Axes>, frame: Frame, ticked: [TickLayout; 2]) -> Self {
        Self {
            axes,
            bounds: frame.rect,
            frame,
            ticked,
            tick_labels: [Vec::new(), Vec::new()],
            words: Vec::new(),
            labels: [None, None],
            titles: 0,
            offsets: Vec::new(),
        }
    }

    /// Ticks that reach so far beyond the box, px, belong to it too.
    fn reach_ticks(&mut self, axis: usize, side: Side, far: f64) {
        let ticked = &self.ticked[axis];
        if far <= 0.0 || !far.is_finite() || ticked.major.is_empty() && ticked.minor.is_empty() {
            return;
        }
        let rect = self.frame.rect;
        self.bounds = self.bounds.union(match side {
            Side::Left => Rect { x0: rect.x0 - far, ..rect },
            Side::Right => Rect { x1: rect.x1 + far, ..rect },
            Side::Bottom => Rect { y1: rect.y1 + far, ..rect },
            Side::Top => Rect { y0: rect.y0 - far, ..rect },
        });
    }

    pub(crate) fn add(&mut self, text: String, font: TextStyle, at: [f64; 2]) -> Rect {
        let block = Block::new(&text, &font, self.frame.px);
        let bounds = block.bounds(&font, at);
        if !text.is_empty() && at.iter().all(|n| n.is_finite()) {
            self.bounds = self.bounds.union(bounds);
            self.words.push((text, font, at));
        }
        bounds
    }
}

/// How much closer the labels of small ticks are to these, pt (`xtick.minor.pad` and `xtick.major.pad`).
const CLOSER: f64 = 0.1;

/// Places the tick labels of one axis; how far each side then reaches.
fn lay_labels(axes: &Axes, axis: usize, laid: &mut AxesLayout) -> [Reach; 2] {
    let tick_style = &axes.ticks[axis];
    let px = laid.frame.px;
    let mut reach = [Reach::default(); 2];
    if !tick_style.visible {
        return reach;
    }
    for (which, side) in sides(axis).into_iter().enumerate() {
        let spine = axes.spines[side as usize].at;
        let at = edge(spine, side, &laid.frame);
        let beyond = match side {
            Side::Left => laid.frame.rect.x0 - at,
            Side::Right => at - laid.frame.rect.x1,
            Side::Bottom => at - laid.frame.rect.y1,
            Side::Top => laid.frame.rect.y0 - at,
        };
        let ticks = beyond + px.pt(TickMarks::major(tick_style, which).reach());
        reach[which] = Reach { ticks, labels: ticks, spine: beyond };
        laid.reach_ticks(axis, side, ticks);
        if !tick_style.labels[which] && tick_style.minor.labels[which] != Some(true) {
            continue;
        }
        let mut font = laid.ticked[axis].font.clone().unwrap_or_else(|| tick_style.font.clone());
        if !(laid.ticked[axis].font.is_some() || (tick_style.turned && font.anchor_first)) {
            (font.halign, font.valign) = match side {
                Side::Bottom => (
                    if tick_style.turned { tick_style.font.halign } else { HorizontalAlign::Center },
                    VerticalAlign::Top,
                ),
                Side::Top => (
                    if tick_style.turned { tick_style.font.halign } else { HorizontalAlign::Center },
                    VerticalAlign::Bottom,
                ),
                Side::Left => (HorizontalAlign::Right, VerticalAlign::CenterBaseline),
                Side::Right => (HorizontalAlign::Left, VerticalAlign::CenterBaseline),
            };
        }
        if side == Side::Top && font.valign == VerticalAlign::Top {
            font.valign = VerticalAlign::Bottom;
        }
        let minor = laid.ticked[axis].minor.iter().zip(&laid.ticked[axis].minor_texts);
        // Each with its number, if it is a major one.
        let minor: Vec<(f64, String, Option<usize>)> =
            minor.map(|(place, text)| (*place, text.clone(), None)).collect();
        let TickLayout { major, texts, numbers, .. } = &laid.ticked[axis];
        let major = major.iter().zip(texts).zip(numbers);
        let mut all: Vec<(f64, String, Option<usize>)> =
            major.map(|((place, text), number)| (*place, text.clone(), Some(*number))).collect();
        all.extend(minor);
        let mut minor_font = font.clone();
        minor_font.size = tick_style.minor.size.unwrap_or(font.size);
        minor_font.color = tick_style.minor.label_color.unwrap_or(font.color);
        for (place, text, number) in all {
            let small = number.is_none();
            if number.is_some_and(|number| tick_style.hidden.contains(&number)) {
                continue;
            }
            let shown = if small {
                tick_style.minor.labels[which].unwrap_or(tick_style.labels[which])
            } else {
                tick_style.labels[which]
            };
            if text.is_empty() || !shown {
                continue;
            }
            let (font, distance) = if small {
                let pad = tick_style.minor.pad.unwrap_or(tick_style.pad - CLOSER);
                (&minor_font, px.pt(TickMarks::minor(tick_style, which).ends().1 + pad))
            } else {
                // As far as if there were ticks.
                (&font, px.pt(TickMarks::major(tick_style, which).ends().1 + tick_style.pad))
            };
            let place = match side {
                Side::Bottom => [laid.frame.x_px(place), at + distance],
                Side::Top => [laid.frame.x_px(place), at - distance],
                Side::Left => [at - distance, laid.frame.y_px(place)],
                Side::Right => [at + distance, laid.frame.y_px(place)],
            };
            let mut font = font.clone();
            if let Some(color) = number.and_then(|number| tick_style.colors.get(&number)) {
                font.color = *color;
            }
            let bounds = laid.add(text, font, place);
            let rect = laid.frame.rect;
            let far = match side {
                Side::Left => rect.x0 - bounds.x0,
                Side::Right => bounds.x1 - rect.x1,
                Side::Bottom => bounds.y1 - rect.y1,
                Side::Top => rect.y0 - bounds.y0,
            };
            if far.is_finite() {
                reach[which].labels = reach[which].labels.max(far);
            }
        }
        if tick_style.labels[which] {
            reach[which].labels = lay_offset(tick_style, axis, side, reach[which].labels, laid);
        }
    }
    reach
}

/// Places what all of an axis's labels have in common; how far the side then reaches.
pub(in crate::layout) fn lay_offset(
    tick_style: &Ticks,
    axis: usize,
    side: Side,
    far: f64,
    laid: &mut AxesLayout,
) -> f64 {
    let Some(offset) = laid.ticked[axis].offset.clone() else { return far };
    let Frame { rect, px, .. } = laid.frame;
    let mut font = tick_style.font.clone();
    font.rotation = 0.0;
    font.halign = if side == Side::Left { HorizontalAlign::Left } else { HorizontalAlign::Right };
    font.valign = if side == Side::Bottom { VerticalAlign::Top } else { VerticalAlign::Bottom };
    let gap = px.pt(3.0);
    let at = match side {
        Side::Bottom => [rect.x1, rect.y1 + far + gap],
        Side::Top => [rect.x1, rect.y0 - far - gap],
        Side::Left => [rect.x0, rect.y0 - gap],
        Side::Right => [rect.x1, rect.y0 - gap],
    };
    let bounds = laid.add(offset, font, at);
    laid.offsets.push(bounds);
    match side {
        Side::Bottom => far.max(bounds.y1 - rect.y1),
        Side::Top => far.max(rect.y0 - bounds.y0),
        Side::Left | Side::Right => far,
    }
}

/// Places an axis's label; how far it then reaches.
pub(in crate::layout) fn lay_axis_label(
    axes: &Axes,
    label: &Label,
    axis: usize,
    reach: [Reach; 2],
    pad: f64,
    laid: &mut AxesLayout,
) -> f64 {
    let Frame { rect, px, .. } = laid.frame;
    let second = axes.ticks[axis].label_second;
    let reach = reach[usize::from(second)];
    let far = reach.labels.max(reach.spine) + px.pt(label.pad.unwrap_or(pad));
    let mut font = label.font.clone();
    let across = if label.along <= 0.0 {
        HorizontalAlign::Left
    } else if label.along >= 1.0 {
        HorizontalAlign::Right
    } else {
        HorizontalAlign::Center
    };
    font.halign = across;
    let at = if axis == 0 {
        font.valign = if second { VerticalAlign::Bottom } else { VerticalAlign::Top };
        [rect.x0 + label.along * rect.width(), if second { rect.y0 - far } else { rect.y1 + far }]
    } else {
        // Turned text: what is across it is up the picture.
        font.anchor_first = true;
        font.valign = if second { VerticalAlign::Top } else { VerticalAlign::Bottom };
        if font.rotation == 0.0 {
            (font.halign, font.valign) =
                (if second { HorizontalAlign::Left } else { HorizontalAlign::Right }, VerticalAlign::Center);
        }
        [if second { rect.x1 + far } else { rect.x0 - far }, rect.y1 - label.along * rect.height()]
    };
    let bounds = laid.add(label.text.clone(), font, at);
    if axis == 0 && second { rect.y0 - bounds.y0 } else { 0.0 }
}
