"""Loads matplotlib so that it needs no file later, and makes it draw on the program's canvas."""

import builtins
import functools
import importlib
import io
import logging
import os

import paintbox_imports
import paintbox_native

# Data sets that libraries bring along: their folders and the ends of their files' names.
_DATA_SETS = (("sklearn", "datasets", (".csv", ".gz", ".rst", ".txt", ".jpg")), ("statsmodels", "datasets", (".csv", ".gz")))
# Modules of matplotlib that need a toolkit for windows, or another program.
_WITHOUT = ("tests", "backend_gtk", "backend_qt", "backend_tk", "backend_wx", "backend_mac", "backend_nbagg", "backend_webagg",
            "qt_", "_backend_tk", "_backend_gtk", "backend_cairo", "sphinxext", "qt_editor", "tkinter")
_NOWHERE = "/nonexistent"


# The files of matplotlib's own data (fonts, sample data, style sheets) and of other libraries' data sets, by path: none can be
# opened any more.
_files = {}
# The folders of matplotlib's.
_folders = set()


class _FontFile(io.BytesIO):
    """A font's file in memory, which FreeType reads from."""

    def __init__(self, path, content):
        super().__init__(content)
        self.name = path

    def __fspath__(self):
        return self.name


def _content(path):
    """What is in a file of matplotlib's data; None for any other path."""
    try:
        path = os.fspath(path)
    except TypeError:
        return None
    return _files.get(path) if isinstance(path, str) else None


def open_file(open_other, path, mode="r", buffering=-1, encoding=None, errors=None, newline=None, *args, **kwargs):
    """`open` with matplotlib's data, and with `open_other` for all else."""
    content = _content(path)
    if content is None and not isinstance(path, int) and os.path.dirname(os.fspath(path)) in _folders:
        raise FileNotFoundError(f"matplotlib has no file {os.path.basename(os.fspath(path))!r} in its data.")
    if content is None or not set(mode) <= set("rbt"):
        return open_other(path, mode, buffering, encoding, errors, newline, *args, **kwargs)
    file = _FontFile(os.fspath(path), content)
    return file if "b" in mode else io.TextIOWrapper(file, encoding or "utf-8", errors, newline)


class _Once(logging.Filter):
    """Lets each message through once: a font that isn't there is missed by every text of a figure."""

    def __init__(self):
        super().__init__()
        self.seen = set()

    def filter(self, record):
        message = record.getMessage()
        new = message not in self.seen
        self.seen.add(message)
        return new


class _Os:
    """`os` as modules see it that read files in memory: these are there."""

    path = None

    def __getattr__(self, name):
        return getattr(os, name)


class _Paths:
    def exists(self, path):
        return _content(getattr(path, "path", path)) is not None

    isfile = exists

    def __getattr__(self, name):
        return getattr(os.path, name)


_Os.path = _Paths()
# `os` for other modules whose files are in memory.
OS = _Os()


def load():
    """Imports matplotlib and all that it may import later."""
    spec = importlib.util.find_spec("matplotlib")
    data = os.path.join(os.path.dirname(spec.origin), "mpl-data")
    # Nobody's settings are read, and no folder is made for them.
    os.environ["MATPLOTLIBRC"] = os.path.join(data, "matplotlibrc")
    here = os.getcwd()
    os.chdir("/")
    try:
        import matplotlib
    finally:
        os.chdir(here)
        del os.environ["MATPLOTLIBRC"]
    settings = os.path.join(data, "matplotlibrc")
    matplotlib.matplotlib_fname = lambda: settings
    matplotlib.get_configdir = matplotlib.get_cachedir = lambda: _NOWHERE
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    _read(data)
    _load_fonts(data)
    for package in ("matplotlib", "mpl_toolkits"):
        paintbox_imports.load_all(package, _WITHOUT)
    _add_style()
    _patch_qhull()
    _quicken_markers()
    # The last is for archives of arrays, whose names have it.
    for name in ("contourpy", "kiwisolver", "PIL.PngImagePlugin", "PIL.JpegImagePlugin", "pyparsing", "encodings.cp437"):
        importlib.import_module(name)
    logging.getLogger("matplotlib.font_manager").setLevel(logging.WARNING)
    logging.getLogger("matplotlib.font_manager").addFilter(_Once())


