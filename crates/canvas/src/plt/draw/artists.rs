//! Artists, one kind after the other.

use super::frame::Frame;
use super::pen::{Px, area, lower, stroke, stroke_of};
use crate::plt::charts::Charts;
use crate::plt::item::{Artist, Coords, Item, Line, Lines, Mark, Marks, Patch, PatchShape};
use crate::plt::look::{Pen, Steps, faded};
use crate::plt::markers::{self, Marker};
use crate::plt::reduce;
use crate::{CallError, Canvas};
use kurbo::{Affine, BezPath, PathEl, Rect, Shape as _};
use wire::{Blend, Color, FillRule, Op, Paint, Shape, Transform};

/// The largest mark, px: past it only its edge would differ, and that far out.
const LARGEST: f64 = 1e5;

impl Charts {
    pub(super) fn draw_item(&self, item: &Item, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        match &item.artist {
            Artist::Line(line) => clipped(item, frame, canvas, line_bounds(line, item.coords, frame), |canvas| {
                draw_line(line, item.coords, frame, canvas)
            }),
            Artist::Marks(marks) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_marks(marks, item.coords, frame, canvas))
            }
            Artist::Patch(patch) => {
                let path = patch_path(patch, item.coords, frame);
                clipped(item, frame, canvas, Some(path.bounding_box()), |canvas| {
                    area(canvas, &path, &patch.area, frame.px)
                })
            }
            Artist::Lines(lines) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_lines(lines, item.coords, frame, canvas))
            }
            Artist::Mesh(mesh) => clipped(item, frame, canvas, None, |canvas| self.draw_mesh(mesh, frame, canvas)),
            Artist::Contours(contours) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_contours(contours, frame, canvas))
            }
            Artist::Bar(bar) => self.draw_bar(bar, frame, canvas),
            Artist::Image(image) => clipped(item, frame, canvas, None, |canvas| self.draw_image(image, frame, canvas)),
            Artist::Words(words) => super::arrows::draw_words(words, item, frame, canvas),
            Artist::Quiver(quiver) => {
                clipped(item, frame, canvas, None, |canvas| self.draw_quiver(quiver, frame, canvas))
            }
            Artist::Group(..) => Ok(()),
        }
    }

    /// The colours of numbers, in a colour map.
    pub(in crate::plt) fn mapped(&self, mapped: &crate::plt::item::Mapped) -> Vec<Color> {
        let map = &self.colormaps[mapped.map];
        mapped.values.iter().map(|value| map.at(mapped.mapping.at(*value))).collect()
    }

    fn draw_marks(&self, marks: &Marks, coords: Coords, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        let Some(marker) = markers::marker(&marks.marker) else { return Ok(()) };
        // Faces lend mapped colours their alpha; without any the marks are hollow.
        let faces = marks.mapped.as_ref().map_or_else(
            || marks.faces.clone(),
            |mapped| {
                let alpha = |i: usize| {
                    marks.faces.get(i % marks.faces.len().max(1)).map_or(1.0, |face| f64::from(face.a) / 255.0)
                };
                self.mapped(mapped).into_iter().enumerate().map(|(i, color)| faded(color, alpha(i))).collect()
            },
        );
        let px = frame.px;
        let many = marks.sizes.len() > 1;
        let each = faces.len() > 1;
        // From an area in pt² to a side in px.
        let side = |area: f64| px.of(area.max(0.0).sqrt()).min(LARGEST);
        let base = side(marks.sizes.first().copied().unwrap_or(36.0));
        let unit = if many { 1.0 } else { base };
        let (mut at, mut sizes, mut colors) = (Vec::with_capacity(marks.xs.len()), Vec::new(), Vec::new());
        let short = frame.linear(coords);
        for (i, (x, y)) in marks.xs.iter().zip(&marks.ys).enumerate() {
            let place = [*x, *y];
            let [x, y] = short.map_or_else(|| frame.place(coords, place), |short| short(place));
            if !(x.is_finite() && y.is_finite() && x.abs() < 1e6 && y.abs() < 1e6) {
                continue;
            }
            at.push([x as f32, y as f32]);
            if many {
                sizes.push(side(marks.sizes[i % marks.sizes.len()]) as f32);
            }
            if each {
                colors.push(faces[i % faces.len()]);
            }
        }
        let face = faces.first().copied().unwrap_or(Color::BLACK);
        // An edge of the face's own colour makes the mark that much larger.
        let (mut grow, mut pen) = (0.0, None);
        match marks.edge {
            Some(Some(edge)) => pen = Some(Pen::solid(edge, marks.edge_width)),
            Some(None) => {}
            None if faces.is_empty() => {}
            None if marker.filled => grow = px.of(marks.edge_width).clamp(0.0, LARGEST),
            None => pen = Some(Pen::solid(face, marks.edge_width)),
        }
        let outline = marker.outline(unit);
        if !marker.filled && each {
            // Lines of many colours: one after the other.
            for (i, place) in at.iter().enumerate() {
                let scale = sizes.get(i).map_or(1.0, |size| f64::from(*size));
                let path =
                    Affine::translate((f64::from(place[0]), f64::from(place[1]))) * Affine::scale(scale) * &outline;
                stroke(canvas, &path, &Pen::solid(colors[i], marks.edge_width), px)?;
            }
            return Ok(());
        }
        let shape =
            if grow > 0.0 && !many { Affine::scale((unit + grow) / unit.max(1e-9)) * &outline } else { outline };
        if grow > 0.0 {
            for size in &mut sizes {
                *size += grow as f32;
            }
        }
        let (fill, colors) =
            if marker.filled && !faces.is_empty() { (Some(Paint::Solid(face)), colors) } else { (None, Vec::new()) };
        repeat(canvas, &shape, is_round(&marks.marker), at, (sizes, colors), fill, pen.as_ref(), px)
    }

    fn draw_lines(&self, lines: &Lines, coords: Coords, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
        let colors = lines.mapped.as_ref().map(|mapped| self.mapped(mapped));
        // Equal pens in a row become one operation.
        let mut open: Option<(Pen, BezPath)> = None;
        for (i, points) in lines.lines.iter().enumerate() {
            let mut pen = lines.pens[i % lines.pens.len().max(1)].clone();
            if let Some(colors) = &colors {
                pen.color = colors[i % colors.len()];
            }
            if open.as_ref().is_none_or(|(last, _)| *last != pen)
                && let Some((pen, path)) = open.replace((pen, BezPath::new()))
            {
                stroke(canvas, &path, &pen, frame.px)?;
            }
            let Some((_, path)) = &mut open else { continue };
            let mut started = false;
            for point in points {
                let [x, y] = frame.place(coords, *point);
                if !(x.is_finite() && y.is_finite()) {
                    started = false;
                } else if started {
                    path.line_to((x, y));
                } else {
                    path.move_to((x, y));
                    started = true;
                }
            }
        }
        match open {
            Some((pen, path)) => stroke(canvas, &path, &pen, frame.px),
            None => Ok(()),
        }
    }
}

