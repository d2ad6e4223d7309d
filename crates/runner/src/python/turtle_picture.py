"""Puts what turtles drew on the canvas: the window as it is at the end, or as the frames of an animation."""

import numpy

import paintbox_turtle_colors as colors
from paintbox_turtle_screen import SCREEN

# Drawing that leaves the picture makes it all smaller, until the picture shows as much as this window does, px.
_DEFAULT_WINDOW = (SCREEN[0] * 0.5, SCREEN[1] * 0.75)
# Operations and points of all frames together that are drawn again from the start.
_MOST_OPERATIONS = 60_000
_MOST_POINTS = 600_000
# How long a frame and the last frame are shown, ms.
_FRAME_MS = 60
_LAST_MS = 2_000
# Beyond this no coordinate means anything to the canvas, px.
_FAR = 9e6


class View:
    """From a turtle's coordinates to px of the canvas."""

    def __init__(self, canvas, screen):
        if screen._size is not None and screen._resizes:
            try:
                canvas.size(*(round(side) for side in screen._size))
            except Exception:
                # Too large, or the program has drawn on the canvas: then the window is fitted into it.
                pass
        width, height = canvas.width, canvas.height
        if screen._world is not None:
            shown = screen._size or (width, height)
            self.scale = min(width / shown[0], height / shown[1])
            inner = [max(side - 20, 1) * self.scale for side in shown]
            left, bottom, right, top = screen._world
            self.x = inner[0] / (right - left), (width - inner[0]) / 2 - left * inner[0] / (right - left)
            self.y = -inner[1] / (top - bottom), (height + inner[1]) / 2 + bottom * inner[1] / (top - bottom)
            return
        if screen._size is not None:
            self.scale = min(width / screen._size[0], height / screen._size[1])
        else:
            fits = [
                side / max(side, 2 * min(reach, most / 2))
                for side, reach, most in zip((width, height), screen._reach, _DEFAULT_WINDOW)
            ]
            # What just fills the picture, and its pen, isn't made smaller.
            self.scale = min(fits) if min(fits) < 0.98 else 1.0
        self.x = self.scale, width / 2
        self.y = -self.scale, height / 2

    def at(self, xs, ys):
        place = [
            numpy.clip(numpy.asarray(numbers, dtype=float) * by + base, -_FAR, _FAR)
            for numbers, (by, base) in ((xs, self.x), (ys, self.y))
        ]
        return place

    def width(self, width):
        """A pen's width, px; what is made smaller stays visible."""
        return max(width * self.scale, min(width, 0.8))


def _color(text):
    return colors.find(text) if text else None


class _Painter:
    def __init__(self, canvas, view):
        self.canvas, self.view = canvas, view
        self.keeps_lines = canvas._keeps_lines

    def background(self, color, line=0):
        self._drawn_by([line])
        self.canvas.background(_color(color))

    def item(self, item, lines=(), start=0):
        # A line of which a part is drawn already begins at the end of that part.
        self._drawn_by(list(lines)[max(start - 1, 0) :])
        getattr(self, item[0])(*item[1:], start=start)

    def _drawn_by(self, lines):
        if self.keeps_lines:
            self.canvas._drawn_by(lines)

    def line(self, color, width, xs, ys, start=0):
        color = _color(color)
        if color is None:
            return
        start = max(start - 1, 0)
        xs, ys = self.view.at(xs[start:], ys[start:])
        width = self.view.width(width)
        if len(xs) == 1 or (xs == xs[0]).all() and (ys == ys[0]).all():
            self.canvas.circle(xs[0], ys[0], width / 2, fill=color, stroke=None)
            return
        # A line of an odd width stands between the pixels' borders, as in a window.
        between = 0.5 if round(width) % 2 else 0.0
        self.canvas.polyline(xs + between, ys + between, fill=None, stroke=color, width=width)

    def area(self, color, points, start=0):
        color = _color(color)
        if color is not None and len(points) > 2:
            xs, ys = self.view.at(*zip(*points))
            path = self.canvas.path().polygon(xs, ys)
            self.canvas.draw(path, rule="evenodd", fill=color, stroke=None)

    def shape(self, x, y, corners, fill, outline, width, start=0):
        fill, outline = _color(fill), _color(outline)
        if len(corners) < 2 or fill is None and outline is None:
            return
        (x,), (y,) = self.view.at([x], [y])
        scale = self.view.scale
        corners = [(x + scale * dx, y - scale * dy) for dx, dy in corners]
        self.canvas.polygon(corners, fill=fill, stroke=outline, width=self.view.width(width))

    def text(self, x, y, text, size, family, bold, italic, align, color, start=0):
        color = _color(color)
        if color is not None:
            (x,), (y,) = self.view.at([x], [y])
            size = max(size * self.view.scale, 0.1)
            self.canvas.text(
                text, x, y, size=size, font=family, align=align, baseline="bottom", bold=bold, italic=italic, fill=color
            )

    def look(self, look):
        self._drawn_by([])
        for part in look:
            self.shape(*part)


