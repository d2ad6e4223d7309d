//! Points counted in hexagons, on matplotlib's lattice: two rectangular grids of centres, the second half a step
//! on from the first (Carr, Littlefield, Nicholson and Littlefield 1987).

/// Most hexagons.
const MAX_CELLS: usize = 1_000_000;

/// The points and the grid of a hexagonal histogram.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hexbin<'a> {
    /// The points.
    pub xs: &'a [f64],
    /// The points.
    pub ys: &'a [f64],
    /// Values whose mean a hexagon shows, instead of its number of points.
    pub c: Option<&'a [f64]>,
    /// Hexagons across, and down; matplotlib makes the second `nx / √3` if it isn't given.
    pub gridsize: (usize, Option<usize>),
    /// xmin, xmax, ymin, ymax in place of the points' own.
    pub extent: Option<[f64; 4]>,
    /// Hexagons of fewer points are left out.
    pub mincnt: Option<f64>,
    /// Whether the colours are by the logarithm, so that empty ones have none.
    pub log: bool,
}

/// The hexagons that are shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hexagons {
    /// The corners around a centre.
    pub corners: [[f64; 2]; 6],
    /// The centres.
    pub centers: Vec<[f64; 2]>,
    /// The count or mean of each.
    pub values: Vec<f64>,
    /// xmin, xmax, ymin, ymax.
    pub extent: [f64; 4],
}

/// Ends from which a step can be made: apart from each other.
fn apart(low: f64, high: f64) -> (f64, f64) {
    if !(low.is_finite() && high.is_finite()) {
        (0.0, 1.0)
    } else if high - low <= 1e-15 * low.abs().max(high.abs()) {
        if low == 0.0 && high == 0.0 { (-0.1, 0.1) } else { (low - 0.1 * low.abs(), high + 0.1 * high.abs()) }
    } else {
        (low, high)
    }
}

