"""The peer: warm matplotlib draws the same picture as lines.py each time it reads a line; answers with its length."""

import io
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np


def draw():
    xs = np.linspace(0, 10, 200)
    fig, ax = plt.subplots(figsize=(8, 6), dpi=100)
    ax.plot(xs, np.sin(xs))
    ax.plot(xs, np.cos(xs) * 0.7)
    ax.set_xticks(range(11))
    ax.set_yticks(np.arange(9) * 0.25 - 1)
    ax.set_xlim(0, 10)
    ax.set_ylim(-1.1, 1.1)
    file = io.BytesIO()
    fig.savefig(file, format="png")
    plt.close(fig)
    return file.getvalue()


for line in sys.stdin:
    picture = draw()
    if line.strip():
        with open(line.strip(), "wb") as out:
            out.write(picture)
    print(len(picture), flush=True)
