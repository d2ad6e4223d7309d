//! Arrays and meshes of colours.

use crate::draw::pen::{fill_by, snapped, stroke};
use crate::layout::frame::{AxisTransform, Frame};
use crate::layout::outline::polygon;
use crate::model::artist::{Image, QuadMesh, Sampling, ScalarMappable, Source};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::{LineStyle, faded};
use crate::numeric::kernel::{Kernel, resample};
use canvas::grid::is_rectilinear;
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, Rect};
use std::collections::HashMap;
use std::ops::Range;
use wire::{Blend, Color, FillRule, Op, Pixels, Transform};

/// Most pixels that a smooth image is enlarged to, each way; the painter does the rest.
const MAX_SMOOTH: f64 = 600.0;
/// An image that is enlarged more than this shows its pixels as squares, when nothing else is asked for.
const MUCH: f64 = 3.0;
/// Most cells of an uneven grid that are drawn as areas; more become pixels.
const MAX_CELLS: usize = 20_000;
/// Width of the line that closes the hair between slanted areas, pt.
const CLOSES_HAIR: f64 = 0.75;
/// Most pixels each way of an uneven grid.
const MAX_PIXELS: f64 = 2_000.0;

impl Charts {
    pub(crate) fn draw_mesh(&self, mesh: &QuadMesh, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        let colors = self.mapped(&mesh.mapped);
        let cells = mesh.cells.iter().zip(&colors);
        let cells = cells.map(|(cell, color)| (polygon(cell, frame, Coords::Data), faded(*color, mesh.alpha)));
        if let Some(pen) = &mesh.edge {
            // With its line around it, each cell is drawn after the other.
            for (path, color) in cells {
                fill_by(canvas, &path, color, FillRule::NonZero)?;
                stroke(canvas, &path, pen, frame.px)?;
            }
            return Ok(());
        }
        draw_cells(canvas, cells, frame)
    }

    pub(crate) fn draw_image(&self, image: &Image, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        if image.rows == 0 || image.columns == 0 {
            return Ok(());
        }
        if image.edges.is_some() || !frame.is_linear() {
            return self.draw_uneven(image, frame, canvas);
        }
        let [left, right, bottom, top] = image.extent;
        let (x0, x1) = (frame.x_px(left), frame.x_px(right));
        let (y0, y1) = (frame.y_px(top), frame.y_px(bottom));
        if ![x0, x1, y0, y1].iter().all(|n| n.is_finite()) {
            return Ok(());
        }
        let (w, h) = ((x1 - x0).abs(), (y1 - y0).abs());
        let [columns, rows] = [image.columns, image.rows].map(|n| n as f64);
        let enlarged = columns < w && rows < h;
        let kernel = match image.sampling {
            Sampling::Nearest => None,
            Sampling::Smooth(kernel) => Some(kernel),
            Sampling::Auto if is_even(w / columns) && is_even(h / rows) => None,
            Sampling::Cells if enlarged => None,
            Sampling::Auto | Sampling::Cells => Some(Kernel::Hanning),
        };
        let size = [image.columns, image.rows];
        let wanted = [w.min(MAX_SMOOTH).max(columns), h.min(MAX_SMOOTH).max(rows)].map(|n| n.ceil() as usize);
        let pixels = match (&image.source, kernel.filter(|_| enlarged)) {
            // Numbers that are enlarged much are interpolated before they become colours: they stay within the colour map.
            (Source::ScalarMappable(mapped), Some(kernel)) if w >= MUCH * columns && h >= MUCH * rows => {
                self.pixels(mapped, &resample(&mapped.values, 1, size, wanted, kernel), wanted)
            }
            (Source::ScalarMappable(mapped), Some(kernel)) => {
                enlarge(&self.pixels(mapped, &mapped.values, size), wanted, kernel)
            }
            (Source::ScalarMappable(mapped), None) => {
                let (values, size) = shrunk(&mapped.values, size, [w, h]);
                self.pixels(mapped, &values, size)
            }
            (Source::Pixels(pixels), Some(kernel)) => enlarge(pixels, wanted, kernel),
            (Source::Pixels(pixels), None) => shrunk_pixels(pixels, [w, h]),
        };
        let smooth = kernel.is_some();
        // Rows come from the top of the array; the axes say which way they go on the picture.
        let down = (y1 > y0) == image.upper;
        put(canvas, pixels, Rect::new(x0, y0, x1, y1).abs(), [x1 > x0, down], smooth, image.alpha)
    }

    /// Numbers as pixels.
    fn pixels(&self, mapped: &ScalarMappable, values: &[f64], [columns, rows]: [usize; 2]) -> Pixels {
        let map = &self.colormaps[mapped.map];
        let colors: Vec<Color> = values.iter().map(|value| map.at(mapped.mapping.at(*value))).collect();
        packed(&colors, columns, rows)
    }

