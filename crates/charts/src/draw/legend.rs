//! Draws legends.

use crate::draw::artists::marks::draw_mark;
use crate::draw::pen::{area, area_as, line};
use crate::layout::frame::Frame;
use crate::layout::px::Px;
use crate::model::artist::{
    Artist, ArtistKind, ArtistMeta, Line, LineCollection, MarkerStyle, Patch, PathCollection, PolyCollection,
};
use crate::model::axes::{Legend, LegendFrame};
use crate::model::charts::Charts;
use crate::model::container::{Container, ErrorLines, StemContainer};
use crate::model::id::Id;
use crate::model::style::{HorizontalAlign, LineStyle, PatchStyle, VerticalAlign, faded};
use canvas::{CallError, Canvas};
use kurbo::{Rect, Shape as _};
use wire::Color;

impl Charts {
    pub(crate) fn draw_legend(
        &self,
        legend: &Legend,
        frame: &Frame,
        items: &[&Artist],
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        if legend.entries.is_empty() && legend.title.is_none() {
            return Ok(());
        }
        canvas.set_line(legend.font.line);
        let px = frame.px;
        let measured = self.measure_legend(legend, px);
        let rect = self.legend_box(legend, &measured, frame, items);
        let em = px.pt(legend.font.size);
        let spacing = measured.spacing;
        if let Some(LegendFrame { face, edge }) = legend.frame {
            let radius = if legend.round { 0.2 * em } else { 0.0 };
            if legend.shadow {
                // As matplotlib has it: three tenths of the frame's colour, half opaque, with an edge.
                let dim = |n: u8| (f64::from(n) * 0.3).round() as u8;
                let shade = face.map(|Color { r, g, b, .. }| Color { r: dim(r), g: dim(g), b: dim(b), a: 128 });
                let edge = shade.map(|color| LineStyle::solid(color, legend.frame_width));
                let shade = PatchStyle { face: shade, edge, hatch: None };
                area(
                    canvas,
                    &(rect + kurbo::Vec2::new(px.pt(2.0), px.pt(2.0))).to_rounded_rect(radius).to_path(0.05),
                    &shade,
                    px,
                )?;
            }
            let patch_style =
                PatchStyle { face, edge: edge.map(|color| LineStyle::solid(color, legend.frame_width)), hatch: None };
            area_as(canvas, &rect.to_rounded_rect(radius).to_path(0.05), &patch_style, px, true)?;
        }
        if let Some((text, font)) = &legend.title {
            let mut font = font.clone();
            (font.halign, font.valign) = (HorizontalAlign::Center, VerticalAlign::Top);
            crate::draw::text::write(canvas, text, &font, [rect.center().x, rect.y0 + spacing.border_pad], px)?;
        }
        let mut left = rect.x0
            + spacing.border_pad
            + (measured.width
                - 2.0 * spacing.border_pad
                - measured.columns.iter().sum::<f64>()
                - spacing.column_spacing * (measured.columns.len() - 1) as f64)
                / 2.0;
        for (column, width) in measured.columns.iter().enumerate() {
            let entries = legend.entries.iter().skip(column * measured.rows).take(measured.rows);
            for (row, (item, text)) in entries.enumerate() {
                if !self.artists[*item].effects.is_empty() {
                    return Err(CallError::not_implemented("path effects in a legend aren't available here"));
                }
                let top =
                    rect.y0 + spacing.border_pad + measured.title + row as f64 * (measured.row + spacing.label_spacing);
                let middle = top + measured.row / 2.0;
                let mut font = legend.font_of(column * measured.rows + row).clone();
                // A handle's middle is 0.35 em above the text's baseline.
                let single = !text.contains('\n');
                let valign = if single { VerticalAlign::Baseline } else { VerticalAlign::Center };
                (font.halign, font.valign) = (HorizontalAlign::Left, valign);
                let (handle_left, text_left) = if legend.marker_first {
                    (left, left + spacing.handle_length + spacing.handle_text_pad)
                } else {
                    (left + width - spacing.handle_length, left)
                };
                crate::draw::text::write(
                    canvas,
                    text,
                    &font,
                    [text_left, if single { middle + 0.35 * em } else { middle }],
                    px,
                )?;
                let slot =
                    Rect::new(handle_left, middle - 0.35 * em, handle_left + spacing.handle_length, middle + 0.35 * em);
                // The key of a hidden artist is hidden too; its text isn't.
                if self.artists[*item].visible {
                    self.draw_key(*item, slot, legend, px, canvas)?;
                }
            }
            left += width + spacing.column_spacing;
        }
        Ok(())
    }

