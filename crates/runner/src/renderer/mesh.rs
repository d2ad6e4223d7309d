//! Meshes of coloured cells, such as those of `pcolormesh` and of colour bars, without hairs between the cells.

use super::grow;
use super::outline::filled;
use super::raster::{Raster, visible};
use super::snap::nearest;
use canvas::{CallError, Canvas};
use kurbo::{BezPath, Point, Rect};
use wire::{Color, Op, Pixels, Shape, Transform};

/// More cells than these become pixels.
const MAX_CELLS: usize = 20_000;
/// How far a line of the mesh may be from straight, px.
const CROOKED: f64 = 0.01;
/// How far a line may be from where it were if all were as far apart, px.
const UNEVEN: f64 = 0.25;
/// Pixels to one px of the canvas at most.
const SHARPNESS: f64 = 2.0;
/// Most pixels of a side.
const MAX_SIDE: f64 = 4_096.0;
/// Beyond this no corner is drawn, px.
const FAR: f64 = 1e6;

/// A mesh, px of the canvas: `(rows + 1) × (columns + 1)` corners, and the colours of `rows × columns` cells, which repeat.
pub(super) struct Mesh {
    rows: usize,
    columns: usize,
    corners: Vec<Point>,
    colors: Vec<Option<Color>>,
}

impl Mesh {
    /// `None` unless it has as many corners as it should, and a cell and a colour.
    pub(super) fn new(rows: usize, columns: usize, corners: Vec<Point>, colors: Vec<Option<Color>>) -> Option<Self> {
        let wanted = rows.checked_add(1)?.checked_mul(columns.checked_add(1)?)?;
        let sound = corners.len() == wanted && rows > 0 && columns > 0 && !colors.is_empty();
        sound.then_some(Self { rows, columns, corners, colors })
    }

    fn corner(&self, row: usize, column: usize) -> Point {
        self.corners[row * (self.columns + 1) + column]
    }

    fn color(&self, row: usize, column: usize) -> Option<Color> {
        self.colors[(row * self.columns + column) % self.colors.len()]
    }

    /// The box around its corners that are numbers.
    pub(super) fn bounds(&self) -> Rect {
        let mut sound = self.corners.iter().filter(|corner| is_near(**corner));
        let Some(first) = sound.next() else { return Rect::ZERO };
        sound.fold(Rect::from_points(*first, *first), |bounds, corner| bounds.union_pt(*corner))
    }

    /// Draws all cells.
    pub(super) fn draw(&self, canvas: &mut Canvas) -> Result<(), CallError> {
        if let Some(grid) = Grid::new(self) {
            return grid.draw(canvas);
        }
        let size = Rect::new(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
        // Translucent cells can't reach over their neighbours, and would show hairs.
        let opaque = self.colors.iter().flatten().all(|color| color.a == 255);
        if opaque && self.rows * self.columns <= MAX_CELLS {
            return self.draw_cells(canvas, size);
        }
        let Some(mut raster) = Raster::new(visible(self.bounds(), size)) else { return Ok(()) };
        for ([a, b, c, d], color) in self.cells() {
            raster.flat([a, b, c], color);
            raster.flat([a, c, d], color);
        }
        let (pixels, rect) = raster.finish();
        canvas.add(image(pixels, rect, true))
    }

    /// The cells that can be drawn: corners and colour.
    fn cells(&self) -> impl Iterator<Item = ([Point; 4], Color)> + '_ {
        (0..self.rows).flat_map(move |row| (0..self.columns).map(move |column| (row, column))).filter_map(
            |(row, column)| {
                let corners =
                    [(0, 0), (0, 1), (1, 1), (1, 0)].map(|(down, right)| self.corner(row + down, column + right));
                let color = self.color(row, column)?;
                corners.iter().all(|corner| is_near(*corner)).then_some((corners, color))
            },
        )
    }

    fn draw_cells(&self, canvas: &mut Canvas, size: Rect) -> Result<(), CallError> {
        for (corners, color) in self.cells() {
            let bounds = Rect::from_points(corners[0], corners[2]).union_pt(corners[1]).union_pt(corners[3]);
            if !bounds.overlaps(size) {
                continue;
            }
            // A cell that is larger by a hair hides the seam.
            let grown = grow::polygon(&corners);
            let corners = grown.as_deref().unwrap_or(&corners);
            let mut path = BezPath::new();
            path.move_to(corners[0]);
            for corner in &corners[1..] {
                path.line_to(*corner);
            }
            path.close_path();
            canvas.add(filled(Shape::Path(canvas::lower(&path)), color))?;
        }
        Ok(())
    }
}

