"""Writes docs/reference/python.json: the names beside Paintbox's own tables that an editor completes.

These are `params` and `data` and what the charts' Python code defines (read from paintbox.pyi), and the parts of `math`,
`random` and numpy that pictures are made with (asked of the modules themselves). `--check` compares the file with the
modules of this Python instead, whose wording may differ from the one that the file was written with.

    .venv/bin/python dev/python_names.py
"""

import ast
import inspect
import json
import math
import random
import re
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent
FILE = ROOT / "docs/reference/python.json"
TABLE = ROOT / "docs/reference/functions.json"

# What of numpy is worth completing in a drawing program, by what it returns.
NUMPY = {
    "array": """
        abs absolute add all allclose angle any append arange arccos arcsin arctan arctan2 array array_split asarray
        atleast_1d atleast_2d bincount broadcast_to cbrt ceil clip column_stack concatenate convolve copy corrcoef cos
        cosh cross cumprod cumsum datetime64 deg2rad degrees diag diff digitize divide dot dstack empty equal exp expand_dims
        expm1 eye flip fliplr flipud floor floor_divide fmax fmin full full_like geomspace gradient greater hypot identity
        in1d indices interp isfinite isin isinf isnan kron less linspace log log10 log1p log2 logical_and logical_not
        logical_or logspace maximum minimum mod moveaxis multiply nan_to_num nanmean negative nonzero ones
        ones_like outer pad percentile polyfit polyval power quantile rad2deg radians ravel reciprocal repeat reshape roll
        rot90 round searchsorted select sign sin sinc sinh sort sqrt square squeeze stack subtract swapaxes take tan tanh
        tile transpose tri trunc unwrap vstack hstack where zeros zeros_like histogram histogram2d meshgrid unique argsort
        argwhere""",
    "number": """
        argmax argmin average count_nonzero max mean median min nanmax nanmin nansum nanstd ndim prod ptp size std sum
        trapz var vdot""",
    "constant": "pi e inf nan newaxis",
}
NUMPY_RANDOM = """
    beta binomial choice exponential gamma geometric lognormal normal permutation poisson rand randint randn random seed
    shuffle standard_normal triangular uniform default_rng"""
NUMPY_LINALG = "det eig inv norm solve svd"
RANDOM = """
    betavariate choice choices expovariate gammavariate gauss getrandbits lognormvariate normalvariate paretovariate
    randint random randrange sample seed shuffle triangular uniform vonmisesvariate weibullvariate"""

MODULES = [
    ("math", math, None, "Mathematical functions of real numbers. Angles are in radians."),
    ("random", random, RANDOM, "Random numbers. They are the same each time a picture is drawn with the same parameters."),
    ("numpy", np, " ".join(NUMPY.values()), "Arrays of numbers, and functions of whole arrays."),
    ("numpy.random", np.random, NUMPY_RANDOM, "Arrays of random numbers, the same each time a picture is drawn."),
    ("numpy.linalg", np.linalg, NUMPY_LINALG, "Linear algebra."),
]
SECTIONS = {"math": "Python's math", "random": "Python's random"}
SHOWN = {"numpy": "np", "numpy.random": "np.random", "numpy.linalg": "np.linalg"}


# What Python's own documentation doesn't say in a sentence.
UNDOCUMENTED = {
    "getrandbits": "Returns a random whole number with this many bits.",
    "random": "Returns a random number from 0 up to, but not including, 1.",
}
# Parameters of numpy that pictures have no use for.
UNUSED = {"out", "where", "casting", "order", "subok", "like", "signature", "device"}


