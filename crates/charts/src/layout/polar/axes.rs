//! Lays out polar axes: the labels of angles outside of the circle, those of radii along an angle within.

use crate::layout::axes::{AxesLayout, Reach, lay_axis_label, lay_offset};
use crate::layout::frame::Frame;
use crate::layout::polar::transform::PolarTransform;
use crate::layout::text::Block;
use crate::layout::tick_marks::TickMarks;
use crate::model::axes::{Axes, Ticks};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::side::Side;
use crate::model::style::{HorizontalAlign, TextStyle, VerticalAlign};
use std::f64::consts::FRAC_PI_2;

/// How much farther off the labels of angles are than other labels, pt: they are placed by their middle.
const MIDDLE: f64 = 7.0;

/// The label of a tick, which is drawn with the tick's grid line.
pub(crate) struct TickLabel {
    pub(crate) text: String,
    pub(crate) font: TextStyle,
    pub(crate) at: [f64; 2],
}

impl Charts {
    /// Lays out the polar axes of this number in a frame.
    pub(crate) fn lay_polar(&self, number: Id<Axes>, frame: Frame, polar: &PolarTransform) -> AxesLayout {
        let axes = &self.axes[number];
        let ticked = [0, 1].map(|axis| self.polar_ticks(axes, &frame, polar, axis));
        let mut laid = AxesLayout::new(number, frame, ticked);
        let mut top = 0.0;
        if axes.axis_on {
            for axis in [0, 1] {
                let mut reach =
                    if axes.ticks[axis].visible { lay_tick_labels(axes, axis, polar, &mut laid) } else { [0.0; 2] };
                if axis == 0 {
                    top = reach[1];
                } else if axes.ticks[1].visible && axes.ticks[1].labels[0] {
                    reach[0] = lay_offset(&axes.ticks[1], 1, Side::Left, reach[0], &mut laid);
                }
                if let Some(label) = &axes.labels[axis] {
                    let reach = reach.map(Reach::of_labels);
                    let before = laid.words.len();
                    lay_axis_label(axes, label, axis, reach, self.rc_number("axes.labelpad"), &mut laid);
                    laid.labels[axis] = (laid.words.len() > before).then_some(before);
                }
            }
        }
        self.lay_titles(axes, &mut laid, top);
        laid
    }
}

/// Places the tick labels of the angles or the radii; how far they reach below and above the box, or to its left.
fn lay_tick_labels(axes: &Axes, axis: usize, polar: &PolarTransform, laid: &mut AxesLayout) -> [f64; 2] {
    let (tick_style, frame) = (&axes.ticks[axis], &laid.frame);
    let (rect, px) = (frame.rect, frame.px);
    let mut reach = [0.0_f64; 2];
    if !tick_style.labels[0] {
        return reach;
    }
    let ticked = &laid.ticked[axis];
    for (i, (value, text)) in ticked.major.iter().zip(&ticked.texts).enumerate() {
        let (mut font, at) = if axis == 0 {
            angle_label(*value, tick_style, frame, polar)
        } else {
            radius_label(*value, tick_style, frame, polar)
        };
        if let Some(color) = tick_style.colors.get(&i) {
            font.color = *color;
        }
        let shown = !text.is_empty() && !tick_style.hidden.contains(&i) && at.iter().all(|n| n.is_finite());
        let text = if shown { text.clone() } else { String::new() };
        if shown {
            let bounds = Block::new(&text, &font, px).bounds(&font, at);
            laid.bounds = laid.bounds.union(bounds);
            let far = if axis == 0 { [bounds.y1 - rect.y1, rect.y0 - bounds.y0] } else { [rect.x0 - bounds.x0, 0.0] };
            reach = [reach[0].max(far[0]), reach[1].max(far[1])];
        }
        laid.tick_labels[axis].push(TickLabel { text, font, at });
    }
    reach
}

/// How far from its tick a label is, pt.
fn pad(tick_style: &Ticks) -> f64 {
    let (_, outward) = TickMarks::major(tick_style, 0).ends();
    tick_style.pad + outward
}

/// The place of an angle's label: its middle is beyond the outer edge.
fn angle_label(angle: f64, tick_style: &Ticks, frame: &Frame, polar: &PolarTransform) -> (TextStyle, [f64; 2]) {
    let font = TextStyle { halign: HorizontalAlign::Center, valign: VerticalAlign::Center, ..tick_style.font.clone() };
    let [x, y] = frame.data([angle, frame.y.to]);
    let (pad, turned) = (frame.px.pt(pad(tick_style) + MIDDLE), polar.turned(angle));
    (font, [x + pad * turned.cos(), y - pad * turned.sin()])
}

/// The place of a radius's label: along an angle of its own, or beside the first edge of a slice.
fn radius_label(radius: f64, tick_style: &Ticks, frame: &Frame, polar: &PolarTransform) -> (TextStyle, [f64; 2]) {
    let font = tick_style.font.clone();
    if polar.is_full() {
        let font = TextStyle { halign: HorizontalAlign::Left, valign: VerticalAlign::Bottom, ..font };
        return (font, frame.data([polar.label_angle, radius]));
    }
    let [x, y] = frame.data([frame.x.from, radius]);
    let [first, last] = [frame.x.from, frame.x.to].map(|angle| polar.turned(angle));
    let forward = polar.is_counterclockwise();
    let away = if forward { first.min(last) - FRAC_PI_2 } else { first.max(last) + FRAC_PI_2 };
    let pad = frame.px.pt(pad(tick_style));
    let (halign, valign) = beside(first.to_degrees(), forward);
    (TextStyle { halign, valign, ..font }, [x + pad * away.cos(), y - pad * away.sin()])
}

/// How a label stands beside an edge at an angle, degrees: on the side from which angles grow.
fn beside(angle: f64, forward: bool) -> (HorizontalAlign, VerticalAlign) {
    use HorizontalAlign::{Center, Left, Right};
    use VerticalAlign::{Bottom, Top};
    let (across, up) = match angle.rem_euclid(360.0) - 90.0 {
        angle if angle < -68.5 => (Center, Top),
        angle if angle < -23.5 => (Left, Top),
        angle if angle < 22.5 => (Left, VerticalAlign::Center),
        angle if angle < 67.5 => (Left, Bottom),
        angle if angle < 112.5 => (Center, Bottom),
        angle if angle < 157.5 => (Right, Bottom),
        angle if angle < 202.5 => (Right, VerticalAlign::Center),
        angle if angle < 247.5 => (Right, Top),
        _ => (Center, Top),
    };
    if forward {
        return (across, up);
    }
    let across = match across {
        Left => Right,
        Center => Center,
        Right => Left,
    };
    let up = match up {
        Top => Bottom,
        Bottom => Top,
        up => up,
    };
    (across, up)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_beside_an_edge_stand_away_from_it() {
        assert_eq!(beside(0.0, true), (HorizontalAlign::Center, VerticalAlign::Top));
        assert_eq!(beside(90.0, true), (HorizontalAlign::Left, VerticalAlign::Center));
        assert_eq!(beside(90.0, false), (HorizontalAlign::Right, VerticalAlign::Center));
        assert_eq!(beside(180.0, true), (HorizontalAlign::Center, VerticalAlign::Bottom));
        assert_eq!(beside(-30.0, false), (HorizontalAlign::Left, VerticalAlign::Bottom));
    }
}