    /// How a collection of areas is shown in a legend: as its first one, or as one of the middle of its colours.
    fn key_of_areas(&self, areas: &PolyCollection) -> PatchStyle {
        let face = match &areas.mapped {
            Some(mapped) => Some(faded(self.colormaps[mapped.map].at(0.5), areas.alpha)),
            None => areas.faces.first().copied().flatten(),
        };
        PatchStyle { face, edge: areas.edges.pen(0, face), hatch: None }
    }

    /// The mark that stands for others, of a size between theirs.
    fn key_of_marks(&self, marks: &PathCollection, legend: &Legend) -> MarkerStyle {
        let color = match &marks.mapped {
            Some(mapped) => self.colormaps[mapped.map].at(0.5),
            None => marks.faces.first().copied().unwrap_or(Color::BLACK),
        };
        let ends = marks
            .sizes
            .iter()
            .filter(|n| n.is_finite())
            .fold((f64::INFINITY, 0.0), |(a, b): (f64, f64), n| (a.min(*n), b.max(*n)));
        let size = f64::midpoint(ends.0.min(ends.1), ends.1).max(0.0).sqrt().min(legend.font.size * 2.0);
        let face = (marks.mapped.is_some() || !marks.faces.is_empty()).then_some(color);
        let edge = marks.edge.unwrap_or(face);
        MarkerStyle {
            name: marks.marker.clone(),
            size: size * legend.marker_scale,
            face,
            edge,
            edge_width: marks.edge_width,
        }
    }

    /// Draws the handle of an artist.
    fn draw_key(
        &self,
        item: Id<Artist>,
        slot: Rect,
        legend: &Legend,
        px: Px,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let middle = slot.center();
        let spots = |n: usize| -> Vec<[f32; 2]> {
            let n = n.max(1);
            (0..n)
                .map(|i| {
                    let part = if n == 1 { 0.5 } else { 0.15 + 0.7 * i as f64 / (n - 1) as f64 };
                    [(slot.x0 + part * slot.width()) as f32, middle.y as f32]
                })
                .collect()
        };
        match &self.artists[item].kind {
            ArtistKind::Line(own) => {
                if let Some(pen) = &own.pen {
                    line(
                        canvas,
                        [slot.x0, middle.y],
                        [slot.x1, middle.y],
                        &LineStyle { steps: None, ..pen.clone() },
                        px,
                    )?;
                }
                match &own.marker {
                    Some(mark) => {
                        let mark = MarkerStyle { size: mark.size * legend.marker_scale, ..mark.clone() };
                        draw_mark(&mark, spots(legend.points), px, canvas)
                    }
                    None => Ok(()),
                }
            }
            ArtistKind::PathCollection(marks) => draw_mark(&self.key_of_marks(marks, legend), spots(1), px, canvas),
            ArtistKind::Patch(Patch { area: PatchStyle { edge: Some(pen), hatch: None, .. }, .. })
                if self.artists[item].meta == ArtistMeta::Outline =>
            {
                line(canvas, [slot.x0, middle.y], [slot.x1, middle.y], pen, px)
            }
            ArtistKind::Patch(patch) => area(canvas, &slot.to_path(0.1), &patch.area, px),
            ArtistKind::PolyCollection(areas) => area(canvas, &slot.to_path(0.1), &self.key_of_areas(areas), px),
            ArtistKind::FancyArrow(arrow) => area(canvas, &slot.to_path(0.1), &arrow.look.area, px),
            ArtistKind::LineCollection(lines) => match lines.pens.first() {
                Some(pen) => {
                    let pen = match &lines.mapped {
                        Some(mapped) => LineStyle { color: self.colormaps[mapped.map].at(0.5), ..pen.clone() },
                        None => pen.clone(),
                    };
                    line(canvas, [slot.x0, middle.y], [slot.x1, middle.y], &pen, px)
                }
                None => Ok(()),
            },
            ArtistKind::ContourSet(contours) => {
                let colors = self.contour_colors(contours);
                let color = colors.get(colors.len() / 2).copied().unwrap_or(Color::BLACK);
                match contours.pens.first() {
                    Some(pen) => {
                        line(canvas, [slot.x0, middle.y], [slot.x1, middle.y], &LineStyle { color, ..pen.clone() }, px)
                    }
                    None => crate::draw::pen::fill_rect(canvas, slot, color),
                }
            }
            ArtistKind::QuadMesh(mesh) => {
                crate::draw::pen::fill_rect(canvas, slot, faded(self.colormaps[mesh.mapped.map].at(0.5), mesh.alpha))
            }
            ArtistKind::Container(container) => {
                // An error bar's key is its line and bars across; all others are their first part's.
                if let Container::Errorbar(container) = container {
                    self.draw_error_key(&container.errors, middle, px.pt(legend.font.size) / 2.0, px, canvas)?;
                }
                if let Container::Stem(container) = container {
                    return self.draw_stem_key(container, slot, legend, px, canvas);
                }
                let members = container.members();
                let first = members.first().filter(|part| self.artists[**part].is_shown());
                first.map_or(Ok(()), |part| self.draw_key(*part, slot, legend, px, canvas))
            }
            ArtistKind::Image(_)
            | ArtistKind::Colorbar(_)
            | ArtistKind::Text(_)
            | ArtistKind::Table(_)
            | ArtistKind::InsetIndicator(_)
            | ArtistKind::QuiverKey(_)
            | ArtistKind::Quiver(_) => Ok(()),
        }
    }
}