/// A mesh whose lines are upright and level.
struct Grid<'a> {
    mesh: &'a Mesh,
    /// Where the lines between columns and rows of the picture are, px.
    xs: Vec<f64>,
    ys: Vec<f64>,
    /// Whether a row of the mesh is a column of the picture.
    turned: bool,
}

impl<'a> Grid<'a> {
    fn new(mesh: &'a Mesh) -> Option<Self> {
        let across: Vec<Point> = (0..=mesh.columns).map(|column| mesh.corner(0, column)).collect();
        let down: Vec<Point> = (0..=mesh.rows).map(|row| mesh.corner(row, 0)).collect();
        let straight = |turned: bool| {
            mesh.corners.chunks(mesh.columns + 1).zip(&down).all(|(row, start)| {
                row.iter().zip(&across).all(|(corner, top)| {
                    let (x, y) = if turned { (start.x, top.y) } else { (top.x, start.y) };
                    (corner.x - x).abs() <= CROOKED && (corner.y - y).abs() <= CROOKED
                })
            })
        };
        let turned = !straight(false);
        if turned && !straight(true) {
            return None;
        }
        let (for_x, for_y) = if turned { (&down, &across) } else { (&across, &down) };
        // Lines that are far out are pulled in.
        let lines = |corners: &[Point], of: fn(&Point) -> f64| -> Option<Vec<f64>> {
            let lines: Vec<f64> = corners.iter().map(of).collect();
            let sound = lines.iter().all(|n| n.is_finite()) && (lines.is_sorted() || lines.is_sorted_by(|a, b| a >= b));
            sound.then(|| lines.iter().map(|n| n.clamp(-FAR, FAR)).collect())
        };
        Some(Self { mesh, xs: lines(for_x, |corner| corner.x)?, ys: lines(for_y, |corner| corner.y)?, turned })
    }

    /// The colour of a cell of the picture.
    fn color(&self, column: usize, row: usize) -> Option<Color> {
        if self.turned { self.mesh.color(column, row) } else { self.mesh.color(row, column) }
    }

    fn draw(&self, canvas: &mut Canvas) -> Result<(), CallError> {
        let (columns, rows) = (self.xs.len() - 1, self.ys.len() - 1);
        if !(is_even(&self.xs) && is_even(&self.ys)) && columns * rows <= MAX_CELLS {
            return self.draw_cells(canvas);
        }
        let across = Samples::new(&self.xs, f64::from(canvas.width()));
        let down = Samples::new(&self.ys, f64::from(canvas.height()));
        let (width, height) = (across.cells.len(), down.cells.len());
        if width == 0 || height == 0 {
            return Ok(());
        }
        let clear = Color { a: 0, ..Color::WHITE };
        let mut bytes = Vec::with_capacity(width * height * 4);
        for row in &down.cells {
            for column in &across.cells {
                let Color { r, g, b, a } = self.color(*column, *row).unwrap_or(clear);
                bytes.extend([r, g, b, a]);
            }
        }
        let rect = Rect::new(across.from, down.from, across.to, down.to);
        canvas.add(image(Pixels { width: width as u32, height: height as u32, channels: 4, bytes }, rect, false))
    }

    /// A rectangle for each run of cells of one colour, on whole pixels.
    fn draw_cells(&self, canvas: &mut Canvas) -> Result<(), CallError> {
        let (columns, rows) = (self.xs.len() - 1, self.ys.len() - 1);
        for row in 0..rows {
            let mut column = 0;
            while column < columns {
                let color = self.color(column, row);
                let start = column;
                while column < columns && self.color(column, row) == color {
                    column += 1;
                }
                let Some(color) = color else { continue };
                let ends = [(start, row), (column, row + 1)]
                    .map(|(x, y)| Point::new(nearest(self.xs[x]), nearest(self.ys[y])));
                let rect = Rect::from_points(ends[0], ends[1]);
                if !rect.is_zero_area() {
                    canvas.add(filled(rectangle(rect), color))?;
                }
            }
        }
        Ok(())
    }
}

