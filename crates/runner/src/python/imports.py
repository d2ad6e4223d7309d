"""What a program may import, and the error for everything else.

This is courtesy, not a wall: a program that gets around it finds the kernel's walls.
"""

import builtins
import importlib
import io
import pkgutil
import sys
import warnings

import paintbox_hand_over
import paintbox_notebook
import paintbox_pyplot

offered = []

# Submodules and lazily imported modules that offered modules need later, when no file can be opened.
ALSO = {
    "numpy": (
        "numpy.fft numpy.linalg numpy.random numpy.ma numpy.ma.mrecords numpy.polynomial numpy.polynomial.polynomial "
        "numpy.polynomial.chebyshev numpy.polynomial.legendre numpy.polynomial.hermite numpy.polynomial.hermite_e "
        "numpy.polynomial.laguerre numpy.lib.stride_tricks numpy.lib.recfunctions numpy.lib.scimath numpy.lib.mixins "
        "numpy.lib.format numpy.lib.npyio numpy.lib.introspect numpy.lib.array_utils numpy.char numpy.strings "
        "numpy.rec numpy.typing numpy.exceptions numpy.dtypes numpy.matlib"
    ),
    "json": "json.decoder json.encoder",
    "csv": "_csv",
    "collections": "collections.abc",
    "decimal": "_decimal _pydecimal",
    "datetime": "_strptime _datetime",
    "time": "_strptime",
    "zoneinfo": "zoneinfo._common zoneinfo._tzpath tzdata importlib.resources",
    "hashlib": "_hashlib _blake2 _sha3",
    "calendar": "locale",
    "statistics": "fractions decimal bisect random",
    "random": "statistics hashlib",
    "dataclasses": "reprlib inspect",
    "typing": "typing_extensions",
    "xml": "xml.etree.ElementTree xml.dom.minidom xml.sax xml.sax.saxutils",
    "re": "sre_compile sre_parse sre_constants copyreg",
}

# Packages that import their own parts late, when no file can be opened: they are imported with everything in them.
WHOLE = "pandas scipy sklearn seaborn statsmodels networkx PIL dateutil patsy mpl_toolkits".split()
# Parts of them that nothing imports late.
_WITHOUT = ("tests", "testing", "conftest", "setup", "_build", "__main__", "benchmarks", "vendor", "experimental")

# For every program and for our own error messages, whichever modules are offered.
ALWAYS = "__future__ encodings.idna encodings.latin_1 encodings.ascii encodings.utf_8 encodings.utf_8_sig encodings.utf_16 encodings.cp1252 unicodedata traceback linecache keyword difflib copyreg".split()

# Libraries that others import late, if they are there.
_OPTIONAL = {"scipy", "matplotlib", "jinja2"}

_zones = []


def load_numpy(modules):
    """Imports numpy, which programs have without importing it.

    It does without ctypes if it must, and then no program finds that ready-made way to any address and any function in its
    process: narrower, no wall. So this comes before all that imports numpy in turn.
    """
    offered[:] = modules
    hide = "ctypes" not in offered
    if hide:
        sys.modules["ctypes"] = None
    _load("numpy")
    if hide:
        del sys.modules["ctypes"]


def warm():
    """Imports everything that programs may use. Raises ImportError for an offered module that isn't there."""
    with_charts = "pandas" in offered and "matplotlib" not in offered
    if with_charts:
        import paintbox_pandas
        import paintbox_pandas_matplotlib

        paintbox_pandas_matplotlib.stand_in()
    for name in offered:
        _load(name)
    if "os" in offered:
        _be_nowhere()
    if with_charts:
        paintbox_pandas.use()
    for name in ALWAYS:
        _try(name)
    if "zoneinfo" in offered:
        _load_zones()
    _refuse_network()
    _name_modules()
    _make_builtins()


def _name_modules():
    """Lets modules be printed by their names alone: where the server has their files is nobody's concern."""
    bootstrap = sys.modules["_frozen_importlib"]
    bootstrap._module_repr = lambda module: f"<module {getattr(module, '__name__', '?')!r}>"


def _be_nowhere():
    """A program is nowhere and nobody, and asking where is harmless."""
    import os

    os.environ["HOME"] = "/nonexistent"
    # What is printed is as wide as in a terminal of the usual size, and nothing has to ask for one.
    os.environ["COLUMNS"], os.environ["LINES"] = "80", "24"
    os.getcwd = lambda: "/"


def _refuse_network():
    """Says in Python what the kernel would say by ending the program."""
    socket = sys.modules.get("socket")
    if socket is not None:
        socket.getaddrinfo = socket.create_connection = _no_network
    seaborn = sys.modules.get("seaborn")
    if seaborn is not None:
        import paintbox_data_sets

        paintbox_data_sets.use(seaborn)


def _no_network(*args, **kwargs):
    error = OSError("a program has no network; what it draws from is in `data` and `params`.")
    error.paintbox_hint = "data.frame() is the image's table as a DataFrame"
    raise error


