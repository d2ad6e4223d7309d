"""Says of an exception that is raised while matplotlib draws a figure what was being drawn, and which line of the program made it.

matplotlib looks at much of a figure only when it draws it, when no line of the program runs any more.
"""

import functools
import sys

_PROGRAM = "<program>"
_LINE = "_paintbox_line"
# Classes of artists, filled when matplotlib is there.
_Known = {}


def watch():
    """Makes artists remember the line that added them."""
    from matplotlib.artist import Artist
    from matplotlib.axes._base import _AxesBase
    from matplotlib.axis import Axis
    from matplotlib.figure import FigureBase
    from matplotlib.text import Text

    _Known.update(artist=Artist, axis=Axis, text=Text, whole=(_AxesBase, FigureBase))
    for owner in (_AxesBase, FigureBase):
        if "_set_artist_props" in vars(owner):
            owner._set_artist_props = _remembering(owner._set_artist_props)


def _remembering(adopt):
    @functools.wraps(adopt)
    def remember(self, artist):
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != _PROGRAM:
            frame = frame.f_back
        if frame is not None:
            setattr(artist, _LINE, frame.f_lineno)
        return adopt(self, artist)

    return remember


def explain(error, source):
    """Adds to an exception what was being drawn, unless it has passed through the program itself."""
    try:
        _explain(error, source)
    except BaseException:
        pass  # An artist of the program's own may answer anything: its error counts.


def _explain(error, source):
    trace, drawn = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == _PROGRAM:
            return
        artist = trace.tb_frame.f_locals.get("self")
        if isinstance(artist, _Known["artist"]) and not isinstance(artist, _Known["whole"]):
            drawn = artist
        trace = trace.tb_next
    if drawn is None:
        error.add_note("This came up while the figure was drawn.")
        return
    line = _line(drawn, source)
    error.paintbox_line = line
    of = "" if line is None else f" of line {line}"
    error.add_note(f"This came up while the figure was drawn, in {_named(drawn)}{of}.")


def _named(artist):
    if isinstance(artist, _Known["text"]):
        return f"the text {artist.get_text()[:100]!r}"
    if isinstance(artist, _Known["axis"]):
        return f"the {artist.axis_name} axis"
    label = artist.get_label()
    named = isinstance(label, str) and label and not label.startswith("_")
    return f"the {type(artist).__name__}" + (f" {label[:100]!r}" if named else "")


def _line(artist, source):
    """The line that added it, or that has its text: a title is there before the program sets it."""
    line = getattr(artist, _LINE, None)
    if not isinstance(artist, _Known["text"]):
        return line
    text = artist.get_text()
    written = (text, repr(text)[1:-1])
    found = [at for at, words in enumerate(source.split("\n"), 1) if text and any(form in words for form in written)]
    return found[0] if len(found) == 1 else line
