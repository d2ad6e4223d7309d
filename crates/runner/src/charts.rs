//! `plt` as Python sees it: every name comes from the charts' table of functions.

use crate::binding::CanvasObject;
use crate::convert;
use crate::errors::{elsewhere, not_drawn, raise};
use crate::line;
use crate::method::{Callable, Method};
use crate::returned::to_python;
use crate::value;
use canvas::{CallError, Object, Returned, Value};
use charts::{AxesState, Charts, Class, Entry, Handle, Question, TickFunction, entries, find, unknown};
use pyo3::IntoPyObjectExt as _;
use pyo3::exceptions::{PyAttributeError, PyIndexError, PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PySlice, PyTuple};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// How often labels are asked for, and everything laid out again with them.
const ROUNDS: usize = 12;
/// Most functions of a program that write ticks.
const MAX_FUNCTIONS: usize = 10_000;

/// The charts of a program, with the canvas that they are drawn on.
#[pyclass(name = "charts", module = "paintbox")]
pub(crate) struct ChartsObject {
    charts: Charts,
    canvas: Py<CanvasObject>,
    /// The program's functions that write ticks, by the numbers that the charts know.
    functions: Vec<Py<PyAny>>,
}

impl ChartsObject {
    pub(crate) fn new(canvas: &Bound<'_, CanvasObject>, most_points: u32) -> Self {
        Self { charts: Charts::new(most_points), canvas: canvas.clone().unbind(), functions: Vec::new() }
    }

    pub(crate) fn charts(&mut self) -> &mut Charts {
        &mut self.charts
    }

    /// Calls the program's functions for the ticks that they were asked for.
    fn answer(slf: &Bound<'_, Self>, asked: Vec<(TickFunction, Vec<Question>)>) -> PyResult<()> {
        let py = slf.py();
        let float = py.import("numpy")?.getattr("float64")?;
        for (function, questions) in asked {
            let called = slf.try_borrow()?.functions[function.number()].clone_ref(py);
            for (value, position) in questions {
                let said = called.bind(py).call1((float.call1((value,))?, position))?;
                let text = if said.is_none() {
                    String::new()
                } else {
                    value::text(&said.str()?).text().unwrap_or_default().to_owned()
                };
                function.answer((value, position), text);
            }
        }
        Ok(())
    }
}

#[pymethods]
impl ChartsObject {
    /// Asks the program's functions for the labels of the ticks of the figure that will be drawn. Labels change the room that
    /// ticks have, and with it the ticks, so that it is done until nothing is asked.
    fn settle(slf: &Bound<'_, Self>, wanted: &Bound<'_, PyAny>) -> PyResult<()> {
        if wanted.extract::<&str>().is_ok_and(|word| word == "all") {
            let made = slf.try_borrow_mut()?.charts.count_figures();
            return (1..=made).try_for_each(|number| Self::settle_one(slf, Some(number)));
        }
        Self::settle_one(slf, wanted.extract()?)
    }
}

impl ChartsObject {
    fn settle_one(slf: &Bound<'_, Self>, figure: Option<usize>) -> PyResult<()> {
        let py = slf.py();
        for _ in 0..ROUNDS {
            let asked = {
                let mut own = slf.try_borrow_mut()?;
                let canvas = own.canvas.clone_ref(py);
                let mut canvas = canvas.bind(py).try_borrow_mut()?;
                own.charts.asked(canvas.get()?, figure)
            };
            if asked.is_empty() {
                return Ok(());
            }
            Self::answer(slf, asked)?;
        }
        Err(not_drawn(
            py,
            CallError::not_implemented(
                "a function as formatter whose labels change the ticks again and again isn't available here",
            ),
        ))
    }
}

/// An object of the charts: `plt`, a figure, axes, a line ….
#[pyclass(name = "chart", module = "paintbox", frozen)]
pub(crate) struct ChartObject {
    state: Py<ChartsObject>,
    pub(crate) handle: Handle,
}