def summary(thing):
    """The first sentence of its documentation."""
    paragraphs = (inspect.getdoc(thing) or "").strip().split("\n\n")
    # A built-in function's documentation may begin with its signature.
    first = next((text for text in paragraphs if not re.match(r"\w+(\(|\[)", text.strip())), "")
    if not first and "\n" in paragraphs[0]:
        first = paragraphs[0].split("\n", 1)[1]
    sentence = re.split(r"(?<=[.:])\s", " ".join(first.split()), maxsplit=1)[0].rstrip(":")
    sentence = sentence.replace("``", "`")
    sentence = sentence or UNDOCUMENTED.get(getattr(thing, "__name__", None), "")
    return sentence if sentence.endswith(".") or not sentence else sentence + "."


def params(thing):
    """Its parameters and how they are written, as far as Python knows them."""
    try:
        signature = inspect.signature(thing)
    except (TypeError, ValueError):
        return documented(thing)
    kinds = {inspect.Parameter.KEYWORD_ONLY: "keyword", inspect.Parameter.VAR_POSITIONAL: "variadic"}
    if isinstance(thing, np.ufunc):
        return [{"name": name, "doc": ""} for name in signature.parameters if name in ("x", "x1", "x2")]
    made = []
    for param in signature.parameters.values():
        if param.kind is inspect.Parameter.VAR_KEYWORD or param.name in UNUSED:
            continue
        one = {"name": param.name}
        if param.kind in kinds:
            one["kind"] = kinds[param.kind]
        if param.default is not inspect.Parameter.empty and param.kind is not inspect.Parameter.VAR_POSITIONAL:
            default = repr(param.default)
            one["default"] = default if len(default) < 30 and "<" not in default else "…"
        made.append(one | {"doc": ""})
    return made


def documented(thing):
    """The parameters of a function of C, which only its documentation names: `beta(a, b, size=None)`."""
    name = getattr(thing, "__name__", "")
    found = re.match(rf"{name}\(([^()]*(?:\([^()]*\)[^()]*)*)\)", inspect.getdoc(thing) or "")
    made, keyword = [], False
    for part in re.split(r",\s*(?![^(]*\))", found[1].replace("[", "").replace("]", "")) if found else []:
        part = part.strip()
        if part in ("/", ""):
            continue
        if part == "*":
            keyword = True
            continue
        name, _, default = (piece.strip() for piece in part.partition("="))
        if not name.lstrip("*").isidentifier() or name in UNUSED | {"dtype"}:
            continue
        one = {"name": name.lstrip("*")}
        if name.startswith("*"):
            if name.startswith("**"):
                continue
            one["kind"] = "variadic"
        elif keyword:
            one["kind"] = "keyword"
        if default:
            one["default"] = default
        made.append(one | {"doc": ""})
    return made


def written(made):
    """The signature."""
    parts, starred = [], False
    for param in made:
        if param.get("kind") == "variadic":
            starred = True
            parts.append("*" + param["name"])
            continue
        if param.get("kind") == "keyword" and not starred:
            starred = True
            parts.append("*")
        parts.append(param["name"] + (f"={param['default']}" if "default" in param else ""))
    return f"({', '.join(parts)})"


def returns(module, name):
    if module == "numpy":
        return next((kind for kind, names in NUMPY.items() if name in names.split() and kind != "constant"), "number")
    if module == "numpy.random":
        return None if name in ("seed", "shuffle", "default_rng") else "array"
    if name in ("isclose", "isfinite", "isinf", "isnan") and module == "math":
        return "boolean"
    if module in ("math", "random"):
        return {"choice": None, "shuffle": None, "seed": None, "sample": {"list": "anything"}, "choices": {"list": "anything"}}.get(name, "number")
    return "array"


def of_modules():
    for module, object, names, _ in MODULES:
        for name in sorted(names.split() if names else (n for n in dir(object) if not n.startswith("_"))):
            if not hasattr(object, name):
                continue
            thing = getattr(object, name)
            is_function = callable(thing)
            made = params(thing) if is_function else []
            yield {
                "name": name,
                "shown": f"{SHOWN.get(module, module)}.{name}",
                "kind": "function" if is_function else "constant",
                "on": [module],
                "signature": written(made) if is_function else "",
                "params": made,
                "returns": returns(module, name),
                "summary": summary(thing) if is_function else CONSTANTS.get(name, ""),
                "section": SECTIONS.get(module, "numpy"),
            }
    for name in ("random", "linalg"):
        doc = next(doc for module, _, _, doc in MODULES if module == f"numpy.{name}")
        yield {
            "name": name, "shown": f"np.{name}", "kind": "property", "on": ["numpy"], "signature": "", "params": [],
            "returns": f"numpy.{name}", "summary": doc, "section": "numpy",
        }


