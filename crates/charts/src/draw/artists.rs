//! Artists, one kind after the other.

mod lines;
pub(crate) mod marks;
use crate::draw::arrows;
use crate::draw::artists::lines::{draw_line, line_bounds};
use crate::draw::pen::{area, shape_of, within};
use crate::layout::frame::Frame;
use crate::layout::outline::{patch_path, placed};
use crate::model::artist::{Artist, ArtistKind, PolyCollection};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::{PatchStyle, faded};
use canvas::{CallError, Canvas};
use kurbo::{Rect, Shape as _};
use wire::Color;

impl Charts {
    pub(crate) fn draw_artist(&self, item: &Artist, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        canvas.set_line(item.line);
        if !item.effects.is_empty() && !matches!(item.kind, ArtistKind::Text(_)) {
            return self.draw_with_effects(item, frame, canvas);
        }
        match &item.kind {
            ArtistKind::Line(line) => clipped(item, frame, canvas, line_bounds(line, item.coords, frame), |canvas| {
                draw_line(line, item.coords, frame, canvas)
            }),
            ArtistKind::PathCollection(marks) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_marks(marks, item.coords, frame, canvas))
            }
            ArtistKind::Patch(patch) => {
                let path = patch_path(patch, item.coords, frame);
                // An edge of usual width, half of it on the frame, isn't worth a clip.
                let edge = patch.area.edge.as_ref().map_or(0.0, |pen| frame.px.pt(pen.width) / 2.0 - 0.5).max(0.0);
                clipped(item, frame, canvas, Some(path.bounding_box().inflate(edge, edge)), |canvas| {
                    area(canvas, &path, &patch.area, frame.px)
                })
            }
            ArtistKind::LineCollection(lines) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_lines(lines, item.coords, frame, canvas))
            }
            ArtistKind::PolyCollection(areas) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_areas(areas, item.coords, frame, canvas))
            }
            ArtistKind::QuadMesh(mesh) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_mesh(mesh, frame, canvas))
            }
            ArtistKind::ContourSet(contours) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_contours(contours, frame, canvas))
            }
            ArtistKind::Colorbar(bar) => self.draw_bar(bar, frame, canvas),
            ArtistKind::Image(image) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_image(image, frame, canvas))
            }
            ArtistKind::Text(words) => arrows::draw_words(words, item, frame, canvas),
            ArtistKind::Table(table) => self.draw_table(table, frame, canvas),
            ArtistKind::Quiver(quiver) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_quiver(quiver, frame, canvas))
            }
            ArtistKind::QuiverKey(key) => self.draw_quiver_key(key, item.coords, frame, canvas),
            ArtistKind::FancyArrow(arrow) => {
                clipped(item, frame, canvas, None, |canvas| arrows::draw_fancy(arrow, item.coords, frame, canvas))
            }
            ArtistKind::InsetIndicator(indicator) => self.draw_indicator(indicator, item, frame, canvas),
            ArtistKind::Container(_) => Ok(()),
        }
    }

    /// Draws separate areas.
    fn draw_areas(
        &self,
        areas: &PolyCollection,
        coords: Coords,
        frame: &Frame,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let mapped = areas.mapped.as_ref().map(|mapped| self.mapped(mapped));
        for (i, path) in areas.paths.iter().enumerate() {
            let face = match &mapped {
                Some(colors) if colors.is_empty() => None,
                Some(colors) => Some(faded(colors[i % colors.len()], areas.alpha)),
                None => areas.faces.get(i % areas.faces.len().max(1)).copied().flatten(),
            };
            let style = PatchStyle { face, edge: areas.edges.pen(i, face), hatch: None };
            area(canvas, &placed(path, coords, frame), &style, frame.px)?;
        }
        Ok(())
    }

    /// The colours of values in a colormap.
    pub(crate) fn mapped(&self, mapped: &crate::model::artist::ScalarMappable) -> Vec<Color> {
        let map = &self.colormaps[mapped.map];
        mapped.values.iter().map(|value| map.at(mapped.mapping.at(*value))).collect()
    }
}

/// Draws within the axes' box, with a clip only where something would stick out.
pub(crate) fn clipped(
    item: &Artist,
    frame: &Frame,
    canvas: &mut Canvas,
    bounds: Option<Rect>,
    draw: impl FnOnce(&mut Canvas) -> Result<(), CallError>,
) -> Result<(), CallError> {
    let inside = bounds.is_some_and(|bounds| frame.holds(bounds));
    if !item.clip || inside || item.axes.is_none() {
        return draw(canvas);
    }
    within(canvas, shape_of(&frame.outline(), 0.0), draw)
}
