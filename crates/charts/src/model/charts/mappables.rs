//! Artists whose colours stand for numbers.

use crate::model::artist::{Artist, ArtistKind, ScalarMappable, Source};
use crate::model::charts::Charts;
use crate::model::id::Id;

impl Charts {
    /// The artist whose colours stand for numbers: this one, or a part of it.
    pub(crate) fn mappable_in(&self, id: Id<Artist>) -> Option<Id<Artist>> {
        match &self.artists.get(id)?.kind {
            ArtistKind::Container(container) => {
                container.members().into_iter().find(|part| self.mapped_of(*part).is_some())
            }
            _ => Some(id),
        }
    }

    /// The numbers and colours of an artist, if it has any.
    pub(crate) fn mapped_of(&self, id: Id<Artist>) -> Option<&ScalarMappable> {
        match &self.artists.get(id)?.kind {
            ArtistKind::Image(image) => match &image.source {
                Source::ScalarMappable(mapped) => Some(mapped),
                Source::Pixels(_) => None,
            },
            ArtistKind::QuadMesh(mesh) => Some(&mesh.mapped),
            ArtistKind::PathCollection(marks) => marks.mapped.as_ref(),
            ArtistKind::LineCollection(lines) => lines.mapped.as_ref(),
            ArtistKind::PolyCollection(areas) => areas.mapped.as_ref(),
            ArtistKind::Quiver(quiver) => quiver.mapped.as_ref(),
            ArtistKind::ContourSet(contours) => contours.mapped.as_ref(),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub(crate) fn mapped_mut(&mut self, id: Id<Artist>) -> Option<&mut ScalarMappable> {
        match &mut self.artists.get_mut(id)?.kind {
            ArtistKind::Image(image) => match &mut image.source {
                Source::ScalarMappable(mapped) => Some(mapped),
                Source::Pixels(_) => None,
            },
            ArtistKind::QuadMesh(mesh) => Some(&mut mesh.mapped),
            ArtistKind::PathCollection(marks) => marks.mapped.as_mut(),
            ArtistKind::LineCollection(lines) => lines.mapped.as_mut(),
            ArtistKind::PolyCollection(areas) => areas.mapped.as_mut(),
            ArtistKind::Quiver(quiver) => quiver.mapped.as_mut(),
            ArtistKind::ContourSet(contours) => contours.mapped.as_mut(),
            _ => None,
        }
    }

    /// All artists that a change of colours applies to.
    pub(crate) fn all_mapped(&self, id: Id<Artist>) -> Vec<Id<Artist>> {
        let parts = match self.artists.get(id).map(|item| &item.kind) {
            Some(ArtistKind::Container(container)) => container.members(),
            _ => vec![id],
        };
        parts.into_iter().filter(|part| self.mapped_of(*part).is_some()).collect()
    }
}
