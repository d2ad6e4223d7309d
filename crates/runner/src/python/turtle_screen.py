"""The window of Python's turtle: what is drawn in it, its turtles, its clock.

The documentation of Python's turtle is followed; nothing is drawn before the program ends (`turtle_picture`). What waits for a
person doesn't wait, what listens hears nothing.
"""

import heapq
import math

import paintbox_native as native
import paintbox_turtle_colors as colors

# How long the window stays open for a program that never ends: calls of timers, updates of the window and steps of turtles, and
# the time in ms that timers and time.sleep(…) let pass.
MOST_CALLS = 1_000
MOST_UPDATES = 20_000
MOST_STEPS = 100_000
MOST_MS = 10_000
# Steps after which an animation keeps the turtles' look of every other step only, and so on.
_STEPS_KEPT = 2_000
# The screen that fractions of setup() are of, px; the default window is half as wide and three quarters as high.
SCREEN = (1920, 1080)


class TurtleGraphicsError(Exception):
    """What Python's turtle raises for arguments that make no sense."""


class Terminator(SystemExit):
    """The window is closed. Uncaught it ends the program well."""


def wrong(message, hint=None, kind=TurtleGraphicsError):
    error = kind(message)
    if hint is not None:
        error.paintbox_hint = hint
    return error


def _circle():
    corners = [(10 * math.cos(i * math.pi / 10), 10 * math.sin(i * math.pi / 10)) for i in range(20)]
    return tuple((round(x, 2), round(y, 2)) for x, y in corners)


_TURTLE = ((2, 14), (1, 10), (4, 7), (7, 9), (9, 8), (6, 5), (7, 1), (5, -3), (8, -6), (6, -8), (4, -5))

# The shapes that turtles come with: corners in px, the turtle looking up.
SHAPES = {
    "classic": ((0, 0), (-5, -9), (0, -7), (5, -9)),
    "arrow": ((-10, 0), (10, 0), (0, 10)),
    "turtle": ((0, 16), *((-x, y) for x, y in _TURTLE), (0, -7), *reversed(_TURTLE)),
    "circle": _circle(),
    "square": ((10, -10), (10, 10), (-10, 10), (-10, -10)),
    "triangle": ((10, -5.77), (0, 11.55), (-10, -5.77)),
}


class Shape:
    """A turtle's shape: a polygon, or several."""

    def __init__(self, type_, data=None):
        if type_ == "image":
            raise _no_files("Shape")
        if type_ not in ("polygon", "compound"):
            raise wrong(f"There is no shape type {type_}", 'the types are "polygon" and "compound"')
        self._type = type_
        self._data = tuple(data or ()) if type_ == "polygon" else []

    def addcomponent(self, poly, fill, outline=None):
        if self._type != "compound":
            raise wrong(f"Cannot add component to {self._type} Shape", 'begin with Shape("compound")')
        self._data.append((tuple(poly), fill, fill if outline is None else outline))


def _no_files(function):
    hint = "register_shape(\"name\", ((0, 0), (10, 10), (-10, 10))) makes a shape of corners"
    return wrong(f"{function}(): a program has no files here, and so no pictures for turtles.", hint)