CONSTANTS = {
    "pi": "π, 3.14159…: half of a whole turn, in radians.",
    "tau": "2π, 6.28318…: a whole turn, in radians.",
    "e": "Euler's number, 2.71828….",
    "inf": "Infinity.",
    "nan": "Not a number: a missing value.",
    "newaxis": "In an index, adds an axis of length one.",
}

# The classes of paintbox.pyi that the tables of functions don't have, and how programs reach them.
SHOWN_CLASSES = {"Params": "params", "Data": "data", "Style": "plt.style", "Colormaps": "plt.cm"}
STUB_SECTIONS = {"Params": "Parameters", "Data": "Data"}
PAGES = {"Params": "/docs/parameters#{}", "Data": "/docs/data#what-a-program-sees"}
WORDS = {
    "str": "text", "int": "whole number", "float": "number", "Number": "number", "bool": "True or False",
    "Sequence[str]": "texts", "datetime.date": "date", "Any": "anything", "object": "anything",
}


def of_stubs(table):
    """Members of classes that only the stubs have."""
    known = {(cls, function["name"]) for function in table["functions"] for cls in function["on"]}
    known |= {(cls, alias) for f in table["functions"] for cls in f["on"] for alias in f.get("aliases", [])}
    artists = ("Artist", "Text", "Legend", "Spines", "XAxis", "YAxis", "Background")
    plain = {"Pyplot": "plt", "Axes": "ax"} | dict.fromkeys(artists, "artist")
    for node in ast.parse((ROOT / "paintbox.pyi").read_text()).body:
        if not isinstance(node, ast.ClassDef) or node.name not in SHOWN_CLASSES | plain:
            continue
        shown = (SHOWN_CLASSES | plain)[node.name]
        for member in node.body:
            if isinstance(member, ast.AnnAssign):
                name, kind, made = member.target.id, "property", []
                if (node.name, name) in known or node.name == "Spines":
                    continue
                result, doc = value(ast.unparse(member.annotation)), ""
            elif isinstance(member, ast.FunctionDef) and not member.name.startswith("_"):
                name, kind, made = member.name, "function", stub_params(member)
                result, doc = value(ast.unparse(member.returns)), (ast.get_docstring(member) or "").split("\n")[0]
            else:
                continue
            if (node.name, name) in known or (node.name in artists and name not in ("set", "get_celld")):
                continue
            known.add((node.name, name))
            entry = {
                "name": name, "shown": f"{shown}.{name}", "kind": kind, "on": [node.name],
                "signature": written(made) if kind == "function" else "", "params": made, "returns": result,
                "summary": doc or PROPERTIES.get(name, f"Sets the colormap to `{name}`."),
                "section": STUB_SECTIONS.get(node.name, "Style" if node.name != "Axes" else "Lines and areas"),
            }
            if node.name in PAGES:
                entry["docs"] = PAGES[node.name].format(name)
            yield entry


PROPERTIES = {
    "columns": "The names of the columns.",
    "rows": "The rows, each a dict from a column's name to its value.",
    "rcParams": "The settings, as a dict.",
    "style": "The style sheets.",
    "cm": "The colormaps, by attribute and by key.",
    "colormaps": "The colormaps, by attribute and by key.",
    "get_celld": "Returns the cells of a table.",
    "available": "The names of the style sheets.",
}
DOCS = {
    "name": "the parameter's name, as it is in the URL",
    "default": "the value if the URL doesn't give one",
    "min": "the smallest value",
    "max": "the largest value",
    "options": "the words that it can be",
}


