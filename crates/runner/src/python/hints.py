"""The one hint that helps most, for what people get wrong most.

Tables of what Python says and what to do about it come first; where that isn't enough, the names in the program's own
line are looked up, without running anything of it.
"""

import ast
import datetime
import keyword
import random
import re
import types

import numpy
import paintbox_data
import paintbox_names
import paintbox_native as native

# How far after an opening bracket its end is sought.
MOST_LINES = 20

# What the parser says, and what to do.
SYNTAX = [
    (r"expected ':'", "a line that begins with if, for, while, def or with ends with a colon"),
    (r"unmatched '.'", "there is one closing bracket too many, or its opening bracket is missing"),
    (r"closing parenthesis .* does not match", "close brackets in reverse order: the one that was opened last comes first"),
    (r"unterminated triple-quoted", "the closing three quotes are missing"),
    (r"unterminated (f-)?string", "the closing quote is missing"),
    (r"Maybe you meant '==' (or ':=' )?instead of '='", "= sets a variable; == asks whether two values are equal"),
    (r"cannot assign to", "= sets the name on its left; == asks whether two values are equal"),
    (r"Perhaps you forgot a comma", "values in brackets are separated by a comma"),
    (r"Missing parentheses in call to 'print'", "print needs brackets: print(x)"),
    (r"expected an indented block", "indent the lines that belong to it by four spaces"),
    (r"unexpected indent", "this line is indented further than the line above; remove the spaces before it"),
    (r"unindent does not match", "indent this line exactly like the lines of its block"),
    (r"inconsistent use of tabs", "indent with spaces only: tabs and spaces look the same but differ"),
    (r"invalid character '[“”„«»‘’‚]'", "use straight quotes: \" or '"),
    (r"invalid character '[×∙·]'", "multiplication is written with *"),
    (r"invalid character '[−–—]'", "minus is written with -"),
    (r"invalid non-printable character", "there is an invisible character; delete it and type a space"),
    (r"invalid decimal literal", "a name can't begin with a digit, and a number has no unit after it: 10, not 10px"),
    (r"leading zeros in decimal", "a number has no leading zeros: 7, not 07"),
    (r"'(return|yield)' outside function", "it must be inside a def; are the spaces before it missing?"),
    (r"'(break|continue)' (outside|not properly in) loop", "it must be inside a for or while; are the spaces before it missing?"),
    (r"positional argument follows keyword", "arguments without a name come first: f(1, 2, width=3)"),
    (r"keyword argument repeated", "each name can be given only once"),
    (r"expected 'except' or 'finally'", "a try needs an except after it"),
    (r"f-string: (expecting|valid expression)", "in an f-string, { and } enclose an expression; write {{ or }} for a brace"),
]

# What stands in a line that the parser doesn't understand, and what to do.
LINES = [
    (r"\+\+|--", "to add one, write x += 1"),
    (r"&&", "in Python this is a word: and"),
    (r"\|\|", "in Python this is a word: or"),
    (r"^\s*(function|func|fn)\s", "a function begins with def"),
    (r"^\s*(var|let|const)\s", "a variable needs no keyword: x = 1"),
    (r"\brange\s+\d", "range needs brackets: range(10)"),
    (r"^\s*%\w", "a line that begins with % is a notebook's command; leave it out: pictures are shown here without it"),
    (r"^\s*!\w", "a line that begins with ! runs another program from a notebook; leave it out: what can be imported is here"),
    (r"!\s*[A-Za-z(]", "in Python this is a word: not"),
]

# Dates of the image's data, which people expect to be text.
DATE = "this is a date: str(d) is its text, d.item() has .year, .month and .day"
DATES = "this is a column of dates: .tolist() makes a list of dates with .year, .month and .day"
DAY = "this is a date: it has .year, .month and .day, and str(…) is its text"
PARSED = "it is a date already: a row's date has .year, .month and .day, and so has .item() of a column's date"

