//! Starts CPython isolated, imports the operator's modules, and freezes the garbage collector before the first fork.

use crate::native;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyList;
use std::ffi::CStr;
use std::path::Path;
use wire::ZygoteConfig;

macro_rules! c_source {
    ($file:literal) => {
        match CStr::from_bytes_with_nul(concat!(include_str!($file), "\0").as_bytes()) {
            Ok(source) => source,
            Err(_) => panic!("a NUL byte in our own source"),
        }
    };
}

/// Our own Python modules that are loaded before numpy, in this order, since they configure how numpy is imported.
const BEFORE: [(&CStr, &CStr); 4] = [
    (c"paintbox_hand_over", c_source!("python/hand_over.py")),
    (c"paintbox_notebook", c_source!("python/notebook.py")),
    (c"paintbox_pyplot", c_source!("python/pyplot.py")),
    (c"paintbox_imports", c_source!("python/imports.py")),
];

/// Our own Python modules that are loaded after numpy.
const SOURCES: [(&CStr, &CStr); 21] = [
    (c"paintbox_params", c_source!("python/params.py")),
    (c"paintbox_data", c_source!("python/data.py")),
    (c"paintbox_pandas_matplotlib", c_source!("python/pandas_matplotlib.py")),
    (c"paintbox_pandas", c_source!("python/pandas_charts.py")),
    (c"paintbox_dates", c_source!("python/dates.py")),
    (c"paintbox_path", c_source!("python/path.py")),
    (c"paintbox_spectra", c_source!("python/spectra.py")),
    (c"paintbox_transforms", c_source!("python/transforms.py")),
    (c"paintbox_turtle_vector", c_source!("python/turtle_vector.py")),
    (c"paintbox_turtle_colors", c_source!("python/turtle_colors.py")),
    (c"paintbox_turtle_screen", c_source!("python/turtle_screen.py")),
    (c"paintbox_turtle_navigator", c_source!("python/turtle_navigator.py")),
    (c"paintbox_turtle_pen", c_source!("python/turtle_pen.py")),
    (c"paintbox_turtle_picture", c_source!("python/turtle_picture.py")),
    (c"paintbox_turtle", c_source!("python/turtle_module.py")),
    (c"paintbox_names", c_source!("python/names.py")),
    (c"paintbox_hints", c_source!("python/hints.py")),
    (c"paintbox_chart_hints", c_source!("python/chart_hints.py")),
    (c"paintbox_errors", c_source!("python/errors.py")),
    (c"paintbox_draw_errors", c_source!("python/draw_errors.py")),
    (c"paintbox_program", c_source!("python/program.py")),
];

/// Makes matplotlib draw on the canvas: the first loads it, the second is its backend. The third is for what draws with it, and the fourth
/// for what lines draw.
const MATPLOTLIB: [(&CStr, &CStr); 4] = [
    (c"paintbox_matplotlib_loading", c_source!("python/matplotlib_loading.py")),
    (c"paintbox_matplotlib", c_source!("python/matplotlib_backend.py")),
    (c"paintbox_data_sets", c_source!("python/data_sets.py")),
    (c"paintbox_matplotlib_lines", c_source!("python/matplotlib_lines.py")),
];

/// Starts the interpreter without `site`, environment variables, user paths and bytecode files, and with a fixed hash seed
/// (the same job draws the same picture).
pub(crate) fn start(config: &ZygoteConfig) -> Result<(), String> {
    let python = Path::new(&config.environment).join("bin/python");
    if !python.exists() {
        return Err(format!("there is no Python environment in {}; `make setup` makes one", config.environment));
    }
    native::register();
    let wide: Vec<libc::wchar_t> = python.to_string_lossy().chars().map(|c| c as libc::wchar_t).chain([0]).collect();
    // SAFETY: the configuration is initialised before it is used and cleared after; the wide string ends with 0
    // and lives through the call. No other thread runs and no interpreter exists yet.
    let status = unsafe {
        let mut settings = std::mem::zeroed::<ffi::PyConfig>();
        ffi::PyConfig_InitIsolatedConfig(&raw mut settings);
        settings.site_import = 0;
        settings.write_bytecode = 0;
        settings.use_hash_seed = 1;
        settings.hash_seed = 0;
        settings.install_signal_handlers = 0;
        settings.configure_c_stdio = 0;
        let place = &raw mut settings.executable;
        let mut status = ffi::PyConfig_SetString(&raw mut settings, place, wide.as_ptr());
        if ffi::PyStatus_Exception(status) == 0 {
            status = ffi::Py_InitializeFromConfig(&raw const settings);
        }
        ffi::PyConfig_Clear(&raw mut settings);
        status
    };
    // SAFETY: the status is the one that CPython returned; its message, if there is one, is a static string.
    unsafe {
        if ffi::PyStatus_Exception(status) != 0 {
            let message = if status.err_msg.is_null() { c"unknown" } else { CStr::from_ptr(status.err_msg) };
            return Err(format!("it doesn't start: {}", message.to_string_lossy()));
        }
        // Detaches the thread state, so that `Python::attach` works as usual.
        ffi::PyEval_SaveThread();
    }
    Ok(())
}

