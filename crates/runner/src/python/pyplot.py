"""`plt` and the other offered parts of matplotlib, over the charts that Rust draws.

Everything that draws is in the charts' own table; here is only what Python needs to look like pyplot.
"""

import builtins
import functools
import types

import paintbox_hand_over
import paintbox_native

OFFERED = (
    "matplotlib.pyplot as plt, matplotlib as mpl (rcParams, colormaps, cm, style), and from matplotlib: cm, colors, "
    "dates, ticker, patches, path, collections, lines, gridspec, transforms, patheffects, mlab; and mpl_toolkits.axes_grid1"
)


# The functions of pyplot that set the colormap of this name.
COLORMAPS = (
    "autumn bone cool copper flag gray hot hsv jet pink prism spring summer winter magma inferno plasma viridis nipy_spectral"
).split()


class _RcParams:
    """The settings, as a dict."""

    def __init__(self, charts):
        self._charts = charts

    def __getitem__(self, key):
        value = self._charts.rc_get(key)
        return _cycler(color=value) if key == "axes.prop_cycle" else value

    def __setitem__(self, key, value):
        self._charts.rc_set(key, value)

    def __contains__(self, key):
        return key in self._charts.rc_keys()

    def __iter__(self):
        return iter(self._charts.rc_keys())

    def __len__(self):
        return len(self._charts.rc_keys())

    def keys(self):
        return self._charts.rc_keys()

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def update(self, other=(), **more):
        for key, value in {**dict(other), **more}.items():
            self[key] = value

    def copy(self):
        return dict(self.items())


class _Context:
    """Settings for the length of a `with` statement."""

    def __init__(self, charts, change):
        self._charts, self._change = charts, change

    def __enter__(self):
        self._charts.rc_push()
        try:
            self._change()
        except BaseException:
            self._charts.rc_pop()
            raise

    def __exit__(self, *exception):
        self._charts.rc_pop()
        return False


class _Interactive:
    """What `plt.ion` and `plt.ioff` return: a `with` block that takes the state back at its end."""

    def __init__(self, plt, on):
        self._plt, self._before = plt, plt.isinteractive()
        plt.interactive(on)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._plt.interactive(self._before)
        return False


class _Style:
    """`plt.style`."""

    def __init__(self, charts):
        self._charts = charts

    def use(self, style):
        self._charts.style_use(style)

    def context(self, style, after_reset=False):
        return _Context(self._charts, lambda: self._charts.style_use(style))

    @property
    def available(self):
        return self._charts.style_available()

    @property
    def library(self):
        return {name: {} for name in self.available}


class _Colormaps:
    """`plt.cm` and `mpl.colormaps`: colour maps by attribute and by key."""

    def __init__(self, charts):
        self._charts = charts

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name == "get_cmap":
            return self._charts.get_cmap
        if name == "ScalarMappable":
            return self._charts.ScalarMappable
        return self._charts.get_cmap(name)

    def __getitem__(self, name):
        return self._charts.get_cmap(name)

    def __call__(self, name=None, lut=None):
        return self._charts.get_cmap(name, lut)


class _Module(types.ModuleType):
    """A part of matplotlib: what it lacks, another engine may have."""

    def __getattr__(self, name):
        error = AttributeError(f"module {self.__name__!r} has no attribute {name!r}", name=name, obj=self)
        raise error if name.startswith("__") else paintbox_hand_over.instead(error)


def _module(name, **members):
    module = _Module(name)
    vars(module).update(members)
    return module


def _flat(objects):
    """Every object in nested lists, tuples, dicts and arrays."""
    if isinstance(objects, dict):
        objects = list(objects.values())
    if isinstance(objects, (list, tuple)) or hasattr(objects, "dtype"):
        return [one for item in objects for one in _flat(item)]
    return [objects]


def _setp(objects, *args, **properties):
    """Sets properties of one object or of many."""
    properties.update(zip(args[::2], args[1::2]))
    for one in _flat(objects):
        try:
            members = list(one)
        except TypeError:
            members = []
        for target in members or [one]:
            target.set(**properties)


def _getp(obj, property=None):
    """A property of an object."""
    if property is None:
        raise paintbox_hand_over.instead(NotImplementedError("getp() without a name isn't available here"))
    return getattr(obj, f"get_{property}")()


class _Cycler(dict):
    """A cycle of properties: lists of equal length, by name."""

    def __len__(self):
        return max(map(len, self.values()), default=0)

    def __iter__(self):
        return iter([dict(zip(self.keys(), row)) for row in zip(*self.values())])

    def __add__(self, other):
        if len(self) != len(other):
            raise ValueError(f"Can only add equal length cycles, not {len(self)} and {len(other)}")
        return _Cycler({**dict(self.items()), **dict(other.items())})

    def __mul__(self, other):
        if isinstance(other, int):
            return _Cycler({name: values * other for name, values in self.items()})
        own = {name: [value for value in values for _ in range(len(other))] for name, values in self.items()}
        return _Cycler({**own, **{name: values * len(self) for name, values in other.items()}})

    __rmul__ = __mul__

    def __getitem__(self, part):
        if isinstance(part, slice):
            return _Cycler({name: values[part] for name, values in self.items()})
        return dict.__getitem__(self, part)

    def by_key(self):
        return dict(self.items())


