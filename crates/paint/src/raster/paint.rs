//! What areas are painted with.

use super::Canvas;
use vello_cpu::color::AlphaColor;
use wire::Paint;

impl Canvas<'_> {
    /// Takes up a paint; whether it can leave a mark.
    pub(super) fn take(&mut self, paint: Paint) -> bool {
        match paint {
            Paint::Solid(color) => {
                self.raster.context.set_paint(AlphaColor::from_rgba8(color.r, color.g, color.b, color.a));
                color.a > 0
            }
        }
    }
}
