//! Draws tables.

use crate::draw::pen::area;
use crate::draw::text::write;
use crate::layout::frame::Frame;
use crate::model::artist::ArtistKind;
use crate::model::charts::Charts;
use crate::model::container::Table;
use canvas::{CallError, Canvas};
use kurbo::{BezPath, Rect};

impl Charts {
    pub(crate) fn draw_table(&self, table: &Table, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        for laid in self.lay_table(table, frame) {
            let (patch, text) = (&self.artists[laid.cell.patch], &self.artists[laid.cell.text]);
            canvas.set_line(patch.line);
            if let ArtistKind::Patch(patch) = &patch.kind
                && self.artists[laid.cell.patch].is_shown()
            {
                area(canvas, &outline(laid.rect, table.edges), &patch.area, frame.px)?;
            }
            if let ArtistKind::Text(words) = &text.kind
                && text.is_shown()
                && patch.is_shown()
            {
                write(canvas, &words.text, &laid.font, laid.at, frame.px)?;
            }
        }
        Ok(())
    }
}

/// The outline of a cell without the sides that aren't drawn. As in matplotlib, these bound no area either.
fn outline(rect: Rect, edges: [bool; 4]) -> BezPath {
    let corners = [(rect.x0, rect.y1), (rect.x1, rect.y1), (rect.x1, rect.y0), (rect.x0, rect.y0)];
    let mut path = BezPath::new();
    path.move_to(corners[0]);
    for (i, shown) in edges.into_iter().enumerate() {
        let to = corners[(i + 1) % 4];
        if !shown {
            path.move_to(to);
        } else if i == 3 && edges == [true; 4] {
            path.close_path();
        } else {
            path.line_to(to);
        }
    }
    path
}