impl Charts {
    /// Draws what stands for stems: one with its head, on the line that they stand on.
    fn draw_stem_key(
        &self,
        stem: &StemContainer,
        slot: Rect,
        legend: &Legend,
        px: Px,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        // As high as matplotlib's first offset of markers in a legend has it.
        let (x, top) = (slot.center().x, slot.y1 - 0.6875 * slot.height());
        if let ArtistKind::LineCollection(LineCollection { pens, .. }) = &self.artists[stem.stem_lines].kind
            && let Some(pen) = pens.first()
        {
            line(canvas, [x, slot.y1], [x, top], pen, px)?;
        }
        if let ArtistKind::Line(Line { pen: Some(pen), .. }) = &self.artists[stem.baseline].kind {
            line(canvas, [slot.x0, slot.y1], [slot.x1, slot.y1], pen, px)?;
        }
        match &self.artists[stem.marker_line].kind {
            ArtistKind::Line(Line { marker: Some(mark), .. }) => {
                let mark = MarkerStyle { size: mark.size * legend.marker_scale, ..mark.clone() };
                draw_mark(&mark, vec![[x as f32, top as f32]], px, canvas)
            }
            _ => Ok(()),
        }
    }

    /// Draws what stands for error bars, `half` as long as they are: each way's bar with its caps.
    fn draw_error_key(
        &self,
        errors: &[ErrorLines],
        middle: kurbo::Point,
        half: f64,
        px: Px,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let up = [[middle.x, middle.y - half], [middle.x, middle.y + half]];
        let across = [[middle.x - half, middle.y], [middle.x + half, middle.y]];
        let mut ends = up;
        for lines in errors {
            if let ArtistKind::LineCollection(bars) = &self.artists[lines.bars].kind {
                let level =
                    bars.lines.first().is_some_and(|bar| matches!(bar[..], [a, b] if a[1] == b[1] && a[0] != b[0]));
                ends = if level { across } else { up };
                if let Some(pen) = bars.pens.first() {
                    line(canvas, ends[0], ends[1], pen, px)?;
                }
            }
            if let Some(ArtistKind::Line(Line { marker: Some(mark), .. })) =
                lines.caps.map(|caps| &self.artists[caps].kind)
            {
                draw_mark(mark, ends.map(|[x, y]| [x as f32, y as f32]).to_vec(), px, canvas)?;
            }
        }
        Ok(())
    }
}
