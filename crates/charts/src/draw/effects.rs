//! Draws artists with path effects: once for each, changed as it says.

use crate::draw::artists::clipped;
use crate::draw::pen::{fill, stroke};
use crate::layout::frame::Frame;
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::artist::{Artist, ArtistKind, Line, MarkerStyle, Patch};
use crate::model::charts::Charts;
use crate::model::path_effect::PathEffect;
use crate::model::style::{LineStyle, PatchStyle, TextStyle, with_alpha};
use canvas::{CallError, Canvas};
use kurbo::{Affine, Vec2};
use wire::{Cap, Color, Join};

/// The colour of a shadow: the one that was chosen, or the artist's, darkened.
fn shade(chosen: Option<Color>, own: Option<Color>, rho: f64, alpha: f64) -> Color {
    let darkened = |n: u8| (f64::from(n) * rho).round().clamp(0.0, 255.0) as u8;
    let own = own.unwrap_or(Color::WHITE);
    let color = chosen.unwrap_or(Color { r: darkened(own.r), g: darkened(own.g), b: darkened(own.b), a: 255 });
    with_alpha(color, alpha)
}

/// A line as an effect draws it; `None`: not at all.
fn line_with(line: &Line, effect: &PathEffect) -> Option<Line> {
    let mut changed = line.clone();
    match effect {
        PathEffect::Normal => {}
        PathEffect::Stroke { width, color, alpha, .. } => {
            let paint = |own: Color| {
                let color = color.unwrap_or(own);
                alpha.map_or(color, |alpha| with_alpha(color, alpha))
            };
            if let Some(pen) = &mut changed.pen {
                *pen = LineStyle { color: paint(pen.color), width: width.unwrap_or(pen.width), ..pen.clone() };
            }
            if let Some(mark) = &mut changed.marker {
                let unseen = Color { a: 0, ..Color::BLACK };
                *mark = MarkerStyle {
                    edge: Some(paint(mark.edge.unwrap_or(unseen))),
                    edge_width: width.unwrap_or(mark.edge_width),
                    face: mark.face.map(|face| alpha.map_or(face, |alpha| with_alpha(face, alpha))),
                    ..mark.clone()
                };
            }
        }
        PathEffect::LineShadow { color, alpha, rho, .. } => {
            if let Some(pen) = &mut changed.pen {
                pen.color = shade(*color, Some(pen.color), *rho, *alpha);
            }
            if let Some(mark) = &mut changed.marker {
                mark.face = None;
                mark.edge = mark.edge.map(|own| shade(*color, Some(own), *rho, *alpha));
            }
        }
        PathEffect::PatchShadow { .. } => return None,
    }
    Some(changed)
}

/// An area as an effect draws it. `own_alpha`: the opacity that was said of the artist, which holds for colours of effects too.
fn area_with(area: &PatchStyle, effect: &PathEffect, own_alpha: Option<f64>) -> PatchStyle {
    match effect {
        PathEffect::Normal => area.clone(),
        PathEffect::Stroke { width, color, alpha, .. } => {
            let alpha = alpha.or(own_alpha);
            let paint = |color: Color| alpha.map_or(color, |alpha| with_alpha(color, alpha));
            let own = area.edge.clone().unwrap_or(LineStyle::solid(Color { a: 0, ..Color::BLACK }, 0.0));
            let stroked = color.map_or(own.color, paint);
            let edge = LineStyle { color: stroked, width: width.unwrap_or(own.width), ..own };
            PatchStyle { face: area.face.map(paint), edge: Some(edge).filter(|pen| pen.width > 0.0), hatch: None }
        }
        PathEffect::PatchShadow { color, alpha, rho, .. } => {
            PatchStyle { face: Some(shade(*color, area.face, *rho, *alpha)), edge: None, hatch: None }
        }
        PathEffect::LineShadow { color, alpha, rho, .. } => {
            let edge = area.edge.clone().filter(|pen| pen.color.a > 0);
            let edge = edge.map(|pen| LineStyle { color: shade(*color, Some(pen.color), *rho, *alpha), ..pen });
            PatchStyle { face: None, edge, hatch: None }
        }
    }
}

/// A place moved right and up by pt.
fn moved([x, y]: [f64; 2], [right, up]: [f64; 2], px: Px) -> [f64; 2] {
    [x + px.pt(right), y - px.pt(up)]
}

impl Charts {
    /// Draws a line or an area with its effects.
    pub(crate) fn draw_with_effects(&self, item: &Artist, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        clipped(item, frame, canvas, None, |canvas| {
            for effect in &item.effects {
                let kind = match &item.kind {
                    ArtistKind::Line(line) => line_with(line, effect).map(ArtistKind::Line),
                    ArtistKind::Patch(patch) => {
                        let area = area_with(&patch.area, effect, item.alpha);
                        Some(ArtistKind::Patch(Patch { shape: patch.shape.clone(), area }))
                    }
                    _ => None,
                };
                let Some(kind) = kind else {
                    return Err(CallError::not_implemented("this path effect on this artist isn't available here"));
                };
                let [x, y] = moved([0.0; 2], effect.offset(), frame.px);
                let by = Vec2::new(x, y);
                let shifted = Frame { rect: frame.rect + by, figure: frame.figure + by, ..frame.clone() };
                let changed = Artist { kind, effects: Vec::new(), clip: false, ..item.clone() };
                self.draw_artist(&changed, &shifted, canvas)?;
            }
            Ok(())
        })
    }
}

/// Draws a laid out text, without its frame, with effects.
pub(crate) fn draw_text(
    block: &Block,
    font: &TextStyle,
    at: [f64; 2],
    (effects, own_alpha): (&[PathEffect], Option<f64>),
    px: Px,
    canvas: &mut Canvas,
) -> Result<(), CallError> {
    let outline = || block.outline(font, at);
    for effect in effects {
        let by = moved([0.0; 2], effect.offset(), px);
        let there = [at[0] + by[0], at[1] + by[1]];
        match effect {
            PathEffect::Normal => block.draw_letters(canvas, font, there)?,
            PathEffect::Stroke { width, color, alpha, .. } => {
                let alpha = alpha.or(own_alpha);
                let paint = |color: Color| alpha.map_or(color, |alpha| with_alpha(color, alpha));
                let face = TextStyle { color: paint(font.color), ..font.clone() };
                block.draw_letters(canvas, &face, there)?;
                // Letters have no stroke unless they are given one.
                if let Some(width) = width.filter(|width| *width > 0.0) {
                    let mut pen = LineStyle::solid(paint(color.unwrap_or(font.color)), width);
                    (pen.cap, pen.join) = (Cap::Butt, Join::Round);
                    let path = Affine::translate((by[0], by[1])) * outline();
                    stroke(canvas, &path, &pen, px)?;
                }
            }
            PathEffect::PatchShadow { color, alpha, rho, .. } => {
                let path = Affine::translate((by[0], by[1])) * outline();
                fill(canvas, &path, shade(*color, Some(font.color), *rho, *alpha))?;
            }
            PathEffect::LineShadow { .. } => {}
        }
    }
    Ok(())
}
