//! Points joined to triangles, and the contours of heights at them.

use crate::numeric::contour::{Loops, chained, too_many};
use delaunator::{EMPTY, Point, next_halfedge, triangulate};
use std::collections::HashMap;

/// Most points of a triangulation.
const MAX_POINTS: usize = 500_000;

/// How near to a circle or a line points may be, as a part of their distances, before rounding decides how they are joined.
const NEAR: f64 = 1e-10;

/// Triangles between points, each with its corners counter-clockwise.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Triangles {
    pub(crate) x: Vec<f64>,
    pub(crate) y: Vec<f64>,
    pub(crate) corners: Vec<[usize; 3]>,
}

/// Why points aren't joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// They can't be.
    Wrong(String),
    /// There are several ways, and another program may choose another one.
    Several,
}

impl Triangles {
    /// Joins points by Delaunay's rule: no point is inside of the circle through a triangle's corners. `exactly` refuses points
    /// for which rounding decides, such as those of a square grid.
    ///
    /// # Errors
    /// Points that can't be joined.
    pub(crate) fn of_points(x: Vec<f64>, y: Vec<f64>, exactly: bool) -> Result<Self, Fault> {
        check(&x, &y)?;
        // So that no power of a place is beyond what numbers can be; by a power of two, which changes no digit.
        let most = x.iter().chain(&y).fold(0.0_f64, |most, n| most.max(n.abs()));
        let scale = if most > 0.0 { most.log2().ceil().exp2() } else { 1.0 };
        let points: Vec<Point> = x.iter().zip(&y).map(|(x, y)| Point { x: x / scale, y: y / scale }).collect();
        if exactly && has_twins(&points) {
            return Err(Fault::Several);
        }
        let made = triangulate(&points);
        if made.triangles.is_empty() {
            return Err(Fault::Wrong("the points are all on one line".to_owned()));
        }
        let at = |i: usize| [points[i].x, points[i].y];
        let (triangles, _) = made.triangles.as_chunks::<3>();
        if exactly {
            let is_flat = |corners: &[usize; 3]| flatness(corners.map(at)) < NEAR;
            let is_round = |(edge, other): (usize, &usize)| {
                *other != EMPTY && edge < *other && {
                    let corner = |edge: usize| at(made.triangles[edge]);
                    let tip = corner(next_halfedge(next_halfedge(*other)));
                    roundness(
                        [corner(edge), corner(next_halfedge(edge)), corner(next_halfedge(next_halfedge(edge)))],
                        tip,
                    ) < NEAR
                }
            };
            if triangles.iter().any(is_flat) || made.halfedges.iter().enumerate().any(is_round) {
                return Err(Fault::Several);
            }
        }
        let corners = triangles.to_vec();
        Ok(Self::turned(x, y, corners))
    }

    /// Takes triangles as they are given: each the numbers of its three corners.
    ///
    /// # Errors
    /// Numbers of points that there aren't.
    pub(crate) fn of_corners(x: Vec<f64>, y: Vec<f64>, corners: Vec<[usize; 3]>) -> Result<Self, Fault> {
        check(&x, &y)?;
        if corners.iter().flatten().any(|corner| *corner >= x.len()) {
            return Err(Fault::Wrong(format!("the corners of triangles must be numbers from 0 to {}", x.len() - 1)));
        }
        Ok(Self::turned(x, y, corners))
    }

    fn turned(x: Vec<f64>, y: Vec<f64>, mut corners: Vec<[usize; 3]>) -> Self {
        for triangle in &mut corners {
            let [a, b, c] = triangle.map(|i| [x[i], y[i]]);
            if cross(a, b, c) < 0.0 {
                triangle.swap(1, 2);
            }
        }
        Self { x, y, corners }
    }

    /// The triangles that a mask leaves.
    pub(crate) fn without(mut self, masked: &[bool]) -> Self {
        let mut masked = masked.iter();
        self.corners.retain(|_| !masked.next().is_some_and(|masked| *masked));
        self
    }

