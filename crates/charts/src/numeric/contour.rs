//! Contour lines, and areas between two levels, of heights on a grid.
//!
//! Marching squares (Lorensen and Cline 1987, in two dimensions) with linear interpolation along the edges. Where
//! two opposite corners are high and two are low, the mean of the four decides which are joined, as in `ContourPy`'s
//! documentation of quads with saddles. A height is above a level if it is greater, not equal.

use crate::numeric::places::Ends;

/// Most heights of a grid.
const MAX_HEIGHTS: usize = 4_000_000;

/// Quads of a row whose lowest and highest height are known together.
const BLOCK: usize = 16;

/// Heights on a grid of quads, straight or curved.
#[derive(Debug, Clone)]
pub(crate) struct Grid<'a> {
    nx: usize,
    ny: usize,
    x: &'a [f64],
    y: &'a [f64],
    z: &'a [f64],
    /// Whether any height is masked.
    masked: bool,
    /// The lowest and the highest height at the corners of each block's quads, row by row: most levels pass most blocks by.
    blocks: Vec<Ends>,
}

/// Polygons or polylines; a closed line ends where it starts.
pub(crate) type Loops = Vec<Vec<[f64; 2]>>;

impl<'a> Grid<'a> {
    /// A grid of `nx` columns and `ny` rows: `z` row by row, `x` and `y` for each column and each row or for each
    /// height. Heights that aren't finite, or whose place isn't, are masked: the quads at them are left out.
    ///
    /// # Errors
    /// Matplotlib's message for sizes that don't match.
    pub(crate) fn new(nx: usize, ny: usize, x: &'a [f64], y: &'a [f64], z: &'a [f64]) -> Result<Self, String> {
        let heights = nx.saturating_mul(ny);
        if nx < 2 || ny < 2 {
            return Err(format!("Input z must be at least a (2, 2) shaped array, but has shape ({ny}, {nx})"));
        }
        if heights > MAX_HEIGHTS {
            return Err(format!("a contour plot can have at most {MAX_HEIGHTS} values, not {heights}"));
        }
        if z.len() != heights {
            return Err(format!("Input z must be a 2D array of {heights} values, but has {}", z.len()));
        }
        if x.len() != nx && x.len() != heights {
            return Err(format!("Length of x ({}) must match number of columns in z ({nx})", x.len()));
        }
        if y.len() != ny && y.len() != heights {
            return Err(format!("Length of y ({}) must match number of rows in z ({ny})", y.len()));
        }
        let masked = ![x, y, z].iter().all(|numbers| Ends::of(numbers).finite);
        let row = |row: usize| (0..nx - 1).step_by(BLOCK).map(move |column| (row, column));
        let block = |(row, column): (usize, usize)| {
            let columns = column..nx.min(column + BLOCK + 1);
            let [below, above] =
                [row, row + 1].map(|row| Ends::of_finite(&z[row * nx + columns.start..row * nx + columns.end]));
            below.and(above)
        };
        let blocks = (0..ny - 1).flat_map(row).map(block).collect();
        Ok(Self { nx, ny, x, y, z, masked, blocks })
    }

    /// The lowest and the highest height.
    pub(crate) fn ends(&self) -> Option<(f64, f64)> {
        let Ends { low, high, .. } = Ends::of_finite(self.z);
        (low <= high).then_some((low, high))
    }

    fn place(&self, corner: usize) -> [f64; 2] {
        let x = if self.x.len() == self.nx { corner % self.nx } else { corner };
        let y = if self.y.len() == self.ny { corner / self.nx } else { corner };
        [self.x[x], self.y[y]]
    }

    fn valid(&self, corner: usize) -> bool {
        self.z[corner].is_finite() && self.place(corner).iter().all(|n| n.is_finite())
    }

    /// The corners of a quad, round it, if none is masked.
    fn quad(&self, column: usize, row: usize) -> Option<[usize; 4]> {
        let at = row * self.nx + column;
        let corners = [at, at + 1, at + 1 + self.nx, at + self.nx];
        (!self.masked || corners.iter().all(|&c| self.valid(c))).then_some(corners)
    }