def value(annotation):
    """What a type hint stands for in the table."""
    if annotation in ("None", "Any"):
        return None
    if found := re.fullmatch(r"list\[(.*)\]", annotation):
        return {"list": value(found[1]) or "anything"}
    if found := re.fullmatch(r"dict\[str, (.*)\]", annotation):
        return {"dict": value(found[1]) or "anything"}
    if annotation.startswith("tuple["):
        return {"tuple": [value(part.strip()) or "anything" for part in annotation[6:-1].split(",") if part.strip() != "..."]}
    return {"str": "text", "int": "integer", "float": "number", "bool": "boolean", "Array": "array", "datetime.date": "date"}.get(
        annotation, annotation if annotation.isidentifier() else "anything"
    )


def stub_params(function):
    made = []
    arguments = function.args.args[1:]
    defaults = [None] * (len(arguments) - len(function.args.defaults)) + function.args.defaults
    for argument, default in [*zip(arguments, defaults), *zip(function.args.kwonlyargs, function.args.kw_defaults)]:
        kinds = [part.strip() for part in ast.unparse(argument.annotation).split("|") if part.strip() != "None"]
        words = [WORDS.get(kind, kind) for kind in kinds]
        one = {"name": argument.arg, "takes": " or ".join(dict.fromkeys(words))}
        if argument in function.args.kwonlyargs:
            one["kind"] = "keyword"
        if default is not None:
            one["default"] = ast.unparse(default).replace("'", '"')
        if function.name == "color" and argument.arg == "default":
            one |= {"takes": "colour", "color": True}
        made.append(one | {"doc": DOCS.get(argument.arg, "")})
    if function.args.vararg:
        made.append({"name": function.args.vararg.arg, "kind": "variadic", "doc": ""})
    return made


def table():
    own = json.loads(TABLE.read_text())
    stubs = {
        "Params": {"doc": "The URL's parameters. A program declares each parameter where it reads it.", "open": True},
        "Data": {"doc": "The image's table: columns by name, rows by number.", "items": "array"},
        "Style": {"doc": "The style sheets."},
        "Colormaps": {"doc": "The colormaps, by attribute and by key.", "items": "Colormap"},
    }
    classes = stubs | {module: {"doc": doc} for module, _, _, doc in MODULES}
    return {"classes": classes, "functions": [*of_stubs(own), *of_modules()]}


def text(made):
    lines = ",\n".join("  " + json.dumps(function, ensure_ascii=False) for function in made["functions"])
    classes = json.dumps(made["classes"], ensure_ascii=False)
    return f'{{"classes": {classes},\n"functions": [\n{lines}\n]}}\n'


def check():
    """Whether what the file says is true of this Python: every name is there, and takes the parameters that are named."""
    kept = json.loads(FILE.read_text())
    fresh = table()
    modules_of = {module for module, *_ in MODULES}

    def ours(made):
        return [function for function in made["functions"] if not set(function["on"]) & modules_of]

    wrong = [] if ours(kept) == ours(fresh) else ["what paintbox.pyi says differs: `make generate` updates the file"]
    modules = {name: module for name, module, _, _ in MODULES}
    for function in kept["functions"]:
        module = modules.get(function["on"][0])
        if module is None:
            continue
        name, shown = function["name"], function["shown"]
        if not hasattr(module, name):
            wrong.append(f"{shown} isn't in this Python")
            continue
        if not function["summary"]:
            wrong.append(f"{shown} has no summary")
        here = {param["name"] for param in params(getattr(module, name))} if function["kind"] == "function" else set()
        missing = [param["name"] for param in function["params"] if here and param["name"] not in here]
        if missing:
            wrong.append(f"{shown} has no parameter {', '.join(missing)}")
    return wrong


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit("\n".join(check()) or None)
    FILE.write_text(text(table()))
