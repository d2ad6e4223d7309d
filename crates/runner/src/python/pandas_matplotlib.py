"""What pandas' own plotting code finds as matplotlib in an engine without it: the fast charts, under matplotlib's names.

pandas' code decides what a plot is: colours, positions, limits, labels. It keeps notes at axes (`ax.freq`, `ax.right_ax`) and asks
for things that programs don't; so it gets an object of Python's for each object of the charts, which passes on all that isn't here.
What the charts don't offer either hands the program over, as everywhere.
"""

import sys
import types

import numpy as np
import paintbox_hand_over


class _Program:
    """The program that runs now: its `plt`, and the objects that stand for its charts'."""

    plt = None
    things = {}
    # The axes whose ticks pandas counts in periods or time steps.
    counted = []


def begin(plt):
    """A new program."""
    _Program.plt = plt
    _Program.things = {}
    _Program.counted = []


# What pandas' plots note at axes, and look for before they have.
_NOTES = ("freq", "left_ax", "right_ax")
# What pandas and numpy ask everything for, and arrays have.
_OF_ARRAYS = ("dtype", "ndim", "shape", "size", "iloc", "to_numpy", "tolist", "categories", "freqstr", "array", "values", "name")


class Thing:
    """An object of the charts. pandas' notes are its own attributes."""

    def __init__(self, native):
        self._native = native

    def __getattr__(self, name):
        if name.startswith("_") or name in _NOTES or name in _OF_ARRAYS:
            raise AttributeError(name)
        return wrap(getattr(self._native, name))


class Artist(Thing):
    """What was drawn: one thing or several."""

    def __iter__(self):
        return iter([wrap(one) for one in self._native])

    def __len__(self):
        return len(self._native)

    def __getitem__(self, at):
        return wrap(self._native[at])

    def __bool__(self):
        return True


class _Function:
    """A function of the charts."""

    def __init__(self, native):
        self._native = native

    def __call__(self, *args, **kwargs):
        return wrap(self._native(*unwrap(args), **unwrap(kwargs)))


class Line(Artist):
    def get_xdata(self, orig=True):
        return np.asarray(self._native.get_xdata(orig=False), dtype=float)

    def get_data(self, orig=True):
        return self.get_xdata(), np.asarray(self._native.get_ydata(orig=False), dtype=float)


class Colormap(Thing):
    def __call__(self, *args, **kwargs):
        colors = self._native(*args, **kwargs)
        return tuple(float(part) for part in colors) if np.ndim(colors) == 1 else colors


class Figure(Thing):
    def add_subplot(self, *args, **kwargs):
        kwargs = {name: value for name, value in kwargs.items() if value is not None}
        return wrap(self._native.add_subplot(*args, **unwrap(kwargs)))

    def get_constrained_layout(self):
        return False

    def clear(self):
        self._native.clf()

    def set_size_inches(self, w, h=None, forward=True):
        self._native.set_size_inches(*((w,) if h is None else (w, h)))


class Legend(Thing):
    @property
    def legend_handles(self):
        return wrap(_state(self._axes._native)["legend_handles"])


class _Position:
    """Where axes are: their lower left and upper right corner."""

    def __init__(self, *corners):
        self._points = np.array(corners)

    def get_points(self):
        return self._points


class _SubplotSpec:
    """Cells of a grid."""

    def __init__(self, rows, columns, first_row, last_row, first_column, last_column):
        self._rows = rows
        self.rowspan, self.colspan = range(first_row, last_row + 1), range(first_column, last_column + 1)

    def is_first_col(self):
        return self.colspan.start == 0

    def is_last_row(self):
        return self.rowspan.stop == self._rows


class _Siblings:
    """Axes that share an axis."""

    def __init__(self, axes):
        self._axes = axes

    def get_siblings(self, ax):
        return self._axes


def _state(native):
    return native._axes_state()


