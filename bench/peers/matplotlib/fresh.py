"""The peer: matplotlib in a process of its own, as a service without a pool would run it.

    python fresh.py PROGRAM.py WIDTH HEIGHT FORMAT

The file goes to standard output."""

import io
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

DPI = 100
path, width, height, form = sys.argv[1:]
plt.show = lambda: None
plt.rcParams["figure.figsize"] = int(width) / DPI, int(height) / DPI
with open(path, encoding="utf-8") as file:
    exec(compile(file.read(), path, "exec"), {"plt": plt, "np": np})
picture = io.BytesIO()
plt.savefig(picture, format=form, dpi=DPI)
sys.stdout.buffer.write(picture.getvalue())
