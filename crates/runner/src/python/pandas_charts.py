"""`df.plot` and its kinds in an engine without matplotlib: pandas' own plotting code, over the fast charts."""

import functools

import numpy as np
import paintbox_pandas_matplotlib as matplotlib
import paintbox_pyplot

# What pandas calls to draw.
_FUNCTIONS = (
    "plot boxplot boxplot_frame boxplot_frame_groupby hist_frame hist_series scatter_matrix lag_plot autocorrelation_plot "
    "bootstrap_plot andrews_curves parallel_coordinates radviz table"
).split()


class _State:
    # Whether this engine has pandas, and no matplotlib.
    used = False
    series = None


def use():
    """Makes pandas draw with the fast charts. To be called when it is loaded, after `matplotlib.stand_in`."""
    import pandas
    from pandas.plotting import _core, _matplotlib

    for name in _FUNCTIONS:
        setattr(_matplotlib, name, _drawing(getattr(_matplotlib, name)))
    _core._backends["matplotlib"] = _matplotlib
    _State.used, _State.series = True, pandas.Series
    _rehearse(pandas)


def _rehearse(pandas):
    """Does once for all programs what pandas does at the first use of something."""
    days = pandas.date_range("2024-01-01", periods=60)
    frame = pandas.DataFrame({"day": days, "kind": list("abc") * 20, "n": np.arange(60.0)})
    frame["kind"].astype("category").value_counts()
    frame.pivot_table(index="kind", columns=frame["day"].dt.month, values="n")
    frame.set_index("day")["n"].resample("ME").agg(["mean", "sum"]).rolling(2).mean()
    frame.merge(frame, on="day").describe()
    str(frame), pandas.to_datetime(["2024-01-01"]), pandas.cut(frame["n"], 3), frame.plot


def is_used():
    """Whether pandas draws with the fast charts."""
    return _State.used


def _drawing(function):
    """A function of pandas' that draws: what goes in and comes out are the charts' own objects."""

    @functools.wraps(function)
    def draw(*args, **kwargs):
        paintbox_pyplot.use_charts()
        drawn = function(*matplotlib.wrap(args), **matplotlib.wrap(kwargs))
        matplotlib.settle()
        return _result(drawn)

    return draw


def _result(drawn):
    """The charts' own objects, of which a Series may hold some."""
    return drawn.map(matplotlib.unwrap) if isinstance(drawn, _State.series) else matplotlib.unwrap(drawn)


def begin(plt):
    """A new program."""
    if _State.used:
        matplotlib.begin(plt)


def finish():
    """The program has ended: limits are what they will be."""
    if _State.used:
        matplotlib.settle()


def beside(native, name):
    """`ax.right_ax` and `ax.left_ax`, where pandas has made a second axis; None elsewhere."""
    return matplotlib.unwrap(vars(matplotlib.wrap(native)).get(name)) if _State.used else None


def plain(value):
    """An object of pandas' in numpy's or Python's own types; None for what stands for no number, date or text."""
    import pandas

    if value is pandas.NaT:
        return np.datetime64("NaT")
    if isinstance(value, pandas.Timestamp):
        return value.to_datetime64()
    if isinstance(value, pandas.Timedelta):
        return float(value.to_timedelta64().astype("int64"))
    if isinstance(value, (pandas.DataFrame, pandas.Series, pandas.Index, pandas.api.extensions.ExtensionArray)):
        return _values(value, pandas)
    return None


def _values(value, pandas):
    types = list(value.dtypes) if isinstance(value, pandas.DataFrame) else [value.dtype]
    if all(isinstance(one, pandas.DatetimeTZDtype) for one in types) and types:
        # In UTC, as matplotlib has them.
        return np.asarray(value, dtype="datetime64[us]")
    extended = any(isinstance(one, pandas.api.extensions.ExtensionDtype) for one in types)
    if extended and all(getattr(one, "kind", "O") in "iufb" for one in types):
        # Missing numbers are no numbers.
        return value.to_numpy(dtype="float64", na_value=np.nan)
    values = np.asarray(value)
    if values.dtype.kind == "m":
        return np.where(np.isnat(values), np.nan, values.astype("int64"))
    return values.tolist() if values.dtype.kind == "O" else values