/// The cells along one side of a picture of a mesh: one for each pixel.
struct Samples {
    /// The picture's edges, px.
    from: f64,
    to: f64,
    cells: Vec<usize>,
}

impl Samples {
    /// A pixel for each cell of an even mesh, if they can be told apart; otherwise as many as can be seen on a canvas of this
    /// size, px.
    fn new(at: &[f64], size: f64) -> Self {
        let count = at.len() - 1;
        let backwards = at[count] < at[0];
        let (low, high) = (at[0].min(at[count]), at[0].max(at[count]));
        let (mut from, mut to) = (nearest(low), nearest(high));
        if is_even(at) && (count as f64) <= ((to - from) * SHARPNESS).min(MAX_SIDE) {
            let cells = (0..count).map(|cell| if backwards { count - 1 - cell } else { cell }).collect();
            return Self { from, to, cells };
        }
        (from, to) = (from.max(0.0), to.min(size));
        // Of cells that are smaller than pixels, those in the pixels' middles are seen, as in Agg.
        let sharpness = if is_even(at) { 1.0 } else { SHARPNESS };
        let pixels = ((to - from) * sharpness).clamp(0.0, MAX_SIDE) as usize;
        let cell = |pixel: usize| {
            let place = from + (to - from) * (pixel as f64 + 0.5) / pixels as f64;
            let after = at.partition_point(|line| if backwards { *line > place } else { *line <= place });
            after.saturating_sub(1).min(count - 1)
        };
        Self { from, to, cells: (0..pixels).map(cell).collect() }
    }
}

/// Whether lines are as far apart from each other as can be seen.
fn is_even(at: &[f64]) -> bool {
    let count = at.len() - 1;
    let step = (at[count] - at[0]) / count as f64;
    at.iter().enumerate().all(|(i, line)| (line - (at[0] + step * i as f64)).abs() <= UNEVEN)
}

fn is_near(corner: Point) -> bool {
    corner.x.abs() < FAR && corner.y.abs() < FAR
}

fn rectangle(rect: Rect) -> Shape {
    Shape::Rect { x: rect.x0 as f32, y: rect.y0 as f32, w: rect.width() as f32, h: rect.height() as f32, radius: 0.0 }
}