    /// An image whose columns and rows aren't all as wide and high: areas if they are few, else pixels.
    fn draw_uneven(&self, image: &Image, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        let (columns, rows) = (image.columns, image.rows);
        let edges = image.edges.clone().unwrap_or_else(|| {
            let [left, right, bottom, top] = image.extent;
            let (first, last) = if image.upper { (top, bottom) } else { (bottom, top) };
            let even = |a: f64, b: f64, n: usize| (0..=n).map(|i| a + (b - a) * i as f64 / n as f64).collect();
            [even(left, right, columns), even(first, last, rows)]
        });
        if edges[0].len() != columns + 1 || edges[1].len() != rows + 1 {
            return Ok(());
        }
        let color = |at: usize| match &image.source {
            Source::ScalarMappable(mapped) => mapped.values.get(at).map_or(Color { a: 0, ..Color::BLACK }, |value| {
                self.colormaps[mapped.map].at(mapped.mapping.at(*value))
            }),
            Source::Pixels(pixels) => pixel(pixels, at),
        };
        if columns.saturating_mul(rows) <= MAX_CELLS {
            let places = |edges: &[f64], along: &AxisTransform| -> Vec<f64> {
                edges.iter().map(|edge| held(along, *edge)).collect()
            };
            let (xs, ys) = (places(&edges[0], &frame.x), places(&edges[1], &frame.y));
            let rect = frame.rect;
            let cells = (0..rows * columns).map(|at| {
                let (row, column) = (at / columns, at % columns);
                let cell = Rect::new(
                    rect.x0 + xs[column] * rect.width(),
                    rect.y1 - ys[row] * rect.height(),
                    rect.x0 + xs[column + 1] * rect.width(),
                    rect.y1 - ys[row + 1] * rect.height(),
                );
                let path = if cell.is_finite() { crate::draw::pen::outline(cell.abs()) } else { BezPath::new() };
                (path, faded(color(at), image.alpha))
            });
            return draw_cells(canvas, cells, frame);
        }
        let rect = frame.rect;
        let size = [rect.width(), rect.height()].map(|n| n.clamp(1.0, MAX_PIXELS).round() as usize);
        let find = |edges: &[f64], along: &AxisTransform, n: usize, turned: bool| -> Vec<Option<usize>> {
            let rising = edges.first() <= edges.last();
            let at = |i: usize| {
                let part = (i as f64 + 0.5) / n as f64;
                let value = along.at(if turned { 1.0 - part } else { part });
                let after =
                    if rising { edges.partition_point(|e| *e <= value) } else { edges.partition_point(|e| *e > value) };
                (after > 0 && after < edges.len()).then(|| after - 1)
            };
            (0..n).map(at).collect()
        };
        let (across, up) = (find(&edges[0], &frame.x, size[0], false), find(&edges[1], &frame.y, size[1], true));
        let mut colors = Vec::with_capacity(size[0] * size[1]);
        for row in &up {
            for column in &across {
                colors.push(match (row, column) {
                    (Some(row), Some(column)) => color(row * columns + column),
                    _ => Color { a: 0, ..Color::BLACK },
                });
            }
        }
        put(canvas, packed(&colors, size[0], size[1]), rect, [true, true], false, image.alpha)
    }
}

/// An edge's part of the way along an axis; one that the scale doesn't have is far out.
fn held(along: &AxisTransform, edge: f64) -> f64 {
    let part = along.part(edge);
    if part.is_nan() { if along.from <= along.to { -0.1 } else { 1.1 } } else { part.clamp(-1e3, 1e3) }
}

/// Draws pixels into a box, reversed along an axis if its flag is set.
pub(crate) fn put(
    canvas: &mut Canvas,
    pixels: Pixels,
    rect: Rect,
    [right_way, down]: [bool; 2],
    smooth: bool,
    alpha: f64,
) -> Result<(), CallError> {
    let flip = Affine::new([
        if right_way { 1.0 } else { -1.0 },
        0.0,
        0.0,
        if down { 1.0 } else { -1.0 },
        if right_way { 0.0 } else { rect.x0 + rect.x1 },
        if down { 0.0 } else { rect.y0 + rect.y1 },
    ]);
    canvas.add(Op::Image {
        pixels,
        x: rect.x0 as f32,
        y: rect.y0 as f32,
        w: (rect.width() as f32).max(1e-3),
        h: (rect.height() as f32).max(1e-3),
        smooth,
        snapped: true,
        opacity: alpha.clamp(0.0, 1.0) as f32,
        transform: Transform(flip.as_coeffs().map(|n| n as f32)),
    })
}