/// Draws within the axes' box, with a clip only where something would stick out.
fn clipped(
    item: &Item,
    frame: &Frame,
    canvas: &mut Canvas,
    bounds: Option<Rect>,
    draw: impl FnOnce(&mut Canvas) -> Result<(), CallError>,
) -> Result<(), CallError> {
    let rect = frame.rect;
    let inside = bounds.is_some_and(|bounds| {
        bounds.x0 >= rect.x0 - 0.5
            && bounds.x1 <= rect.x1 + 0.5
            && bounds.y0 >= rect.y0 - 0.5
            && bounds.y1 <= rect.y1 + 0.5
    });
    if !item.clip || inside || matches!(item.coords, Coords::Figure) || item.axes.is_none() {
        return draw(canvas);
    }
    canvas.add(Op::Push {
        clip: Some((
            Shape::Rect {
                x: rect.x0 as f32,
                y: rect.y0 as f32,
                w: rect.width() as f32,
                h: rect.height() as f32,
                radius: 0.0,
            },
            FillRule::NonZero,
            Transform::IDENTITY,
        )),
        opacity: 1.0,
        blend: Blend::Normal,
        shadow: None,
    })?;
    let drawn = draw(canvas);
    canvas.add_pop();
    drawn
}

fn line_bounds(line: &Line, coords: Coords, frame: &Frame) -> Option<Rect> {
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
    bounds
}