/// Bins points into hexagons.
///
/// # Errors
/// A grid that is empty or too fine.
pub(crate) fn hexbin(what: &Hexbin) -> Result<Hexagons, String> {
    let nx = what.gridsize.0;
    let ny = what.gridsize.1.unwrap_or((nx as f64 / 3f64.sqrt()) as usize).max(1);
    let cells = nx.saturating_add(1).saturating_mul(ny.saturating_add(1)).saturating_add(nx.saturating_mul(ny));
    if nx == 0 || cells > MAX_CELLS {
        return Err(format!("'gridsize' must result in 1 to {MAX_CELLS} hexagons"));
    }
    let points = || what.xs.iter().zip(what.ys).map(|(x, y)| (*x, *y));
    let extent = what.extent.unwrap_or_else(|| {
        let finite = points().filter(|(x, y)| x.is_finite() && y.is_finite());
        let none = [f64::INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::NEG_INFINITY];
        finite.fold(none, |[a, b, c, d], (x, y)| [a.min(x), b.max(x), c.min(y), d.max(y)])
    });
    let ((xmin, xmax), (ymin, ymax)) = (apart(extent[0], extent[1]), apart(extent[2], extent[3]));
    // A little room keeps points on the rim in.
    let pad = 1e-9 * (xmax - xmin);
    let (left, right) = (xmin - pad, xmax + pad);
    let (sx, sy) = ((right - left) / nx as f64, (ymax - ymin) / ny as f64);
    let second = (nx + 1) * (ny + 1);
    let mut counts = vec![0.0; cells];
    let mut sums = vec![0.0; if what.c.is_some() { cells } else { 0 }];
    for (i, (x, y)) in points().enumerate() {
        let (ix, iy) = ((x - left) / sx, (y - ymin) / sy);
        if !(ix.is_finite() && iy.is_finite()) {
            continue;
        }
        let (ix1, iy1, ix2, iy2) = (ix.round_ties_even(), iy.round_ties_even(), ix.floor(), iy.floor());
        let first = (ix - ix1).powi(2) + 3.0 * (iy - iy1).powi(2);
        let other = (ix - ix2 - 0.5).powi(2) + 3.0 * (iy - iy2 - 0.5).powi(2);
        let within = |a: f64, n: usize| a >= 0.0 && a < n as f64;
        let cell = if first < other {
            (within(ix1, nx + 1) && within(iy1, ny + 1)).then(|| ix1 as usize * (ny + 1) + iy1 as usize)
        } else {
            (within(ix2, nx) && within(iy2, ny)).then(|| second + ix2 as usize * ny + iy2 as usize)
        };
        let Some(cell) = cell else { continue };
        match what.c {
            None => counts[cell] += 1.0,
            Some(c) => {
                if let Some(value) = c.get(i).filter(|v| v.is_finite()) {
                    counts[cell] += 1.0;
                    sums[cell] += value;
                }
            }
        }
    }
    let least = what.mincnt.unwrap_or(if what.c.is_some() || what.log { 1.0 } else { 0.0 });
    let (mut centers, mut values) = (Vec::new(), Vec::new());
    for (cell, &count) in counts.iter().enumerate() {
        if count < least || (what.c.is_some() && count == 0.0) {
            continue;
        }
        let (column, row, half) = match cell.checked_sub(second) {
            None => (cell / (ny + 1), cell % (ny + 1), 0.0),
            Some(cell) => (cell / ny, cell % ny, 0.5),
        };
        centers.push([(column as f64 + half) * sx + left, (row as f64 + half) * sy + ymin]);
        values.push(if what.c.is_some() { sums[cell] / count } else { count });
    }
    let corner = |x: f64, y: f64| [x * sx, y * sy / 3.0];
    let corners = [
        corner(0.5, -0.5),
        corner(0.5, 0.5),
        corner(0.0, 1.0),
        corner(-0.5, 0.5),
        corner(-0.5, -0.5),
        corner(0.0, -1.0),
    ];
    Ok(Hexagons { corners, centers, values, extent: [left, right, ymin, ymax] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hexbin_of(xs: &[f64], ys: &[f64]) -> Hexbin<'static> {
        let leak = |v: &[f64]| -> &'static [f64] { v.to_vec().leak() };
        Hexbin { xs: leak(xs), ys: leak(ys), c: None, gridsize: (4, None), extent: None, mincnt: None, log: false }
    }

    #[test]
    fn every_point_is_counted_once() {
        let xs: Vec<f64> = (0..200).map(|i| (f64::from(i) * 0.7).sin()).collect();
        let ys: Vec<f64> = (0..200).map(|i| (f64::from(i) * 1.3).cos()).collect();
        let made = hexbin(&hexbin_of(&xs, &ys)).unwrap();
        // 5×3 and 4×2 centres.
        assert_eq!(made.values.len(), 23);
        // As matplotlib counts them.
        let want = [12, 8, 11, 11, 9, 11, 7, 5, 10, 6, 5, 6, 12, 8, 9, 12, 9, 2, 3, 8, 8, 12, 16];
        assert_eq!(made.values, want.map(f64::from));
        let near = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).abs() < 1e-9 && (a[1] - b[1]).abs() < 1e-9;
        assert!(near(made.centers[15], [-0.738_924_399_872_8, -0.496_053_289_455_9]), "{:?}", made.centers[15]);
        assert!(near(made.corners[1], [0.248_417_270_315_1, 0.166_228_143_272_8]), "{:?}", made.corners[1]);
        assert_eq!(made.values.iter().sum::<f64>(), 200.0);
        let few = hexbin(&Hexbin { mincnt: Some(10.0), ..hexbin_of(&xs, &ys) }).unwrap();
        assert!(few.values.iter().all(|n| *n >= 10.0) && few.values.len() < 23);
    }

    #[test]
    fn means_and_extents() {
        let (xs, ys) = ([0.0, 0.0, 4.0, f64::NAN], [0.0, 0.0, 2.0, 1.0]);
        let c = [2.0, 4.0, 7.0, 9.0];
        let made = hexbin(&Hexbin { c: Some(&c), gridsize: (4, Some(2)), ..hexbin_of(&xs, &ys) }).unwrap();
        assert_eq!(made.values, [3.0, 7.0]);
        assert!((made.centers[1][0] - 4.0).abs() < 1e-6 && (made.centers[1][1] - 2.0).abs() < 1e-6);
        assert!((made.corners[2][1] - 1.0 / 3.0).abs() < 1e-12);
        let out = hexbin(&Hexbin { extent: Some([10.0, 20.0, 10.0, 20.0]), log: true, ..hexbin_of(&xs, &ys) }).unwrap();
        assert!(out.values.is_empty());
    }

    #[test]
    fn grids_are_bounded() {
        let error = |gridsize| hexbin(&Hexbin { gridsize, ..hexbin_of(&[1.0], &[1.0]) }).is_err();
        assert!(error((0, None)) && error((usize::MAX, Some(usize::MAX))) && error((5000, None)));
        assert!(hexbin(&hexbin_of(&[], &[])).is_ok());
        assert_eq!(hexbin(&hexbin_of(&[3.0], &[3.0])).unwrap().values.iter().sum::<f64>(), 1.0);
    }
}
