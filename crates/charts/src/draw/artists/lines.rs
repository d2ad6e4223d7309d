//! Lines.

use crate::draw::artists::marks::draw_mark;
use crate::draw::pen::{stroke, stroke_as};
use crate::layout::frame::Frame;
use crate::model::artist::{Line, LineCollection};
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::LineStyle;
use crate::numeric::places::{Placed, Places, Separate};
use crate::numeric::{near, simplify};
use canvas::grid::is_rectilinear;
use canvas::{CallError, Canvas};
use kurbo::{BezPath, PathEl, Rect};

impl Charts {
    pub(crate) fn draw_lines(
        &self,
        lines: &LineCollection,
        coords: Coords,
        frame: &Frame,
        canvas: &mut Canvas,
    ) -> Result<(), CallError> {
        let colors = lines.mapped.as_ref().map(|mapped| self.mapped(mapped)).filter(|colors| !colors.is_empty());
        // Equal pens in a row become one operation; sharp lines and others are not mixed.
        let mut open: Option<(LineStyle, bool, BezPath)> = None;
        let mut path = BezPath::new();
        for (i, points) in lines.lines.iter().enumerate() {
            let mut pen = lines.pens[i % lines.pens.len().max(1)].clone();
            if let Some(colors) = &colors {
                pen.color = colors[i % colors.len()];
            }
            path.truncate(0);
            let mut started = false;
            let place = |i: usize| frame.place(coords, points[i]);
            let cut = near::is_far(points.len(), place).then(|| near::cut(points.len(), place));
            let places = cut.as_ref().map_or(points.len(), Vec::len);
            for i in 0..places {
                let [x, y] = cut.as_ref().map_or_else(|| place(i), |cut| cut[i]);
                if !(x.is_finite() && y.is_finite()) {
                    started = false;
                } else if started {
                    path.line_to((x, y));
                } else {
                    path.move_to((x, y));
                    started = true;
                }
            }
            let sharp = is_rectilinear(&path);
            match &mut open {
                Some((last, is_sharp, all)) if *last == pen && *is_sharp == sharp => all.extend(path.iter()),
                open => {
                    if let Some((pen, sharp, all)) = open.replace((pen, sharp, path.clone())) {
                        stroke_as(canvas, &all, &pen, frame.px, sharp)?;
                    }
                }
            }
        }
        match open {
            Some((pen, sharp, all)) => stroke_as(canvas, &all, &pen, frame.px, sharp),
            None => Ok(()),
        }
    }
}

pub(crate) fn line_bounds(line: &Line, coords: Coords, frame: &Frame) -> Option<Rect> {
    if line.xs.len() > 100_000 {
        return None;
    }
    let mut bounds: Option<Rect> = None;
    for (x, y) in line.xs.iter().zip(&line.ys) {
        let [x, y] = frame.place(coords, [*x, *y]);
        if x.is_finite() && y.is_finite() {
            let point = Rect::new(x, y, x, y);
            bounds = Some(bounds.map_or(point, |bounds| bounds.union(point)));
        }
    }
    // Marks are cut by the box in pyplot too, but only where their middle is outside.
    let reach = line.pen.as_ref().map_or(0.0, |pen| frame.px.pt(pen.width) * pen.reach());
    bounds.map(|bounds| bounds.inflate(reach, reach))
}

/// The unbroken runs of a line, px: cut to what is near, and without points that make no difference.
fn runs(places: &(impl Places + ?Sized)) -> Vec<Vec<[f32; 2]>> {
    let (runs, is_far) = simplify::runs(places);
    if is_far {
        let places = near::cut(places.len(), |i| places.at(i));
        simplify::reduce(places.as_slice(), simplify::runs(places.as_slice()).0)
    } else {
        simplify::reduce(places, runs)
    }
}

pub(crate) fn draw_line(line: &Line, coords: Coords, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
    if let Some(pen) = &line.pen
        && pen.color.a > 0
        && pen.width > 0.0
    {
        stroke_line(line, pen, coords, frame, canvas)?;
    }
    let Some(mark) = &line.marker else { return Ok(()) };
    let (first, step) = line.every;
    let chosen = line.xs.iter().zip(&line.ys).skip(first).step_by(step.max(1));
    let at: Vec<[f32; 2]> = chosen
        .map(|(x, y)| frame.place(coords, [*x, *y]))
        .filter(|[x, y]| x.is_finite() && y.is_finite() && within(frame.rect, *x, *y))
        .map(|[x, y]| [x as f32, y as f32])
        .collect();
    draw_mark(mark, at, frame.px, canvas)
}

fn stroke_line(
    line: &Line,
    pen: &LineStyle,
    coords: Coords,
    frame: &Frame,
    canvas: &mut Canvas,
) -> Result<(), CallError> {
    // A line across polar axes follows their circles; one through data is straight from point to point.
    if !matches!(coords, Coords::Data | Coords::By(_)) && frame.polar().is_some() {
        let points: Vec<[f64; 2]> = line.xs.iter().zip(&line.ys).map(|(x, y)| [*x, *y]).collect();
        let path = frame.bent(coords, &points, false).filter(BezPath::is_finite);
        return path.map_or(Ok(()), |path| stroke(canvas, &path, pen, frame.px));
    }
    let n = line.xs.len().min(line.ys.len());
    let (xs, ys) = (&line.xs[..n], &line.ys[..n]);
    let place = |i: usize| frame.place(coords, [xs[i], ys[i]]);
    let runs = match (pen.steps, frame.linear(coords)) {
        (None, Some(place)) => runs(&Separate::new(xs, ys, place)),
        (None, None) => runs(&Placed(n, place)),
        // Steps are level and upright in the data.
        (Some(steps), _) if matches!(coords, Coords::By(_)) => {
            let data: Vec<[f64; 2]> = xs.iter().zip(ys).map(|(x, y)| [*x, *y]).collect();
            let data = steps.through(&data);
            runs(&Placed(data.len(), |i| frame.place(coords, data[i])))
        }
        (Some(steps), _) => {
            let places = steps.through(&(0..n).map(place).collect::<Vec<_>>());
            runs(places.as_slice())
        }
    };
    let mut path = BezPath::new();
    for part in runs {
        let mut points = part.iter();
        if let Some(first) = points.next() {
            path.move_to((f64::from(first[0]), f64::from(first[1])));
            if part.len() == 1 {
                path.line_to((f64::from(first[0]), f64::from(first[1])));
            }
        }
        for point in points {
            path.push(PathEl::LineTo((f64::from(point[0]), f64::from(point[1])).into()));
        }
    }
    stroke(canvas, &path, pen, frame.px)
}

fn within(rect: Rect, x: f64, y: f64) -> bool {
    let room = 200.0;
    x > rect.x0 - room && x < rect.x1 + room && y > rect.y0 - room && y < rect.y1 + room
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array};
    use canvas::Value;
    use wire::Op;

    /// Whether a line to the frame's corners with this width is cut by the frame.
    fn is_cut(width: f64) -> bool {
        let mut plot = Plot::new();
        plot.call("plot", vec![array(&[0.0, 4.0]), array(&[0.0, 4.0])], &[("lw", Value::Float(width))]).unwrap();
        plot.ops().iter().any(|op| matches!(op, Op::Push { clip: Some(_), .. }))
    }

    #[test]
    fn a_thick_line_is_cut_by_the_frame() {
        assert!(is_cut(60.0));
        assert!(!is_cut(2.0));
    }
}