/// An operation that draws pixels into a rectangle.
pub(super) fn image(pixels: Pixels, rect: Rect, smooth: bool) -> Op {
    Op::Image {
        pixels,
        x: rect.x0 as f32,
        y: rect.y0 as f32,
        w: rect.width() as f32,
        h: rect.height() as f32,
        smooth,
        snapped: false,
        opacity: 1.0,
        transform: Transform::IDENTITY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::{PictureLimits, SceneLimits};

    fn drawn(xs: &[f64], ys: &[f64], place: impl Fn(f64, f64) -> (f64, f64)) -> Vec<Op> {
        let corners = ys.iter().flat_map(|y| xs.iter().map(|x| place(*x, *y).into())).collect();
        let (rows, columns) = (ys.len() - 1, xs.len() - 1);
        let colors = (0..rows * columns).map(|i| Some(Color::opaque((i % 251) as u8, 0, 0))).collect();
        let mesh = Mesh::new(rows, columns, corners, colors).expect("a mesh");
        let mut canvas = Canvas::new(640, 480, SceneLimits::default(), PictureLimits::default());
        mesh.draw(&mut canvas).expect("it fits");
        canvas.finish().expect("a scene").ops
    }

    fn even(count: usize, step: f64) -> Vec<f64> {
        (0..=count).map(|i| 10.3 + i as f64 * step).collect()
    }

    #[test]
    fn an_even_mesh_is_one_image_on_whole_pixels() {
        let ops = drawn(&even(3, 10.0), &even(2, 20.0), |x, y| (x, y));
        let [Op::Image { pixels, x, y, w, h, smooth: false, .. }] = &ops[..] else { panic!("{ops:?}") };
        assert_eq!((*x, *y, *w, *h), (10.0, 10.0, 30.0, 40.0));
        assert_eq!(pixels.bytes.iter().step_by(4).copied().collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn one_that_goes_up_or_is_turned_has_its_cells_where_they_belong() {
        let flipped = drawn(&even(3, 10.0), &even(2, 20.0), |x, y| (100.0 - x, 100.0 - y));
        let [Op::Image { pixels, .. }] = &flipped[..] else { panic!("{flipped:?}") };
        assert_eq!(pixels.bytes.iter().step_by(4).copied().collect::<Vec<_>>(), [5, 4, 3, 2, 1, 0]);
        let turned = drawn(&even(3, 10.0), &even(2, 20.0), |x, y| (y, x));
        let [Op::Image { pixels, .. }] = &turned[..] else { panic!("{turned:?}") };
        assert_eq!((pixels.width, pixels.height), (2, 3));
        assert_eq!(pixels.bytes.iter().step_by(4).copied().collect::<Vec<_>>(), [0, 3, 1, 4, 2, 5]);
    }

    #[test]
    fn a_million_cells_are_no_more_pixels_than_can_be_seen() {
        let ops = drawn(&even(1000, 0.3), &even(1000, 0.2), |x, y| (x, y));
        let [Op::Image { pixels, .. }] = &ops[..] else { panic!("{} operations", ops.len()) };
        assert_eq!((pixels.width, pixels.height), (300, 200));
    }

    #[test]
    fn an_uneven_mesh_is_rectangles_on_whole_pixels() {
        let ops = drawn(&[10.2, 20.4, 50.6], &[10.0, 30.0], |x, y| (x, y));
        let rects: Vec<_> = ops
            .iter()
            .map(|op| match op {
                Op::Fill { shape: Shape::Rect { x, w, .. }, .. } => (*x, *w),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(rects, [(10.0, 10.0), (20.0, 31.0)]);
    }

    #[test]
    fn many_uneven_cells_are_pixels_each_from_its_cell() {
        let xs: Vec<f64> = (0..=200).map(|i| 0.01 * f64::from(i * i)).collect();
        let ops = drawn(&xs, &even(200, 1.0), |x, y| (x, y));
        let [Op::Image { pixels, .. }] = &ops[..] else { panic!("{} operations", ops.len()) };
        assert_eq!(pixels.width, 800);
        // The middle is at 200 px: cell 141, since 0.01 · 141² = 198.8.
        assert_eq!(pixels.bytes[400 * 4], 141);
    }

    #[test]
    fn of_a_large_uneven_mesh_what_is_on_the_canvas_is_sharp() {
        let xs: Vec<f64> = (0..=200).map(|i| f64::from(i * i)).collect();
        let ops = drawn(&xs, &even(200, 1.0), |x, y| (x, y));
        let [Op::Image { pixels, w, .. }] = &ops[..] else { panic!("{} operations", ops.len()) };
        assert_eq!((pixels.width, *w), (1280, 640.0));
        // 100 px and a quarter: cell 10.
        assert_eq!(pixels.bytes[200 * 4], 10);
    }

    #[test]
    fn slanted_cells_reach_over_their_neighbours() {
        let ops = drawn(&even(3, 10.0), &even(2, 20.0), |x, y| (x + y * 0.3, y));
        assert_eq!(ops.len(), 6);
        let many = drawn(&even(200, 1.0), &even(200, 1.0), |x, y| (x + y * 0.3, y));
        assert!(matches!(&many[..], [Op::Image { .. }]));
    }

    #[test]
    fn nonsense_is_no_mesh_or_draws_nothing() {
        assert!(Mesh::new(usize::MAX, usize::MAX, Vec::new(), vec![None]).is_none());
        assert!(Mesh::new(1, 1, vec![Point::ORIGIN; 3], vec![None]).is_none());
        assert!(drawn(&[f64::NAN, 1.0], &[0.0, 1.0], |x, y| (x, y)).is_empty());
        assert!(drawn(&[0.0, 1e300], &[0.0, f64::INFINITY], |x, y| (x, y)).is_empty());
        assert_eq!(drawn(&[-1e300, 5.0, 1e300], &[0.0, 5.0], |x, y| (x, y)).len(), 2);
        assert!(drawn(&[1.0, 1.0], &[0.0, 5.0], |x, y| (x, y)).is_empty());
    }
}
