"""Runs a program of Paintbox's under real matplotlib: the same globals, the same size, one PNG.

    python bench/pyplot.py PROGRAM.py -o FILE.png [--size WxH] [--data FILE] [--axes FILE.json]

A program's comments may say its size (`# size: 800x500`) and its data (`# data: cars.json`, in examples/data).
"""

import argparse
import contextlib
import csv
import datetime
import json
import math
import pathlib
import random
import re

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

DPI = 100
DATA = pathlib.Path(__file__).parent.parent / "examples" / "data"
DATES = ["%Y-%m-%d", "%Y/%m/%d", "%b %d %Y"]
MISSING = {"", "NA", "N/A", "NaN", "nan", "null", "NULL", "None"}


class Data:
    """What a program sees as `data`: columns by name, rows as dicts."""

    def __init__(self, columns):
        self._columns = columns
        self.columns = list(columns)
        lists = [c if isinstance(c, list) else c.tolist() for c in columns.values()]
        self.rows = [dict(zip(self.columns, values)) for values in zip(*lists)]

    def __getitem__(self, name):
        return self._columns[name] if isinstance(name, str) else self.rows[name]

    def get(self, name, default=None):
        return self._columns.get(name, default)

    def __contains__(self, name):
        return name in self._columns

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter(self.rows)


class Params:
    """`params`, each with its default."""

    def _declare(self, name, *_, default=None, **__):
        setattr(self, name, default)
        return default

    text = number = integer = choice = color = boolean = date = _declare

    def __getitem__(self, name):
        return getattr(self, name)


def column(values):
    """Numbers as an array, gaps as NaN; dates as one of datetime64; all else as the list that it is."""
    if all(v is None or isinstance(v, (int, float)) for v in values):
        return np.array([math.nan if v is None else v for v in values])
    missing = [isinstance(v, str) and v.strip() in MISSING for v in values]
    if not all(missing):
        with contextlib.suppress(TypeError, ValueError):
            return np.array([int(v) for v in values])
        with contextlib.suppress(TypeError, ValueError):
            return np.array([math.nan if gap else float(v) for v, gap in zip(values, missing)])
        for form in DATES:
            with contextlib.suppress(AttributeError, ValueError):
                days = [None if gap else datetime.datetime.strptime(v.strip(), form) for v, gap in zip(values, missing)]
                return np.array(days, "datetime64[D]")
    return list(values)


def load(path):
    """A table from a .csv or .json file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        rows = json.loads(text)
    else:
        rows = list(csv.DictReader(text.splitlines()))
    return Data({name: column([row[name] for row in rows]) for name in rows[0]})


def said(source, what):
    """What a program's comments say of its size or data, or None."""
    found = re.search(rf"# {what}: (\S+)", source)
    return found and found.group(1)


def size_of(source):
    """Width and height in px."""
    width, height = (said(source, "size") or "640x480").split("x")
    return int(width), int(height)


def data_of(source):
    """The path of a program's data, or None."""
    name = said(source, "data")
    return DATA / name if name else None


def run(path, size=None, data=None):
    """Runs a program and gives its figure, of this size in px."""
    source = pathlib.Path(path).read_text(encoding="utf-8")
    size = size or size_of(source)
    data = data or data_of(source)
    plt.close("all")
    matplotlib.rcdefaults()
    matplotlib.use("Agg")
    plt.rcParams["figure.figsize"] = size[0] / DPI, size[1] / DPI
    random.seed(0)
    np.random.seed(0)
    shared = {"plt": plt, "np": np, "math": math, "random": random, "params": Params(), "__name__": "__main__"}
    shared["data"] = load(pathlib.Path(data)) if data else Data({})
    kept = plt.show, plt.savefig
    plt.show = plt.savefig = lambda *_, **__: None
    try:
        exec(compile(source, str(path), "exec"), shared)
    finally:
        plt.show, plt.savefig = kept
    return plt.gcf()


def axis_of(axis, low, high):
    """An axis's scale, its ticks in view with their labels and places along the axes, whether at the top or right."""
    low, high = sorted((low, high))
    margin = (high - low) * 1e-9
    ticks, labels, places, far = [], [], [], False
    box, along_x = axis.axes.get_window_extent(), axis.axis_name == "x"
    to_px = axis.axes.get_xaxis_transform() if along_x else axis.axes.get_yaxis_transform()
    for tick in axis.get_major_ticks():
        place = float(tick.get_loc())
        label = tick.label1 if tick.label1.get_visible() else tick.label2
        if low - margin <= place <= high + margin and axis.get_visible():
            far = far or label is tick.label2
            ticks.append(place)
            x, y = to_px.transform((place, 0) if along_x else (0, place))
            places.append(float((x - box.x0) / box.width if along_x else (y - box.y0) / box.height))
            labels.append(label.get_text() if label.get_visible() else "")
    offset = axis.get_offset_text().get_text()
    return {
        "scale": axis.get_scale(), "ticks": ticks, "places": places, "labels": labels, "offset": offset,
        "label": axis.get_label_text(), "far": far,
    }


def describe(figure):
    """Every axes's place in px from the top left, limits, extent of the data, ticks and words."""
    figure.canvas.draw()
    width, height = figure.bbox.width, figure.bbox.height
    described = []
    for axes in figure.axes:
        box = axes.get_window_extent()
        data = axes.dataLim
        legend = axes.get_legend()
        place = legend and legend.get_window_extent()
        described.append({
            "box": [box.x0, height - box.y1, box.width, box.height],
            "title": axes.get_title() or axes.get_title("left") or axes.get_title("right"),
            "xlim": list(map(float, axes.get_xlim())),
            "ylim": list(map(float, axes.get_ylim())),
            "data": [float(v) if math.isfinite(v) else None for v in (data.x0, data.x1, data.y0, data.y1)],
            "x": axis_of(axes.xaxis, *axes.get_xlim()),
            "y": axis_of(axes.yaxis, *axes.get_ylim()),
            "legend": place and [place.x0, height - place.y1, place.width, place.height],
        })
    return {"width": width, "height": height, "axes": described}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("-o", "--output", type=pathlib.Path, required=True)
    parser.add_argument("--size", type=lambda text: tuple(map(int, text.split("x"))))
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--axes", type=pathlib.Path, help="also what the axes show, as JSON")
    given = parser.parse_args()
    figure = run(given.program, given.size, given.data)
    figure.savefig(given.output, dpi=DPI)
    if given.axes:
        with contextlib.closing(given.axes.open("w", encoding="utf-8")) as out:
            json.dump(describe(figure), out, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