fn draw_line(line: &Line, coords: Coords, frame: &Frame, canvas: &mut Canvas) -> Result<(), CallError> {
    if let Some(pen) = &line.pen
        && pen.color.a > 0
        && pen.width > 0.0
    {
        let n = line.xs.len().min(line.ys.len());
        let (xs, ys) = (&line.xs[..n], &line.ys[..n]);
        let place = |i: usize| frame.place(coords, [xs[i], ys[i]]);
        let runs = match (pen.steps, frame.linear(coords)) {
            (None, Some(place)) => reduce::reduce(n, |i| place([xs[i], ys[i]])),
            (None, None) => reduce::reduce(n, place),
            (Some(steps), _) => {
                let places = stepped(&(0..n).map(place).collect::<Vec<_>>(), steps);
                reduce::reduce(places.len(), |i| places[i])
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
        stroke(canvas, &path, pen, frame.px)?;
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

fn within(rect: Rect, x: f64, y: f64) -> bool {
    let room = 200.0;
    x > rect.x0 - room && x < rect.x1 + room && y > rect.y0 - room && y < rect.y1 + room
}

/// Draws a mark at places, px.
pub(super) fn draw_mark(mark: &Mark, at: Vec<[f32; 2]>, px: Px, canvas: &mut Canvas) -> Result<(), CallError> {
    let Some(marker) = markers::marker(&mark.name) else { return Ok(()) };
    let outline = marker.outline(px.of(mark.size).clamp(0.0, LARGEST));
    let edge = mark.edge.filter(|_| mark.edge_width > 0.0).map(|color| Pen::solid(color, mark.edge_width));
    let fill = mark.face.filter(|_| marker.filled).map(Paint::Solid);
    if mark.name == "," {
        let fill = mark.face.or(mark.edge).map(Paint::Solid);
        return repeat(
            canvas,
            &Rect::new(-0.5, -0.5, 0.5, 0.5).to_path(0.1),
            false,
            at,
            (Vec::new(), Vec::new()),
            fill,
            None,
            px,
        );
    }
    repeat(canvas, &outline, is_round(&mark.name), at, (Vec::new(), Vec::new()), fill, edge.as_ref(), px)
}

#[expect(clippy::too_many_arguments, reason = "the parts of one operation")]
fn repeat(
    canvas: &mut Canvas,
    outline: &BezPath,
    round: bool,
    at: Vec<[f32; 2]>,
    (sizes, colors): (Vec<f32>, Vec<Color>),
    fill: Option<Paint>,
    pen: Option<&Pen>,
    px: Px,
) -> Result<(), CallError> {
    if at.is_empty() {
        return Ok(());
    }
    let bounds = outline.bounding_box();
    // A circle is the dullest of shapes, and the painter knows it.
    let shape = if round {
        Shape::Ellipse { x: 0.0, y: 0.0, rx: (bounds.width() / 2.0) as f32, ry: (bounds.height() / 2.0) as f32 }
    } else {
        Shape::Path(lower(outline))
    };
    let stroke = pen.and_then(|pen| stroke_of(pen, px).map(|stroke| (stroke, Paint::Solid(pen.color))));
    if fill.is_none() && stroke.is_none() {
        return Ok(());
    }
    canvas.add(Op::Repeat { shape, at, sizes, colors, fill, stroke, transform: Transform::IDENTITY })
}

/// Whether a marker is a disc.
fn is_round(name: &str) -> bool {
    matches!(name, "o" | ".")
}

/// Points of a line in steps.
fn stepped(places: &[[f64; 2]], steps: Steps) -> Vec<[f64; 2]> {
    let mut out = Vec::with_capacity(places.len() * 2);
    for (i, [x, y]) in places.iter().enumerate() {
        if i > 0 {
            let [before_x, before_y] = places[i - 1];
            match steps {
                Steps::Pre => out.push([before_x, *y]),
                Steps::Post => out.push([*x, before_y]),
                Steps::Mid => {
                    let middle = f64::midpoint(before_x, *x);
                    out.extend([[middle, before_y], [middle, *y]]);
                }
            }
        }
        out.push([*x, *y]);
    }
    out
}

/// A polygon's outline, px.
pub(super) fn polygon(points: &[[f64; 2]], frame: &Frame, coords: Coords) -> BezPath {
    let mut path = BezPath::new();
    for (i, point) in points.iter().enumerate() {
        let [x, y] = place_or_below(frame, coords, *point);
        if !(x.is_finite() && y.is_finite()) {
            continue;
        }
        if i == 0 || path.elements().is_empty() {
            path.move_to((x, y));
        } else {
            path.line_to((x, y));
        }
    }
    if !path.elements().is_empty() {
        path.close_path();
    }
    path
}

/// A rectangle with its edges where pixels, or lines of this width, are sharp: bars side by side then have no hair
/// between them. One that is thinner than a pixel stays as it is.
fn on_pixels(rect: Rect, line: f64) -> Rect {
    let shift = if line.round() as i64 % 2 == 1 { 0.5 } else { 0.0 };
    let snap = |from: f64, to: f64| {
        let (a, b) = ((from + 0.5).floor() + shift, (to + 0.5).floor() + shift);
        if a < b { (a, b) } else { (from, to) }
    };
    let ((x0, x1), (y0, y1)) = (snap(rect.x0, rect.x1), snap(rect.y0, rect.y1));
    Rect::new(x0, y0, x1, y1)
}

/// A place, px; where a logarithmic axis has none, below it, as pyplot clips it.
fn place_or_below(frame: &Frame, coords: Coords, [x, y]: [f64; 2]) -> [f64; 2] {
    const BELOW: f64 = 1e3;
    let [mut at_x, mut at_y] = frame.place(coords, [x, y]);
    let under = |value: f64, along: &super::frame::Along| {
        value <= 0.0 && matches!(along.scale, crate::plt::scale::Scale::Log { .. })
    };
    if !at_x.is_finite() && under(x, &frame.x) {
        at_x = if frame.x.from < frame.x.to { frame.rect.x0 - BELOW } else { frame.rect.x1 + BELOW };
    }
    if !at_y.is_finite() && under(y, &frame.y) {
        at_y = if frame.y.from < frame.y.to { frame.rect.y1 + BELOW } else { frame.rect.y0 - BELOW };
    }
    [at_x, at_y]
}

/// A patch's outline, px.
pub(super) fn patch_path(patch: &Patch, coords: Coords, frame: &Frame) -> BezPath {
    match &patch.shape {
        PatchShape::Rect([x, y, w, h]) => {
            let log_floor =
                |y: f64, along: &super::frame::Along| if along.part(y).is_finite() { y } else { along.low() };
            let (y0, y1) = (log_floor(*y, &frame.y), log_floor(y + h, &frame.y));
            let (x0, x1) = (log_floor(*x, &frame.x), log_floor(x + w, &frame.x));
            let (a, b) = (frame.place(coords, [x0, y0]), frame.place(coords, [x1, y1]));
            let rect = Rect::new(a[0], a[1], b[0], b[1]).abs();
            let line = patch.area.edge.as_ref().map_or(0.0, |pen| frame.px.of(pen.width));
            if rect.is_finite() { on_pixels(rect, line).to_path(0.1) } else { BezPath::new() }
        }
        PatchShape::Polygons(all) => {
            let mut path = BezPath::new();
            for points in all {
                path.extend(polygon(points, frame, coords));
            }
            path
        }
        PatchShape::Path(path) => {
            let place = |p: kurbo::Point| {
                let [x, y] = place_or_below(frame, coords, [p.x, p.y]);
                kurbo::Point::new(x, y)
            };
            let mut out = BezPath::new();
            for element in path.elements() {
                out.push(match *element {
                    PathEl::MoveTo(p) => PathEl::MoveTo(place(p)),
                    PathEl::LineTo(p) => PathEl::LineTo(place(p)),
                    PathEl::QuadTo(c, p) => PathEl::QuadTo(place(c), place(p)),
                    PathEl::CurveTo(c, d, p) => PathEl::CurveTo(place(c), place(d), place(p)),
                    PathEl::ClosePath => PathEl::ClosePath,
                });
            }
            if out.is_finite() { out } else { BezPath::new() }
        }
    }
}

impl Marker {
    /// Its outline for a size, px, y down.
    pub(super) fn outline(&self, size: f64) -> BezPath {
        Affine::scale(size) * &self.outline
    }
}