def _add_style():
    """Adds the style `paintbox` to matplotlib's."""
    from matplotlib import RcParams, cycler, style

    settings = dict(line.split(" ", 1) for line in paintbox_native.paintbox_style().splitlines())
    settings["axes.prop_cycle"] = cycler(color=settings["axes.prop_cycle"].split(", "))
    style.library["paintbox"] = RcParams(settings)
    style.available[:] = sorted({*style.available, "paintbox"})


def _patch_qhull():
    """Triangulations write Qhull's messages to `/dev/null`, which a program can't open, unless they are asked for."""
    from matplotlib import _qhull

    delaunay = _qhull.delaunay
    _qhull.delaunay = lambda x, y, verbose: delaunay(x, y, True)


def _quicken_markers():
    """Lets copies of a marker share what nobody changes: each line of each tick has copies, a tenth of a chart's time."""
    import copy

    from matplotlib import markers

    class Copy:
        @staticmethod
        def deepcopy(marker):
            return {**marker, "_user_transform": copy.deepcopy(marker.get("_user_transform"))}

    markers.copy = Copy


def use_backend():
    """Makes pyplot draw with our backend, which is loaded by now, whichever a program asks for."""
    import matplotlib
    from matplotlib import pyplot, rcsetup, text

    pyplot.switch_backend("module://paintbox_matplotlib")

    def use(backend, *, force=True):
        rcsetup.validate_backend(backend)

    matplotlib.use = functools.wraps(matplotlib.use)(use)
    pyplot.switch_backend = functools.wraps(pyplot.switch_backend)(lambda newbackend: rcsetup.validate_backend(newbackend))
    _refuse_tex(rcsetup, text)
    rehearse()


class _Nowhere:
    """A native renderer that draws nothing."""

    def __getattr__(self, name):
        return lambda *args: None


def rehearse():
    """Draws what programs draw, so that their caches are filled, once for all programs."""
    import paintbox_matplotlib
    from matplotlib import pyplot as plt
    import numpy as np

    x, grid = np.linspace(0.1, 9.0, 50), np.add.outer(np.arange(8.0), np.arange(8.0))
    figure, axes = plt.subplots(2, 3, layout="constrained")
    line, bars, image, dates, wedges, boxes = axes.flat
    line.plot(x, np.sin(x), "o-", label="sin $x^2$")
    line.plot(x, np.cos(x), "--", label="cos")
    line.fill_between(x, 0, np.sin(x), alpha=0.2)
    line.set(title="A title", xlabel="x", ylabel=r"$\frac{\alpha}{2}$")
    line.grid(True)
    line.annotate("here", (1, 0), (3, 0.5), arrowprops={"arrowstyle": "->"})
    line.legend()
    bars.bar(["a", "b", "c"], [1, 2, 3], hatch="/", yerr=0.1)
    bars.set_yscale("log")
    figure.colorbar(image.contourf(grid), ax=image)
    image.imshow(grid, interpolation="nearest")
    image.pcolormesh(grid)
    dates.scatter(np.arange("2020-01-01", "2020-02-20", dtype="datetime64[D]"), x, c=x, s=x)
    dates.tick_params(axis="x", rotation=30)
    wedges.pie([1, 2, 3], labels=["a", "b", "c"], autopct="%.0f %%")
    boxes.hist(np.sin(x))
    boxes.boxplot([x, x])
    other = plt.figure()
    other.add_subplot(121, projection="3d").plot_surface(*np.meshgrid(x[:8], x[:8]), grid)
    other.add_subplot(122, projection="polar").plot(x, x)
    other.text(0.5, 0.5, "bold", weight="bold", style="italic", family="monospace", bbox={"boxstyle": "round"})
    other.tight_layout()
    for drawn in (figure, other):
        paintbox_matplotlib.draw(drawn, _Nowhere())
        drawn.canvas.draw()
    paintbox_matplotlib.forget()


