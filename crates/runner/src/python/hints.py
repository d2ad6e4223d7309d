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

# What the parser says, and what to do.
SYNTAX = [
    (r"expected ':'", "a line that begins with if, for, while, def or with ends with a colon"),
    (r"'\(' was never closed", "a closing ) is missing after it"),
    (r"'\[' was never closed", "a closing ] is missing after it"),
    (r"'\{' was never closed", "a closing } is missing after it"),
    (r"unmatched '.'", "there is a closing bracket too many, or its opening one is missing"),
    (r"closing parenthesis .* does not match", "brackets close in the reverse order: the last that was opened first"),
    (r"unterminated triple-quoted", "the three quotes at its end are missing"),
    (r"unterminated (f-)?string", "the quote at the text's end is missing"),
    (r"Maybe you meant '==' (or ':=' )?instead of '='", "= sets a variable; == asks whether two things are equal"),
    (r"cannot assign to", "= sets the name on its left; == asks whether two things are equal"),
    (r"Perhaps you forgot a comma", "between two things in brackets goes a comma"),
    (r"Missing parentheses in call to 'print'", "print takes brackets: print(x)"),
    (r"expected an indented block", "the lines that belong to it go below it, four spaces further to the right"),
    (r"unexpected indent", "this line begins further to the right than the one above; take the spaces before it away"),
    (r"unindent does not match", "put this line exactly below the one that it belongs with"),
    (r"inconsistent use of tabs", "indent with spaces only: a tab and spaces look alike and aren't"),
    (r"invalid character '[“”„«»‘’‚]'", "quotes are straight: \" or '"),
    (r"invalid character '[×∙·]'", "a multiplication is written with *"),
    (r"invalid character '[−–—]'", "a minus is written with -"),
    (r"invalid non-printable character", "an invisible character was pasted along; delete it and type a space"),
    (r"invalid decimal literal", "a name can't begin with a digit, and a number has no unit after it: 10, not 10px"),
    (r"leading zeros in decimal", "a number has no zeros in front: 7, not 07"),
    (r"'(return|yield)' outside function", "it belongs inside a def; are the spaces before it missing?"),
    (r"'(break|continue)' (outside|not properly in) loop", "it belongs inside a for or while; are the spaces before it missing?"),
    (r"positional argument follows keyword", "what has no name comes first: f(1, 2, width=3)"),
    (r"keyword argument repeated", "each name can be given only once"),
    (r"expected 'except' or 'finally'", "a try needs an except after it"),
    (r"f-string: (expecting|valid expression)", "in an f-string, { and } hold an expression; a brace itself is written twice"),
]

# What stands in a line that the parser doesn't understand, and what to do.
LINES = [
    (r"\+\+|--", "adding one is written x += 1"),
    (r"&&", "it is written as a word: and"),
    (r"\|\|", "it is written as a word: or"),
    (r"^\s*(function|func|fn)\s", "a function begins with def"),
    (r"^\s*(var|let|const)\s", "a variable is set without a word before it: x = 1"),
    (r"\brange\s+\d", "range takes brackets: range(10)"),
    (r"!\s*[A-Za-z(]", "it is written as a word: not"),
]

# Dates of the image's data, which people expect to be text.
DATE = "this is a date: str(d) is its text, d.item() has .year, .month and .day"
DATES = "this is a column of dates: its .tolist() makes dates with .year, .month and .day of it"
DAY = "this is a date: .year, .month and .day are its parts, str(…) is its text"
PARSED = "it is a date already: .item() of a column's, or a row's as it is, has .year, .month and .day"

