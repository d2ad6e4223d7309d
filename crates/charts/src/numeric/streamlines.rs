//! Streamlines of a field of arrows, spread over the picture as matplotlib spreads them.
//!
//! A coarse mask over the picture holds one line to a cell (Jobard and Lefer 1997, in spirit). Lines start at free
//! cells, from the rim inwards, and run both ways by Heun's method with the error against Euler's for the step.

/// Cells of the mask to each side at density 1.
const CELLS: f64 = 30.0;
/// Most cells of the mask to a side.
const MAX_CELLS: f64 = 600.0;
/// Most steps in one direction, and in all.
const MAX_STEPS: usize = 4000;
const MAX_POINTS: usize = 500_000;
/// The error that a step may have, of the picture's width.
const MAX_ERROR: f64 = 0.003;

/// The directions in which a line runs from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// In the direction of the field.
    Forward,
    /// Against the direction of the field.
    Backward,
    /// Both.
    Both,
}

/// A field on an even grid, and how to draw it.
#[derive(Debug, Clone)]
pub(crate) struct Field<'a> {
    /// The columns' places, rising evenly.
    pub x: &'a [f64],
    /// The rows' places, rising evenly.
    pub y: &'a [f64],
    /// The x components of the field, row by row; NaN for a missing one.
    pub u: &'a [f64],
    /// The y components of the field.
    pub v: &'a [f64],
    /// The density of the lines along x and y; 1 is a grid of 30 cells per side.
    pub density: [f64; 2],
    /// The shortest and the longest line, of the picture's width.
    pub length: [f64; 2],
    /// The starting points of the lines; everywhere if `None`.
    pub starts: Option<&'a [[f64; 2]]>,
    /// Which ways they run.
    pub direction: Direction,
    /// Whether a line ends where it comes too close to another.
    pub broken: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Streamline {
    /// The points of the line.
    pub points: Vec<[f64; 2]>,
    /// The same in columns and rows of the grid, for [`interpolate`].
    pub grid: Vec<[f64; 2]>,
    /// The tail and the head of the arrow in its middle.
    pub arrow: [[f64; 2]; 2],
    /// Which of its points the tail is.
    pub arrow_at: usize,
}

/// The value at a place between four of a grid of `nx` columns; NaN outside.
pub(crate) fn interpolate(values: &[f64], nx: usize, [x, y]: [f64; 2]) -> f64 {
    let ny = values.len().checked_div(nx).unwrap_or(0);
    if nx == 0 || ny == 0 || !(x >= 0.0 && y >= 0.0 && x <= (nx - 1) as f64 && y <= (ny - 1) as f64) {
        return f64::NAN;
    }
    let (x0, y0) = (x as usize, y as usize);
    let (x1, y1) = ((x0 + 1).min(nx - 1), (y0 + 1).min(ny - 1));
    let (tx, ty) = (x - x0 as f64, y - y0 as f64);
    let row = |y: usize| values[y * nx + x0] * (1.0 - tx) + values[y * nx + x1] * tx;
    row(y0) * (1.0 - ty) + row(y1) * ty
}

/// The streamlines.
///
/// # Errors
/// Matplotlib's messages for an uneven grid and for arrays that don't match it.
pub(crate) fn streamlines(field: &Field) -> Result<Vec<Streamline>, String> {
    even("x", field.x)?;
    even("y", field.y)?;
    let (nx, ny) = (field.x.len(), field.y.len());
    if field.u.len() != nx.saturating_mul(ny) || field.v.len() != field.u.len() {
        return Err("'u' and 'v' must match the shape of the (x, y) grid".into());
    }
    if !field.density.iter().all(|d| d.is_finite() && *d > 0.0) {
        return Err("'density' must be positive".into());
    }
    let mut tracer = Tracer::new(field);
    let [mx, my] = tracer.mask_size;
    let mut lines = Vec::new();
    if let Some(starts) = field.starts {
        for start in starts {
            let at = [tracer.to_grid(0, start[0]), tracer.to_grid(1, start[1])];
            if !tracer.within(at) {
                return Err(format!("Starting point ({}, {}) outside of data boundaries", start[0], start[1]));
            }
            lines.extend(tracer.line(at));
        }
    } else {
        for [x, y] in inwards(mx, my) {
            if !tracer.mask[y * mx + x] {
                let from = |i: usize, n: usize, size: usize| i as f64 * (size - 1) as f64 / (n - 1).max(1) as f64;
                lines.extend(tracer.line([from(x, mx, nx), from(y, my, ny)]));
            }
        }
    }
    Ok(lines)
}

