"""How a turtle of Python's turtle moves and turns, and how that is undone."""

import collections
import math

from paintbox_turtle_screen import wrong
from paintbox_turtle_vector import Vec2D, direction

# How many actions can be undone, unless setundobuffer() says otherwise, and at most.
UNDO = 1_000
_MOST_UNDO = 1_000_000


class Navigator:
    """The position and the direction. Angles inside are degrees counterclockwise from the right."""

    def _reset_navigator(self):
        self._x = self._y = 0.0
        self._full_circle = 360.0
        self._set_mode(self.screen._mode)

    def _set_mode(self, mode):
        logo = mode == "logo"
        self._offset, self._orientation = (90.0, -1) if logo else (0.0, 1)
        self._angle = self._offset

    def _degrees(self, angle):
        return angle * 360.0 / self._full_circle

    # Moves.

    def _goto(self, x, y):
        x, y = float(x), float(y)
        if not (math.isfinite(x) and math.isfinite(y)):
            raise wrong("the turtle can't go to a place that is no number", None, ValueError)
        screen = self.screen
        screen._check()
        before = (self._x, self._y)
        line = None
        if self._down:
            line = self._line
            if line in screen._items:
                screen._grow(line, x, y)
            else:
                line = self._line = self._put(["line", self._pencolor, self._pensize, [before[0], x], [before[1], y]])
            screen._touch(*before, self._pensize / 2)
            screen._touch(x, y, self._pensize / 2)
        if self._fill_path is not None:
            self._fill_path.append((x, y))
        if self._polygon is not None:
            self._polygon.append(Vec2D(x, y))
        self._x, self._y = x, y
        self._can_undo(self._undo_move, before, line)
        screen._step(self)

    def _undo_move(self, before, line):
        self._x, self._y = before
        if line in self.screen._items:
            self.screen._shrink(line)
        if self._fill_path is not None and len(self._fill_path) > 1:
            self._fill_path.pop()

    def _turn(self, degrees):
        self.screen._check()
        degrees = float(degrees)
        if not math.isfinite(degrees):
            raise wrong("the turtle can't turn by what is no number", None, ValueError)
        self._can_undo(setattr, self, "_angle", self._angle)
        self._angle = (self._angle + degrees) % 360.0

    def _go(self, distance):
        cos, sin = direction(self._angle)
        self._goto(self._x + distance * cos, self._y + distance * sin)

    def forward(self, distance):
        self._go(distance)

    def back(self, distance):
        self._go(-distance)

    def left(self, angle):
        self._turn(self._degrees(angle))

    def right(self, angle):
        self._turn(-self._degrees(angle))

    fd, bk, backward, lt, rt = forward, back, back, left, right

    def goto(self, x, y=None):
        self._goto(*(x if y is None else (x, y)))

    setpos = setposition = goto

    def setx(self, x):
        self._goto(x, self._y)

    def sety(self, y):
        self._goto(self._x, y)

    def home(self):
        self._goto(0, 0)
        self.setheading(0)

    def teleport(self, x=None, y=None, *, fill_gap=False):
        down, path = self._down, self._fill_path
        if path is not None and not fill_gap:
            self.end_fill()
        self._down = False
        try:
            self._goto(self._x if x is None else x, self._y if y is None else y)
        finally:
            self._down = down
        self._line = None
        if path is not None and not fill_gap:
            self.begin_fill()

    def circle(self, radius, extent=None, steps=None):
        extent = self._degrees(self._full_circle if extent is None else extent)
        side = -1 if radius < 0 else 1
        radius = abs(radius)
        # So many that the corners can't be seen.
        count = int(steps) if steps is not None else 1 + int(abs(extent) / 360 * min(max(4 * radius**0.5, 11), 500))
        if count < 1:
            raise wrong(f"circle(): there can't be {steps} steps", "steps=5 draws a pentagon", ValueError)
        turn = extent / count
        length = 2 * radius * math.sin(math.radians(turn / 2))
        with self._one_action():
            self._turn(side * turn / 2)
            for _ in range(count):
                self._go(length)
                self._turn(side * turn)
            self._turn(-side * turn / 2)

    # Where it is.

    def pos(self):
        return Vec2D(self._x, self._y)

    position = pos

    def xcor(self):
        return self._x

    def ycor(self):
        return self._y

    def _way(self, x, y):
        if y is not None:
            pass
        elif isinstance(x, Navigator):
            x, y = x._x, x._y
        else:
            x, y = x
        return x - self._x, y - self._y

    def distance(self, x, y=None):
        return math.hypot(*self._way(x, y))

    def _heading_of(self, degrees):
        heading = self._orientation * (degrees - self._offset) % 360.0
        return round(heading * self._full_circle / 360.0, 10) % self._full_circle

    def towards(self, x, y=None):
        dx, dy = self._way(x, y)
        return self._heading_of(math.degrees(math.atan2(dy, dx)))

    def heading(self):
        return self._heading_of(self._angle)

    def setheading(self, to_angle):
        self._turn(self._orientation * self._degrees(to_angle) + self._offset - self._angle)

    seth = setheading

    def degrees(self, fullcircle=360.0):
        if not fullcircle > 0:
            raise wrong("degrees(): a full circle is a number above 0", "degrees(360)", ValueError)
        self._full_circle = float(fullcircle)

    def radians(self):
        self._full_circle = math.tau

    # Undoing.

    def _can_undo(self, function, *arguments):
        if self._undo_group is not None:
            self._undo_group.append((function, arguments))
        elif self._undo is not None:
            self._undo.append((function, arguments))

    def _one_action(self):
        return _OneAction(self)

    def undo(self):
        if not self._undo:
            return
        self.screen._check()
        function, arguments = self._undo.pop()
        kept, self._undo = self._undo, None
        try:
            function(*arguments)
        finally:
            self._undo = kept
        self._line = None
        self.screen._step(self)

    def _undo_all(self, actions):
        for function, arguments in reversed(actions):
            function(*arguments)

    def setundobuffer(self, size):
        self._undo = None if size is None or size <= 0 else collections.deque(maxlen=min(int(size), _MOST_UNDO))

    def undobufferentries(self):
        return len(self._undo or ())


class _OneAction:
    """What is done inside is undone together."""

    def __init__(self, turtle):
        self._turtle = turtle

    def __enter__(self):
        self._outer = self._turtle._undo_group
        if self._outer is None and self._turtle._undo is not None:
            self._turtle._undo_group = []

    def __exit__(self, *exception):
        turtle = self._turtle
        if self._outer is None and turtle._undo_group is not None:
            actions, turtle._undo_group = turtle._undo_group, None
            turtle._can_undo(turtle._undo_all, actions)
