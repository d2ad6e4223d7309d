use super::*;

const X: [f64; 6] = [0.0, 4.0, 1.0, 3.2, 2.1, 0.3];
const Y: [f64; 6] = [0.0, 0.5, 3.0, 3.6, 1.4, 1.7];
const Z: [f64; 6] = [0.0, 2.0, 1.0, 3.0, 4.0, 1.0];

fn joined() -> Triangles {
    Triangles::of_points(X.to_vec(), Y.to_vec(), true).unwrap()
}

fn area(loops: &Loops) -> f64 {
    let side = |pair: &[[f64; 2]]| pair[0][0] * pair[1][1] - pair[0][1] * pair[1][0];
    loops.iter().map(|points| points.windows(2).map(side).sum::<f64>() / 2.0).sum()
}

/// matplotlib's `Triangulation` of the same points.
#[test]
fn triangles_are_those_of_matplotlib() {
    let mut found = joined().corners;
    for corners in &mut found {
        corners.sort_unstable();
    }
    found.sort_unstable();
    assert_eq!(found, [[0, 1, 4], [0, 4, 5], [1, 3, 4], [2, 3, 4], [2, 4, 5]]);
    assert_eq!(joined().edges().len(), 10);
    for scale in [1e140, 1e-140] {
        let far = |n: &[f64]| n.iter().map(|n| n * scale).collect::<Vec<f64>>();
        assert_eq!(Triangles::of_points(far(&X), far(&Y), true).unwrap().corners, joined().corners);
    }
}

/// matplotlib's `tricontour` of the same points and heights.
#[test]
fn lines_are_those_of_matplotlib() {
    let lines = joined().lines(&Z, 2.5, &mut 1000).unwrap();
    let wanted = [[2.65, 3.45], [1.55, 2.2], [1.2, 1.55], [1.3125, 0.875], [3.525, 0.725], [3.6, 2.05]];
    assert_eq!(lines.len(), 1);
    let near = |a: &[f64; 2], b: &[f64; 2]| (a[0] - b[0]).abs() < 1e-9 && (a[1] - b[1]).abs() < 1e-9;
    let same = |line: &[[f64; 2]]| line.len() == wanted.len() && line.iter().zip(&wanted).all(|(a, b)| near(a, b));
    let turned: Vec<[f64; 2]> = lines[0].iter().rev().copied().collect();
    assert!(same(&lines[0]) || same(&turned), "{lines:?}");
}

/// The areas that matplotlib's `tricontourf` fills.
#[test]
fn filled_areas_are_those_of_matplotlib() {
    let areas = [(-1.0, 1.0), (1.0, 2.0), (2.0, 3.0)].map(|(lower, upper)| {
        let loops = joined().filled(&Z, lower, upper, &mut 1000).unwrap();
        assert!(loops.iter().all(|points| points.first() == points.last()), "{loops:?}");
        (area(&loops) * 1e6).round() / 1e6
    });
    assert_eq!(areas, [0.678_125, 2.566_042, 4.009_375]);
}

#[test]
fn points_that_can_be_joined_in_several_ways_are_refused() {
    let square = || (vec![0.0, 1.0, 1.0, 0.0], vec![0.0, 0.0, 1.0, 1.0]);
    let (x, y) = square();
    assert_eq!(Triangles::of_points(x, y, true), Err(Fault::Several));
    let (x, y) = square();
    assert_eq!(Triangles::of_points(x, y, false).unwrap().corners.len(), 2);
    let twins = Triangles::of_points(vec![0.0, 1.0, 0.2, 0.0], vec![0.0, 0.0, 1.0, 0.0], true);
    assert_eq!(twins, Err(Fault::Several));
}

#[test]
fn points_that_cannot_be_joined_are_refused() {
    let wrong =
        |x: &[f64], y: &[f64]| matches!(Triangles::of_points(x.to_vec(), y.to_vec(), true), Err(Fault::Wrong(_)));
    assert!(wrong(&[0.0, 1.0, 2.0], &[0.0, 1.0, 2.0]));
    assert!(wrong(&[0.0, 1.0], &[0.0, 1.0]));
    assert!(wrong(&[0.0, 1.0, f64::NAN], &[0.0, 1.0, 5.0]));
    assert!(wrong(&[0.0, 1e200, 3.0], &[0.0, 1.0, 5.0]));
    let outside = Triangles::of_corners(X.to_vec(), Y.to_vec(), vec![[0, 1, 6]]);
    assert_eq!(outside, Err(Fault::Wrong("the corners of triangles must be numbers from 0 to 5".to_owned())));
}

#[test]
fn corners_run_counter_clockwise_and_a_mask_leaves_triangles_out() {
    let given = vec![[0, 4, 1], [0, 4, 5]];
    let made = Triangles::of_corners(X.to_vec(), Y.to_vec(), given).unwrap();
    assert_eq!(made.corners, [[0, 1, 4], [0, 4, 5]]);
    assert_eq!(made.without(&[true, false]).corners, [[0, 4, 5]]);
}
