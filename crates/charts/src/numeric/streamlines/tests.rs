use super::*;

/// A field of 21×21 arrows over ±2.
struct Sample {
    axis: Vec<f64>,
    u: Vec<f64>,
    v: Vec<f64>,
}

fn sample(of: impl Fn(f64, f64) -> (f64, f64)) -> Sample {
    let axis: Vec<f64> = (0..21).map(|i| f64::from(i) / 5.0 - 2.0).collect();
    let (u, v) = axis.iter().flat_map(|y| axis.iter().map(|x| of(*x, *y)).collect::<Vec<_>>()).unzip();
    Sample { axis, u, v }
}

fn field(s: &Sample) -> Field<'_> {
    Field {
        x: &s.axis,
        y: &s.axis,
        u: &s.u,
        v: &s.v,
        density: [1.0, 1.0],
        length: [0.1, 4.0],
        starts: None,
        direction: Direction::Both,
        broken: true,
    }
}

#[test]
fn an_even_flow_is_a_line_for_each_row_of_the_mask() {
    let lines = streamlines(&field(&sample(|_, _| (1.0, 0.0)))).unwrap();
    assert_eq!(lines.len(), 30);
    for line in &lines {
        assert!(line.points.iter().all(|p| (p[1] - line.points[0][1]).abs() < 1e-9));
        assert!(line.arrow[0][0] < line.arrow[1][0] && line.arrow[0][0].abs() < 0.3);
        let (first, last) = (line.points[0][0], line.points[line.points.len() - 1][0]);
        assert!((first + 2.0).abs() < 1e-9 && (last - 2.0).abs() < 1e-9, "{first} {last}");
    }
}

#[test]
fn a_whirl_goes_round() {
    let made = sample(|x, y| (-y, x));
    let starts = [[1.0, 0.0]];
    let lines = streamlines(&Field { starts: Some(&starts), ..field(&made) }).unwrap();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].points.iter().all(|p| (p[0].hypot(p[1]) - 1.0).abs() < 0.05));
    assert!(lines[0].points.len() > 30 && lines[0].grid.len() == lines[0].points.len());
    let all = streamlines(&field(&made)).unwrap();
    // Matplotlib, whose spiral turns its corners otherwise, has 63, and 80 of a field that points outwards.
    assert!((55..=71).contains(&all.len()), "{}", all.len());
    let outwards = streamlines(&field(&sample(|x, y| (x, y)))).unwrap();
    assert!((70..=90).contains(&outwards.len()), "{}", outwards.len());
}

#[test]
fn directions_lengths_and_unbroken_lines() {
    let made = sample(|_, _| (1.0, 0.0));
    let starts = [[0.0, 0.0]];
    let one = |direction, length, broken| {
        let starts = Some(&starts[..]);
        let lines = streamlines(&Field { length, starts, direction, broken, ..field(&made) }).unwrap();
        lines.first().map(|l| (l.points[0][0], l.points[l.points.len() - 1][0]))
    };
    let (from, to) = one(Direction::Forward, [0.1, 4.0], true).unwrap();
    assert!(from == 0.0 && (to - 2.0).abs() < 1e-9);
    let (from, to) = one(Direction::Backward, [0.1, 4.0], false).unwrap();
    assert!(to == 0.0 && (from + 2.0).abs() < 1e-9);
    let (from, to) = one(Direction::Both, [0.1, 0.4], true).unwrap();
    assert!((to - from - 1.6).abs() < 0.3, "{from} {to}");
    assert_eq!(one(Direction::Both, [2.0, 4.0], true), None);
}

#[test]
fn the_spiral_meets_every_cell_once() {
    for (nx, ny) in [(1, 1), (1, 7), (7, 1), (2, 2), (5, 4), (30, 30), (3, 9)] {
        let mut cells: Vec<_> = inwards(nx, ny).collect();
        assert_eq!((cells.len(), cells[0]), (nx * ny, [0, 0]), "{nx} {ny}");
        cells.sort_unstable();
        cells.dedup();
        assert_eq!(cells.len(), nx * ny);
    }
}

#[test]
fn holes_and_hostile_fields() {
    let holed = sample(|x, _| if x.abs() < 0.5 { (f64::NAN, 0.0) } else { (1.0, 0.0) });
    let lines = streamlines(&field(&holed)).unwrap();
    assert!(!lines.is_empty());
    assert!(lines.iter().flat_map(|l| &l.points).all(|p| p[0].abs() > 0.35));
    assert!(streamlines(&field(&sample(|_, _| (0.0, 0.0)))).unwrap().is_empty());
    let wild = sample(|x, y| ((x * 1e9).sin() * 1e300, (y * 7e8).cos() * 1e-300));
    assert!(streamlines(&Field { density: [50.0, 1.0], length: [0.0, f64::INFINITY], ..field(&wild) }).is_ok());
    let even = sample(|_, _| (1.0, 1.0));
    let outside = [[9.0, 0.0]];
    assert!(streamlines(&Field { starts: Some(&outside), ..field(&even) }).is_err());
    assert!(streamlines(&Field { density: [f64::NAN, 1.0], ..field(&even) }).is_err());
    assert!(streamlines(&Field { x: &[0.0, 1.0, 3.0], ..field(&even) }).is_err());
    assert!(streamlines(&Field { x: &[1.0, 0.0], ..field(&even) }).is_err());
    assert!(streamlines(&Field { u: &[1.0], ..field(&even) }).is_err());
}

#[test]
fn values_between_four() {
    let values = [0.0, 1.0, 2.0, 3.0];
    assert_eq!(interpolate(&values, 2, [0.5, 0.5]), 1.5);
    assert_eq!(interpolate(&values, 2, [1.0, 1.0]), 3.0);
    assert!(interpolate(&values, 2, [1.1, 0.0]).is_nan() && interpolate(&[], 0, [0.0, 0.0]).is_nan());
}
