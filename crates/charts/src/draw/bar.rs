//! Colour bars.

use crate::draw::image::{packed, put};
use crate::draw::pen::{fill, fill_rect, line, stroke};
use crate::layout::frame::Frame;
use crate::model::artist::{ArtistKind, Colorbar};
use crate::model::charts::Charts;
use crate::model::style::{LineStyle, faded};
use canvas::{CallError, Canvas};
use kurbo::{BezPath, Rect};
use wire::Color;

/// Steps of a smooth bar.
const STEPS: usize = 256;

impl Charts {
    pub(crate) fn draw_bar(&self, bar: &Colorbar, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        let Some(artist) = self.artists.get(bar.of).map(|item| &item.kind) else { return Ok(()) };
        let along = if bar.upright { &frame.y } else { &frame.x };
        let rect = frame.rect;
        // A stretch of the bar, from part to part.
        let stretch = |from: f64, to: f64| {
            let (from, to) = (from.min(to).clamp(0.0, 1.0), from.max(to).clamp(0.0, 1.0));
            if bar.upright {
                Rect::new(rect.x0, rect.y1 - to * rect.height(), rect.x1, rect.y1 - from * rect.height())
            } else {
                Rect::new(rect.x0 + from * rect.width(), rect.y0, rect.x0 + to * rect.width(), rect.y1)
            }
        };
        let across = |canvas: &mut Canvas, part: f64, pen: &LineStyle| {
            let at = stretch(part, part);
            line(canvas, [at.x0, at.y0], [at.x1, at.y1], pen, frame.px)
        };
        let colors = self.bar_colors(bar);
        if let ArtistKind::ContourSet(contours) = artist
            && !contours.filled
        {
            for ((level, color), pen) in contours.levels.iter().zip(self.contour_colors(contours)).zip(&contours.pens) {
                across(canvas, along.part(self.bar_place(bar, *level)), &LineStyle { color, ..pen.clone() })?;
            }
            return Ok(());
        }
        if let Some(edges) = self.bar_steps(bar) {
            let parts: Vec<f64> = edges.iter().map(|edge| along.part(self.bar_place(bar, *edge))).collect();
            for (pair, color) in parts.windows(2).zip(&colors.inner) {
                fill_rect(canvas, stretch(pair[0], pair[1]), *color)?;
            }
            if bar.edges {
                for part in &parts {
                    across(canvas, *part, &LineStyle::solid(Color::BLACK, 0.8))?;
                }
            }
        } else {
            // The axis has the norm's own scale, so that colours are spread evenly.
            let mut shades = colors.inner;
            let turned = along.from > along.to;
            if bar.upright != turned {
                shades.reverse();
            }
            let (columns, rows) = if bar.upright { (1, shades.len()) } else { (shades.len(), 1) };
            put(canvas, packed(&shades, columns, rows), rect, [true, true], false, 1.0)?;
        }
        self.draw_points(bar, colors.ends, frame, canvas)
    }

    /// Draws the pointed ends, outside the box.
    fn draw_points(
        &self,
        bar: &Colorbar,
        colors: [Color; 2],
        frame: &Frame,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let rect = frame.rect;
        for (end, color) in colors.into_iter().enumerate().filter(|(end, _)| bar.extend[*end]) {
            let upper = end == 1;
            let [base, tip, other] = if bar.upright {
                let (y, sign) = if upper { (rect.y0, -1.0) } else { (rect.y1, 1.0) };
                [[rect.x0, y], [rect.center().x, y + sign * bar.pointed * rect.height()], [rect.x1, y]]
            } else {
                let (x, sign) = if upper { (rect.x1, 1.0) } else { (rect.x0, -1.0) };
                [[x, rect.y0], [x + sign * bar.pointed * rect.width(), rect.center().y], [x, rect.y1]]
            };
            let mut path = BezPath::new();
            path.move_to((base[0], base[1]));
            path.line_to((tip[0], tip[1]));
            path.line_to((other[0], other[1]));
            let mut area = path.clone();
            area.close_path();
            fill(canvas, &area, color)?;
            let edge = self.rc_color("axes.edgecolor").unwrap_or(Color::BLACK);
            stroke(canvas, &path, &LineStyle::solid(edge, self.rc_number("axes.linewidth")), frame.px)?;
        }
        Ok(())
    }

    fn bar_colors(&self, bar: &Colorbar) -> BarColors {
        let clear = Color { a: 0, ..Color::BLACK };
        if let Some(ArtistKind::ContourSet(contours)) = self.artists.get(bar.of).map(|item| &item.kind) {
            let all = self.contour_colors(contours);
            let (first, last) = (all.first().copied().unwrap_or(clear), all.last().copied().unwrap_or(clear));
            let inner = all.into_iter().skip(usize::from(contours.extend[0])).collect();
            return BarColors { inner, ends: [first, last] };
        }
        let Some(mapped) = self.mapped_of(bar.of) else { return BarColors { inner: Vec::new(), ends: [clear; 2] } };
        let map = &self.colormaps[mapped.map];
        let alpha = match &self.artists[bar.of].kind {
            ArtistKind::Image(image) => image.alpha,
            ArtistKind::QuadMesh(mesh) => mesh.alpha,
            ArtistKind::PolyCollection(areas) => areas.alpha,
            ArtistKind::PathCollection(marks) => marks.faces.first().map_or(1.0, |face| f64::from(face.a) / 255.0),
            _ => 1.0,
        };
        let inner: Vec<Color> = match self.bar_steps(bar) {
            Some(edges) => {
                edges.windows(2).map(|pair| map.at(mapped.mapping.at(f64::midpoint(pair[0], pair[1])))).collect()
            }
            None => (0..STEPS).map(|i| map.at((i as f64 + 0.5) / STEPS as f64)).collect(),
        };
        let inner = inner.into_iter().map(|color| faded(color, alpha)).collect();
        BarColors { inner, ends: [f64::NEG_INFINITY, f64::INFINITY].map(|t| faded(map.at(t), alpha)) }
    }
}

/// The colours of a colorbar from low to high, and those of its pointed ends.
struct BarColors {
    inner: Vec<Color>,
    ends: [Color; 2],
}
