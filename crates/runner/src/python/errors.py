"""Describes an exception for its author: Python's type and message, the program's frames, at most one hint."""

import ast
import itertools
import sys

import paintbox_chart_hints
import paintbox_hints
import paintbox_imports
import paintbox_native as native

PROGRAM = "<program>"
MOST_FRAMES = 20
# A place that isn't known.
NOWHERE = (None, None, None, None)
NO_MEMORY = "this needs more memory than a program may use; fewer or smaller lists and arrays will do"


def describe(error, names, source):
    """(exception, message, place, frames, hint) of an exception that a program let through.

    A place is (line, column, line of the end, column after the end), in characters from 1; each may be None. A frame is a function's
    name with its place.
    """
    lines = _lines(source)
    frames, place = _frames(error, lines)
    if isinstance(error, SyntaxError) and error.filename == PROGRAM:
        place = _syntax_place(error, source, lines)
        message = _plain(error.msg)
    else:
        message = _words(error, source) or _text(error)
        message = _plain(message + "".join(f"\n{_plain(note)}" for note in _notes(error)))
        if place[0] is None:
            place = (getattr(error, "paintbox_line", None), None, None, None)
    hint = _hint(error, names, source)
    return (
        _plain(type(error).__name__),
        message,
        _sound(place, lines),
        [(_plain(name), *_sound(place, lines)) for name, place in frames if _is_line(place[0], lines)],
        None if hint is None else _plain(hint),
    )


def _lines(source):
    """The program's lines as Python counts them."""
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _is_line(line, lines):
    return type(line) is int and 1 <= line <= len(lines)


def _sound(place, lines):
    """The part of a place that is in the program."""
    line, column, end_line, end_column = place
    if not _is_line(line, lines):
        return NOWHERE
    if not _is_column(column, lines[line - 1]):
        return line, None, None, None
    if not _is_line(end_line, lines) or not _is_column(end_column, lines[end_line - 1]):
        return line, column, None, None
    if (end_line, end_column) <= (line, column):
        return line, column, None, None
    return place


def _is_column(column, text):
    return type(column) is int and 1 <= column <= len(text) + 1


def _plain(text):
    return str(text)[:10_000].encode("utf-8", "replace").decode("utf-8")


# Where modules were loaded from, the longest first: what an exception says of their files leaves it out.
_PLACES = sorted((place for place in sys.path if place), key=len, reverse=True)


def _text(error):
    try:
        text = _plain(error)
        for place in _PLACES:
            text = text.replace(place + "/", "")
        return text
    except BaseException:
        return "(its message can't be shown)"


def _notes(error):
    """What was added to it with `add_note`."""
    notes = getattr(error, "__notes__", None)
    return notes[:10] if type(notes) is list else []


def _frames(error, lines):
    """The program's frames with their places, and the place of the innermost."""
    found = []
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == PROGRAM:
            found.append((trace.tb_frame.f_code, trace.tb_lasti, trace.tb_lineno))
        trace = trace.tb_next
    if len(found) > MOST_FRAMES:
        found[MOST_FRAMES // 2 : -MOST_FRAMES // 2] = []
    frames = [(code.co_name, _place(code, instruction, line, lines)) for code, instruction, line in found]
    return frames, frames[-1][1] if frames else NOWHERE


def _place(code, instruction, line, lines):
    """Where an instruction's source starts and ends. PEP 657 counts columns in bytes of UTF-8."""
    start, end, column, end_column = next(itertools.islice(code.co_positions(), instruction // 2, None), (None,) * 4)
    if column is None or start != line or not _is_line(line, lines):
        return line, None, None, None
    column = _characters(lines[line - 1], column)
    if end_column is None or not _is_line(end, lines):
        return line, column, None, None
    return line, column, end, _characters(lines[end - 1], end_column)


def _characters(text, offset):
    """The column, in characters from 1, at an offset in bytes."""
    return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace")) + 1


def _syntax_place(error, source, lines):
    """Where a syntax error is."""
    # A program can raise one of its own making.
    place = error.lineno, error.offset, error.end_lineno, error.end_offset
    line, column, end_line, end_column = (number if type(number) is int else None for number in place)
    if not _is_line(line, lines):
        return NOWHERE
    if type(error.msg) is str and error.msg.startswith("f-string: "):
        column = _in_f_string(error, lines[line - 1])
        return line, column, None, None
    if not all(text.isascii() for text in lines[line - 1 : end_line]) and _is_parsed(source):
        # What the compiler finds after parsing, it places in bytes; the parser counts characters.
        column = _characters(lines[line - 1], column - 1) if column else None
        if end_column and _is_line(end_line, lines):
            end_column = _characters(lines[end_line - 1], end_column - 1)
    return line, column, end_line, end_column


def _in_f_string(error, text):
    """The column of an error in an f-string, which Python counts in the braces' own text, put in parentheses."""
    inner = error.text.strip()[1:-1] if type(error.text) is str else ""
    if not inner or text.count(inner) != 1 or type(error.offset) is not int:
        return None
    return text.index(inner) + max(error.offset - 1, 1)


def _is_parsed(source):
    try:
        compile(source, PROGRAM, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    except Exception:
        return False
    return True


def _hint(error, names, source):
    known = _of_charts(paintbox_chart_hints.hint, error, source)
    if known is not None:
        return known
    hint = getattr(error, "paintbox_hint", None)
    if isinstance(hint, str):
        return _cause(error, source) or hint
    if isinstance(error, MemoryError):
        return NO_MEMORY
    try:
        return _cause(error, source) or paintbox_hints.hint(error, names, source) or _nearest(error)
    except Exception:
        return None


def _of_charts(look, error, source):
    try:
        return look(error, paintbox_hints.line(error, source))
    except Exception:
        return None


def _words(error, source):
    found = _of_charts(paintbox_chart_hints.words, error, source)
    return None if found is None else _plain(found)


def _cause(error, source):
    try:
        return paintbox_hints.text_column(error, source)
    except Exception:
        return None


def _nearest(error):
    near = None
    if isinstance(error, AttributeError) and getattr(error, "name", None) and getattr(error, "obj", None) is not None:
        near = native.nearest(error.name, [n for n in dir(error.obj) if not n.startswith("_")])
    elif isinstance(error, ImportError) and error.name and "isn't available" in error.msg:
        near = native.nearest(error.name, paintbox_imports.offered)
    return f"did you mean `{near}`?" if near else None