/// Loads the operator's modules and our own; returns the versions.
pub(crate) fn warm(py: Python<'_>, config: &ZygoteConfig) -> PyResult<String> {
    let path = py.import("sys")?.getattr("path")?.cast_into::<PyList>()?;
    path.append(packages(py, config)?)?;
    for (name, source) in BEFORE {
        PyModule::from_code(py, source, name, name)?;
    }
    py.import("paintbox_imports")?.call_method1("load_numpy", (config.modules.clone(),))?;
    for (name, source) in SOURCES {
        PyModule::from_code(py, source, name, name)?;
    }
    if config.modules.iter().any(|module| module == "matplotlib") {
        let [(loading, loading_source), (backend, backend_source), later @ ..] = MATPLOTLIB;
        let loading = PyModule::from_code(py, loading_source, loading, loading)?;
        loading.call_method0("load")?;
        PyModule::from_code(py, backend_source, backend, backend)?;
        loading.call_method0("use_backend")?;
        for (name, source) in later {
            PyModule::from_code(py, source, name, name)?;
        }
    }
    py.import("paintbox_program")?.call_method0("warm")?.extract()
}

/// Whether matplotlib itself draws the charts.
pub(crate) fn has_matplotlib(py: Python<'_>) -> bool {
    let modules = py.import("sys").and_then(|sys| sys.getattr("modules"));
    modules.and_then(|modules| modules.contains(MATPLOTLIB[1].0.to_str().unwrap_or_default())).unwrap_or(false)
}

/// Whether pandas draws with the fast charts.
pub(crate) fn has_pandas(py: Python<'_>) -> bool {
    let used = py.import("paintbox_pandas").and_then(|pandas| pandas.call_method0("is_used"));
    used.and_then(|used| used.extract()).unwrap_or(false)
}

fn packages(py: Python<'_>, config: &ZygoteConfig) -> PyResult<String> {
    let version = py.version_info();
    let packages =
        Path::new(&config.environment).join(format!("lib/python{}.{}/site-packages", version.major, version.minor));
    if packages.is_dir() {
        return Ok(packages.to_string_lossy().into_owned());
    }
    Err(pyo3::exceptions::PyImportError::new_err(format!(
        "the environment in {} is not for Python {}.{}; `make setup` creates it again",
        config.environment, version.major, version.minor
    )))
}

/// New objects between two collections of garbage. Most programs end before the second, and Python's default, 700, takes a tenth
/// of the time of a chart by matplotlib.
const COLLECTED_AFTER: u32 = 10_000;

/// Empties the cache of attributes that types have. Imports fill it with names that children don't look up; one that takes the
/// place of such a name writes to it, which would copy a page.
pub(crate) fn forget_lookups(_: Python<'_>) {
    // SAFETY: the interpreter is held, and the cache may be emptied at any time.
    unsafe { ffi::PyType_ClearCache() };
}

/// Moves all existing objects out of the garbage collector's generations, so that children don't touch their pages.
pub(crate) fn freeze(py: Python<'_>) -> PyResult<()> {
    let gc = py.import("gc")?;
    gc.call_method0("collect")?;
    gc.call_method0("freeze")?;
    gc.call_method1("set_threshold", (COLLECTED_AFTER, 10, 10))?;
    Ok(())
}

/// Frees what a rehearsal left.
pub(crate) fn collect(py: Python<'_>) -> PyResult<()> {
    py.import("gc")?.call_method0("collect").map(drop)
}