impl ChartObject {
    /// `plt` itself.
    pub(crate) fn pyplot<'py>(state: &Bound<'py, ChartsObject>) -> PyResult<Bound<'py, Self>> {
        Bound::new(state.py(), Self { state: state.clone().unbind(), handle: Handle::Pyplot })
    }

    fn object<'py>(&self, py: Python<'py>, handle: Handle) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(py, Self { state: self.state.clone_ref(py), handle })?.into_any())
    }

    fn entry(&self, name: &str) -> Option<&'static Entry> {
        find(self.handle.class(), name)
    }

    fn call<'py>(
        &self,
        py: Python<'py>,
        entry: &'static Entry,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        // Converting may run a program's own code, which may draw: nothing is borrowed before it is done.
        let own = |arg: &Bound<'_, PyAny>| Ok(arg.cast::<Self>().ok().map(|object| object.get().handle.into()));
        let (positional, keywords) =
            convert::chart_arguments(entry, args, kwargs, &own, &|function| self.keep(function))?;
        if entry.name != "get_text" {
            let returned = self.run(py, entry, positional, keywords)?;
            return self.returned(py, returned);
        }
        // The text of a tick label may be what a function of the program says.
        let mut returned = self.run(py, entry, positional.clone(), keywords.clone())?;
        for _ in 0..ROUNDS {
            let asked = self.state.bind(py).try_borrow_mut()?.charts.take_asked();
            if asked.is_empty() {
                break;
            }
            ChartsObject::answer(self.state.bind(py), asked)?;
            returned = self.run(py, entry, positional.clone(), keywords.clone())?;
        }
        self.returned(py, returned)
    }

    /// A transform with another one after it.
    fn combined<'py>(&self, py: Python<'py>, how: &str, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        match self.entry(how) {
            Some(entry) if other.cast::<Self>().is_ok() => self.call(py, entry, &PyTuple::new(py, [other])?, None),
            _ => Ok(py.NotImplemented().into_bound(py)),
        }
    }

    /// Keeps a function of the program, which is called when ticks are known.
    fn keep(&self, function: &Bound<'_, PyAny>) -> PyResult<Value> {
        let mut state = self.state.bind(function.py()).try_borrow_mut()?;
        if state.functions.len() >= MAX_FUNCTIONS {
            return Err(PyValueError::new_err(format!(
                "a program can use at most {MAX_FUNCTIONS} functions as formatters"
            )));
        }
        state.functions.push(function.clone().unbind());
        Ok(Value::Object(Object::new("function", state.charts.take_function())))
    }

    fn run(
        &self,
        py: Python<'_>,
        entry: &'static Entry,
        positional: Vec<Value>,
        keywords: Vec<(String, Value)>,
    ) -> PyResult<Returned> {
        let mut state =
            self.state.bind(py).try_borrow_mut().map_err(|_| PyValueError::new_err("the charts are in use"))?;
        let canvas = state.canvas.clone_ref(py);
        let mut canvas = canvas.bind(py).try_borrow_mut().map_err(|_| PyValueError::new_err("the canvas is in use"))?;
        let canvas = canvas.get()?;
        if canvas.keeps_lines() {
            state.charts.set_line(line::running(py));
        }
        state.charts.call(canvas, self.handle, entry, positional, keywords).map_err(|error| not_drawn(py, error))
    }

    fn returned<'py>(&self, py: Python<'py>, returned: Returned) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, returned, &|returned| match returned {
            Returned::Object(object) if let Some(handle) = Handle::from_object(&object) => self.object(py, handle),
            _ => Ok(py.None().into_bound(py)),
        })
    }

    /// What pandas' plotting code asks of axes, as lists and numbers of Python's.
    fn axes_state<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        let Some(AxesState { cells, sharing, legend_handles }) =
            self.state.bind(py).try_borrow()?.charts.inspect_axes(self.handle)
        else {
            return Ok(None);
        };
        let objects = |handles: Vec<Handle>| {
            handles.into_iter().map(|handle| self.object(py, handle)).collect::<PyResult<Vec<_>>>()
        };
        let [x, y] = sharing;
        let state = PyDict::new(py);
        state.set_item("cells", cells)?;
        state.set_item("sharing", (objects(x)?, objects(y)?))?;
        state.set_item("legend_handles", objects(legend_handles)?)?;
        Ok(Some(state))
    }

    fn members(&self, py: Python<'_>) -> PyResult<Option<Vec<Handle>>> {
        Ok(self.state.bind(py).try_borrow()?.charts.members(self.handle))
    }

    fn cells(&self, py: Python<'_>) -> PyResult<Vec<([i64; 2], Handle)>> {
        Ok(self.state.bind(py).try_borrow()?.charts.cells(self.handle))
    }

    /// A cell of a table, by its row and column.
    fn cell<'py>(&self, py: Python<'py>, at: [i64; 2]) -> PyResult<Bound<'py, PyAny>> {
        match self.cells(py)?.into_iter().find(|(place, _)| *place == at) {
            Some((_, cell)) => self.object(py, cell),
            None => Err(PyKeyError::new_err((at[0], at[1]))),
        }
    }

    /// The list of what the object holds.
    fn listed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let Some(members) = self.members(py)? else {
            return Err(PyTypeError::new_err(format!("'{}' object is not iterable", self.handle.class().name())));
        };
        let objects = members.into_iter().map(|handle| self.object(py, handle)).collect::<PyResult<Vec<_>>>()?;
        PyList::new(py, objects)
    }
}

