"""The peer: Vega-Lite by vl-convert, warm. For each line that comes in, it draws the two-line chart of
bench/programs/line-chart.py at 800×600 and answers with the length of its PNG; {"keep": path} also keeps the PNG there."""

import json
import pathlib
import sys

import numpy as np
import vl_convert

FONTS = pathlib.Path(__file__).parents[3] / "crates/fonts/files"
vl_convert.register_font_directory(str(FONTS))


def chart():
    x = np.linspace(0, 10, 200)
    sine, cosine = np.sin(x), np.cos(x) * 0.7
    lines = [{"x": float(a), "y": float(b), "line": "sine"} for a, b in zip(x, sine)]
    lines += [{"x": float(a), "y": float(b), "line": "cosine"} for a, b in zip(x, cosine)]
    band = [{"x": float(a), "low": float(b) - 0.1, "high": float(b) + 0.1} for a, b in zip(x, sine)]
    across = {"field": "x", "type": "quantitative", "title": "time (s)", "scale": {"domain": [0, 10]}}
    up = {"type": "quantitative", "title": "height (m)"}
    colors = {"domain": ["sine", "cosine"], "range": ["#1f77b4", "#ff7f0e"]}
    dashes = {"domain": ["sine", "cosine"], "range": [[1, 0], [7, 3]]}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 800,
        "height": 600,
        "autosize": {"type": "fit", "contains": "padding"},
        "background": "white",
        "title": "Two waves",
        "config": {"font": "DejaVu Sans", "axis": {"grid": True}},
        "layer": [
            {
                "data": {"values": band},
                "mark": {"type": "area", "opacity": 0.2, "color": "#1f77b4"},
                "encoding": {"x": across, "y": {**up, "field": "low"}, "y2": {"field": "high"}},
            },
            {
                "data": {"values": lines},
                "mark": {"type": "line", "strokeWidth": 2},
                "encoding": {
                    "x": across,
                    "y": {**up, "field": "y"},
                    "color": {"field": "line", "type": "nominal", "title": None, "scale": colors},
                    "strokeDash": {"field": "line", "type": "nominal", "title": None, "scale": dashes},
                },
            },
        ],
    }


for line in sys.stdin:
    job = json.loads(line)
    picture = vl_convert.vegalite_to_png(chart())
    if "keep" in job:
        pathlib.Path(job["keep"]).write_bytes(picture)
    print(len(picture), flush=True)
