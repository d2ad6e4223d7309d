"""The turtles of Python's turtle: pen, areas, marks and their own look."""

import math

import paintbox_native as native
from paintbox_turtle_navigator import UNDO, Navigator
from paintbox_turtle_screen import TurtleScreen, wrong
from paintbox_turtle_vector import direction

# Tk's font sizes are points of a screen with 96 dots per inch.
_PX_PER_POINT = 96 / 72
_SPEEDS = {"fastest": 0, "fast": 10, "normal": 6, "slow": 3, "slowest": 1}

_RESIZE_MODES = ("auto", "user", "noresize")


class RawTurtle(Navigator):
    """A turtle in a window."""

    def __init__(self, canvas=None, shape="classic", undobuffersize=UNDO, visible=True):
        if not isinstance(canvas, TurtleScreen):
            raise wrong(f"bad canvas argument {canvas}", "RawTurtle(Screen()), or just Turtle()")
        self.screen = canvas
        canvas._check()
        self._undo_size = undobuffersize
        self._shape = self._known_shape(shape)
        self._undo_group = self._polygon = None
        self._reset_navigator()
        self._reset_pen()
        self._visible = visible
        self._stamps = []
        self._own = []
        self.setundobuffer(undobuffersize)
        canvas._turtles.append(self)

    def _reset_pen(self):
        self._down = True
        self._pensize = 1
        self._pencolor = self._fillcolor = "black"
        self._speed = 3
        self._visible = True
        self._resize_mode = "noresize"
        self._stretch = (1.0, 1.0)
        self._shear = self._tilt = 0.0
        self._outline = 1
        self._line = self._fill_path = self._fill_item = None

    def reset(self):
        self._reset_navigator()
        self._reset_pen()
        self._clear()

    def _clear(self):
        """Takes away what it drew."""
        self.screen._check()
        for at in self._own:
            self.screen._delete(at)
        self._own, self._stamps = [], []
        self._line = self._fill_path = self._fill_item = None
        self.setundobuffer(self._undo_size)

    def clear(self):
        self._clear()
        self.screen._step(self)

    def clone(self):
        new = type(self).__new__(type(self))
        vars(new).update(vars(self))
        new._line = None
        new._own, new._stamps = [], []
        new._fill_path = new._fill_item = None
        new.setundobuffer(self._undo_size)
        self.screen._turtles.append(new)
        return new

    def _put(self, item):
        at = self.screen._put(item)
        self._own.append(at)
        return at

    # The pen.

    def _pen_changes(self, **changes):
        self.screen._check()
        before = {name: getattr(self, name) for name in changes}
        if before != changes:
            self._line = None
            self._can_undo(vars(self).update, before)
            vars(self).update(changes)

    def penup(self):
        self._pen_changes(_down=False)

    def pendown(self):
        self._pen_changes(_down=True)

    pu = up = penup
    pd = down = pendown

    def isdown(self):
        return self._down

    def pensize(self, width=None):
        if width is None:
            return self._pensize
        if not 0 <= width < 1e6:
            raise wrong(f"pensize(): a width is a number of px from 0 up, not {width}", None, ValueError)
        self._pen_changes(_pensize=width)

    width = pensize

    def speed(self, speed=None):
        if speed is None:
            return self._speed
        speed = _SPEEDS.get(speed, speed)
        self._speed = round(speed) if isinstance(speed, (int, float)) and 0.5 < speed < 10.5 else 0

    def color(self, *args):
        screen = self.screen
        if not args:
            return screen._color(self._pencolor), screen._color(self._fillcolor)
        if len(args) == 2:
            pen, fill = (screen._colorstr(color) for color in args)
        else:
            pen = fill = screen._colorstr(args)
        self._pen_changes(_pencolor=pen, _fillcolor=fill)

    def pencolor(self, *args):
        if not args:
            return self.screen._color(self._pencolor)
        self._pen_changes(_pencolor=self.screen._colorstr(args))

    def fillcolor(self, *args):
        if not args:
            return self.screen._color(self._fillcolor)
        # The line goes on.
        self._can_undo(setattr, self, "_fillcolor", self._fillcolor)
        self._fillcolor = self.screen._colorstr(args)

    def pen(self, pen=None, **pendict):
        wanted = {**(pen or {}), **pendict}
        names = {
            "shown": "_visible", "pendown": "_down", "pencolor": "_pencolor", "fillcolor": "_fillcolor",
            "pensize": "_pensize", "speed": "_speed", "resizemode": "_resize_mode", "stretchfactor": "_stretch",
            "shearfactor": "_shear", "outline": "_outline", "tilt": "_tilt",
        }
        if not wanted:
            return {name: getattr(self, own) for name, own in names.items()}
        changes = {}
        for name, value in wanted.items():
            if name not in names:
                raise KeyError(name)
            if name in ("pencolor", "fillcolor"):
                value = self.screen._colorstr(value)
            if name == "stretchfactor" and isinstance(value, (int, float)):
                value = (value, value)
            changes[names[name]] = value
        self._pen_changes(**changes)

    # Areas.

    def filling(self):
        return self._fill_path is not None

    def begin_fill(self):
        self.screen._check()
        if self._fill_path is None:
            # Its place among all that is drawn: below the lines that follow.
            self._fill_item = self._put(["area", "", []])
        self._fill_path = [(self._x, self._y)]
        self._line = None
        self._can_undo(self._forget_fill)

    def _forget_fill(self):
        self.screen._delete(self._fill_item)
        self._fill_path = self._fill_item = None

    def end_fill(self):
        self.screen._check()
        if self._fill_path is None:
            return
        path, at = self._fill_path, self._fill_item
        self._fill_path = self._fill_item = None
        if len(path) > 2 and at in self.screen._items:
            for x, y in path:
                self.screen._touch(x, y)
            self.screen._put(["area", self._fillcolor, path], at)
            self._can_undo(self.screen._put, ["area", "", []], at)
        self.screen._step(self)

    def fill(self):
        return _Scope(self.begin_fill, self.end_fill)

    def begin_poly(self):
        self._polygon = [self.pos()]

    def end_poly(self):
        self._last_polygon, self._polygon = tuple(self._polygon or ()), None

    def get_poly(self):
        return getattr(self, "_last_polygon", None)

    def poly(self):
        return _Scope(self.begin_poly, self.end_poly)

    # Marks.

    def dot(self, size=None, *color):
        self.screen._check()
        if size is not None and not isinstance(size, (int, float)):
            color, size = (size, *color), None
        text = self.screen._colorstr(color) if color else self._pencolor
        size = size or self._pensize + max(self._pensize, 4)
        self.screen._touch(self._x, self._y, size / 2)
        at = self._put(["line", text, size, [self._x], [self._y]])
        self._line = None
        self._can_undo(self.screen._delete, at)
        self.screen._step(self)

    def write(self, arg, move=False, align="left", font=("Arial", 8, "normal")):
        self.screen._check()
        if isinstance(font, str):
            font = (font,)
        name, size, *styles = (*font, *("Arial", 8)[len(font) :])
        align = str(align).lower()
        if align not in ("left", "center", "right"):
            raise wrong(f"write(): there is no align {align!r}", 'it is "left", "center" or "right"', KeyError)
        if not isinstance(size, (int, float, str)) or not (float(size) or 1) == (float(size) or 1):
            raise wrong(f"write(): a font's size is a number, not {size!r}", 'font=("Arial", 16, "bold")')
        size = float(size)
        # A negative size is px.
        size = (size * _PX_PER_POINT if size > 0 else -size) or 8 * _PX_PER_POINT
        styles = " ".join(map(str, styles)).lower()
        bold, italic = "bold" in styles, "italic" in styles
        family, text = native.font_family(str(name)), str(arg)
        # A pixel to the left, as Tk does.
        x = self._x - (1 if self.screen._world is None else 0)
        width, height = self.screen._canvas.text_size(text, size, family, bold, italic)
        if self.screen._world is None:
            right = width * {"left": 1, "center": 0.5, "right": 0}[align]
            self.screen._touch(x + right, self._y + height)
            self.screen._touch(x + right - width, self._y)
        at = self._put(["text", x, self._y, text, size, family, bold, italic, align, self._pencolor])
        self._line = None
        with self._one_action():
            self._can_undo(self.screen._delete, at)
            if move:
                self._goto(self._x + width * {"left": 1, "center": 0.5, "right": 0}[align], self._y)
        self.screen._step(self)

    def stamp(self):
        self.screen._check()
        parts = [self._put(["shape", *part]) for part in self._shapes_here()]
        stamp = parts[0] if len(parts) == 1 else tuple(parts)
        self.screen._touch(self._x, self._y, 10)
        self._stamps.append(stamp)
        self._line = None
        self._can_undo(self._clear_stamp, stamp)
        self.screen._step(self)
        return stamp

    def _clear_stamp(self, stamp):
        if stamp in self._stamps:
            self._stamps.remove(stamp)
            for at in stamp if isinstance(stamp, tuple) else (stamp,):
                self.screen._delete(at)

    def clearstamp(self, stampid):
        self.screen._check()
        self._clear_stamp(stampid)
        self.screen._step(self)

    def clearstamps(self, n=None):
        stamps = self._stamps
        for stamp in list(stamps if n is None else stamps[:n] if n >= 0 else stamps[n:]):
            self.clearstamp(stamp)

    # Its look.

    def _known_shape(self, name):
        if name not in self.screen._shapes:
            near = native.nearest(str(name), self.screen.getshapes())
            hint = f"did you mean `{near}`?" if near else f"the shapes are {', '.join(self.screen.getshapes())}"
            raise wrong(f"There is no shape named {name}", hint)
        return name

    def shape(self, name=None):
        if name is None:
            return self._shape
        self._pen_changes(_shape=self._known_shape(name))

    def shapesize(self, stretch_wid=None, stretch_len=None, outline=None):
        if stretch_wid is stretch_len is outline is None:
            return (*self._stretch, self._outline)
        if stretch_wid == 0 or stretch_len == 0:
            raise wrong("stretch_wid/stretch_len must not be zero")
        wide = self._stretch[0] if stretch_wid is None else stretch_wid
        long = stretch_len if stretch_len is not None else self._stretch[1] if stretch_wid is None else stretch_wid
        outline = self._outline if outline is None else outline
        self._pen_changes(_stretch=(wide, long), _outline=outline, _resize_mode="user")

    turtlesize = shapesize

    def resizemode(self, rmode=None):
        if rmode is None:
            return self._resize_mode
        if rmode in _RESIZE_MODES:
            self._pen_changes(_resize_mode=rmode)

    def shearfactor(self, shear=None):
        if shear is None:
            return self._shear
        self._pen_changes(_shear=shear, _resize_mode="user")

    def tiltangle(self, angle=None):
        if angle is None:
            return self._tilt * self._full_circle / 360 * self._orientation % self._full_circle
        self._pen_changes(_tilt=self._orientation * self._degrees(angle) % 360, _resize_mode="user")

    settiltangle = tiltangle

    def tilt(self, angle):
        self.tiltangle(angle + self.tiltangle())

    def _transform(self):
        cos, sin = direction(-self._tilt)
        wide, long = self._stretch
        return (
            wide * cos, long * (self._shear * cos + sin),
            -wide * sin, long * (cos - self._shear * sin),
        )

    def shapetransform(self, t11=None, t12=None, t21=None, t22=None):
        matrix = self._transform()
        if t11 is t12 is t21 is t22 is None:
            return matrix
        a, b, c, d = (old if new is None else new for old, new in zip(matrix, (t11, t12, t21, t22)))
        if a * d == b * c:
            raise wrong("Bad shape transform matrix: must not be singular")
        angle = math.degrees(math.atan2(-c, a))
        cos, sin = direction(angle)
        stretch = cos * a - sin * c, sin * b + cos * d
        shear = (cos * b - sin * d) / stretch[1]
        self._pen_changes(_tilt=-angle % 360, _stretch=stretch, _shear=shear, _resize_mode="user")

    def _corners(self, corners, compound):
        """The corners of its shape in px, not yet turned."""
        if self._resize_mode == "user" or compound:
            a, b, c, d = self._transform()
        elif self._resize_mode == "auto":
            a = d = max(1, self._pensize / 5)
            b = c = 0
        else:
            return corners
        return tuple((a * x + b * y, c * x + d * y) for x, y in corners)

    def get_shapepoly(self):
        shape = self.screen._shapes[self._shape]
        return self._corners(shape._data, False) if shape._type == "polygon" else None

    def _shapes_here(self):
        """(x, y, corners from there in px, fill, outline, width) of each part of its shape."""
        shape = self.screen._shapes[self._shape]
        cos, sin = direction(self._angle)
        sin *= self.screen._aspect()
        long = math.hypot(cos, sin)
        cos, sin = cos / long, sin / long
        if shape._type == "polygon":
            width = {"noresize": 1, "auto": self._pensize, "user": self._outline}[self._resize_mode]
            parts = [(shape._data, self._fillcolor, self._pencolor, width, False)]
        else:
            color = self.screen._colorstr
            parts = [(data, color(fill), color(outline), self._outline, True) for data, fill, outline in shape._data]
        return [
            (
                self._x, self._y,
                tuple((sin * x + cos * y, sin * y - cos * x) for x, y in self._corners(corners, compound)),
                fill, outline, width,
            )
            for corners, fill, outline, width, compound in parts
        ]

    def _look(self):
        return self._shapes_here() if self._visible else []

    def showturtle(self):
        self._pen_changes(_visible=True)

    def hideturtle(self):
        self._pen_changes(_visible=False)

    st, ht = showturtle, hideturtle

    def isvisible(self):
        return self._visible

    # The window it is in.

    def getscreen(self):
        return self.screen

    def getturtle(self):
        return self

    getpen = getturtle

    def onclick(self, fun, btn=1, add=None):
        self.screen._nobody(fun)

    onrelease = ondrag = onclick


class _Scope:
    """`with fill():` and `with poly():`."""

    def __init__(self, begin, end):
        self._begin, self._end = begin, end

    def __enter__(self):
        self._begin()

    def __exit__(self, *exception):
        self._end()
