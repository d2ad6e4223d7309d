"""Which line of the program made what matplotlib draws: only for a draft whose author asks for it.

matplotlib draws when the program has ended. Its artists therefore keep the line that made them, and the renderer is told it when they
are drawn. What has no line of its own, such as a tick, is of the line of what it belongs to.
"""

import functools

import paintbox_native
from matplotlib import image
from matplotlib.figure import FigureBase
from matplotlib.legend import Legend
from matplotlib.text import Text

# As in `draw_errors`, which notes the lines of what is added to axes and figures.
_LINE = "_paintbox_line"


def watch():
    """Begins, for the program of this process."""
    FigureBase._add_axes_internal = _noting(FigureBase._add_axes_internal, lambda figure, axes, *_: axes)
    Legend.__init__ = _noting(Legend.__init__, lambda legend, *_: legend)
    # A title and an axis's label are there before the program sets them.
    Text.set_text = _noting(Text.set_text, lambda text, *_: text)
    Text.draw = _telling(Text.draw)
    image._draw_list_compositing_images = _draw_list


def _noting(function, made):
    @functools.wraps(function)
    def note(*args, **kwargs):
        line = paintbox_native.running_line()
        if line and args:
            setattr(made(*args), _LINE, line)
        return function(*args, **kwargs)

    return note


def _telling(draw):
    @functools.wraps(draw)
    def tell(artist, renderer, *args, **kwargs):
        return _drawn(artist, renderer, lambda: draw(artist, renderer, *args, **kwargs))

    return tell


def _draw_list(renderer, parent, artists, suppress_composite=None):
    """matplotlib's own, for a renderer that takes images one by one."""
    for artist in artists:
        _drawn(artist, renderer, functools.partial(artist.draw, renderer))


def _drawn(artist, renderer, draw):
    native = getattr(renderer, "_native", None)
    line = getattr(artist, _LINE, None)
    if native is None or line is None:
        return draw()
    before = getattr(renderer, "_line", 0)
    renderer._line = line
    native.set_line(line)
    try:
        return draw()
    finally:
        renderer._line = before
        native.set_line(before)
