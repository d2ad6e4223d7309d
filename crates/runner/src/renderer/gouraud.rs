//! Triangles whose corners have colours (Gouraud, 1971), as pixels: no vector format has them.

use super::raster::{Raster, visible};
use kurbo::{Point, Rect};
use wire::Pixels;

/// Beyond this nothing is drawn, px.
const FAR: f64 = 1e5;

/// Rasterises triangles: for each six numbers of corners (px of the canvas), and twelve of colours. Returns the pixels and
/// where they go; `None` if nothing can be seen.
pub(super) fn rasterize(corners: &[f64], colors: &[f64], canvas: Rect) -> Option<(Pixels, Rect)> {
    let triangles = || {
        let corners = corners.as_chunks::<6>().0.iter().zip(colors.as_chunks::<12>().0);
        corners.filter(|(at, _)| at.iter().all(|n| n.abs() < FAR)).map(|(at, inks)| {
            let corners: [Point; 3] = std::array::from_fn(|i| Point::new(at[2 * i], at[2 * i + 1]));
            (corners, std::array::from_fn(|i| [inks[4 * i], inks[4 * i + 1], inks[4 * i + 2], inks[4 * i + 3]]))
        })
    };
    let first = triangles().next()?.0[0];
    let points = triangles().flat_map(|(corners, _)| corners);
    let bounds = points.fold(Rect::from_points(first, first), |bounds, corner| bounds.union_pt(corner));
    let mut raster = Raster::new(visible(bounds, canvas))?;
    for (corners, inks) in triangles() {
        raster.triangle(corners, &inks);
    }
    Some(raster.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_on_the_canvas_is_rasterised() {
        let canvas = Rect::new(0.0, 0.0, 100.0, 50.0);
        let corners = [-900.0, 10.0, 900.0, 10.0, 0.0, 40.0];
        let (pixels, rect) = rasterize(&corners, &[1.0; 12], canvas).expect("a triangle");
        assert_eq!((rect, pixels.width), (Rect::new(0.0, 9.0, 100.0, 41.0), 200));
        for hidden in [[200.0, 0.0, 300.0, 0.0, 200.0, 40.0], [f64::NAN; 6], [1e9; 6]] {
            assert!(rasterize(&hidden, &[1.0; 12], canvas).is_none());
        }
    }
}