# What a TypeError, ValueError … says, and what to do.
MESSAGES = {
    TypeError: [
        (r"strptime\(\) argument 1 must be str, not .*date|fromisoformat: argument must be str", PARSED),
        (r"'datetime\.date(time)?' object is not (subscriptable|iterable)|not 'datetime\.date(time)?'$", DAY),
        (r"numpy\.datetime64' (object )?(has no len|is not iterable)", DATE),
        (r"loop with signature .*DateTime64.*Str|instances of 'datetime\.date(time)?' and 'str'|instances of 'str' and 'datetime\.date",
         'compare it with a date: np.datetime64("2014-01-31") for a column, datetime.date(2014, 1, 31) for a row'),
        (r"cannot use operands with types dtype\('<M8|for [+-]: 'datetime\.date(time)?' and '(int|float)'",
         'to add days, write + np.timedelta64(1, "D") for a column, + datetime.timedelta(days=1) for a row'),
        (r'can only concatenate str \(not "[^"]+"\) to str', 'convert it with str(…), or put it into the text: f"… {x} …"'),
        (r'can only concatenate (list|tuple)', "xs.append(x) adds one item to a list"),
        (r"unsupported operand .*NoneType", "one of the two is None: a function without return returns None"),
        (r"unsupported operand .*'str'", "one of the two is text: convert it to a number with float(…)"),
        (r"unsupported operand .*'list'", "convert the list with np.array(…) to calculate with it"),
        (r"can't multiply sequence by non-int", "one of the two is text or a list; convert text to a number with float(…)"),
        (r"not supported between instances of .*'str'", "one of the two is text: convert it to a number with float(…)"),
        (r"not supported between instances of .*NoneType", "one of the two is None: it was never set"),
        (r"(list|tuple|string) indices must be integers.*not '?float", "int(…), or // instead of /, makes a whole number"),
        (r"(list|tuple) indices must be integers.*not '?str", "items of a list have numbers from 0; items of a dict have names"),
        (r"'float' object cannot be interpreted as an integer", "int(…), or // instead of /, makes a whole number"),
        (r"'(int|float)' object is not iterable", "to count, write: for i in range(n)"),
        (r"'(int|float)' object is not subscriptable", "it is a single number without items"),
        (r"'NoneType' object is not", "it is None: a function without return returns None"),
        (r"object of type '(int|float)' has no len", "it is a single number; len(…) is for lists, arrays and text"),
        (r"expected str instance, \w+ found", 'convert the items to text first: ", ".join(str(x) for x in xs)'),
        (r"'(paintbox\.)?function' object is not subscriptable", "a function is called with round brackets: f(…)"),
        (r"'(paintbox\.)?function' object is not iterable", "a function is called with round brackets: f(…)"),
        (r"does not support the context manager protocol",
         "use with for canvas.state(), which does the same as push and pop, canvas.layer(…) and canvas.clip(…)"),
        (r"'Data' object is not callable", 'read a column with square brackets: data["name"]'),
    ],
    ValueError: [
        (r"Invalid format specifier '.*%", 'format a date of a column like this: f"{d.item():%d %B}"'),
        (r"could not convert string to float: ''", "an empty cell isn't a number; skip it, or use 0 or nan"),
        (r"could not convert string to float", "a number has only digits, a point and an exponent: \"3.5\""),
        (r"invalid literal for int\(\)", "to convert text with a point to a whole number, write int(float(…))"),
        (r"too many values to unpack", "there are more values on the right than names on the left"),
        (r"not enough values to unpack", "there are more names on the left than values on the right"),
        (r"operands could not be broadcast", "the arrays have different lengths; compare their .shape"),
        (r"truth value of an array", "for arrays, write & and | instead of and and or; .any() and .all() give a single answer"),
        (r"math domain error", "the result isn't a number, like the root of a negative number"),
        (r"is not in list", "check first: if x in xs"),
        (r"setting an array element with a sequence", "all rows must have the same length"),
    ],
    IndexError: [
        (r"pop from empty list", "the list is empty; check first: if xs"),
        (r"too many indices for array", "the array has fewer axes; see its .shape"),
        (r"invalid index to scalar", "it is a single value without items"),
    ],
    ZeroDivisionError: [(r"", "the value after the / or % is 0 here")],
    RecursionError: [(r"", "the function calls itself without end: it needs a case in which it stops")],
    UnboundLocalError: [(r"", "a name that a function sets is local; pass the value in, or declare the name with global")],
    OSError: [(r"", "a program has no files; the image's table is ready: data[\"column\"], data.rows")],
}