/// Draws areas, all of one colour at once: a map has few.
fn draw_cells(
    canvas: &mut Canvas,
    cells: impl Iterator<Item = (BezPath, Color)>,
    frame: &Frame,
) -> Result<(), CallError> {
    let mut at: HashMap<[u8; 4], usize> = HashMap::new();
    let mut areas: Vec<(Color, BezPath)> = Vec::new();
    let mut sharp = true;
    for (path, color) in cells {
        sharp = sharp && (path.elements().is_empty() || is_rectilinear(&path));
        let i = *at.entry([color.r, color.g, color.b, color.a]).or_insert_with(|| {
            areas.push((color, BezPath::new()));
            areas.len() - 1
        });
        areas[i].1.extend(path);
    }
    areas.retain(|(color, path)| color.a > 0 && !path.elements().is_empty());
    if sharp {
        // Neighbours share their edges on the grid of pixels.
        return areas.iter().try_for_each(|(color, path)| {
            crate::draw::pen::fill_shape(canvas, snapped(path, 0.0), *color, FillRule::NonZero)
        });
    }
    as_one(canvas, &mut areas, |canvas, color, path| {
        fill_by(canvas, path, color, FillRule::NonZero)?;
        if color.a == 255 {
            // Closes the hair between neighbours, whose slanted edges are as soft as a pixel is wide.
            stroke(canvas, path, &LineStyle::solid(color, CLOSES_HAIR), frame.px)?;
        }
        Ok(())
    })
}

/// Draws areas that lie side by side. Those that are equally translucent are drawn opaque, and are made translucent together:
/// then they can reach over each other.
pub(crate) fn as_one(
    canvas: &mut Canvas,
    areas: &mut [(Color, BezPath)],
    mut draw: impl FnMut(&mut Canvas, Color, &BezPath) -> Result<(), CallError>,
) -> Result<(), CallError> {
    let alpha = areas.first().map_or(255, |(color, _)| color.a);
    let together = alpha > 0 && alpha < 255 && areas.iter().all(|(color, _)| color.a == alpha);
    if together {
        let opacity = f32::from(alpha) / 255.0;
        canvas.add(Op::Push { clip: None, opacity, blend: Blend::Normal, shadow: None })?;
        for (color, _) in areas.iter_mut() {
            color.a = 255;
        }
    }
    let drawn = areas.iter().try_for_each(|(color, path)| draw(canvas, *color, path));
    if together {
        canvas.add_pop();
    }
    drawn
}

/// Colours as pixels, without alpha where all are opaque.
pub(crate) fn packed(colors: &[Color], columns: usize, rows: usize) -> Pixels {
    let opaque = colors.iter().all(|color| color.a == 255);
    let channels = if opaque { 3 } else { 4 };
    let mut bytes = Vec::with_capacity(colors.len() * usize::from(channels));
    for Color { r, g, b, a } in colors {
        bytes.extend_from_slice(&[*r, *g, *b, *a][..usize::from(channels)]);
    }
    Pixels { width: columns as u32, height: rows as u32, channels, bytes }
}

fn pixel(pixels: &Pixels, at: usize) -> Color {
    let n = usize::from(pixels.channels);
    match pixels.bytes.get(at * n..(at + 1) * n) {
        Some([r, g, b]) => Color { r: *r, g: *g, b: *b, a: 255 },
        Some([r, g, b, a]) => Color { r: *r, g: *g, b: *b, a: *a },
        _ => Color { a: 0, ..Color::BLACK },
    }
}

/// The number of `n` columns or rows that are distinguishable on this many px.
fn kept(n: usize, px: f64) -> usize {
    n.div_ceil((n as f64 / (px.max(1.0) * 2.0)).ceil().max(1.0) as usize).max(1)
}

/// The columns or rows that become the `i`th of `most`.
fn block(i: usize, n: usize, most: usize) -> Range<usize> {
    i * n / most..((i + 1) * n / most).max(i * n / most + 1)
}

/// Only as many numbers as can be seen on `w × h` px: millions are averaged here already.
fn shrunk(values: &[f64], [columns, rows]: [usize; 2], [w, h]: [f64; 2]) -> (Vec<f64>, [usize; 2]) {
    let size = [kept(columns, w), kept(rows, h)];
    if size == [columns, rows] {
        return (values.to_vec(), size);
    }
    let across: Vec<Range<usize>> = (0..size[0]).map(|column| block(column, columns, size[0])).collect();
    let mut out = Vec::with_capacity(size[0] * size[1]);
    let mut means = vec![(0.0, 0.0); size[0]];
    for row in 0..size[1] {
        means.fill((0.0, 0.0));
        for line in block(row, rows, size[1]).filter_map(|row| values.get(row * columns..(row + 1) * columns)) {
            for ((sum, count), x) in means.iter_mut().zip(&across) {
                for value in &line[x.clone()] {
                    let finite = value.is_finite();
                    *sum += if finite { *value } else { 0.0 };
                    *count += f64::from(u8::from(finite));
                }
            }
        }
        out.extend(means.iter().map(|(sum, count)| sum / count));
    }
    (out, size)
}

