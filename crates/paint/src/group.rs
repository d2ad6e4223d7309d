//! Measures the groups of a scene (from each `Push` to its `Pop`) before anything is painted.

use crate::face::Faces;
use crate::geometry::{self, affine};
use crate::stroker::MITER_LIMIT;
use kurbo::{Affine, Rect};
use wire::{Blend, Op, Shadow};

/// A group.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Group {
    /// A box around its content, px of the canvas; `None` if it is empty.
    pub(crate) bounds: Option<Rect>,
    /// Whether something in it is blended with what is below. Blending stops at the group's border.
    pub(crate) blends: bool,
}

/// The groups of a scene in the order of their `Push`; empty if nothing depends on them.
pub(crate) fn groups(ops: &[Op], faces: &mut Faces) -> Vec<Group> {
    if blend(ops) { measure(ops, faces) } else { Vec::new() }
}

/// Whether something is blended with what is below it, or has a shadow.
pub(crate) fn blend(ops: &[Op]) -> bool {
    ops.iter().any(|op| match op {
        Op::Push { blend, shadow, .. } => *blend != Blend::Normal || shadow.is_some(),
        _ => false,
    })
}

/// The groups of a scene in the order of their `Push`.
pub(crate) fn measure(ops: &[Op], faces: &mut Faces) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for op in ops {
        match op {
            Op::Push { blend, .. } => {
                if *blend != Blend::Normal
                    && let Some(outer) = open.last()
                {
                    groups[*outer].blends = true;
                }
                open.push(groups.len());
                groups.push(Group::default());
            }
            Op::Pop => {
                let Some(inner) = open.pop() else { continue };
                let Some(outer) = open.last() else { continue };
                // The content of a group that isn't isolated blends with what is below the group.
                if let Some(bounds) = groups[inner].bounds {
                    add(&mut groups[*outer], bounds);
                }
            }
            op => {
                if let Some(group) = open.last()
                    && let Some(bounds) = bounds(op, faces)
                {
                    add(&mut groups[*group], bounds);
                }
            }
        }
    }
    grow(ops, &mut groups);
    groups
}

/// Adds the shadows of inner groups to the outer ones.
fn grow(ops: &[Op], groups: &mut [Group]) {
    let mut open: Vec<(usize, Option<Shadow>)> = Vec::new();
    let mut next = 0;
    for op in ops {
        match op {
            Op::Push { shadow, .. } => {
                open.push((next, *shadow));
                next += 1;
            }
            Op::Pop => {
                let Some((inner, shadow)) = open.pop() else { continue };
                if let (Some(shadow), Some(bounds), Some((outer, _))) = (shadow, groups[inner].bounds, open.last()) {
                    add(&mut groups[*outer], reach(bounds, shadow));
                } else if let (Some(bounds), Some((outer, _))) = (groups[inner].bounds, open.last()) {
                    add(&mut groups[*outer], bounds);
                }
            }
            _ => {}
        }
    }
}

fn add(group: &mut Group, bounds: Rect) {
    group.bounds = Some(group.bounds.map_or(bounds, |all| all.union(bounds)));
}

/// A box around a group and its shadow.
pub(crate) fn reach(bounds: Rect, shadow: Shadow) -> Rect {
    let blur = 3.0 * f64::from(shadow.blur) + 1.0;
    let moved = bounds + kurbo::Vec2::new(f64::from(shadow.dx), f64::from(shadow.dy));
    bounds.union(moved.inflate(blur, blur))
}

/// A box around what an operation paints, px of the canvas.
pub(crate) fn bounds(op: &Op, faces: &mut Faces) -> Option<Rect> {
    match op {
        Op::Fill { shape, transform, .. } => Some(affine(transform).transform_rect_bbox(geometry::bounds(shape))),
        Op::Stroke { shape, stroke, transform, .. } => {
            let around = MITER_LIMIT / 2.0 * f64::from(stroke.width);
            Some(affine(transform).transform_rect_bbox(geometry::bounds(shape).inflate(around, around)))
        }
        Op::Repeat { shape, at, sizes, stroke, transform, .. } => {
            let around = stroke.as_ref().map_or(0.0, |(stroke, _)| MITER_LIMIT / 2.0 * f64::from(stroke.width));
            let most = sizes.iter().copied().reduce(f32::max).map_or(1.0, f64::from);
            let shape = geometry::bounds(shape);
            // Around the origin too, so that smaller ones lie within.
            let shape = (Affine::scale(most).transform_rect_bbox(shape)).union_pt((0.0, 0.0));
            let places = at.iter().map(|p| geometry::point(*p));
            let (mut low, mut high) = (kurbo::Point::new(f64::MAX, f64::MAX), kurbo::Point::new(f64::MIN, f64::MIN));
            for p in places {
                low = kurbo::Point::new(low.x.min(p.x), low.y.min(p.y));
                high = kurbo::Point::new(high.x.max(p.x), high.y.max(p.y));
            }
            if at.is_empty() {
                return None;
            }
            let all = Rect::new(low.x + shape.x0, low.y + shape.y0, high.x + shape.x1, high.y + shape.y1);
            Some(affine(transform).transform_rect_bbox(all.inflate(around, around)))
        }
        Op::Text { face, size, glyphs, transform, .. } => {
            let scale = f64::from(*size) / faces.units_per_em(*face);
            let mut all: Option<Rect> = None;
            for glyph in glyphs {
                let outline = faces.outline(*face, glyph.id);
                let to = Affine::translate(geometry::point([glyph.x, glyph.y]).to_vec2()) * Affine::scale(scale);
                let bounds = to.transform_rect_bbox(outline.bounds);
                all = Some(all.map_or(bounds, |all| all.union(bounds)));
            }
            all.map(|all| affine(transform).transform_rect_bbox(all))
        }
        Op::Image { x, y, w, h, transform, .. } => {
            Some(affine(transform).transform_rect_bbox(geometry::rect(*x, *y, *w, *h)))
        }
        Op::Push { .. } | Op::Pop | Op::Frame { .. } | Op::Page { .. } => None,
    }
}
