"""Loads matplotlib so that it needs no file later, and makes it draw on the program's canvas."""

import importlib
import io
import logging
import os
import pkgutil

# Modules of matplotlib that need a toolkit for windows, or another program.
_WITHOUT = ("tests", "backend_gtk", "backend_qt", "backend_tk", "backend_wx", "backend_mac", "backend_nbagg", "backend_webagg",
            "qt_", "_backend_tk", "_backend_gtk", "backend_cairo", "sphinxext", "qt_editor", "tkinter")
_NOWHERE = "/nonexistent"


class _FontFile(io.BytesIO):
    """A font's file in memory: FreeType reads from it when no file can be opened any more."""

    def __init__(self, path, content):
        super().__init__(content)
        self.name = path


class _Os:
    """`os` as the modules for fonts see it: the fonts in memory are files."""

    def __init__(self, files):
        self.path = _Paths(files)

    def __getattr__(self, name):
        return getattr(os, name)


class _Paths:
    def __init__(self, files):
        self.exists = self.isfile = lambda path: getattr(path, "path", path) in files

    def __getattr__(self, name):
        return getattr(os.path, name)


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
    matplotlib.get_configdir = matplotlib.get_cachedir = lambda: _NOWHERE
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    _load_fonts(data)
    for package in ("matplotlib", "mpl_toolkits"):
        load_all(package, _WITHOUT)
    _patch_qhull()
    for name in ("contourpy", "kiwisolver", "PIL.PngImagePlugin", "pyparsing"):
        importlib.import_module(name)
    logging.getLogger("matplotlib.font_manager").setLevel(logging.WARNING)


def _patch_qhull():
    """Triangulations write Qhull's messages to `/dev/null`, which a program can't open, unless they are asked for."""
    from matplotlib import _qhull

    delaunay = _qhull.delaunay
    _qhull.delaunay = lambda x, y, verbose: delaunay(x, y, True)


def use_backend():
    """Makes pyplot draw with our backend, which is loaded by now."""
    import matplotlib.pyplot

    matplotlib.pyplot.switch_backend("module://paintbox_matplotlib")


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
    files = {}
    for folder, _, names in os.walk(os.path.join(own, "ttf")):
        for name in names:
            if name.endswith(".ttf"):
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    files[os.path.realpath(path)] = file.read()
    make = ft2font.FT2Font

    class Loader:
        """What `font_manager` sees of `ft2font`."""

        def __getattr__(self, name):
            return getattr(ft2font, name)

        @staticmethod
        def FT2Font(file, *args, **kwargs):
            content = files.get(file) if isinstance(file, str) else None
            return make(file if content is None else _FontFile(file, content), *args, **kwargs)

    font_manager.ft2font = Loader()
    from matplotlib import _mathtext

    font_manager.os = _mathtext.os = _Os(files)
    font_manager._load_fontmanager = lambda *args, **kwargs: manager


def load_all(package, without):
    """Imports a package and everything in it, but for what is named."""
    try:
        module = importlib.import_module(package)
    except Exception:
        return
    for found in pkgutil.iter_modules(getattr(module, "__path__", ())):
        name = f"{package}.{found.name}"
        if not any(part in name for part in without):
            load_all(name, without)