def _cycler(*args, **columns):
    """A cycle of colours or other properties."""
    if len(args) == 1:
        return _Cycler(args[0].items())
    if args:
        columns[args[0]] = args[1]
    return _Cycler((name, list(values)) for name, values in columns.items())


class _Pyplot(types.ModuleType):
    """`plt`: what Python has beside it first, then the charts' own functions."""

    def __init__(self, charts):
        super().__init__("matplotlib.pyplot")
        self._charts = charts
        self.rcParams = _RcParams(charts)
        self.style = _Style(charts)
        self.cm = self.colormaps = _Colormaps(charts)
        self.setp = _setp
        self.getp = self.get = _getp
        self.cycler = _cycler
        self._interactive = False
        # For `from matplotlib.pyplot import *`.
        self.__all__ = [name for name in dir(self) if not name.startswith("_")]

    def __getattr__(self, name):
        _Used.charts = True
        if name in COLORMAPS:
            return functools.partial(self._charts.set_cmap, name)
        # Loaded after this file.
        import paintbox_spectra

        spectrum = paintbox_spectra.function(self, name)
        if spectrum is not None:
            return spectrum
        return getattr(self._charts, name)

    def __dir__(self):
        return sorted({*super().__dir__(), *COLORMAPS, *dir(self._charts)})

    def ion(self):
        return _Interactive(self, True)

    def ioff(self):
        return _Interactive(self, False)

    def isinteractive(self):
        return self._interactive

    def interactive(self, b):
        self._interactive = bool(b)

    def get_backend(self, *, auto_select=True):
        return "agg"

    def figaspect(self, arg):
        """The size of a figure with this ratio of height to width, inches, as matplotlib chooses it."""
        import numpy

        ratio = arg.shape[0] / arg.shape[1] if hasattr(arg, "shape") and numpy.ndim(arg) else float(arg)
        height = self.rcParams["figure.figsize"][1]
        return numpy.array(paintbox_native.bounded_size((height / ratio, height)))

    def rc_context(self, rc=None, fname=None):
        return _Context(self._charts, lambda: self.rcParams.update(rc or {}))