# What a TypeError, ValueError … says, and what to do.
MESSAGES = {
    TypeError: [
        (r"strptime\(\) argument 1 must be str, not .*date|fromisoformat: argument must be str", PARSED),
        (r"'datetime\.date(time)?' object is not (subscriptable|iterable)|not 'datetime\.date(time)?'$", DAY),
        (r"numpy\.datetime64' (object )?(has no len|is not iterable)", DATE),
        (r"loop with signature .*DateTime64.*Str|instances of 'datetime\.date(time)?' and 'str'|instances of 'str' and 'datetime\.date",
         'compare it with a date: np.datetime64("2014-01-31") for a column, datetime.date(2014, 1, 31) for one of a row'),
        (r"cannot use operands with types dtype\('<M8|for [+-]: 'datetime\.date(time)?' and '(int|float)'",
         'days are added as such: + np.timedelta64(1, "D") to a column, + datetime.timedelta(days=1) to one of a row'),
        (r'can only concatenate str \(not "[^"]+"\) to str', 'str(…) makes text of it; or put it into the text: f"… {x} …"'),
        (r'can only concatenate (list|tuple)', "xs.append(x) adds one thing to a list"),
        (r"unsupported operand .*NoneType", "one of the two is None: what a function without return gives"),
        (r"unsupported operand .*'str'", "one of the two is text: float(…) makes a number of it"),
        (r"unsupported operand .*'list'", "np.array(…) makes something of a list that can be calculated with"),
        (r"can't multiply sequence by non-int", "one of the two is text or a list; float(…) makes a number of text"),
        (r"not supported between instances of .*'str'", "one of the two is text: float(…) makes a number of it"),
        (r"not supported between instances of .*NoneType", "one of the two is None: it was never set to anything"),
        (r"(list|tuple|string) indices must be integers.*not '?float", "int(…), or // instead of /, makes a whole number"),
        (r"(list|tuple) indices must be integers.*not '?str", "a list has its items by number, from 0; a dict has them by name"),
        (r"'float' object cannot be interpreted as an integer", "int(…), or // instead of /, makes a whole number"),
        (r"'(int|float)' object is not iterable", "to count, write: for i in range(n)"),
        (r"'(int|float)' object is not subscriptable", "it is one number, and has no items"),
        (r"'NoneType' object is not", "it is None: what a function without return gives"),
        (r"object of type '(int|float)' has no len", "it is one number; len(…) is for lists, arrays and text"),
        (r"expected str instance, \w+ found", '", ".join(str(x) for x in xs) makes texts of them first'),
        (r"'(paintbox\.)?function' object is not subscriptable", "a function is called with round brackets: f(…)"),
        (r"'(paintbox\.)?function' object is not iterable", "a function is called with round brackets: f(…)"),
        (r"does not support the context manager protocol",
         "with goes with canvas.state(), which does what push and pop do, canvas.layer(…) and canvas.clip(…)"),
        (r"'Data' object is not callable", 'a column is read with square brackets: data["name"]'),
    ],
    ValueError: [
        (r"Invalid format specifier '.*%", 'a column\'s date is written like this: f"{d.item():%d %B}"'),
        (r"could not convert string to float: ''", "an empty cell isn't a number; leave it out, or use 0 or nan for it"),
        (r"could not convert string to float", "only digits, a point and an exponent make a number: \"3.5\""),
        (r"invalid literal for int\(\)", "int(float(…)) makes a whole number of text with a point in it"),
        (r"too many values to unpack", "there are more values on the right than names on the left"),
        (r"not enough values to unpack", "there are more names on the left than values on the right"),
        (r"operands could not be broadcast", "the arrays have different lengths; .shape says which"),
        (r"truth value of an array", "for arrays, write & and | for and and or; .any() and .all() make one answer"),
        (r"math domain error", "there is no such number, as the root of one below 0"),
        (r"is not in list", "ask first: if x in xs"),
        (r"setting an array element with a sequence", "all rows must have the same length"),
    ],
    IndexError: [
        (r"pop from empty list", "there is nothing left in it; ask first: if xs"),
        (r"too many indices for array", "the array has fewer axes; .shape says how many"),
        (r"invalid index to scalar", "it is one value, and has no items"),
    ],
    ZeroDivisionError: [(r"", "what stands after the / or % is 0 here")],
    RecursionError: [(r"", "the function calls itself without end: it needs a case in which it doesn't")],
    UnboundLocalError: [(r"", "a name that a function sets is its own; pass it in, or write global before it")],
    OSError: [(r"", "a program has no files; the image's table is ready: data[\"column\"], data.rows")],
}

ARRAY_WORDS = {"mean", "sum", "max", "min", "std", "shape", "reshape", "T", "astype", "cumsum", "size"}
LIKE_LISTS = (list, tuple, str, numpy.ndarray)


def hint(error, names, source):
    """One line that helps with this error, or None."""
    if getattr(error, "paintbox_limit", None) in ("time", "cpu"):
        return _slow(error, source)
    if isinstance(error, SyntaxError):
        return _syntax(error)
    for look in (_by_names, _by_place, _by_message):
        found = look(error, names, source)
        if found:
            return found
    return None


def _said(error, table):
    message = str(error)
    return next((text for pattern, text in table if re.search(pattern, message)), None)


def _syntax(error):
    line = error.text or ""
    if re.search(r"\belse\s+if\b", line):
        return "it is written as one word: elif"
    first = re.match(r"\s*([A-Za-z]+)\b", line)
    if first and not first[1].islower() and keyword.iskeyword(first[1].lower()):
        return f"Python's own words are lower case: {first[1].lower()}"
    found = _said(error, SYNTAX)
    if found is None and "invalid syntax" in str(error.msg):
        found = next((text for pattern, text in LINES if re.search(pattern, line)), None)
        found = found or "something is missing or too much just before the mark, or at the end of the line above"
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
        return f"np.array(…) makes an array of the list, which has .{error.name}"
    if isinstance(error, AttributeError) and type(error.obj) is dict and error.name in error.obj:
        return f'a value of it is read with square brackets: ["{error.name}"]'
    if isinstance(error, AttributeError) and type(error.obj) is paintbox_data.Data:
        if error.name in error.obj:
            return f'a column is read with square brackets: data["{error.name}"]'
        return None
    if isinstance(error, AttributeError) and type(error.obj) is numpy.datetime64:
        return DATE
    if isinstance(error, AttributeError) and type(error.obj) is numpy.ndarray and error.obj.dtype.kind == "M":
        return DATES
    if isinstance(error, AttributeError) and type(error.obj) in (datetime.date, datetime.datetime):
        return DAY if hasattr(str, error.name) else None
    if isinstance(error, AttributeError) and "'NoneType' object has no" in str(error):
        return "what stands before the dot is None: what a function without return gives"
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
            return "random.random() is a number from 0 to 1, random.uniform(0, 10) one from 0 to 10"
        return f"{function.id} is a module: what is called is something of it, {function.id}.…(…)"
    if type(value) is paintbox_data.Data:
        return None
    if isinstance(function, ast.Attribute) and function.attr in ("width", "height", "x", "y", "columns", "rows"):
        return f"{ast.unparse(function)[:40]} is read without brackets"
    if isinstance(function, ast.Name):
        return f"`{function.id}` was set to something else earlier in the program; give that another name"
    if isinstance(function, ast.Constant):
        return "a multiplication is written with *: 2 * (x + 1)"
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
    return f"{named} {'is' if one else 'are'} never called: no function is called by itself here; call it at the end.\n"


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
            return "a loop without end needs a break in it"
        if loop:
            return f"does this loop end? Something in it must make `{loop[1]}` false"
    return "do less here: fewer steps in a loop around it, or numpy for all of an array at once"


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