class Axes(Thing):
    artists = ()

    def _drawing(self, name):
        native = getattr(self._native, name)
        other = self.__dict__.get("_get_lines")

        def draw(*args, **kwargs):
            if other is None:
                return wrap(native(*unwrap(args), **unwrap(kwargs)))
            # It goes on in the other axes' colours.
            self._native._continue_cycle(other._native)
            try:
                return wrap(native(*unwrap(args), **unwrap(kwargs)))
            finally:
                other._native._continue_cycle(self._native)

        return draw

    def __getattr__(self, name):
        if name == "_get_lines":
            return self
        if name == "_get_patches_for_fill":
            return self
        if name in ("plot", "errorbar", "fill_between", "bar", "barh", "hist"):
            return self._drawing(name)
        return super().__getattr__(name)

    @property
    def lines(self):
        return self.get_lines()

    def get_lines(self):
        lines = [wrap(line) for line in self._native.get_lines()]
        for line in lines:
            line.__class__ = Line
        return lines

    def plot(self, *args, **kwargs):
        lines = self._drawing("plot")(*args, **kwargs)
        for line in lines:
            line.__class__ = Line
        return list(lines)

    def get_subplotspec(self):
        cells = _state(self._native)["cells"]
        return None if cells is None else _SubplotSpec(*cells)

    def get_position(self):
        """The place in the grid, which tells apart what pandas compares; the real one is known when the picture is drawn."""
        rows, columns, first_row, last_row, first_column, last_column = _state(self._native)["cells"] or [1, 1, 0, 0, 0, 0]
        lower_left = first_column / columns, 1 - (last_row + 1) / rows
        return _Position(lower_left, ((last_column + 1) / columns, 1 - first_row / rows))

    def get_shared_x_axes(self):
        return _Siblings(wrap(_state(self._native)["sharing"][0]))

    def get_shared_y_axes(self):
        return _Siblings(wrap(_state(self._native)["sharing"][1]))

    def get_legend(self):
        legend = wrap(self._native.get_legend())
        if legend is not None:
            legend._axes = self
        return legend

    def legend(self, *args, **kwargs):
        legend = wrap(self._native.legend(*unwrap(args), **unwrap(kwargs)))
        legend._axes = self
        return legend

    @property
    def xaxis(self):
        return self._axis("xaxis")

    @property
    def yaxis(self):
        return self._axis("yaxis")

    get_xaxis = xaxis.fget
    get_yaxis = yaxis.fget

    def _axis(self, name):
        axis = wrap(getattr(self._native, name))
        axis._axes, axis._side = self, name[0]
        return axis

    def get_xticklabels(self):
        return self.xaxis.get_majorticklabels()

    def get_yticklabels(self):
        return self.yaxis.get_majorticklabels()

    def set_xticks(self, ticks, *args, **kwargs):
        self._native.set_xticks(self.xaxis.places(ticks), *args, **kwargs)
        self.xaxis.major.locator = None

    def set_xlim(self, left=None, right=None, **kwargs):
        if right is None and np.iterable(left) and not isinstance(left, str):
            left, right = left
        return self._native.set_xlim(*self.xaxis.places((left, right)), **kwargs)

    def clear(self):
        self._native.clear()
        for axis in (self.xaxis, self.yaxis):
            axis.forget()


class _Level:
    """The major or the minor ticks of an axis: pandas' own locator and formatter, if it has set them."""

    def __init__(self):
        self.locator = self.formatter = None


class Axis(Thing):
    _converter = None

    @property
    def major(self):
        return self.__dict__.setdefault("_major", _Level())

    @property
    def minor(self):
        return self.__dict__.setdefault("_minor", _Level())

    def forget(self):
        for name in ("_major", "_minor", "_converter", "_settled"):
            self.__dict__.pop(name, None)

    # The units.

    def set_converter(self, converter):
        self._converter = converter
        self._native_axes()._count_periods(self.freq if isinstance(self.freq, str) else self.freq.freqstr)

    def get_converter(self):
        return self._converter

    def places(self, values):
        """Numbers for what stands on this axis."""
        return values if self._converter is None else self._converter.convert(values, None, self)

    def _native_axes(self):
        return self._axes._native

    def get_view_interval(self):
        return getattr(self._native_axes(), f"get_{self._side}lim")()

    # Labels.

    def get_majorticklocs(self):
        return np.asarray(self._native.get_ticklocs(), dtype=float)

    def get_visible(self):
        return self.__dict__.get("_visible", True)

    def set_visible(self, visible):
        self._visible = visible
        self._native.set_visible(visible)

    def get_majorticklabels(self):
        return [_TickLabels(self, "major")]

    def get_minorticklabels(self):
        return [_TickLabels(self, "minor")]

    def get_label(self):
        return wrap(self._native.label)

    # Ticks.

    def set_major_locator(self, locator):
        self._set(self.major, "locator", locator, self._native.set_major_locator)

    def set_minor_locator(self, locator):
        self._set(self.minor, "locator", locator, self._native.set_minor_locator)

    def set_major_formatter(self, formatter):
        self._set(self.major, "formatter", formatter, self._native.set_major_formatter)

    def set_minor_formatter(self, formatter):
        self._set(self.minor, "formatter", formatter, self._native.set_minor_formatter)

    def get_minor_locator(self):
        return self.minor.locator or NullLocator()

    def get_minor_formatter(self):
        return self.minor.formatter or NullFormatter()

    def _set(self, level, part, ticker, set_native):
        ticker.axis = self
        setattr(level, part, ticker)
        native = ticker.native(_Program.plt)
        if native is None:
            _Program.counted.append(self)
        else:
            set_native(native)

    def settle(self):
        """Sets the ticks that pandas' own locators and formatters give for the limits as they are now."""
        view = tuple(self.get_view_interval())
        if self.__dict__.get("_settled") is not None:
            limits, places = self._settled
            # The program has set others since.
            if limits == view or places != list(self._native.get_ticklocs()):
                return
        majors = self._settle(self.major, self._native.set_major_locator, self._native.set_major_formatter, ())
        self._settle(self.minor, self._native.set_minor_locator, self._native.set_minor_formatter, majors)
        self._settled = view, list(self._native.get_ticklocs())

    def _settle(self, level, set_locator, set_formatter, others):
        locator, formatter = level.locator, level.formatter
        plt = _Program.plt
        counts = locator is not None and locator.native(plt) is None
        if not counts and (formatter is None or formatter.native(plt) is not None):
            return ()
        places = locator() if counts else self._native.get_ticklocs()
        places = [float(place) for place in places if place not in others]
        set_locator(plt.FixedLocator(places))
        if formatter is not None and formatter.native(plt) is None:
            formatter.set_locs(places)
            set_formatter(plt.FixedFormatter([formatter(place, at) for at, place in enumerate(places)]))
        return places