    /// The point at which an edge crosses a level.
    fn crossing(&self, edge: u64, level: f64) -> [f64; 2] {
        let from = (edge / 2) as usize;
        let to = if edge % 2 == 1 { from + self.nx } else { from + 1 };
        let (a, b, [x0, y0], [x1, y1]) = (self.z[from], self.z[to], self.place(from), self.place(to));
        let t = ((level - a) / (b - a)).clamp(0.0, 1.0);
        [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t]
    }

    /// Calls `step` for the quads that have all corners in the blocks that `wanted` wants: by their lowest and highest height,
    /// and whether they are at a rim.
    fn each_quad<E>(
        &self,
        wanted: impl Fn(&Ends, bool) -> bool,
        mut step: impl FnMut(usize, usize, [usize; 4]) -> Result<(), E>,
    ) -> Result<(), E> {
        let (columns, rows) = (self.nx - 1, self.ny - 1);
        let mut blocks = self.blocks.iter();
        for row in 0..rows {
            for start in (0..columns).step_by(BLOCK) {
                let end = columns.min(start + BLOCK);
                let rim = self.masked || row == 0 || row + 1 == rows || start == 0 || end == columns;
                if blocks.next().is_some_and(|ends| wanted(ends, rim)) {
                    for column in start..end {
                        if let Some(corners) = self.quad(column, row) {
                            step(column, row, corners)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether a quad's `k`th edge has no quad on its other side.
    fn rim(&self, column: usize, row: usize, k: usize) -> bool {
        let beside = match k {
            0 => row.checked_sub(1).map(|row| (column, row)),
            1 => (column + 2 < self.nx).then_some((column + 1, row)),
            2 => (row + 2 < self.ny).then_some((column, row + 1)),
            _ => column.checked_sub(1).map(|column| (column, row)),
        };
        beside.is_none_or(|(column, row)| self.quad(column, row).is_none())
    }
}

/// The number of a quad's edge after its `k`th corner; the neighbouring quad has the same.
fn edge_of(corners: [usize; 4], k: usize) -> u64 {
    let (corner, upright) = match k {
        0 => (corners[0], 0),
        1 => (corners[1], 1),
        2 => (corners[3], 0),
        _ => (corners[0], 1),
    };
    corner as u64 * 2 + upright
}

/// A step along an outline, from one node to the next.
pub(crate) type Step = (u64, u64);

/// More points than the caller allows.
pub(crate) fn too_many() -> String {
    "this contour plot has too many points; use fewer levels or a coarser grid".into()
}

/// Calls `step` for each piece of the border between what is inside (on its left) and what isn't, within a quad:
/// from where the quad's rim leaves the inside to where it comes back.
fn borders(inside: [bool; 4], middle: bool, mut step: impl FnMut(usize, usize)) {
    let leaves = |k: usize| inside[k] && !inside[(k + 1) % 4];
    let enters = |k: usize| !inside[k] && inside[(k + 1) % 4];
    for from in (0..4).filter(|&k| leaves(k)) {
        // The next way in joins the inside across a saddle; the last one cuts the corner off.
        let to =
            if middle { (1..4).find(|d| enters((from + d) % 4)) } else { (1..4).rfind(|d| enters((from + d) % 4)) };
        if let Some(to) = to {
            step(from, (from + to) % 4);
        }
    }
}

/// The lines at a level, higher ground on their left where x and y rise along the grid. `most` is how many
/// points there may still be; it is lessened by those made.
///
/// # Errors
/// Too many points.
pub(crate) fn lines(grid: &Grid, level: f64, most: &mut usize) -> Result<Loops, String> {
    if !level.is_finite() {
        return Ok(Vec::new());
    }
    let mut steps: Vec<Step> = Vec::new();
    let crossed = |ends: &Ends, _| ends.low <= level && level < ends.high;
    grid.each_quad(crossed, |_, _, corners| {
        let z = corners.map(|c| grid.z[c]);
        let inside = z.map(|z| z > level);
        if inside == [inside[0]; 4] {
            return Ok(());
        }
        let middle = mean(z) > level;
        borders(inside, middle, |from, to| steps.push((edge_of(corners, from), edge_of(corners, to))));
        if steps.len() > *most { Err(too_many()) } else { Ok(()) }
    })?;
    Ok(chained(steps, most, |edge| grid.crossing(edge, level)))
}

/// The kinds of node on an area's outline: its number is that of the edge or corner times four, and this.
const LOWER: u64 = 0;
const UPPER: u64 = 1;
const CORNER: u64 = 2;

/// The outlines of the ground above `lower` and not above `upper`: outer ones run one way, holes the other, so
/// that both fill rules fill the same. `most` is as for [`lines`].
///
/// # Errors
/// Too many points.
pub(crate) fn filled(grid: &Grid, lower: f64, upper: f64, most: &mut usize) -> Result<Loops, String> {
    if lower.is_nan() || upper.is_nan() || lower >= upper {
        return Ok(Vec::new());
    }
    let state = |z: f64| i8::from(z > lower) + i8::from(z > upper);
    let mut steps: Vec<Step> = Vec::new();
    // Ground that is between the levels everywhere has an outline only at the rim.
    let outlined = |ends: &Ends, rim: bool| {
        let beside = ends.high <= lower || ends.low > upper;
        let between = ends.low > lower && ends.high <= upper;
        !beside && (rim || !between)
    };
    grid.each_quad(outlined, |column, row, corners| {
        let z = corners.map(|c| grid.z[c]);
        let states = z.map(state);
        if states == [states[0]; 4] && states[0] != 1 {
            return Ok(());
        }
        let middle = state(mean(z));
        let edge = |k: usize, kind: u64| edge_of(corners, k) * 4 + kind;
        borders(states.map(|s| s > 0), middle > 0, |a, b| steps.push((edge(a, LOWER), edge(b, LOWER))));
        borders(states.map(|s| s < 2), middle < 2, |a, b| steps.push((edge(a, UPPER), edge(b, UPPER))));
        for k in (0..4).filter(|&k| grid.rim(column, row, k)) {
            let (from, to) = (states[k], states[(k + 1) % 4]);
            let node = |s: i8, corner: usize| match s {
                0 => edge(k, LOWER),
                1 => corners[corner] as u64 * 4 + CORNER,
                _ => edge(k, UPPER),
            };
            if from == 1 || from != to {
                steps.push((node(from, k), node(to, (k + 1) % 4)));
            }
        }
        if steps.len() > *most { Err(too_many()) } else { Ok(()) }
    })?;
    Ok(chained(steps, most, |node| match node % 4 {
        LOWER => grid.crossing(node / 4, lower),
        UPPER => grid.crossing(node / 4, upper),
        _ => grid.place((node / 4) as usize),
    }))
}

fn mean(z: [f64; 4]) -> f64 {
    z.iter().map(|z| z * 0.25).sum()
}

/// Steps put one after another: first the lines that start somewhere, then the closed ones.
pub(crate) fn chained(mut steps: Vec<Step>, most: &mut usize, place: impl Fn(u64) -> [f64; 2]) -> Loops {
    *most = most.saturating_sub(steps.len());
    steps.sort_unstable();
    let mut ends: Vec<u64> = steps.iter().map(|s| s.1).collect();
    ends.sort_unstable();
    let mut used = vec![false; steps.len()];
    let starts: Vec<usize> = (0..steps.len()).filter(|&i| ends.binary_search(&steps[i].0).is_err()).collect();
    let mut loops = Vec::new();
    for first in starts.into_iter().chain(0..steps.len()) {
        if used[first] {
            continue;
        }
        let mut points = vec![place(steps[first].0)];
        let mut at = Some(first);
        while let Some(i) = at {
            used[i] = true;
            let (_, to) = steps[i];
            let point = place(to);
            if points.last() != Some(&point) {
                points.push(point);
            }
            // Where two quads touch at a corner only, two steps start there.
            let next = steps.partition_point(|s| s.0 < to);
            at = (next..steps.len()).take_while(|&i| steps[i].0 == to).find(|&i| !used[i]);
        }
        if points.len() > 1 {
            loops.push(points);
        }
    }
    loops
}

#[cfg(test)]
mod tests;