def load_all(package, without=_WITHOUT):
    """Imports a package and everything in it, but for what is named."""
    try:
        module = importlib.import_module(package)
    except Exception:
        return
    for found in pkgutil.iter_modules(getattr(module, "__path__", ())):
        name = f"{package}.{found.name}"
        if not any(part in name for part in without):
            load_all(name, without)


def _load(name):
    importlib.import_module(name)
    if name in WHOLE:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            load_all(name)
    for more in ALSO.get(name, "").split():
        _try(more)


def _try(name):
    try:
        importlib.import_module(name)
    except (ImportError, AttributeError):
        pass


def _load_zones():
    """Every time zone, kept alive so that ZoneInfo finds it in its cache: programs can't open the files."""
    import zoneinfo

    for key in zoneinfo.available_timezones():
        try:
            _zones.append(zoneinfo.ZoneInfo(key))
        except (ValueError, OSError):
            pass
    keys = frozenset(zone.key for zone in _zones)
    zoneinfo.available_timezones = lambda: set(keys)
    if "pandas" in offered:
        _keep_zone_files(keys)


def _keep_zone_files(keys):
    """The zones' files, for pandas: it makes a zone of another class of each that it meets."""
    from zoneinfo import _common, _tzpath

    files = {}
    for key in keys:
        path = _tzpath.find_tzfile(key)
        with open(path, "rb") if path else _common.load_tzdata(key) as file:
            files[key] = file.read()

    def load_tzdata(key):
        if key not in files:
            raise _common.ZoneInfoNotFoundError(f"No time zone found with key {key}")
        return io.BytesIO(files[key])

    _tzpath.find_tzfile = lambda key: None
    _common.load_tzdata = load_tzdata


def _sentence(items):
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else "".join(items)


def _import(name, globals=None, locals=None, fromlist=(), level=0):
    top = name.partition(".")[0]
    if name == "turtle" and not level:
        # It needs numpy, which is loaded after this.
        import paintbox_turtle

        return paintbox_turtle.MODULE
    if paintbox_notebook.has(top) and not level:
        return paintbox_notebook.importing(name, fromlist)
    if top in ("matplotlib", "cycler", "pylab", "mpl_toolkits") and not level and "matplotlib" not in offered:
        return paintbox_pyplot.importing(name, fromlist)
    # C code that a program calls (such as datetime's strptime) also imports through here, but with a list.
    # `from __future__ import …` is a statement of the language, and imports nevertheless.
    if (level or top not in offered) and top != "__future__" and not isinstance(fromlist, list):
        raise paintbox_hand_over.instead(ImportError(
            f"{top or 'a relative module'} isn't available here; a program can import {_sentence(offered)}.", name=top
        ))
    try:
        return builtins.__import__(name, globals, locals, fromlist, level)
    except ModuleNotFoundError:
        error = ModuleNotFoundError(f"there is no module {name} in what is offered here.", name=name)
        raise paintbox_hand_over.instead(error) from None


def _open(*args, **kwargs):
    error = PermissionError("a program has no files here; what it draws from is in `data` and `params`.")
    error.paintbox_hint = "the image's table is ready: data[\"column\"] is a column, data.rows the rows"
    raise error


def _input(prompt=""):
    error = RuntimeError("input() isn't available here; declare a parameter instead: params.text(\"name\").")
    error.paintbox_hint = "name = params.text(\"name\", default=\"Tom\") takes it from the picture's address: ?name=Ann"
    raise error


def _help(*args, **kwargs):
    raise RuntimeError("help() needs a terminal; the reference lists every function.")


def _breakpoint(*args, **kwargs):
    raise RuntimeError("breakpoint() needs a terminal; print() goes to the console beside the picture.")


def _sleep(seconds):
    """Doesn't wait: a picture is drawn as fast as it can be. Between a turtle's steps it is a pause of the animation."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    import paintbox_turtle

    paintbox_turtle.sleep(seconds)


# A program's builtins: Python's own, except those that could only fail. They are put together before there are children, since
# a reference to each of them is written, and the kernel would copy the pages that they are on.
BUILTINS = {}


def _make_builtins():
    BUILTINS.update(vars(builtins))
    BUILTINS.update(__import__=_import, open=_open, input=_input, help=_help, breakpoint=_breakpoint)
    BUILTINS["get_ipython"] = paintbox_notebook.get_ipython


def close_finders():
    """Ends the search for modules in files, so that a late import fails at once with a clear error."""
    import time

    time.sleep = _sleep
    sys.path_importer_cache.clear()
    sys.path.clear()
    sys.meta_path[:] = [finder for finder in sys.meta_path if finder.__name__ != "PathFinder"] + [_NotOffered]


class _NotOffered:
    """Finds nothing: what a library here needs of another one that isn't here, another engine may have."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition(".")[0] in _OPTIONAL:
            raise paintbox_hand_over.instead(ModuleNotFoundError(f"{name} isn't available here", name=name))
