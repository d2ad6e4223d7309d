//! Short ways to call functions in tests.

use crate::{CANVAS, CallError, Canvas, ErrorKind, PATH, Path, Returned, Value, call};
use wire::{Op, PictureLimits, Scene, SceneLimits};

impl From<f64> for Value {
    fn from(n: f64) -> Self {
        Self::Float(n)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Self {
        Self::Bool(b)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<Vec<Value>> for Value {
    fn from(items: Vec<Value>) -> Self {
        Self::Seq(items)
    }
}

impl From<&[f64]> for Value {
    fn from(numbers: &[f64]) -> Self {
        Self::Numbers { shape: vec![numbers.len()], data: numbers.to_vec(), whole: false }
    }
}

/// `values![1, 2.5, "three"]`, as positional arguments or a list.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}
pub(crate) use values;

/// `named![fill = "red"]`, as keyword arguments.
macro_rules! named {
    ($($name:ident = $value:expr),* $(,)?) => { vec![$((stringify!($name).to_owned(), $crate::Value::from($value))),*] };
}
pub(crate) use named;

pub(crate) type Keywords = Vec<(String, Value)>;

pub(crate) fn canvas() -> Canvas {
    limited(SceneLimits::default())
}

pub(crate) fn limited(limits: SceneLimits) -> Canvas {
    Canvas::new(200, 100, limits, PictureLimits::default())
}

impl Canvas {
    pub(crate) fn try_do(
        &mut self,
        name: &str,
        positional: Vec<Value>,
        keywords: Keywords,
    ) -> Result<Returned, CallError> {
        let function = CANVAS.iter().find(|f| f.name == name).unwrap_or_else(|| panic!("no {name}"));
        call(self, function, positional, keywords)
    }

    pub(crate) fn draw(&mut self, name: &str, positional: Vec<Value>, keywords: Keywords) -> Returned {
        self.try_do(name, positional, keywords).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// What is drawn so far; the scene must be sound, and no larger than was counted.
    pub(crate) fn scene(self) -> Scene {
        let counted = self.counted();
        let scene = self.finish().expect("it finishes");
        let bytes = scene.encode();
        assert!(bytes.len() <= counted, "{} bytes, but {counted} were counted", bytes.len());
        assert_eq!(Scene::decode(&bytes, SceneLimits::default()), Ok((scene.clone(), None)));
        scene
    }

    pub(crate) fn ops(self) -> Vec<Op> {
        self.scene().ops
    }
}

/// The operations of one call.
pub(crate) fn drawn(name: &str, positional: Vec<Value>, keywords: Keywords) -> Vec<Op> {
    let mut canvas = canvas();
    canvas.draw(name, positional, keywords);
    canvas.ops()
}

/// The only operation of one call.
pub(crate) fn one(name: &str, positional: Vec<Value>, keywords: Keywords) -> Op {
    let mut ops = drawn(name, positional, keywords);
    assert_eq!(ops.len(), 1, "{ops:?}");
    ops.remove(0)
}

/// The error of one call.
pub(crate) fn refused(name: &str, positional: Vec<Value>, keywords: Keywords) -> CallError {
    let mut canvas = canvas();
    let error = canvas.try_do(name, positional, keywords).expect_err(name);
    assert_eq!(canvas.ops(), [], "{name} drew in spite of {error}");
    error
}

/// The error of one call, as its kind's first letter, message and hint.
pub(crate) fn words(name: &str, positional: Vec<Value>, keywords: Keywords) -> String {
    let error = refused(name, positional, keywords);
    let kind = match error.kind {
        ErrorKind::Type => "TypeError",
        ErrorKind::Value => "ValueError",
        ErrorKind::Attribute => "AttributeError",
        ErrorKind::NotImplemented => "NotImplementedError",
        ErrorKind::Key => "KeyError",
        ErrorKind::Index => "IndexError",
        ErrorKind::Limit(_) => "Limit",
    };
    match error.hint {
        Some(hint) => format!("{kind}: {} ({hint})", error.message),
        None => format!("{kind}: {}", error.message),
    }
}

pub(crate) fn path(canvas: &mut Canvas) -> Path {
    match canvas.draw("path", vec![], vec![]) {
        Returned::Path(path) => path,
        other => panic!("{other:?}"),
    }
}

impl Path {
    pub(crate) fn try_step(&mut self, name: &str, positional: Vec<Value>) -> Result<Returned, CallError> {
        let function = PATH.iter().find(|f| f.name == name).unwrap_or_else(|| panic!("no {name}"));
        call(self, function, positional, vec![])
    }

    pub(crate) fn step(mut self, name: &str, positional: Vec<Value>) -> Self {
        assert_eq!(self.try_step(name, positional), Ok(Returned::Itself), "{name}");
        self
    }
}

/// All points of a path, control points too.
pub(crate) fn points(path: &wire::Path) -> Vec<[f32; 2]> {
    use wire::Element::{Close, Cubic, Line, Move, Quad};
    path.elements()
        .flat_map(|element| match element {
            Move(p) | Line(p) => vec![p],
            Quad(c, p) => vec![c, p],
            Cubic(c1, c2, p) => vec![c1, c2, p],
            Close => vec![],
        })
        .collect()
}
