//! What polar axes don't draw, and is known only when they are drawn.

use crate::layout::axes::AxesLayout;
use crate::layout::frame::Frame;
use crate::model::artist::{Artist, ArtistKind, PatchShape};
use crate::model::axes::{SpineAt, Ticks};
use crate::model::axis::{Formatter, Locator, Units};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::{HorizontalAlign, VerticalAlign};
use crate::scale::Scale;
use canvas::CallError;

impl Charts {
    /// Refuses what is asked of polar axes and isn't drawn.
    pub(crate) fn check_polar(&self, laid: &AxesLayout) -> Result<(), CallError> {
        let Some(polar) = laid.frame.polar() else { return Ok(()) };
        let axes = &self.axes[laid.axes];
        let refused =
            |what: &str| Err(CallError::not_implemented(format!("{what} on polar axes isn't available here")));
        if !polar.is_sound() {
            return refused("a range without extent, or of more than a circle,");
        }
        for range in axes.ranges.map(|range| &self.ranges[range]) {
            if !matches!((&range.units, range.scale), (Units::Unset | Units::Numbers, Scale::Linear)) {
                return refused("an axis of dates, names or another scale");
            }
            // Labels without places are counted from a tick that may not be shown.
            let counted = matches!((&range.locator, &range.formatter), (Locator::Auto, Formatter::Fixed(_)));
            if counted && polar.bare_center(laid.frame.y.low()).is_none() {
                return refused("labels without places");
            }
            if range.minor_locator.is_some() {
                return refused("a minor tick");
            }
        }
        if axes.ticks.iter().any(is_odd) {
            return refused("a tick mark, or a tick label with a place or rotation of its own,");
        }
        if axes.spines.iter().any(|spine| spine.at != SpineAt::Edge || spine.bounds.is_some()) {
            return refused("a spine with a place or ends of its own");
        }
        let mine = |item: &&Artist| item.axes == Some(laid.axes) && item.is_shown();
        if self.artists.iter().filter(mine).any(|item| is_bent_otherwise(item, &laid.frame)) {
            return refused("an area below the smallest radius, or a line in steps,");
        }
        Ok(())
    }
}

/// Whether ticks are drawn as those of polar axes aren't.
fn is_odd(style: &Ticks) -> bool {
    style.ticks[0]
        || style.ticks[1]
        || style.labels[1]
        || style.minor_grid.is_some()
        || style.minor.ticks.contains(&Some(true))
        || style.minor.labels.contains(&Some(true))
        || style.turned
        || style.font.anchor_first
        || style.font.rotation != 0.0
        || style.font.halign != HorizontalAlign::Left
        || style.font.valign != VerticalAlign::Baseline
}

/// Whether matplotlib follows other ways between the points of an artist.
fn is_bent_otherwise(item: &Artist, frame: &Frame) -> bool {
    let lost = |point: &[f64; 2]| {
        point.iter().all(|n| n.is_finite()) && !frame.place(item.coords, *point).iter().all(|n| n.is_finite())
    };
    if !matches!(item.coords, Coords::Data | Coords::Axes | Coords::Figure | Coords::AxesX | Coords::AxesY) {
        return true;
    }
    match &item.kind {
        ArtistKind::Line(line) => line.pen.as_ref().is_some_and(|pen| pen.steps.is_some()),
        ArtistKind::Patch(patch) if item.coords == Coords::Data => match &patch.shape {
            PatchShape::Rect([x, y, w, h]) => [[*x, *y], [x + w, y + h]].iter().any(lost),
            PatchShape::Polygons(all) => all.iter().flatten().any(lost),
            PatchShape::Path(_) => true,
        },
        ArtistKind::QuadMesh(mesh) => mesh.cells.iter().flatten().any(lost),
        ArtistKind::ContourSet(contours) => contours.parts.iter().flatten().flatten().any(lost),
        ArtistKind::PolyCollection(_)
        | ArtistKind::Image(_)
        | ArtistKind::Quiver(_)
        | ArtistKind::FancyArrow(_)
        | ArtistKind::Table(_) => true,
        _ => false,
    }
}
