"""Names that a program uses and doesn't have: their names here, or the prefix that they need."""

import builtins
import keyword
import math
import random

import numpy
import paintbox_imports
import paintbox_native as native

# Modules that people know, and what to use here.
MODULES = {
    "pandas": "the image's table is ready without it: data[\"column\"], data.rows",
    "PIL": "canvas draws, and canvas.image(pixels, x, y) takes arrays and PNG or JPEG bytes",
    "cv2": "canvas draws, and canvas.image(pixels, x, y) takes arrays and PNG or JPEG bytes",
    "pygame": "canvas draws: canvas.circle(x, y, r, fill=\"red\")",
    "tkinter": "canvas draws: canvas.circle(x, y, r, fill=\"red\")",
    "cairo": "canvas.path() has move, line, curve and arc, canvas.draw(path, fill=\"red\", stroke=\"black\") draws it",
    "drawBot": "canvas is ready without importing it, and draws what DrawBot does: canvas.rect(x, y, w, h)",
    "drawbot_skia": "canvas is ready without importing it, and draws what DrawBot does: canvas.rect(x, y, w, h)",
    "requests": "a program has no network; its input is in data and params",
    "urllib": "a program has no network; its input is in data and params",
    "socket": "a program has no network; its input is in data and params",
    "os": "a program has no files and no system calls; its input is in data and params",
    "pathlib": "a program has no files; its input is in data and params",
    "sys": "a program's input is in data and params",
    "threading": "a program has one thread; numpy works on whole arrays at once",
    "paintbox": "canvas, params, data and plt are ready without importing them",
    "canvas": "canvas is ready without importing it",
    "p5": "canvas is ready without importing it, and draws what p5 does: canvas.circle(x, y, r)",
    "py5": "canvas is ready without importing it, and draws what py5 does: canvas.circle(x, y, r)",
    "processing": "canvas is ready without importing it, and draws what Processing does: canvas.circle(x, y, r)",
    "seaborn": "plt draws charts of data: plt.scatter(data[\"x\"], data[\"y\"]); plt.style.use(\"seaborn-v0_8\") sets seaborn's style",
    "plotly": "plt draws charts of data: plt.plot(data[\"x\"], data[\"y\"])",
    "scipy": "numpy has many of its functions: np.linalg, np.fft, np.interp, np.polyfit",
}

# Names that people know from elsewhere, with another meaning.
NAMES = {
    **dict.fromkeys(("null", "nil", "none", "undefined"), "did you mean `None`?"),
    **dict.fromkeys(("exit", "quit"), "a program ends by itself after its last line; return ends a function, break a loop"),
    "numpy": "numpy is ready as `np`",
    "pd": MODULES["pandas"],
    "pandas": MODULES["pandas"],
    # DrawBot and p5.
    "BezierPath": "canvas.path() makes a path, canvas.draw(path) draws it",
    "newDrawing": "leave it out: the canvas is empty when the program begins",
    **dict.fromkeys(("saveImage", "endDrawing", "noLoop", "loop", "frameRate", "smooth"),
                    "leave it out: the picture is finished when the program ends"),
    **dict.fromkeys(("fontSize", "textSize", "textFont"), "canvas.font(name, size) sets it for all text"),
    "textAlign": "use align= of canvas.text(…): \"left\", \"center\" or \"right\"",
    "constrain": "Python has it as max(low, min(high, x))",
    **dict.fromkeys(("mouseX", "mouseY"), "nobody points here; declare a parameter instead: params.number(\"x\")"),
    "frameCount": "count the frames in a loop: for i in range(60), with canvas.frame() at its end",
    "PI": "did you mean `math.pi`?",
    "TWO_PI": "did you mean `math.tau`?",
    "HALF_PI": "it is `math.pi / 2`",
    "QUARTER_PI": "it is `math.pi / 4`",
}

# What people use of a module without importing it.
FROM = {
    "date": "datetime",
    "timedelta": "datetime",
    "Counter": "collections",
    "defaultdict": "collections",
    "namedtuple": "collections",
    "deque": "collections",
}

STEPS = {"forward", "fd", "backward", "bk", "left", "lt", "right", "rt", "penup", "pendown", "begin_fill", "end_fill"}


def hint(name, names):
    """A hint for an undefined name."""
    if name in native.canvas_names():
        return f"did you mean `canvas.{name}`?"
    if name in NAMES:
        return NAMES[name]
    known = native.camel_case(name)
    if known:
        return f"did you mean `canvas.{known}`?"
    if name in paintbox_imports.offered:
        return f"import it first: import {name}"
    if FROM.get(name) in paintbox_imports.offered:
        return f"import it first: from {FROM[name]} import {name}"
    if keyword.iskeyword(name.lower()):
        return f"Python's own words are lower case: {name.lower()}"
    for module, prefix in ((math, "math"), (random, "random")):
        if hasattr(module, name) and not name.startswith("_"):
            return f"did you mean `{prefix}.{name}`?"
    if native.is_color(name):
        return f'a colour is text, in quotes: "{name}"'
    if hasattr(numpy, name):
        return f"did you mean `np.{name}`?"
    if name in STEPS:
        return "a turtle does that; import it first: from turtle import *"
    # Of names that short, all are near to each other; and what Python has is misspelt less than what the program has.
    near = native.nearest(name, [n for n in names if not n.startswith("_")]) if len(name) > 2 else None
    most = 1 if len(name) > 2 else 0
    near = near or native.nearest_within(name, [n for n in vars(builtins) if not n.startswith("_")], most)
    if near:
        return f"did you mean `{near}`?"
    return "a name must be set before it is used; text goes in quotes"