class TurtleScreen:
    """The window. There is one."""

    def __init__(self, canvas, logs):
        self._canvas = canvas
        self._size = None
        self._keeps_log = logs
        self._keeps_lines = canvas._keeps_lines
        self._closed = None
        self._updates = self._steps = self._calls = 0
        self._now = 0.0
        self._timers = []
        self._reach = [0.0, 0.0]
        self._next = 0
        self._told = set()
        self._world = None
        self._shapes = {name: Shape("polygon", corners) for name, corners in SHAPES.items()}
        self._shapes["blank"] = Shape("compound")
        self._mode = "standard"
        self._first = None
        self._start()

    def _start(self):
        self._items = {}
        # Which lines of the program drew which item, if that is wanted: one, or one for each part of a line.
        self._lines = {}
        self._turtles = []
        self._background = "white"
        self._background_line = 0
        self._colormode = 1.0
        self._tracing = 1
        self._delay = 10
        # What happened, in order, for an animation.
        self._log = [] if self._keeps_log else None
        self._marks = 0

    # What turtles draw.

    def _put(self, item, at=None):
        if at is None:
            at = self._next
            self._next += 1
        self._items[at] = item
        if self._keeps_lines:
            self._lines[at] = [native.running_line()]
        if self._log is not None:
            self._log.append(("put", at, [list(part) if type(part) is list else part for part in item]))
        return at

    def _grow(self, at, x, y):
        item = self._items[at]
        item[3].append(x)
        item[4].append(y)
        if self._keeps_lines:
            self._lines[at].append(native.running_line())
        if self._log is not None:
            self._log.append(("grow", at, x, y))

    def _shrink(self, at):
        item = self._items[at]
        item[3].pop()
        item[4].pop()
        if self._keeps_lines:
            self._lines[at].pop()
        if len(item[3]) < 2:
            self._delete(at)
        elif self._log is not None:
            self._log.append(("shrink", at))

    def _delete(self, at):
        if self._items.pop(at, None) is not None and self._log is not None:
            self._log.append(("delete", at))

    def _touch(self, x, y, around=0.0):
        """Notes how far from the middle something is drawn."""
        reach = self._reach
        reach[0] = max(reach[0], abs(x) + around)
        reach[1] = max(reach[1], abs(y) + around)

    def _step(self, turtle):
        """Something can be seen."""
        if self._tracing:
            self._steps += 1
            if self._log is not None and self._steps % self._tracing == 0:
                self._mark([turtle])
            if self._steps > MOST_STEPS:
                self._close(f"after {MOST_STEPS:,} steps of its turtles")

    def _mark(self, turtles):
        """Here an animation may have a frame."""
        self._marks += 1
        if self._marks % (1 + self._marks // _STEPS_KEPT) == 0:
            self._log.append(("frame", {id(turtle): turtle._look() for turtle in turtles}))

    def _check(self):
        """Ends the program when the window is closed."""
        if self._closed is not None:
            self._tell(f"The window was closed {self._closed}: what the program draws after that isn't in the picture.")
            raise Terminator

    def _close(self, why):
        if self._closed is None:
            self._closed = why

    def _tell(self, note):
        if note not in self._told:
            self._told.add(note)
            print(note)

    # Colours.

    def _colorstr(self, color):
        if isinstance(color, (tuple, list)) and len(color) == 1:
            color = color[0]
        if isinstance(color, str):
            if color == "" or colors.find(color) is not None:
                return color
            near = native.nearest(color.replace(" ", "").lower(), colors.names())
            raise wrong(f"bad color string: {color}", f"did you mean `{near}`?" if near else None)
        try:
            red, green, blue = color
            if self._colormode == 1.0:
                scaled = [round(255.0 * part) for part in (red, green, blue)]
            else:
                scaled = [int(part) for part in (red, green, blue)]
        except (TypeError, ValueError):
            raise wrong(f"bad color arguments: {color}", 'a colour is a name such as "red", or three numbers') from None
        if not all(0 <= part <= 255 for part in scaled):
            bytes_ = self._colormode == 1.0 and all(0 <= part <= 255 for part in (red, green, blue))
            hint = "colormode(255) makes these numbers from 0 to 255; without it they go from 0 to 1"
            raise wrong(f"bad color sequence: {color}", hint if bytes_ else f"they go from 0 to {self._colormode:g}")
        return "#%02x%02x%02x" % tuple(scaled)

    def _color(self, color):
        if not color.startswith("#"):
            return color
        found = colors.find(color)
        return tuple(int(found[at : at + 2], 16) * self._colormode / 255 for at in (1, 3, 5))

    def colormode(self, cmode=None):
        if cmode is None:
            return self._colormode
        if cmode == 1.0:
            self._colormode = 1.0
        elif cmode == 255:
            self._colormode = 255

    def bgcolor(self, *args):
        if not args:
            return self._color(self._background)
        self._check()
        self._background = self._colorstr(args if len(args) != 1 else args[0])
        self._background_line = native.running_line() if self._keeps_lines else 0
        if self._log is not None:
            self._log.append(("background", self._background))

    # The window and its coordinates.

    def setup(self, width=0.5, height=0.75, startx=None, starty=None):
        def side(n, whole):
            n = float(n)
            n = whole * n if 0 <= n <= 1 else n
            if not 1 <= n <= 1e6:
                raise wrong(f"setup(): a window of {width}×{height} px can't be", "setup(800, 600) is a window in px")
            return n

        self._size = (side(width, SCREEN[0]), side(height, SCREEN[1]))
        # Fractions are of a screen that isn't there: the picture keeps its size.
        self._resizes = not (isinstance(width, float) and width <= 1 or isinstance(height, float) and height <= 1)

    def _window(self):
        return self._size or (self._canvas.width, self._canvas.height)

    def window_width(self):
        return round(self._window()[0])

    def window_height(self):
        return round(self._window()[1])

    def screensize(self, canvwidth=None, canvheight=None, bg=None):
        if canvwidth is canvheight is bg is None:
            return getattr(self, "_screensize", (400, 300))
        self._screensize = (canvwidth or 400, canvheight or 300)
        if bg is not None:
            self.bgcolor(bg)

    def mode(self, mode=None):
        if mode is None:
            return self._mode
        mode = str(mode).lower()
        if mode not in ("standard", "logo", "world"):
            raise wrong(f"No turtle-graphics-mode {mode}", 'the modes are "standard", "logo" and "world"')
        self._mode = mode
        if mode != "world":
            self._world = None
        self.reset()

    def setworldcoordinates(self, llx, lly, urx, ury):
        if not all(math.isfinite(n) for n in (llx, lly, urx, ury)) or urx == llx or ury == lly:
            raise wrong("setworldcoordinates(): the corners must differ", "setworldcoordinates(left, bottom, right, top)")
        if self._mode != "world":
            self.mode("world")
        self._world = (float(llx), float(lly), float(urx), float(ury))

    def _aspect(self):
        """How much a vertical unit is longer than a horizontal one."""
        if self._world is None:
            return 1.0
        left, bottom, right, top = self._world
        width, height = self._window()
        return ((height - 20) / (top - bottom)) / ((width - 20) / (right - left))

    def title(self, titlestring):
        self._canvas.title(str(titlestring))

    def bgpic(self, picname=None):
        if picname is None:
            return "nopic"
        if picname != "nopic":
            raise _no_files("bgpic")

    def getcanvas(self):
        raise wrong("getcanvas(): there is no window of Tk behind the turtle here.", "the picture is the file: leave it out")

    # Turtles and shapes.

    def turtles(self):
        return self._turtles

    def getshapes(self):
        return sorted(self._shapes)

    def register_shape(self, name, shape=None):
        if shape is None:
            raise _no_files("register_shape")
        self._shapes[name] = Shape("polygon", shape) if isinstance(shape, (tuple, list)) else shape

    addshape = register_shape

    def clear(self):
        self._check()
        for at in list(self._items):
            self._delete(at)
        log, marks = self._log, self._marks
        self._start()
        self._log, self._marks = log, marks
        if log is not None:
            log.append(("background", "white"))
            log.append(("gone",))
        self._first = None

    def reset(self):
        for turtle in self._turtles:
            turtle._set_mode(self._mode)
            turtle.reset()

    # Its clock. Nothing takes time, but timers and sleeping move the clock.

    def tracer(self, n=None, delay=None):
        if n is None:
            return self._tracing
        self._tracing = max(int(n), 0)
        if delay is not None:
            self._delay = int(delay)

    def delay(self, delay=None):
        if delay is None:
            return self._delay
        self._delay = int(delay)

    def update(self):
        self._check()
        self._updates += 1
        if self._log is not None:
            self._mark(self._turtles)
        if self._updates > MOST_UPDATES:
            self._close(f"after {MOST_UPDATES:,} updates")

    def _sleep(self, ms):
        self._now += max(ms, 0)
        if self._now > MOST_MS:
            self._close(f"after {MOST_MS // 1000} s of its time")

    def ontimer(self, fun, t=0):
        self._check()
        self._next += 1
        heapq.heappush(self._timers, (self._now + max(float(t), 0.0), self._next, fun))

    def _run_timers(self):
        while self._timers and self._closed is None:
            due, _, call = heapq.heappop(self._timers)
            self._calls += 1
            if self._calls > MOST_CALLS or due > MOST_MS:
                self._timers.clear()
                self._tell(
                    f"The picture shows the window after {self._calls - 1:,} calls of ontimer's functions "
                    f"and {self._now / 1000:.3g} s of its time."
                )
                return
            self._now = max(self._now, due)
            call()

    def _run_timers_at_end(self):
        """A program that ends without mainloop() in an editor's shell leaves its window open."""
        try:
            self._run_timers()
        except Terminator:
            pass

    def mainloop(self):
        self._run_timers()
        self._close("by done() or mainloop()")

    def exitonclick(self):
        self._run_timers()
        self._close("by exitonclick()")

    def bye(self):
        self._close("by bye()")

    # Nobody is there.

    def _nobody(self, fun=None, *args, **kwargs):
        if callable(fun):
            self._tell("Nobody clicks or presses a key here: the picture shows what the program draws without it.")

    onclick = onscreenclick = _nobody
    onkey = onkeypress = onkeyrelease = _nobody

    def listen(self, xdummy=None, ydummy=None):
        pass

    def textinput(self, title, prompt):
        raise wrong(
            "textinput() has nobody to ask here; declare a parameter instead: params.text(\"name\").",
            'name = params.text("name", default="Tom") takes it from the picture\'s address: ?name=Ann',
            RuntimeError,
        )

    def numinput(self, title, prompt, default=None, minval=None, maxval=None):
        if default is not None:
            self._tell(f"numinput() has nobody to ask here: it answers {default}.")
            return float(default)
        raise wrong(
            "numinput() has nobody to ask here; declare a parameter instead: params.number(\"n\").",
            'n = params.number("n", default=5) takes it from the picture\'s address: ?n=7',
            RuntimeError,
        )

    def no_animation(self):
        return _NoAnimation(self)


class _NoAnimation:
    """`with no_animation():` draws it all at once."""

    def __init__(self, screen):
        self._screen = screen

    def __enter__(self):
        self._before = self._screen.tracer()
        self._screen.tracer(0)

    def __exit__(self, *exception):
        self._screen.tracer(self._before)
        self._screen.update()


_Screen = TurtleScreen