    fn place(&self, corner: usize) -> [f64; 2] {
        [self.x[corner], self.y[corner]]
    }

    /// The outline of each triangle.
    pub(crate) fn outlines(&self) -> impl Iterator<Item = [[f64; 2]; 3]> + '_ {
        self.corners.iter().map(|corners| corners.map(|corner| self.place(corner)))
    }

    /// Every side of a triangle once: the numbers of its ends.
    pub(crate) fn edges(&self) -> Vec<[usize; 2]> {
        let sides = self.corners.iter().flat_map(|[a, b, c]| [[*a, *b], [*b, *c], [*c, *a]]);
        let mut edges: Vec<[usize; 2]> = sides.map(|[a, b]| [a.min(b), a.max(b)]).collect();
        edges.sort_unstable();
        edges.dedup();
        edges
    }

    /// The lowest and the highest of the heights at the triangles' corners; none if one isn't finite or there are none.
    pub(crate) fn ends(&self, z: &[f64]) -> Option<(f64, f64)> {
        let mut heights = self.corners.iter().flatten().map(|corner| z[*corner]).peekable();
        heights.peek()?;
        heights.try_fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), z| {
            z.is_finite().then(|| (low.min(z), high.max(z)))
        })
    }

    /// The lines at a level of heights at the points; as matplotlib has it, what is at the level is above it. `most` is how many
    /// points there may still be; it is lessened by those made.
    ///
    /// # Errors
    /// Too many points.
    pub(crate) fn lines(&self, z: &[f64], level: f64, most: &mut usize) -> Result<Loops, String> {
        let mut steps = Vec::new();
        for corners in &self.corners {
            let above = corners.map(|corner| z[corner] >= level);
            if let Some((from, to)) = border(above) {
                steps.push((self.side(*corners, from), self.side(*corners, to)));
            }
            if steps.len() > *most {
                return Err(too_many());
            }
        }
        Ok(chained(steps, most, |side| self.crossing(z, side, level)))
    }

    /// The outlines of what is at `lower` or above it and below `upper`: outer ones run one way, holes the other. `most` is as for
    /// `lines`.
    ///
    /// # Errors
    /// Too many points.
    pub(crate) fn filled(&self, z: &[f64], lower: f64, upper: f64, most: &mut usize) -> Result<Loops, String> {
        const LOWER: u64 = 0;
        const UPPER: u64 = 1;
        const CORNER: u64 = 2;
        let state = |corner: usize| i8::from(z[corner] >= lower) + i8::from(z[corner] >= upper);
        let rim = self.rim();
        let mut steps = Vec::new();
        for corners in &self.corners {
            let states = corners.map(state);
            if states == [states[0]; 3] && states[0] != 1 {
                continue;
            }
            let node = |k: usize, kind: u64| self.side(*corners, k) * 4 + kind;
            let sides = [(states.map(|s| s > 0), LOWER), (states.map(|s| s < 2), UPPER)];
            for (inside, kind) in sides {
                if let Some((from, to)) = border(inside) {
                    steps.push((node(from, kind), node(to, kind)));
                }
            }
            for k in (0..3).filter(|k| rim[&self.side(*corners, *k)] == 1) {
                let (from, to) = (states[k], states[(k + 1) % 3]);
                let end = |state: i8, corner: usize| match state {
                    0 => node(k, LOWER),
                    1 => corners[corner] as u64 * 4 + CORNER,
                    _ => node(k, UPPER),
                };
                if from == 1 || from != to {
                    steps.push((end(from, k), end(to, (k + 1) % 3)));
                }
            }
            if steps.len() > *most {
                return Err(too_many());
            }
        }
        Ok(chained(steps, most, |node| match node % 4 {
            LOWER => self.crossing(z, node / 4, lower),
            UPPER => self.crossing(z, node / 4, upper),
            _ => self.place((node / 4) as usize),
        }))
    }

    /// The number of the side after a triangle's `k`th corner; the triangle on its other side has the same.
    fn side(&self, corners: [usize; 3], k: usize) -> u64 {
        let (a, b) = (corners[k], corners[(k + 1) % 3]);
        (a.min(b) * self.x.len() + a.max(b)) as u64
    }

    /// How many triangles each side has.
    fn rim(&self) -> HashMap<u64, usize> {
        let mut rim = HashMap::new();
        for corners in &self.corners {
            for k in 0..3 {
                *rim.entry(self.side(*corners, k)).or_insert(0) += 1;
            }
        }
        rim
    }

    fn crossing(&self, z: &[f64], side: u64, level: f64) -> [f64; 2] {
        let n = self.x.len();
        let (a, b) = (side as usize / n, side as usize % n);
        let part = ((z[b] - level) / (z[b] - z[a])).clamp(0.0, 1.0);
        let ([ax, ay], [bx, by]) = (self.place(a), self.place(b));
        [ax * part + bx * (1.0 - part), ay * part + by * (1.0 - part)]
    }
}