class _TickLabels:
    """The labels of an axis's ticks, all together."""

    def __init__(self, axis, which):
        self._axis, self._which = axis, which

    def _tick_params(self, **params):
        if self._which == "major" or self._axis.minor.formatter is not None:
            self._axis._native.set_tick_params(which=self._which, **params)

    def set_rotation(self, rotation):
        if self._which == "major":
            self._each("set_rotation", rotation)
        else:
            self._tick_params(labelrotation=rotation)

    def set_horizontalalignment(self, align):
        self._each("set_horizontalalignment", align)

    def _each(self, name, value):
        for label in getattr(self._axis._native_axes(), f"get_{self._axis._side}ticklabels")():
            getattr(label, name)(value)

    def set_fontsize(self, size):
        self._tick_params(labelsize=size)

    def set_visible(self, visible):
        if not visible:
            side = "labelbottom" if self._axis._side == "x" else "labelleft"
            self._tick_params(**{side: False})

    def set(self, *, fontsize=None, rotation=None):
        if fontsize is not None:
            self.set_fontsize(fontsize)
        if rotation is not None:
            self.set_rotation(rotation)


_CLASSES = {
    "Artist": Artist,
    "Figure": Figure,
    "Axes": Axes,
    "XAxis": Axis,
    "YAxis": Axis,
    "Legend": Legend,
    "Colormap": Colormap,
}


def wrap(value):
    """What stands for an object of the charts; in lists, tuples, dicts and arrays too."""
    kind = type(value)
    if kind.__module__ == "paintbox":
        if kind.__name__ == "function":
            return _Function(value)
        thing = _Program.things.get(value)
        if thing is None:
            thing = _Program.things[value] = _CLASSES.get(repr(value)[1:-1], Thing)(value)
        return thing
    return _within(value, wrap)


def unwrap(value):
    """The reverse of `wrap`."""
    if isinstance(value, Thing):
        return value._native
    if isinstance(value, Ticker):
        return value.native(_Program.plt)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*map(unwrap, value))
    return _within(value, unwrap)


def _within(value, change):
    """A list, tuple, dict or array with what is in it changed; anything else as it is."""
    kind = type(value)
    if kind in (list, tuple):
        return kind(map(change, value))
    if kind is dict:
        return {name: change(one) for name, one in value.items()}
    if kind is np.ndarray and value.dtype == object:
        changed = np.empty_like(value)
        changed.flat = [change(one) for one in value.flat]
        return changed
    return value


class Ticker:
    """A locator or a formatter of pandas', or one of matplotlib's that it uses."""

    axis = None

    def set_axis(self, axis):
        self.axis = axis

    def set_locs(self, locs):
        self.locs = locs

    def native(self, plt):
        """The charts' own; none for a class of pandas'."""
        return None


class Locator(Ticker):
    pass


class Formatter(Ticker):
    pass


class FixedLocator(Locator):
    def __init__(self, locs):
        self.locs = locs

    def native(self, plt):
        return plt.FixedLocator([float(place) for place in self.locs])


class AutoLocator(Locator):
    def native(self, plt):
        return plt.AutoLocator()