ARRAY_WORDS = {"mean", "sum", "max", "min", "std", "shape", "reshape", "T", "astype", "cumsum", "size"}
LIKE_LISTS = (list, tuple, str, numpy.ndarray)


def hint(error, names, source):
    """One line that helps with this error, or None."""
    if getattr(error, "paintbox_limit", None) in ("time", "cpu"):
        return _slow(error, source)
    if isinstance(error, SyntaxError):
        return _unclosed(error, source) or _syntax(error)
    for look in (_by_names, _by_place, _by_message):
        found = look(error, names, source)
        if found:
            return found
    return None


def _said(error, table):
    message = str(error)
    return next((text for pattern, text in table if re.search(pattern, message)), None)


def _unclosed(error, source):
    """Where the closing bracket goes: at the end of the first line with which the program can be read."""
    opened = re.match(r"'([(\[{])' was never closed", str(error.msg))
    if not opened:
        return None
    closing = {"(": ")", "[": "]", "{": "}"}[opened[1]]
    lines = source.split("\n")
    for last in range(error.lineno, min(error.lineno + MOST_LINES, len(lines)) + 1):
        code, after = lines[last - 1].partition("#")[0].rstrip(), "".join(lines[last : last + 1]).lstrip()
        # A list goes on in the next line.
        if code.endswith(("(", "[", "{")) or code.endswith(",") and after and not (after[0].isalpha() or after[0] == "_"):
            continue
        code = code.rstrip(",")
        try:
            ast.parse("\n".join([*lines[: last - 1], code + closing, *lines[last:]]))
        except (SyntaxError, ValueError):
            continue
        return f"the closing {closing} is missing at the end of line {last}: {code.strip()[-60:]}{closing}"
    return f"the closing {closing} is missing"


def _syntax(error):
    line = error.text or ""
    if re.search(r"\belse\s+if\b", line):
        return "in Python this is one word: elif"
    first = re.match(r"\s*([A-Za-z]+)\b", line)
    if first and not first[1].islower() and keyword.iskeyword(first[1].lower()):
        return f"Python's keywords are lower case: {first[1].lower()}"
    found = _said(error, SYNTAX)
    if found is None and "invalid syntax" in str(error.msg):
        found = next((text for pattern, text in LINES if re.search(pattern, line)), None)
        found = found or "something is missing or superfluous just before the mark, or at the end of the line above"
    return found


def _by_message(error, names, source):
    for kind in type(error).__mro__:
        if kind in MESSAGES:
            found = _said(error, MESSAGES[kind])
            if found:
                return found
    return None