/// From which side of a triangle to which the border of what is inside runs, if there is one.
fn border(inside: [bool; 3]) -> Option<(usize, usize)> {
    let leaves = (0..3).find(|k| inside[*k] && !inside[(k + 1) % 3])?;
    let enters = (0..3).find(|k| !inside[*k] && inside[(k + 1) % 3])?;
    Some((leaves, enters))
}

fn check(x: &[f64], y: &[f64]) -> Result<(), Fault> {
    let wrong = |words: String| Err(Fault::Wrong(words));
    if x.len() != y.len() {
        return wrong(format!("x and y must have the same length, but have {} and {}", x.len(), y.len()));
    }
    if x.len() < 3 {
        return wrong("x and y arrays must have a length of at least 3".to_owned());
    }
    if x.len() > MAX_POINTS {
        return wrong(format!("at most {MAX_POINTS} points can be joined to triangles, not {}", x.len()));
    }
    if !x.iter().chain(y).all(|n| n.is_finite() && n.abs() < 1e150) {
        return wrong("x and y must be finite numbers".to_owned());
    }
    Ok(())
}

fn has_twins(points: &[Point]) -> bool {
    let mut places: Vec<[f64; 2]> = points.iter().map(|point| [point.x, point.y]).collect();
    places.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    places.windows(2).any(|pair| pair[0] == pair[1])
}

/// Twice the area of a triangle; negative if its corners are clockwise.
fn cross([ax, ay]: [f64; 2], [bx, by]: [f64; 2], [cx, cy]: [f64; 2]) -> f64 {
    (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

fn square([ax, ay]: [f64; 2], [bx, by]: [f64; 2]) -> f64 {
    (ax - bx) * (ax - bx) + (ay - by) * (ay - by)
}

/// How far a triangle is from a line: its area in that of its longest side's square.
fn flatness([a, b, c]: [[f64; 2]; 3]) -> f64 {
    let longest = square(a, b).max(square(b, c)).max(square(c, a));
    cross(a, b, c).abs() / longest
}

/// How far a point is from the circle through a triangle's corners, as the determinant that decides whether it is inside, in the
/// fourth power of their distances.
fn roundness([a, b, c]: [[f64; 2]; 3], [dx, dy]: [f64; 2]) -> f64 {
    let [(ax, ay), (bx, by), (cx, cy)] = [a, b, c].map(|[x, y]| (x - dx, y - dy));
    let (aa, bb, cc) = (ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy);
    let determinant = aa * (bx * cy - by * cx) - bb * (ax * cy - ay * cx) + cc * (ax * by - ay * bx);
    let longest = aa.max(bb).max(cc);
    determinant.abs() / (longest * longest)
}

#[cfg(test)]
mod tests;