def install(charts):
    """Makes `plt` for a program, and the modules that it may import it by."""
    # They need numpy, which is imported later than this module.
    import paintbox_dates
    import paintbox_path
    import paintbox_spectra
    import paintbox_transforms

    plt = _Pyplot(charts)
    _Used.charts = False
    known = dir(charts)

    def some(names):
        return {name: getattr(charts, name) for name in names.split() if name in known}

    ticker = _module("matplotlib.ticker", **some(
        "MultipleLocator MaxNLocator FixedLocator NullLocator AutoMinorLocator AutoLocator FormatStrFormatter "
        "StrMethodFormatter FixedFormatter NullFormatter ScalarFormatter PercentFormatter FuncFormatter EngFormatter "
        "LogFormatter LogFormatterExponent LogFormatterMathtext LogFormatterSciNotation LogLocator SymmetricalLogLocator "
        "LinearLocator"
    ))
    dates = _module("matplotlib.dates", **some(
        "DateFormatter ConciseDateFormatter AutoDateLocator AutoDateFormatter YearLocator MonthLocator WeekdayLocator "
        "DayLocator HourLocator MinuteLocator date2num"
    ), num2date=paintbox_dates.num2date)
    for number, day in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU")):
        setattr(dates, day, number)
    colors = _module("matplotlib.colors", **some(
        "ListedColormap Normalize LogNorm SymLogNorm PowerNorm TwoSlopeNorm CenteredNorm BoundaryNorm to_rgba to_rgb to_hex"
    ))
    if "LinearSegmentedColormap_from_list" in known:
        colors.LinearSegmentedColormap = _module("LinearSegmentedColormap", from_list=charts.LinearSegmentedColormap_from_list)
    patches = _module("matplotlib.patches", **some(
        "Patch Rectangle Circle Ellipse Polygon Wedge FancyBboxPatch FancyArrowPatch Arc RegularPolygon CirclePolygon "
        "Annulus Arrow FancyArrow PathPatch ConnectionPatch"
    ))
    lines = _module("matplotlib.lines", **some("Line2D"))
    gridspec = _module("matplotlib.gridspec", **some("GridSpec GridSpecFromSubplotSpec"))
    transforms = _module(
        "matplotlib.transforms",
        Affine2D=paintbox_transforms.Affine2D(charts),
        Bbox=paintbox_transforms.Bbox,
        **some("IdentityTransform ScaledTranslation blended_transform_factory offset_copy"),
    )
    path_effects = _module("matplotlib.patheffects", **some(
        "Normal Stroke withStroke SimplePatchShadow withSimplePatchShadow SimpleLineShadow"
    ))
    axes_grid = _module(
        "mpl_toolkits.axes_grid1",
        **some("make_axes_locatable"),
        axes_divider=_module("mpl_toolkits.axes_grid1.axes_divider", **some("make_axes_locatable")),
        inset_locator=_module("mpl_toolkits.axes_grid1.inset_locator", **some("inset_axes")),
        __path__=[],
    )
    toolkits = _module("mpl_toolkits", axes_grid1=axes_grid, __path__=[])
    modules = {
        "matplotlib.pyplot": plt,
        "matplotlib.cm": plt.cm,
        "matplotlib.colors": colors,
        "matplotlib.dates": dates,
        "matplotlib.ticker": ticker,
        "matplotlib.patches": patches,
        "matplotlib.lines": lines,
        "matplotlib.path": _module("matplotlib.path", Path=paintbox_path.Path),
        "matplotlib.collections": _module("matplotlib.collections", **some("LineCollection PatchCollection PolyCollection")),
        "matplotlib.gridspec": gridspec,
        "matplotlib.mlab": _module("matplotlib.mlab", **paintbox_spectra.mlab()),
        "matplotlib.transforms": transforms,
        "matplotlib.patheffects": path_effects,
        "mpl_toolkits": toolkits,
        "mpl_toolkits.axes_grid1": axes_grid,
        "mpl_toolkits.axes_grid1.axes_divider": axes_grid.axes_divider,
        "mpl_toolkits.axes_grid1.inset_locator": axes_grid.inset_locator,
        "matplotlib.style": plt.style,
        "cycler": _module("cycler", cycler=_cycler, Cycler=_Cycler),
    }
    top = _module(
        "matplotlib",
        rcParams=plt.rcParams,
        rc=charts.rc,
        rcdefaults=charts.rcdefaults,
        rc_context=plt.rc_context,
        colormaps=plt.colormaps,
        cycler=_cycler,
        use=lambda *args, **kwargs: None,
        get_backend=plt.get_backend,
        interactive=plt.interactive,
        is_interactive=plt.isinteractive,
        set_loglevel=lambda level: None,
        __version__="3 (Paintbox)",
        __path__=[],
    )
    modules["matplotlib"] = top
    for name, module in modules.items():
        if name.startswith("matplotlib."):
            setattr(top, name.partition(".")[2], module)
    _modules.clear()
    _modules.update(modules)
    return plt


def _pylab():
    """The module `pylab`: the names of pyplot and of numpy in one, where numpy's hide pyplot's."""
    # Loaded after this file.
    import numpy

    plt = _modules["matplotlib.pyplot"]
    names = {name: getattr(plt, name) for name in plt.__all__}
    for module in (numpy, numpy.fft, numpy.random, numpy.linalg):
        names.update((name, getattr(module, name)) for name in module.__all__)
    # Python's own are meant by these names.
    names.update((name, getattr(builtins, name)) for name in "bytes abs bool max min pow round".split())
    names.update(plt=plt, mpl=_modules["matplotlib"], np=numpy, ma=numpy.ma, __all__=[*names, "plt", "mpl", "np", "ma"])
    return _module("pylab", **names)


_modules = {}


class _Used:
    """Whether the program uses charts."""

    charts = False


def use_charts():
    """The program draws with charts."""
    _Used.charts = True


def are_used():
    """Whether the program has imported or called something of pyplot's."""
    return _Used.charts


def importing(name, fromlist):
    """What `import matplotlib…` gives; anything that isn't offered says what is."""
    _Used.charts = True
    if name in ("pylab", "matplotlib.pylab") and name not in _modules:
        _modules["pylab"] = _modules["matplotlib.pylab"] = _modules["matplotlib"].pylab = _pylab()
    module = _modules.get(name)
    if module is None:
        error = ImportError(f"{name} isn't available here; of matplotlib a program can import {OFFERED}.", name=name)
        raise paintbox_hand_over.instead(error)
    for part in fromlist or ():
        if part != "*" and f"{name}.{part}" not in _modules:
            try:
                getattr(module, part)
            except AttributeError:
                error = ImportError(
                    f"{name}.{part} isn't available here; of matplotlib a program can import {OFFERED}.", name=name
                )
                raise paintbox_hand_over.instead(error) from None
    # `import a.b` binds a, `from a.b import c` and `import a.b as c` take b.
    return module if fromlist else _modules[name.partition(".")[0]]


