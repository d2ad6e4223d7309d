"""Describes an exception for its author: Python's type and message, the program's frames, at most one hint."""

import paintbox_chart_hints
import sys

import paintbox_hints
import paintbox_imports
import paintbox_native as native

PROGRAM = "<program>"
MOST_FRAMES = 20
NO_MEMORY = "this needs more memory than a program may use; fewer or smaller lists and arrays will do"


def describe(error, names, source):
    """(exception, message, line, column, end column, frames, hint) of an exception that a program let through."""
    lines = source.split("\n")
    frames, position = _frames(error, lines)
    if isinstance(error, SyntaxError) and error.filename == PROGRAM:
        position = _syntax_position(error)
        message = _plain(error.msg)
    else:
        message = _words(error, source) or _text(error)
        message = _plain(message + "".join(f"\n{_plain(note)}" for note in _notes(error)))
        if position[0] is None:
            position = (getattr(error, "paintbox_line", None), None, None)
    line, column, end_column = position
    if not _is_line(line, lines):
        line = column = end_column = None
    hint = _hint(error, names, source)
    frames = [(_plain(name), at) for name, at in frames if _is_line(at, lines)]
    return (
        _plain(type(error).__name__),
        message,
        line,
        _column(column),
        _column(end_column),
        frames,
        None if hint is None else _plain(hint),
    )


def _is_line(line, lines):
    return type(line) is int and 1 <= line <= len(lines)


def _column(column):
    return column if type(column) is int and 1 <= column < 1 << 31 else None


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
    frames, position = [], (None, None, None)
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == PROGRAM:
            frames.append((code.co_name, trace.tb_lineno))
            position = (trace.tb_lineno, *_columns(code, trace.tb_lasti, trace.tb_lineno, lines))
        trace = trace.tb_next
    if len(frames) > MOST_FRAMES:
        frames[MOST_FRAMES // 2 : -MOST_FRAMES // 2] = []
    return frames, position


def _columns(code, instruction, line, lines):
    """Where on its line an instruction's source starts and ends, in characters from 1 (PEP 657 gives UTF-8 bytes)."""
    for at, (start, end, column, end_column) in enumerate(code.co_positions()):
        if at == instruction // 2:
            break
    else:
        return None, None
    if column is None or start != line or not 0 < line <= len(lines):
        return None, None
    source = lines[line - 1].encode()
    first = len(source[:column].decode("utf-8", "replace")) + 1
    last = len(source[:end_column].decode("utf-8", "replace")) + 1 if end == line and end_column is not None else None
    return first, last


def _syntax_position(error):
    end = error.end_offset if error.end_lineno == error.lineno and error.end_offset else None
    if end is not None and error.offset is not None and end <= error.offset:
        end = None
    return error.lineno, error.offset or None, end


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
