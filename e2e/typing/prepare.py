"""Makes programs ready for type checkers: prepare.py STUB FOLDER < programs as JSON, text by name.

A program has `canvas`, `plt` and the others without an import, which a checker doesn't know: each program gets an import of
those that it doesn't set itself, on its first line, so that lines keep their numbers but for one. What it may import of
matplotlib is made from the stub's own `plt`, as the service does.
"""

import ast
import json
import pathlib
import sys

READY = ("canvas", "data", "math", "np", "params", "plt", "random")
MODULES = (
    "cm", "collections", "colors", "dates", "gridspec", "lines", "mlab", "patches", "path", "patheffects", "pyplot", "style", "ticker",
    "transforms",
)
# The modules of mpl_toolkits.axes_grid1, which is one too.
AXES_GRID = ("__init__", "axes_divider", "inset_locator")
ALSO = {
    "colors": "\nclass LinearSegmentedColormap:\n    from_list = _plt.LinearSegmentedColormap_from_list\n",
    "dates": "\nMO = TU = WE = TH = FR = SA = SU = 0\n",
    "mlab": """
from typing import Any

def __getattr__(name: str) -> Any: ...
""",
    "path": """
from typing import Any

class Path:
    STOP = MOVETO = LINETO = CURVE3 = CURVE4 = CLOSEPOLY = 0
    vertices: Any
    codes: Any
    def __init__(self, vertices: Any, codes: Any = None) -> None: ...
""",
}


def bound(tree):
    """The names that a program sets or imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)


def prepared(program):
    own = set(bound(ast.parse(program)))
    return f"from paintbox import {', '.join(name for name in READY if name not in own)}\n{program}"


def members(stub):
    """The names of `plt`."""
    pyplot = next(node for node in ast.parse(stub).body if isinstance(node, ast.ClassDef) and node.name == "Pyplot")
    functions = {node.name for node in pyplot.body if isinstance(node, ast.FunctionDef)}
    return sorted(functions | {node.target.id for node in pyplot.body if isinstance(node, ast.AnnAssign)})


def main(stub, folder):
    folder = pathlib.Path(folder)
    stub = pathlib.Path(stub).read_text()
    matplotlib = folder / "stubs" / "matplotlib"
    matplotlib.mkdir(parents=True)
    (folder / "stubs" / "paintbox.pyi").write_text(stub)
    module = "from paintbox import plt as _plt\n\n" + "".join(f"{name} = _plt.{name}\n" for name in members(stub))
    for name in MODULES:
        # The functions of mlab have the names of pyplot's, and draw nothing.
        (matplotlib / f"{name}.pyi").write_text(("" if name == "mlab" else module) + ALSO.get(name, ""))
    (matplotlib / "__init__.pyi").write_text(module + "\ndef use(*args: object, **keywords: object) -> None: ...\n")
    (folder / "stubs" / "cycler.pyi").write_text("from paintbox import Cycler as Cycler, plt as _plt\n\ncycler = _plt.cycler\n")
    axes_grid = folder / "stubs" / "mpl_toolkits" / "axes_grid1"
    axes_grid.mkdir(parents=True)
    (axes_grid.parent / "__init__.pyi").write_text("")
    for name in AXES_GRID:
        (axes_grid / f"{name}.pyi").write_text(module)
    programs = folder / "programs"
    programs.mkdir()
    for name, program in json.load(sys.stdin).items():
        (programs / f"{name}.py").write_text(prepared(program))


main(*sys.argv[1:])