impl Callable for Entry {
    fn name(&self) -> &'static str {
        self.name
    }

    fn summary(&self) -> &'static str {
        self.summary
    }

    fn owner(&self, object: &Bound<'_, PyAny>) -> &'static str {
        object.cast::<ChartObject>().map_or("chart", |object| object.get().handle.class().name())
    }

    fn call<'py>(
        &'static self,
        object: &Bound<'py, PyAny>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        object.cast::<ChartObject>()?.get().call(object.py(), self, args, kwargs)
    }
}

#[pymethods]
impl ChartObject {
    fn __getattr__<'py>(slf: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let (py, own) = (slf.py(), slf.get());
        if let Some(entry) = own.entry(name) {
            if entry.property {
                return own.call(py, entry, &PyTuple::empty(py), None);
            }
            return Method::object(slf.as_any(), entry);
        }
        if name == "get_celld" && !own.cells(py)?.is_empty() {
            return Ok(Bound::new(py, CellView { object: slf.clone().unbind() })?.into_any());
        }
        if name == "set" {
            return Ok(Bound::new(py, ChartSetter { object: slf.clone().unbind() })?.into_any());
        }
        if own.handle.class() == Class::Spines
            && let Some(select) = own.entry("select")
        {
            if matches!(name, "left" | "right" | "top" | "bottom") {
                return own.call(py, select, &PyTuple::new(py, [name])?, None);
            }
            if matches!(name, "values" | "items" | "keys") {
                return Ok(
                    Bound::new(py, SpineView { object: slf.clone().unbind(), what: name.to_owned() })?.into_any()
                );
            }
        }
        if own.handle.class() == Class::Axes {
            let spectrum = py.import("paintbox_spectra")?.call_method1("method", (slf, name))?;
            if !spectrum.is_none() {
                return Ok(spectrum);
            }
        }
        // What pandas' plots leave at axes for their programs.
        if matches!(name, "right_ax" | "left_ax") {
            let other = py.import("paintbox_pandas")?.call_method1("beside", (slf, name))?;
            if !other.is_none() {
                return Ok(other);
            }
        }
        let error = unknown(own.handle.class(), name);
        // Python and numpy ask every object for such names.
        let asked_of_everything = name.starts_with('_') || matches!(name, "dtype" | "shape" | "ndim");
        Err(if asked_of_everything { raise(py, error) } else { not_drawn(py, error) })
    }

    // For pandas' own plotting code (`python/pandas_charts.py`).
    fn _axes_state<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        self.axes_state(py)
    }

    fn _continue_cycle(&self, py: Python<'_>, other: &Self) -> PyResult<()> {
        self.state.bind(py).try_borrow_mut()?.charts.continue_cycle(self.handle, other.handle);
        Ok(())
    }

    fn _count_periods(&self, py: Python<'_>, frequency: &str) -> PyResult<()> {
        self.state.bind(py).try_borrow_mut()?.charts.count_periods(self.handle, frequency);
        Ok(())
    }

    fn __dir__(&self) -> Vec<&'static str> {
        entries().filter(|entry| entry.on.contains(&self.handle.class())).map(|entry| entry.name).collect()
    }

    fn __setattr__(&self, py: Python<'_>, name: &str, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        let class = self.handle.class().name();
        let error = PyAttributeError::new_err(format!("{class}.{name} can't be set; call what sets it"));
        Err(elsewhere(py, &error))
    }

    fn __call__<'py>(slf: &Bound<'py, Self>, x: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let own = slf.get();
        if let Some(entry) = own.entry("call") {
            return own.call(slf.py(), entry, &PyTuple::new(slf.py(), [x])?, None);
        }
        let error = PyTypeError::new_err(format!("'{}' object is not callable", own.handle.class().name()));
        Err(elsewhere(slf.py(), &error))
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        if self.handle.class() == Class::Spines {
            return Ok(PyList::new(py, ["left", "right", "bottom", "top"])?.try_iter()?.into_any());
        }
        Ok(self.listed(py)?.try_iter()?.into_any())
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        match self.members(py)? {
            Some(members) => Ok(members.len()),
            None => Err(PyTypeError::new_err(format!("object of type '{}' has no len()", self.handle.class().name()))),
        }
    }

    #[expect(clippy::unused_self, reason = "Python asks the object")]
    fn __bool__(&self) -> bool {
        true
    }

    fn __getitem__<'py>(&self, py: Python<'py>, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        match (self.handle.class(), self.entry("select")) {
            (Class::GridSpec, Some(select)) => {
                let (rows, columns) = cells(key)?;
                let args = PyTuple::new(py, [rows, columns])?;
                self.call(py, select, &args, None)
            }
            (_, Some(select)) => self.call(py, select, &PyTuple::new(py, [key])?, None),
            _ => match key.extract::<(i64, i64)>() {
                Ok((row, column)) => self.cell(py, [row, column]),
                Err(_) => self.listed(py)?.as_any().get_item(key),
            },
        }
    }

    fn __add__<'py>(slf: &Bound<'py, Self>, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        slf.get().combined(slf.py(), "plus", other)
    }

    fn __sub__<'py>(slf: &Bound<'py, Self>, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        slf.get().combined(slf.py(), "minus", other)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().handle == self.handle)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.handle.hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<{}>", self.handle.class().name())
    }
}