fn even(name: &str, places: &[f64]) -> Result<(), String> {
    if places.len() < 2 {
        return Err(format!("'{name}' must have at least two values"));
    }
    let step = (places[places.len() - 1] - places[0]) / (places.len() - 1) as f64;
    if !places.windows(2).all(|w| w[0] < w[1]) {
        return Err(format!("'{name}' must be strictly increasing"));
    }
    let near = |w: &[f64]| (w[1] - w[0] - step).abs() <= 1e-5 * step.abs();
    if step.is_finite() && places.windows(2).all(near) {
        Ok(())
    } else {
        Err(format!("'{name}' values must be equally spaced"))
    }
}

/// All cells, from the rim inwards in a spiral.
fn inwards(nx: usize, ny: usize) -> impl Iterator<Item = [usize; 2]> {
    let (mut left, mut right, mut low, mut high) = (0, nx, 0, ny);
    let mut ring: Vec<[usize; 2]> = Vec::new();
    let mut rings = std::iter::from_fn(move || {
        if left >= right || low >= high {
            return None;
        }
        ring.clear();
        ring.extend((left..right).map(|x| [x, low]));
        ring.extend((low + 1..high).map(|y| [right - 1, y]));
        if high - low > 1 {
            ring.extend((left..right - 1).rev().map(|x| [x, high - 1]));
        }
        if right - left > 1 {
            ring.extend((low + 1..high.max(2) - 1).rev().map(|y| [left, y]));
        }
        (left, right, low, high) = (left + 1, right - 1, low + 1, high - 1);
        Some(ring.clone())
    });
    std::iter::from_fn(move || rings.next()).flatten()
}

struct Tracer<'a> {
    field: &'a Field<'a>,
    size: [usize; 2],
    /// Grid steps to a unit of x and of y.
    scale: [f64; 2],
    mask: Vec<bool>,
    mask_size: [usize; 2],
    /// The cells of the line that is being drawn, and the one that it is in.
    trail: Vec<usize>,
    here: Option<usize>,
    left: usize,
}

impl<'a> Tracer<'a> {
    fn new(field: &'a Field<'a>) -> Self {
        let size = [field.x.len(), field.y.len()];
        let scale = |places: &[f64]| (places.len() - 1) as f64 / (places[places.len() - 1] - places[0]);
        let mask_size = field.density.map(|d| (CELLS * d).clamp(1.0, MAX_CELLS) as usize);
        Self {
            field,
            size,
            scale: [scale(field.x), scale(field.y)],
            mask: vec![false; mask_size[0] * mask_size[1]],
            mask_size,
            trail: Vec::new(),
            here: None,
            left: MAX_POINTS,
        }
    }

    fn to_grid(&self, axis: usize, v: f64) -> f64 {
        let places = if axis == 0 { self.field.x } else { self.field.y };
        (v - places[0]) * self.scale[axis]
    }

    fn within(&self, at: [f64; 2]) -> bool {
        (0..2).all(|i| at[i] >= 0.0 && at[i] <= (self.size[i] - 1) as f64)
    }

    /// The part of the picture that a distance in grid steps is.
    fn part(&self, d: [f64; 2]) -> f64 {
        (d[0] / (self.size[0] - 1) as f64).hypot(d[1] / (self.size[1] - 1) as f64)
    }

    /// The direction here: grid steps for a picture's width of way. `None` where there is no arrow.
    fn flow(&self, at: [f64; 2], sign: f64) -> Option<[f64; 2]> {
        let u = interpolate(self.field.u, self.size[0], at) * self.scale[0];
        let v = interpolate(self.field.v, self.size[0], at) * self.scale[1];
        let speed = self.part([u, v]);
        (speed.is_finite() && speed > 0.0).then(|| [sign * u / speed, sign * v / speed])
    }