def _by_names(error, names, source):
    if isinstance(error, NameError) and not isinstance(error, UnboundLocalError):
        return paintbox_names.hint(error.name, names) if isinstance(error.name, str) else None
    if isinstance(error, ImportError) and isinstance(error.name, str):
        return paintbox_names.MODULES.get(error.name.partition(".")[0])
    if isinstance(error, AttributeError) and type(error.obj) is list and error.name in ARRAY_WORDS:
        return f"convert the list with np.array(…): arrays have .{error.name}"
    if isinstance(error, AttributeError) and type(error.obj) is dict and error.name in error.obj:
        return f'read a value of a dict with square brackets: ["{error.name}"]'
    if isinstance(error, AttributeError) and type(error.obj) is paintbox_data.Data:
        if error.name in error.obj:
            return f'read a column with square brackets: data["{error.name}"]'
        return None
    if isinstance(error, AttributeError) and type(error.obj) is numpy.datetime64:
        return DATE
    if isinstance(error, AttributeError) and type(error.obj) is numpy.ndarray and error.obj.dtype.kind == "M":
        return DATES
    if isinstance(error, AttributeError) and type(error.obj) in (datetime.date, datetime.datetime):
        return DAY if hasattr(str, error.name) else None
    if isinstance(error, AttributeError) and "'NoneType' object has no" in str(error):
        return "the value before the dot is None: a function without return returns None"
    return None


def text_column(error, source):
    """Of a column that is text because of a few values that are no numbers, the first of these; or None."""
    if not isinstance(error, TypeError) or not re.search(r"\b(str|text|list|dtype)\b", str(error)):
        return None
    node, frame = _expression(error, source)
    for part in ast.walk(node) if node is not None else ():
        if not isinstance(part, ast.Subscript) or type(_value(part.value, frame)) is not paintbox_data.Data:
            continue
        column = _value(part, frame)
        # Enough of it to tell.
        column = column[:10_000] if type(column) is list else None
        if column is None or not all(type(value) is str for value in column):
            continue
        wrong = [(row, value) for row, value in enumerate(column, 1) if not _is_number(value)]
        if wrong and 2 * len(wrong) <= len(column):
            row, value = wrong[0]
            name = part.slice.value if isinstance(part.slice, ast.Constant) else _value(part.slice, frame)
            return f"column {name[:40]} is text because of {value[:40]!r} in its row {row}"
    return None


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return not text.strip()
    return True


def _by_place(error, names, source):
    """What the program's own names in the failing expression tell."""
    node, frame = _expression(error, source)
    if isinstance(error, IndexError):
        return _index(error, node, frame)
    if isinstance(error, KeyError):
        return _key(error, node, frame)
    if isinstance(error, TypeError) and "object is not callable" in str(error) and isinstance(node, ast.Call):
        return _uncallable(node.func, frame)
    if isinstance(error, TypeError) and "indices must be integers" in str(error) and isinstance(node, ast.Subscript):
        if type(_value(node.value, frame)) is list and ast.unparse(node.value) == "data.rows":
            return 'a column is data["name"], a row data.rows[0]'
    return None


def _index(error, node, frame):
    message = str(error)
    size = re.search(r"out of bounds for axis \d+ with size (\d+)", message)
    count, name = (int(size[1]) if size else None), "it"
    if isinstance(node, ast.Subscript):
        base = _value(node.value, frame)
        if type(base) is numpy.datetime64:
            return DATE
        if type(base) in LIKE_LISTS and count is None and getattr(base, "shape", True) != ():
            count = len(base)
        name = f"`{ast.unparse(node.value)[:40]}`"
    if count is None:
        return None
    if count == 0:
        return f"{name} is empty"
    if count == 1:
        return f"{name} has one item, number 0"
    return f"{name} has {count} items: the first is number 0, the last number {count - 1}"


def _key(error, node, frame):
    candidates = getattr(error, "paintbox_candidates", None)
    what = "columns"
    if candidates is None and isinstance(node, ast.Subscript):
        base = _value(node.value, frame)
        if type(base) is dict:
            candidates, what = [key for key in base if type(key) is str], "keys"
    if not candidates:
        return None
    near = native.nearest(str(error.args[0]), candidates)
    if near:
        return f"did you mean `{near}`?"
    more = ", …" if len(candidates) > 8 else ""
    return f"the {what} are {', '.join(candidates[:8])}{more}"