def _refuse_tex(rcsetup, text):
    """Refuses LaTeX in the line that asks for it."""
    import paintbox_matplotlib

    def without_tex(value):
        if rcsetup.validate_bool(value):
            raise RuntimeError(paintbox_matplotlib.NO_TEX)
        return False

    set_usetex = text.Text.set_usetex
    rcsetup._validators["text.usetex"] = without_tex
    text.Text.set_usetex = functools.wraps(set_usetex)(
        lambda self, usetex: set_usetex(self, None if usetex is None else without_tex(usetex)))


def _load_fonts(data):
    import subprocess
    import threading

    class NoTimer(threading.Timer):
        def start(self):
            pass

    def nothing(*args, **kwargs):
        raise FileNotFoundError("no other program is run")

    timer, threading.Timer = threading.Timer, NoTimer
    run, subprocess.check_output = subprocess.check_output, nothing
    # Children keep the fonts that their zygote has read: they have one thread.
    register, os.register_at_fork = os.register_at_fork, lambda **functions: None
    os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
    try:
        from matplotlib import font_manager, ft2font
    finally:
        threading.Timer, subprocess.check_output, os.register_at_fork = timer, run, register
        del os.environ["MPL_IGNORE_SYSTEM_FONTS"]
    own = os.path.join(data, "fonts")
    manager = font_manager.fontManager
    # Those of matplotlib alone, so that a picture is the same on every machine.
    manager.ttflist = [entry for entry in manager.ttflist if str(entry.fname).startswith(own)]
    manager.afmlist = []
    make = ft2font.FT2Font

    class Fonts(type):
        """Opens matplotlib's own fonts, and those that the program has in memory: FreeType's class has no subclasses."""

        def __call__(cls, filename, *args, **kwargs):
            path = getattr(filename, "path", filename)
            content = _content(path)
            try:
                return make(filename if content is None else _FontFile(str(path), content), *args, **kwargs)
            except OSError:
                raise FileNotFoundError(
                    f"there is no font in the file {os.path.basename(str(path))!r} here; matplotlib's own fonts are DejaVu, STIX "
                    "and Computer Modern."
                ) from None

        def __instancecheck__(cls, font):
            return isinstance(font, make)

    class FT2Font(metaclass=Fonts):
        __doc__ = make.__doc__

    ft2font.FT2Font = FT2Font
    from matplotlib import _mathtext

    font_manager.os = _mathtext.os = OS
    font_manager._load_fontmanager = lambda *args, **kwargs: manager


def keep(path, content):
    """Keeps a file in memory."""
    _files[path] = content


def _keep(path):
    with open(path, "rb") as file:
        _files[path] = _files[os.path.realpath(path)] = file.read()


def _read(data):
    """Keeps the files that matplotlib may ask for later."""
    for part in ("fonts", "sample_data", "stylelib", "matplotlibrc"):
        part = os.path.join(data, part)
        found = [(part, "")] if os.path.isfile(part) else [(folder, name) for folder, _, names in os.walk(part) for name in names]
        for folder, name in found:
            path = os.path.join(folder, name) if name else folder
            _keep(path)
            _folders.update((os.path.dirname(path), os.path.dirname(os.path.realpath(path))))
    for package, folder, ends in _DATA_SETS:
        spec = importlib.util.find_spec(package)
        top = os.path.join(os.path.dirname(spec.origin), folder) if spec else ""
        for folder, _, names in os.walk(top):
            for name in names:
                if name.endswith(ends):
                    _keep(os.path.join(folder, name))
    builtins.open = io.open = functools.wraps(builtins.open)(functools.partial(open_file, builtins.open))