class NullLocator(Locator):
    def native(self, plt):
        return plt.NullLocator()


class NullFormatter(Formatter):
    def native(self, plt):
        return plt.NullFormatter()


class FormatStrFormatter(Formatter):
    def __init__(self, fmt):
        self._fmt = fmt

    def native(self, plt):
        return plt.FormatStrFormatter(self._fmt) if self._fmt else plt.NullFormatter()


class _Converter:
    """The base of pandas' converters."""


class _AxisInfo:
    def __init__(self, **parts):
        vars(self).update(parts)


class _ColorConverter:
    def to_rgba(self, color, alpha=None):
        return _Program.plt.to_rgba(color)


def _to_rgba_array(colors):
    return np.array([_Program.plt.to_rgba(color) for color in colors])


def _setp(things, **properties):
    for thing in things if isinstance(things, (list, tuple)) else [things]:
        thing.set(**properties)


class Module(types.ModuleType):
    """A part of matplotlib. What isn't here is `plt`'s, or hands the program over."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if _Program.plt is None:
            raise AttributeError(name)
        if self.__name__ == "matplotlib.pyplot" or hasattr(_Program.plt, name):
            return wrap(getattr(_Program.plt, name))
        error = AttributeError(f"{self.__name__}.{name} isn't available here", name=name, obj=self)
        raise paintbox_hand_over.instead(error)


class _Pyplot(Module):
    def figure(self, **kwargs):
        return wrap(_Program.plt.figure(**{name: value for name, value in kwargs.items() if value is not None}))


# matplotlib's default colours are tuples, and `DataFrame.boxplot` draws those otherwise than names.
_CYCLE = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"]
_CYCLE_TUPLES = [tuple(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)) for color in _CYCLE]


class _RcParams:
    """The settings as matplotlib has them."""

    def __getitem__(self, name):
        value = _Program.plt.rcParams[name]
        if name == "axes.prop_cycle" and [row["color"] for row in value] == _CYCLE:
            return [{"color": color} for color in _CYCLE_TUPLES]
        return value

    def __getattr__(self, name):
        return getattr(_Program.plt.rcParams, name)


class _Top(Module):
    rcParams = _RcParams()

    @property
    def colormaps(self):
        return _Colormaps()


class _Colormaps:
    def get_cmap(self, name=None):
        return name if isinstance(name, Colormap) else wrap(_Program.plt.get_cmap(name))

    __getitem__ = get_cmap


def _circle(*args, **kwargs):
    return wrap(_Program.plt.Circle(*args, **kwargs))


def _table(*args, **kwargs):
    raise paintbox_hand_over.instead(NotImplementedError("tables aren't available here"))


def stand_in():
    """Puts these in the place of matplotlib's modules, for pandas alone: programs import through `paintbox_imports`."""
    base = types.SimpleNamespace
    members = {
        "artist": {"setp": _setp, "Artist": Thing},
        "axes": {"Axes": Axes},
        "figure": {"Figure": Figure},
        "colors": {"ColorConverter": _ColorConverter, "to_rgba_array": _to_rgba_array, "BASE_COLORS": dict.fromkeys("bgrcmykw")},
        "dates": {name: type(name, (bases,), {}) for name, bases in (
            ("DateConverter", _Converter), ("AutoDateFormatter", Formatter), ("AutoDateLocator", Locator), ("DateLocator", Locator),
            ("RRuleLocator", Locator))},
        "units": {"ConversionInterface": _Converter, "AxisInfo": _AxisInfo, "registry": {}},
        "ticker": {one.__name__: one for one in (
            Locator, Formatter, FixedLocator, AutoLocator, NullLocator, NullFormatter, FormatStrFormatter)},
        "patches": {"Circle": _circle},
        "table": {"table": _table},
        "transforms": {},
        "lines": {"lineMarkers": dict.fromkeys([*".,ov^<>12348spP*hH+xXDd|_", "None", " ", "", None, *range(12)])},
    }
    top = _Top("matplotlib")
    top.__path__ = []
    top.__version__ = "3.11"
    modules = {"matplotlib": top, "matplotlib.pyplot": _Pyplot("matplotlib.pyplot")}
    for name, parts in members.items():
        module = modules[f"matplotlib.{name}"] = Module(f"matplotlib.{name}")
        vars(module).update(parts)
    for name, module in modules.items():
        if name != "matplotlib":
            setattr(top, name.partition(".")[2], module)
    sys.modules.update(modules)


def settle():
    """Sets the ticks that pandas counts, for the limits as they are now."""
    for axis in _Program.counted:
        if isinstance(getattr(axis, "_axes", None), Axes):
            axis.settle()