/// First and one past the last row and column of `grid[rows, columns]`, or first and one past the last cell of `grid[cells]`; a far
/// end stands for the last.
fn cells<'py>(key: &Bound<'py, PyAny>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
    let py = key.py();
    let part = |key: &Bound<'py, PyAny>| -> PyResult<Bound<'py, PyAny>> {
        if let Ok(slice) = key.cast::<PySlice>() {
            let end = |name: &str, preset: i64| -> PyResult<i64> {
                let value = slice.getattr(name)?;
                if value.is_none() { Ok(preset) } else { value.extract() }
            };
            return PyTuple::new(py, [end("start", 0)?, end("stop", i64::MAX)?])?.into_bound_py_any(py);
        }
        let n: i64 = key.extract().map_err(|_| PyIndexError::new_err("a grid's index is a number or a slice"))?;
        PyTuple::new(py, [n, if n == -1 { i64::MAX } else { n + 1 }])?.into_bound_py_any(py)
    };
    match key.cast::<PyTuple>() {
        Ok(pair) if pair.len() == 2 => Ok((part(&pair.get_item(0)?)?, part(&pair.get_item(1)?)?)),
        // Cells are counted row by row.
        _ => Ok((part(key)?, py.None().into_bound(py))),
    }
}

/// `set(color=…, label=…)` of an artist: each keyword is a call of its own.
#[pyclass(name = "function", module = "paintbox", frozen)]
struct ChartSetter {
    object: Py<ChartObject>,
}

#[pymethods]
impl ChartSetter {
    #[pyo3(signature = (**kwargs))]
    fn __call__(&self, py: Python<'_>, kwargs: Option<&Bound<'_, PyDict>>) -> PyResult<()> {
        for (name, value) in kwargs.into_iter().flatten() {
            let name: String = name.extract()?;
            let name = charts::full_keyword(&name);
            self.object.bind(py).call_method1(format!("set_{name}").as_str(), (value,))?;
        }
        Ok(())
    }
}

/// `table.get_celld()`: a dict of cells by their row and column.
#[pyclass(name = "function", module = "paintbox", frozen)]
struct CellView {
    object: Py<ChartObject>,
}

#[pymethods]
impl CellView {
    fn __call__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let object = self.object.bind(py).get();
        let all = PyDict::new(py);
        for ([row, column], cell) in object.cells(py)? {
            all.set_item((row, column), object.object(py, cell)?)?;
        }
        Ok(all)
    }
}

/// `ax.spines.values()` and the like.
#[pyclass(name = "function", module = "paintbox", frozen)]
struct SpineView {
    object: Py<ChartObject>,
    what: String,
}

#[pymethods]
impl SpineView {
    fn __call__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let object = self.object.bind(py);
        let mut all = Vec::new();
        for side in ["left", "right", "bottom", "top"] {
            let name = side.into_bound_py_any(py)?;
            all.push(match self.what.as_str() {
                "keys" => name,
                "values" => object.get_item(side)?,
                _ => PyTuple::new(py, [name, object.get_item(side)?])?.into_any(),
            });
        }
        PyList::new(py, all)
    }
}