def draw(canvas, screen, animation, drawn_before):
    """Draws the window. `animation` is None, or the most frames and the most px of all frames together."""
    view = View(canvas, screen)
    painter = _Painter(canvas, view)
    canvas.push()
    canvas.reset()
    canvas.opacity(1)
    canvas.blend("normal")
    canvas.no_shadow()
    canvas.dash()
    canvas.line_cap("round")
    canvas.line_join("round")
    if animation is None:
        if not drawn_before or screen._background != "white":
            painter.background(screen._background, screen._background_line)
        for at, item in screen._items.items():
            painter.item(item, screen._lines.get(at, ()))
        for turtle in screen._turtles:
            painter.look(turtle._look())
    else:
        most, most_pixels = animation
        most = min(most, most_pixels // max(canvas.width * canvas.height, 1))
        _animate(painter, screen, max(most, 1))
    canvas.pop()
    canvas._drawn_by()


class _Replay:
    """What the window shows after a part of the log."""

    def __init__(self):
        self.items, self.looks, self.background = {}, {}, "white"
        # Of items that changed since the last frame, how many points were drawn then; None if all is to be drawn again.
        self.changed = {}

    def take(self, entry):
        what, *rest = entry
        if what == "put":
            at, item = rest
            again = at in self.items
            self.items[at] = [list(part) if type(part) is list else part for part in item]
            if self.changed is not None:
                self.changed.setdefault(at, -1 if again else 0)
        elif what == "grow":
            at, x, y = rest
            item = self.items[at]
            if self.changed is not None:
                self.changed.setdefault(at, len(item[3]))
            item[3].append(x)
            item[4].append(y)
        elif what == "frame":
            self.looks.update(rest[0])
        else:
            self.changed = None
            if what == "shrink":
                self.items[rest[0]][3].pop()
                self.items[rest[0]][4].pop()
            elif what == "delete":
                self.items.pop(rest[0], None)
            elif what == "gone":
                self.looks.clear()
            else:
                self.background = rest[0]


def _points(items):
    return sum(len(item[3]) if item[0] == "line" else 4 for item in items)


def _animate(painter, screen, most):
    log = screen._log
    log.append(("frame", {id(turtle): turtle._look() for turtle in screen._turtles}))
    ends = [at for at, entry in enumerate(log) if entry[0] == "frame"]
    items = list(screen._items.values())
    # All of the window is drawn in each frame, with its turtles, unless that is too much.
    affordable = min(2 * _MOST_OPERATIONS // (len(items) + 2), 2 * _MOST_POINTS // (_points(items) + 4))
    whole = affordable >= min(most, len(ends), 40)
    most = max(min(most, affordable) if whole else most, 1)
    if len(ends) > most:
        screen._tell(f"The animation has {most:,} of {len(ends):,} steps: as many frames as it may have, spread evenly.")
        ends = [ends[(frame + 1) * len(ends) // most - 1] for frame in range(most)]
    replay, at = _Replay(), 0
    replay.changed = None
    for end in ends:
        for entry in log[at : end + 1]:
            replay.take(entry)
        at = end + 1
        if whole or replay.changed is None:
            painter.background(replay.background, screen._background_line)
            for at, item in replay.items.items():
                painter.item(item, screen._lines.get(at, ()))
        else:
            _add(painter, replay, screen._lines)
        if whole or end == ends[-1]:
            for look in replay.looks.values():
                painter.look(look)
        replay.changed = {}
        painter.canvas.frame(_LAST_MS if end == ends[-1] else _FRAME_MS)


def _add(painter, replay, lines):
    """Draws what is new, and what lies above an area that is new."""
    lowest = min((at for at, before in replay.changed.items() if before < 0), default=None)
    for at, item in replay.items.items():
        if lowest is not None and at >= lowest:
            painter.item(item, lines.get(at, ()))
        elif at in replay.changed:
            painter.item(item, lines.get(at, ()), replay.changed[at])
