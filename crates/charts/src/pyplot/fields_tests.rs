//! Images, meshes, contours and colour bars, by calls as programs make them.

use crate::model::artist::ArtistKind;
use crate::model::axes::{Axes, Place};
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::scale::Scale;
use crate::table::find;
use crate::testing::handle;
use canvas::{CallError, Canvas, Returned, Value};
use wire::{Op, PictureLimits, SceneLimits};

struct Session {
    charts: Charts,
    canvas: Canvas,
}

impl Session {
    fn new() -> Self {
        Self {
            charts: Charts::new(1_000_000),
            canvas: Canvas::new(200, 100, SceneLimits::default(), PictureLimits::default()),
        }
    }

    fn try_on(
        &mut self,
        on: Handle,
        name: &str,
        positional: Vec<Value>,
        keywords: &[(&str, Value)],
    ) -> Result<Returned, CallError> {
        let entry = find(on.class(), name).unwrap_or_else(|| panic!("no {name}"));
        let keywords = keywords.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.charts.call(&mut self.canvas, on, entry, positional, keywords)
    }

    fn on(&mut self, on: Handle, name: &str, positional: Vec<Value>, keywords: &[(&str, Value)]) -> Returned {
        self.try_on(on, name, positional, keywords).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn plt(&mut self, name: &str, positional: Vec<Value>, keywords: &[(&str, Value)]) -> Returned {
        self.on(Handle::Pyplot, name, positional, keywords)
    }

    /// Calls a function of `plt` that makes an object.
    fn make(&mut self, name: &str, positional: Vec<Value>, keywords: &[(&str, Value)]) -> Handle {
        handle(&self.plt(name, positional, keywords))
    }

    fn drawn(mut self) -> Vec<Op> {
        self.charts.draw(&mut self.canvas, None).unwrap_or_else(|error| panic!("{error}"));
        self.canvas.finish().unwrap_or_else(|error| panic!("{error}")).ops
    }

    /// Limits of the x and y axes of these axes.
    fn limits(&self, axes: Id<Axes>) -> [(f64, f64); 2] {
        self.charts.axes[axes].ranges.map(|range| self.charts.limits(range))
    }
}

fn array(shape: &[usize], data: &[f64]) -> Value {
    Value::Numbers { shape: shape.to_vec(), data: data.to_vec(), whole: false }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Heights of `n × n` places.
fn hill(n: usize) -> Value {
    let at = |i: usize| ((i % n) as f64 - n as f64 / 2.0).hypot((i / n) as f64 - n as f64 / 2.0);
    array(&[n, n], &(0..n * n).map(at).collect::<Vec<_>>())
}

fn images(ops: &[Op]) -> Vec<(u32, u32)> {
    ops.iter()
        .filter_map(|op| match op {
            Op::Image { pixels, .. } => Some((pixels.width, pixels.height)),
            _ => None,
        })
        .collect()
}

#[test]
fn an_image_has_the_axes_to_itself() {
    let mut session = Session::new();
    session.plt("imshow", vec![array(&[2, 3], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0])], &[]);
    assert_eq!(session.limits(Id::new(0)), [(-0.5, 2.5), (1.5, -0.5)]);
    assert_eq!(session.charts.axes[Id::new(0)].aspect, Some(1.0));
    session.plt(
        "imshow",
        vec![hill(4)],
        &[("origin", text("lower")), ("aspect", text("auto")), ("extent", array(&[4], &[0.0, 1.0, 2.0, 3.0]))],
    );
    assert_eq!(session.charts.axes[Id::new(0)].aspect, None);
    assert_eq!(images(&session.drawn()), [(3, 2), (4, 4)]);
}

#[test]
fn colours_are_an_image_too() {
    let mut session = Session::new();
    session.plt("imshow", vec![array(&[1, 2, 3], &[0.0, 0.5, 1.0, 2.0, -1.0, f64::NAN])], &[]);
    session.plt("imshow", vec![Value::Pixels { shape: vec![1, 1, 4], data: vec![1, 2, 3, 4] }], &[]);
    let wrong = session.try_on(Handle::Pyplot, "imshow", vec![array(&[1, 1, 2], &[0.0; 2])], &[]).unwrap_err();
    assert_eq!(wrong.message, "Invalid shape (1, 1, 2) for image data");
    let bytes: Vec<Vec<u8>> = session
        .drawn()
        .into_iter()
        .filter_map(|op| if let Op::Image { pixels, .. } = op { Some(pixels.bytes) } else { None })
        .collect();
    assert_eq!(bytes, [vec![0, 128, 255, 255, 0, 0], vec![1, 2, 3, 4]]);
}

#[test]
fn even_grids_are_images_and_bent_ones_areas() {
    let mut session = Session::new();
    session.plt("pcolormesh", vec![hill(3)], &[]);
    assert_eq!(session.limits(Id::new(0)), [(0.0, 3.0), (0.0, 3.0)]);
    let (x, y) = (array(&[3], &[1.0, 10.0, 100.0]), array(&[3], &[0.0, 1.0, 2.0]));
    session.plt("pcolormesh", vec![x.clone(), y.clone(), hill(3)], &[]);
    let bent = array(&[2, 2], &[0.0, 1.0, 0.5, 1.5]);
    session.plt("pcolormesh", vec![bent.clone(), bent, array(&[1, 1], &[1.0])], &[]);
    let kinds: Vec<_> = session.charts.artists.iter().map(|item| matches!(&item.kind, ArtistKind::Image(_))).collect();
    assert_eq!(kinds, [true, true, false]);
    let wrong =
        session.try_on(Handle::Pyplot, "pcolormesh", vec![x, y, hill(3)], &[("shading", text("flat"))]).unwrap_err();
    assert!(wrong.message.contains("one smaller"), "{wrong}");
    assert_eq!(images(&session.drawn()).len(), 1);
}

#[test]
fn a_bar_follows_what_it_is_about() {
    let mut session = Session::new();
    let image = session.make("imshow", vec![array(&[1, 2], &[1.0, 5.0])], &[]);
    let bar = session.make("colorbar", vec![], &[("label", text("height"))]);
    assert_eq!((bar.class(), session.charts.axes.len()), (Class::Colorbar, 2));
    assert_eq!(session.limits(Id::new(1))[1], (1.0, 5.0));
    assert_eq!(session.charts.figures[Id::new(0)].current, Some(Id::new(0)));
    session.on(image, "set_clim", vec![Value::Int(0), Value::Int(9)], &[]);
    assert_eq!(session.limits(Id::new(1))[1], (0.0, 9.0));
    session.plt("clim", vec![Value::Int(2)], &[]);
    assert_eq!(session.limits(Id::new(1))[1], (2.0, 9.0));
    let Place::Beside(parents, _) = &session.charts.axes[Id::new(1)].place else { panic!("not beside") };
    assert_eq!(parents, &[Id::new(0)]);
    session.on(bar, "remove", vec![], &[]);
    assert_eq!(images(&session.drawn()), [(2, 1)]);
}

#[test]
fn a_bar_has_the_norms_scale() {
    let mut session = Session::new();
    let norm = session.make("LogNorm", vec![], &[]);
    session.plt("imshow", vec![array(&[1, 2], &[1.0, 100.0])], &[("norm", Value::from(norm))]);
    session.plt("colorbar", vec![], &[]);
    let range = session.charts.axes[Id::new(1)].ranges[1];
    assert_eq!(session.charts.ranges[range].scale, Scale::Log { base: 10.0 });
    // The norm keeps the ends that it found.
    assert_eq!(session.on(norm, "vmax", vec![], &[]), Returned::Number(100.0));
    let two = session
        .try_on(Handle::Pyplot, "imshow", vec![hill(2)], &[("norm", Value::from(norm)), ("vmin", Value::Int(1))])
        .unwrap_err();
    assert!(two.message.contains("simultaneously"), "{two}");
}

#[test]
fn a_bar_in_steps_has_ticks_at_them() {
    let mut session = Session::new();
    session.plt("contourf", vec![hill(12)], &[("levels", array(&[4], &[0.0, 1.0, 4.0, 9.0])), ("extend", text("max"))]);
    session.plt("colorbar", vec![], &[]);
    let range = &session.charts.ranges[session.charts.axes[Id::new(1)].ranges[1]];
    assert!(matches!(&range.locator, Locator::Fixed(places) if places == &[0.0, 1.0, 2.0, 3.0]), "{:?}", range.locator);
    assert!(
        matches!(&range.formatter, Formatter::Fixed(texts) if texts == &["0", "1", "4", "9"]),
        "{:?}",
        range.formatter
    );
    assert_eq!(session.limits(Id::new(1))[1], (0.0, 3.0));
    session.drawn();
}

#[test]
fn contours_know_their_levels() {
    let mut session = Session::new();
    let lines = session.make("contour", vec![hill(10)], &[("levels", Value::Int(4)), ("colors", text("k"))]);
    let Returned::Array { data, .. } = session.on(lines, "levels", vec![], &[]) else { panic!("no levels") };
    assert!(data.len() > 2 && data.windows(2).all(|w| w[0] < w[1]), "{data:?}");
    session.plt("clabel", vec![Value::from(lines)], &[("fmt", text("%.1f"))]);
    let falling =
        session.try_on(Handle::Pyplot, "contour", vec![hill(10)], &[("levels", array(&[2], &[2.0, 1.0]))]).unwrap_err();
    assert!(falling.message.contains("increasing"), "{falling}");
    let few =
        session.try_on(Handle::Pyplot, "contourf", vec![hill(10)], &[("levels", array(&[1], &[2.0]))]).unwrap_err();
    assert!(few.message.contains("at least 2"), "{few}");
    session.drawn();
}

#[test]
fn maps_are_called_with_numbers_and_indices() {
    let mut session = Session::new();
    let gray = session.make("get_cmap", vec![text("gray")], &[]);
    let tuple = |parts: [f64; 4]| Returned::Tuple(parts.map(Returned::Number).to_vec());
    assert_eq!(session.on(gray, "call", vec![Value::Float(1.0)], &[]), tuple([1.0; 4]));
    assert_eq!(
        session.on(gray, "call", vec![Value::Int(0)], &[("alpha", Value::Float(0.5))]),
        tuple([0.0, 0.0, 0.0, 0.5])
    );
    let many = session.on(gray, "call", vec![array(&[2, 1], &[0.0, 1.0])], &[]);
    assert_eq!(many, Returned::Array { shape: vec![2, 1, 4], data: vec![0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0] });
    let error = session.try_on(Handle::Pyplot, "get_cmap", vec![text("virdis")], &[]).unwrap_err();
    assert!(error.hint.is_some_and(|hint| hint.contains("viridis")));
    let two = session.make("ListedColormap", vec![Value::Seq(vec![text("red"), text("#00f")])], &[]);
    assert_eq!(session.on(two, "N", vec![], &[]), Returned::Integer(2));
    assert_eq!(session.on(two, "call", vec![Value::Int(1)], &[]), tuple([0.0, 0.0, 1.0, 1.0]));
    session.on(two, "set_over", vec![text("white")], &[]);
    assert_eq!(session.on(two, "call", vec![Value::Float(1.5)], &[]), tuple([1.0; 4]));
}

#[test]
fn a_map_that_a_program_changes_is_its_own() {
    let mut session = Session::new();
    let first = session.make("imshow", vec![hill(2)], &[]);
    let second = session.make("imshow", vec![hill(2)], &[]);
    let map = handle(&session.on(first, "cmap", vec![], &[]));
    session.on(map, "set_bad", vec![text("red")], &[]);
    let maps = [first, second].map(|image| {
        let Handle::Artist(image) = image else { panic!("no image") };
        session.charts.mapped_of(image).unwrap().map
    });
    assert_eq!(session.charts.colormaps[maps[0]].bad, Some(wire::Color::opaque(255, 0, 0)));
    assert_eq!(session.charts.colormaps[maps[1]].bad, None);
}

#[test]
fn strange_numbers_are_drawn_or_refused() {
    let numbers = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 0.0, 5e-324, 1.0, 1e-300];
    let cases: Vec<Value> = vec![
        array(&[3, 3], &numbers),
        array(&[3, 3], &[f64::NAN; 9]),
        array(&[3, 3], &[7.0; 9]),
        array(&[0, 0], &[]),
        array(&[3, 0], &[]),
        array(&[0, 3], &[]),
        array(&[9], &numbers),
        array(&[1, 9], &numbers),
        Value::Seq(vec![Value::Seq(vec![Value::None, Value::Int(1)]), Value::Seq(vec![Value::Int(1)])]),
        Value::None,
    ];
    for value in &cases {
        for name in ["imshow", "matshow", "pcolormesh", "contour", "contourf"] {
            for norm in ["linear", "log", "symlog"] {
                let mut session = Session::new();
                if session.try_on(Handle::Pyplot, name, vec![value.clone()], &[("norm", text(norm))]).is_ok() {
                    session.plt("colorbar", vec![], &[]);
                    session.charts.draw(&mut session.canvas, None).unwrap();
                }
            }
        }
        let mut session = Session::new();
        let _ = session.try_on(
            Handle::Pyplot,
            "pcolormesh",
            vec![array(&[3], &numbers[..3]), array(&[3], &numbers[3..6]), value.clone()],
            &[],
        );
        let _ = session.try_on(
            Handle::Pyplot,
            "contourf",
            vec![array(&[3], &numbers[..3]), array(&[3], &numbers[3..6]), value.clone()],
            &[],
        );
        let _ = session.charts.draw(&mut session.canvas, None);
    }
}
