"""The peer: warm matplotlib. Reads a line of JSON, {"program": path, "size": [width, height], "format": "png"}, runs the
program, and answers with the length of its file; {"keep": path} also keeps the file there."""

import io
import json
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

DPI = 100
compiled = {}
plt.show = lambda: None


def draw(path, size, form):
    if path not in compiled:
        with open(path, encoding="utf-8") as file:
            compiled[path] = compile(file.read(), path, "exec")
    plt.rcParams["figure.figsize"] = size[0] / DPI, size[1] / DPI
    exec(compiled[path], {"plt": plt, "np": np})
    picture = io.BytesIO()
    plt.savefig(picture, format=form, dpi=DPI)
    plt.close("all")
    return picture.getvalue()


for line in sys.stdin:
    job = json.loads(line)
    picture = draw(job["program"], job["size"], job["format"])
    if "keep" in job:
        with open(job["keep"], "wb") as out:
            out.write(picture)
    print(len(picture), flush=True)