    /// Takes the cell here for the line; false if another line has it.
    fn enter(&mut self, at: [f64; 2], broken: bool) -> bool {
        let cell = |i: usize| {
            let cells = (self.mask_size[i] - 1) as f64;
            ((at[i] * cells / (self.size[i] - 1) as f64 + 0.5) as usize).min(self.mask_size[i] - 1)
        };
        let cell = cell(1) * self.mask_size[0] + cell(0);
        if self.here == Some(cell) {
            return true;
        }
        if self.mask[cell] {
            return !broken;
        }
        self.mask[cell] = true;
        self.trail.push(cell);
        self.here = Some(cell);
        true
    }

    fn line(&mut self, start: [f64; 2]) -> Option<Streamline> {
        self.trail.clear();
        self.here = None;
        if !self.enter(start, self.field.broken) {
            return None;
        }
        let direction = self.field.direction;
        let most = if direction == Direction::Both { self.field.length[1] / 2.0 } else { self.field.length[1] };
        let (mut grid, mut way) = (Vec::new(), 0.0);
        if direction != Direction::Forward {
            way += self.run(start, -1.0, most, &mut grid);
            grid.reverse();
        }
        if direction != Direction::Backward {
            // The start is both runs' first point.
            grid.pop();
            self.here = self.trail.first().copied();
            way += self.run(start, 1.0, most, &mut grid);
        }
        if way > self.field.length[0] && grid.len() > 1 {
            self.left = self.left.saturating_sub(grid.len());
            return Some(self.finished(grid));
        }
        for cell in self.trail.drain(..) {
            self.mask[cell] = false;
        }
        None
    }

    /// Follows the field from a place; returns how far it came.
    fn run(&mut self, start: [f64; 2], sign: f64, most: f64, points: &mut Vec<[f64; 2]>) -> f64 {
        let longest = (1.0 / self.mask_size[0] as f64).min(1.0 / self.mask_size[1] as f64).min(0.1);
        let (mut at, mut step, mut way) = (start, longest, 0.0);
        points.push(at);
        for _ in 0..MAX_STEPS.min(self.left) {
            let Some(first) = self.flow(at, sign) else { break };
            let ahead = [at[0] + step * first[0], at[1] + step * first[1]];
            if !self.within(ahead) {
                let (to, by) = self.to_the_rim(at, first);
                points.push(to);
                way += by;
                break;
            }
            let Some(second) = self.flow(ahead, sign) else { break };
            let by = [0, 1].map(|i| step * 0.5 * (first[i] + second[i]));
            let error = self.part([by[0] - step * first[0], by[1] - step * first[1]]);
            if error < MAX_ERROR {
                let next = [at[0] + by[0], at[1] + by[1]];
                if !self.within(next) || !self.enter(next, self.field.broken) || way + step > most {
                    break;
                }
                at = next;
                points.push(at);
                way += step;
            }
            step = if error > 0.0 { longest.min(0.85 * step * (MAX_ERROR / error).sqrt()) } else { longest };
        }
        way
    }

    /// A straight step as far as the grid goes, and its length.
    fn to_the_rim(&self, at: [f64; 2], flow: [f64; 2]) -> ([f64; 2], f64) {
        let room = |i: usize| match flow[i] {
            f if f > 0.0 => ((self.size[i] - 1) as f64 - at[i]) / f,
            f if f < 0.0 => at[i] / -f,
            _ => f64::INFINITY,
        };
        let by = room(0).min(room(1));
        ([0, 1].map(|i| (at[i] + flow[i] * by).clamp(0.0, (self.size[i] - 1) as f64)), by)
    }

    fn finished(&self, grid: Vec<[f64; 2]>) -> Streamline {
        let place = |g: &[f64; 2]| [self.field.x[0] + g[0] / self.scale[0], self.field.y[0] + g[1] / self.scale[1]];
        let points: Vec<[f64; 2]> = grid.iter().map(place).collect();
        let lengths = points.windows(2).scan(0.0, |sum, w| {
            *sum += (w[1][0] - w[0][0]).hypot(w[1][1] - w[0][1]);
            Some(*sum)
        });
        let lengths: Vec<f64> = lengths.collect();
        let half = lengths.last().map_or(0.0, |all| all / 2.0);
        let arrow_at = lengths.partition_point(|s| *s < half).min(points.len() - 2);
        let (tail, next) = (points[arrow_at], points[arrow_at + 1]);
        let head = [f64::midpoint(tail[0], next[0]), f64::midpoint(tail[1], next[1])];
        Streamline { points, grid, arrow: [tail, head], arrow_at }
    }
}

#[cfg(test)]
mod tests;