/// The same for colours.
fn shrunk_pixels(pixels: &Pixels, [w, h]: [f64; 2]) -> Pixels {
    let (columns, rows, n) = (pixels.width as usize, pixels.height as usize, usize::from(pixels.channels));
    let size = [kept(columns, w), kept(rows, h)];
    if size == [columns, rows] {
        return pixels.clone();
    }
    let mut bytes = Vec::with_capacity(size[0] * size[1] * n);
    for row in 0..size[1] {
        for column in 0..size[0] {
            let (mut sums, mut count) = ([0_u32; 4], 0_u32);
            for y in block(row, rows, size[1]) {
                for x in block(column, columns, size[0]) {
                    let at = (y * columns + x) * n;
                    for (sum, byte) in sums.iter_mut().zip(pixels.bytes.get(at..at + n).unwrap_or_default()) {
                        *sum += u32::from(*byte);
                    }
                    count += 1;
                }
            }
            bytes.extend(sums[..n].iter().map(|sum| (sum / count.max(1)) as u8));
        }
    }
    Pixels { width: size[0] as u32, height: size[1] as u32, channels: pixels.channels, bytes }
}

/// Whether an image that is enlarged by this factor shows its pixels as squares, when nothing else is asked for.
fn is_even(factor: f64) -> bool {
    factor > MUCH || factor == 1.0 || factor == 2.0
}

/// Colours between colours.
fn enlarge(pixels: &Pixels, wanted: [usize; 2], kernel: Kernel) -> Pixels {
    let channels = usize::from(pixels.channels);
    // The colour of what is translucent counts as much as it shows.
    let shares = pixels.bytes.chunks_exact(channels).flat_map(|pixel| {
        let alpha = pixel.get(3).map_or(1.0, |alpha| f64::from(*alpha) / 255.0);
        pixel.iter().enumerate().map(move |(i, byte)| f64::from(*byte) * if i < 3 { alpha } else { 1.0 })
    });
    let shares: Vec<f64> = shares.collect();
    let size = [pixels.width, pixels.height].map(|n| n as usize);
    let mut bytes = Vec::with_capacity(wanted[0] * wanted[1] * channels);
    for pixel in resample(&shares, channels, size, wanted, kernel).chunks_exact(channels) {
        let alpha = pixel.get(3).map_or(1.0, |alpha| alpha / 255.0);
        let whole = |i: usize| if i < 3 && alpha > 0.0 { pixel[i] / alpha } else { pixel[i] };
        bytes.extend((0..channels).map(|i| whole(i).round().clamp(0.0, 255.0) as u8));
    }
    Pixels { width: wanted[0] as u32, height: wanted[1] as u32, channels: pixels.channels, bytes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_between_count_as_much_as_they_show() {
        let pixels = Pixels { width: 2, height: 1, channels: 4, bytes: vec![255, 0, 0, 255, 0, 255, 0, 0] };
        let large = enlarge(&pixels, [8, 1], Kernel::Bilinear);
        assert_eq!((large.width, large.height), (8, 1));
        assert!(
            large.bytes.chunks_exact(4).all(|pixel| pixel[3] == 0 || pixel[..3] == [255, 0, 0]),
            "{:?}",
            large.bytes
        );
        assert_eq!([1.0, 2.0, 2.5, 3.0, 3.5].map(is_even), [true, true, false, false, true]);
    }

    #[test]
    fn millions_of_numbers_are_averaged() {
        let values: Vec<f64> = (0..4_000).map(|i| f64::from(i % 4)).collect();
        let (out, size) = shrunk(&values, [4_000, 1], [100.0, 10.0]);
        assert_eq!(size, [200, 1]);
        assert!(out.iter().all(|v| (*v - 1.5).abs() < 1e-12));
        assert_eq!(shrunk(&values, [40, 100], [400.0, 400.0]).1, [40, 100]);
    }

    #[test]
    fn only_opaque_pixels_have_three_channels() {
        let clear = Color { a: 0, ..Color::BLACK };
        assert_eq!(packed(&[Color::BLACK; 2], 2, 1).channels, 3);
        assert_eq!(packed(&[Color::BLACK, clear], 2, 1).channels, 4);
    }
}