def _uncallable(function, frame):
    value = _value(function, frame)
    if isinstance(value, types.ModuleType):
        if value is random:
            return "random.random() gives a number from 0 to 1, random.uniform(0, 10) one from 0 to 10"
        return f"{function.id} is a module: call one of its functions, {function.id}.…(…)"
    if type(value) is paintbox_data.Data:
        return None
    if isinstance(function, ast.Attribute) and function.attr in ("width", "height", "x", "y", "columns", "rows"):
        return f"{ast.unparse(function)[:40]} is read without brackets"
    if isinstance(function, ast.Name):
        return f"`{function.id}` was set to another value earlier in the program; use another name there"
    if isinstance(function, ast.Constant):
        return "multiplication is written with *: 2 * (x + 1)"
    return None


def uncalled(source):
    """A line that names the program's functions if none is ever called; or None."""
    tree = ast.parse(source)
    defined = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    if not defined or used.intersection(defined):
        return None
    names = [f"{name[:40]}()" for name in defined[:3]]
    one = len(names) == 1
    named = names[0] if one else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{named} {'is' if one else 'are'} never called: Paintbox calls no function automatically; call it at the end.\n"


def _slow(error, source):
    entry, line = _place(error, source)
    if line is None:
        return None
    lines = source.split("\n")
    # The loops around the line, from the inside.
    room = len(line) - len(line.lstrip()) + 1
    for above in reversed(lines[: entry.tb_lineno]):
        indent = len(above) - len(above.lstrip())
        if not above.strip() or indent >= room:
            continue
        room = indent
        loop = re.match(r"\s*while\s+(.{1,40}?)\s*:", above)
        if loop and loop[1] in ("True", "1"):
            return "an endless loop needs a break"
        if loop:
            return f"does this loop end? Its body must make `{loop[1]}` false"
    return "do less here: use fewer steps in the loop, or numpy for a whole array at once"


def line(error, source):
    """The program's line in which an exception was raised, or None."""
    return _place(error, source)[1]


def _place(error, source):
    """The program's innermost frame as (traceback entry, its line of source)."""
    entry, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<program>":
            entry = trace
        trace = trace.tb_next
    if entry is None or entry.tb_lineno is None:
        return entry, None
    lines = source.split("\n")
    return entry, lines[entry.tb_lineno - 1] if 0 < entry.tb_lineno <= len(lines) else None


def _expression(error, source):
    """The expression that failed, parsed, and the frame that it failed in."""
    entry, line = _place(error, source)
    if entry is None or line is None:
        return None, None
    for at, (start, end, column, end_column) in enumerate(entry.tb_frame.f_code.co_positions()):
        if at == entry.tb_lasti // 2:
            break
    else:
        return None, None
    if column is None or end_column is None or start != end or start != entry.tb_lineno:
        return None, None
    text = line.encode()[column:end_column].decode("utf-8", "replace")
    try:
        return ast.parse(text.strip(), mode="eval").body, entry.tb_frame
    except (SyntaxError, ValueError):
        return None, None


def _value(node, frame):
    """What a name, a column of the data or an item of a list stands for; None for anything that would run code."""
    if isinstance(node, ast.Name):
        for names in (frame.f_locals, frame.f_globals):
            if node.id in names:
                return names[node.id]
        return None
    if isinstance(node, ast.Attribute):
        base = _value(node.value, frame)
        return base.rows if type(base) is paintbox_data.Data and node.attr == "rows" else None
    if isinstance(node, ast.Subscript) and isinstance(node.slice, (ast.Constant, ast.Name)):
        base = _value(node.value, frame)
        key = node.slice.value if isinstance(node.slice, ast.Constant) else _value(node.slice, frame)
        if type(base) is paintbox_data.Data and type(key) is str:
            return base.get(key)
        if type(base) in (list, tuple) and type(key) is int and -len(base) <= key < len(base):
            return base[key]
        if type(base) is numpy.ndarray and base.ndim == 1 and type(key) is int and -len(base) <= key < len(base):
            return base[key]
        if type(base) is dict and type(key) in (str, int):
            return base.get(key)
    return None
