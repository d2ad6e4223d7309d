//! Grids of cells: edges between middles, and quads on a fine, straight grid.

/// The size of the fine grid each way.
pub(crate) const FINE: usize = 1_000;
/// Most looks at a cell of the fine grid.
const MAX_PROBES: usize = 60_000_000;

/// Whether places go one way only.
pub(crate) fn is_monotonic(line: &[f64]) -> bool {
    line.iter().all(|n| n.is_finite()) && (line.windows(2).all(|w| w[0] < w[1]) || line.windows(2).all(|w| w[0] > w[1]))
}

/// The edges of cells with these middles.
pub(crate) fn between(middles: &[f64]) -> Vec<f64> {
    match middles {
        [] => Vec::new(),
        [one] => vec![one - 0.5, one + 0.5],
        [first, second, ..] => {
            let n = middles.len();
            let mut edges = Vec::with_capacity(n + 1);
            edges.push(first - (second - first) / 2.0);
            edges.extend(middles.windows(2).map(|w| f64::midpoint(w[0], w[1])));
            edges.push(middles[n - 1] + (middles[n - 1] - middles[n - 2]) / 2.0);
            edges
        }
    }
}

/// The same along rows and then along columns.
pub(crate) fn between_both(middles: &[f64], rows: usize, columns: usize) -> Vec<f64> {
    let wide: Vec<Vec<f64>> = middles.chunks(columns).map(between).collect();
    let mut out = vec![0.0; (rows + 1) * (columns + 1)];
    for column in 0..=columns {
        let line: Vec<f64> = wide.iter().map(|row| row[column]).collect();
        for (row, value) in between(&line).into_iter().enumerate() {
            out[row * (columns + 1) + column] = value;
        }
    }
    out
}

/// Whether edges are equally far apart.
pub(crate) fn is_even(edges: &[f64]) -> bool {
    let (Some(first), Some(last)) = (edges.first(), edges.last()) else { return false };
    let n = edges.len() - 1;
    let step = (last - first) / n.max(1) as f64;
    edges.iter().enumerate().all(|(i, edge)| (edge - (first + step * i as f64)).abs() <= step.abs() * 1e-3)
}

/// Quads' numbers on a fine, straight grid between these ends; `None` when that takes too long.
pub(crate) fn painted(
    values: &[f64],
    quad: impl Fn(usize) -> [[f64; 2]; 4],
    [x, y]: [[f64; 2]; 2],
) -> Option<Vec<f64>> {
    let mut out = vec![f64::NAN; FINE * FINE];
    let mut probes = 0;
    let scale = |n: f64, [low, high]: [f64; 2]| (n - low) / (high - low).max(f64::MIN_POSITIVE) * FINE as f64;
    for (i, value) in values.iter().enumerate() {
        let quad = quad(i).map(|[px, py]| [scale(px, x), scale(py, y)]);
        if !quad.iter().flatten().all(|n| n.is_finite()) {
            continue;
        }
        let ends = |axis: usize| {
            let of = quad.map(|p| p[axis]);
            let low = of.iter().copied().fold(f64::INFINITY, f64::min).floor().max(0.0) as usize;
            let high = of.iter().copied().fold(0.0, f64::max).ceil().min(FINE as f64) as usize;
            low..high.max(low + 1).min(FINE)
        };
        let (across, up) = (ends(0), ends(1));
        probes += across.len() * up.len();
        if probes > MAX_PROBES {
            return None;
        }
        let small = across.len() <= 2 && up.len() <= 2;
        for row in up {
            for column in across.clone() {
                if small || inside(&quad, [column as f64 + 0.5, row as f64 + 0.5]) {
                    out[row * FINE + column] = *value;
                }
            }
        }
    }
    Some(out)
}

/// Whether a point is in a quad, by the crossings of a ray.
fn inside(quad: &[[f64; 2]; 4], [x, y]: [f64; 2]) -> bool {
    let mut odd = false;
    for k in 0..4 {
        let ([x0, y0], [x1, y1]) = (quad[k], quad[(k + 1) % 4]);
        if (y0 > y) != (y1 > y) && x < x0 + (y - y0) / (y1 - y0) * (x1 - x0) {
            odd = !odd;
        }
    }
    odd
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_halfway_between_middles() {
        assert_eq!(between(&[0.0, 1.0, 3.0]), [-0.5, 0.5, 2.0, 4.0]);
        assert_eq!(between(&[2.0]), [1.5, 2.5]);
        assert_eq!(between_both(&[0.0, 1.0, 0.0, 1.0], 2, 2), [-0.5, 0.5, 1.5, -0.5, 0.5, 1.5, -0.5, 0.5, 1.5]);
    }

    #[test]
    fn a_bent_grid_becomes_an_image() {
        let ends = [[0.0, 1.0]; 2];
        let quad = |i: usize| {
            if i == 0 {
                [[0.0, 0.0], [0.5, 0.0], [0.5, 1.0], [0.0, 1.0]]
            } else {
                [[0.5, 0.0], [1.0, 0.0], [1.0, 1.0], [0.5, 1.0]]
            }
        };
        let made = painted(&[3.0, 7.0], quad, ends).unwrap();
        assert!(made.iter().enumerate().all(|(i, v)| *v == if i % FINE < FINE / 2 { 3.0 } else { 7.0 }));
        let whole = |_: usize| [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]];
        assert!(painted(&[1.0; 100], whole, ends).is_none());
    }
}
