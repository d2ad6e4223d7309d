"""The API of Paintbox programs. Generated from the tables of functions."""

import datetime
import math as math
import random as random
from contextlib import AbstractContextManager
from typing import Any, Callable, Iterable, Iterator, Literal, Mapping, Protocol, Sequence, overload

import numpy as np
from typing_extensions import TypeAlias, TypedDict, Unpack

__all__ = ["canvas", "data", "math", "np", "params", "plt", "random"]

Array: TypeAlias = np.ndarray[Any, Any]
Scalar: TypeAlias = float | np.integer[Any] | np.floating[Any]
# To some checkers an item of an array is an array.
Number: TypeAlias = Scalar | Array
Whole: TypeAlias = int | np.integer[Any]
Pair: TypeAlias = tuple[Number, Number] | Sequence[Number] | Array
Points: TypeAlias = Sequence[Pair] | Sequence[Number] | Array
Color: TypeAlias = str | tuple[Number, Number, Number] | tuple[Number, Number, Number, Number] | None

class Paint:
    """A gradient or a pattern, which can be used in place of a colour."""

AnyPaint: TypeAlias = Color | Paint

class Path:
    """An outline. Its methods add to it, and canvas.draw(path) draws it."""

    @overload
    def move(self, x: Number, y: Number) -> Path:
        """Starts a new part of the path.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge

        >>> p = canvas.path()
        >>> for i in range(10):
        ...     p.move(10 + i * 20, 20).line(10 + i * 10 + 45, 130)
        >>> canvas.draw(p, fill=None, stroke="steelblue", width=2)
        """
    @overload
    def move(self, x: Pair) -> Path:
        ...

    @overload
    def line(self, x: Number, y: Number) -> Path:
        """Adds a straight line.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge

        >>> p = canvas.path().move(10, 130)
        >>> for i, y in enumerate([90, 105, 60, 80, 40, 55, 20], start=1):
        ...     p.line(10 + i * 26, y)
        >>> canvas.draw(p, fill=None, stroke="seagreen", width=4)
        """
    @overload
    def line(self, x: Pair) -> Path:
        ...

    @overload
    def curve(self, cx1: Number, cy1: Number, cx2: Number, cy2: Number, x: Number, y: Number) -> Path:
        """Adds a cubic Bézier curve.

        cx1: x of the first control point, px; or a pair (x, y)
        cy1: y of the first control point, px
        cx2: x of the second control point, px; or a pair (x, y)
        cy2: y of the second control point, px
        x: px from the left edge; or a pair (x, y)
        y: px from the top edge

        >>> p = canvas.path().move(100, 130)
        >>> p.curve(-30, 60, 60, -10, 100, 45).curve(140, -10, 230, 60, 100, 130)
        >>> canvas.draw(p, fill="indianred", stroke="brown", width=3)
        """
    @overload
    def curve(self, cx1: Pair, cx2: Pair, x: Pair) -> Path:
        ...

    @overload
    def quad(self, cx: Number, cy: Number, x: Number, y: Number) -> Path:
        """Adds a quadratic Bézier curve.

        cx: x of the control point, px; or a pair (x, y)
        cy: y of the control point, px
        x: px from the left edge; or a pair (x, y)
        y: px from the top edge

        >>> p = canvas.path().move(0, 90)
        >>> for x in range(50, 250, 50):
        ...     p.quad(x - 25, 90 + (60 if x % 100 else -60), x, 90)
        >>> canvas.draw(p.line(200, 150).line(0, 150).close(), fill="steelblue")
        """
    @overload
    def quad(self, cx: Pair, x: Pair) -> Path:
        ...

    @overload
    def arc(self, x: Number, y: Number, r: Number, start: Number, stop: Number) -> Path:
        """Adds a straight line to the start of an arc, and the arc, clockwise.

        x: x of the centre, px; or a pair (x, y)
        y: y of the centre, px
        r: radius, px
        start: start angle, degrees clockwise from 3 o'clock
        stop: end angle, degrees clockwise from 3 o'clock

        >>> p = canvas.path().move(100, 75).arc(100, 75, 60, 30, 330).close()
        >>> canvas.draw(p, fill="goldenrod", stroke="black")
        """
    @overload
    def arc(self, x: Pair, r: Number, start: Number, stop: Number) -> Path:
        ...

    def close(self) -> Path:
        """Closes the current part with a straight line to its start.

        >>> p = canvas.path().move(30, 110).line(60, 30).line(95, 110)
        >>> canvas.draw(p, fill=None, stroke="gray", width=6)
        >>> p = canvas.path().move(110, 110).line(140, 30).line(175, 110).close()
        >>> canvas.draw(p, fill="goldenrod", stroke="black", width=6)
        """

    @overload
    def rect(self, x: Number, y: Number, w: Number, h: Number) -> Path:
        """Adds a rectangle.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px

        >>> p = canvas.path().rect(30, 25, 140, 100).rect(60, 50, 80, 50)
        >>> canvas.draw(p, fill="seagreen", rule="evenodd")
        """
    @overload
    def rect(self, x: Pair, w: Number, h: Number) -> Path:
        ...

    @overload
    def circle(self, x: Number, y: Number, r: Number) -> Path:
        """Adds a circle.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        r: radius, px

        >>> p = canvas.path().circle(80, 75, 50).circle(120, 75, 50)
        >>> canvas.draw(p, fill="indianred", rule="evenodd")
        """
    @overload
    def circle(self, x: Pair, r: Number) -> Path:
        ...

    @overload
    def ellipse(self, x: Number, y: Number, rx: Number, ry: Number) -> Path:
        """Adds an ellipse.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        rx: horizontal radius, px
        ry: vertical radius, px

        >>> p = canvas.path().ellipse(100, 75, 80, 40).ellipse(100, 75, 30, 65)
        >>> canvas.draw(p, fill="mediumpurple", rule="evenodd")
        """
    @overload
    def ellipse(self, x: Pair, rx: Number, ry: Number) -> Path:
        ...

    def polygon(self, points: Points, ys: Sequence[Number] | Array | None = None) -> Path:
        """Adds a polygon.

        points: pairs (x, y), an N×2 array, or the xs
        ys: the ys, if `points` are the xs

        >>> p = canvas.path().polygon([(20, 120), (100, 20), (180, 120)])
        >>> p.circle(100, 85, 20)
        >>> canvas.draw(p, fill="seagreen", rule="evenodd")
        """

class Turtle:
    """A turtle that draws lines as it moves. (0, 0) is the middle of the canvas, and y grows upwards."""

    def forward(self, distance: Number) -> None:
        """Moves forward, and draws a line if the pen is down.

        distance: distance, px

        >>> t = canvas.turtle()
        >>> t.color("mediumpurple")
        >>> for i in range(55):
        ...     t.forward(i * 2)
        ...     t.left(91)
        """
    fd = forward

    def back(self, distance: Number) -> None:
        """Moves backward without turning.

        distance: distance, px

        >>> t = canvas.turtle()
        >>> for i in range(24):
        ...     t.color(canvas.hsl(i * 15, 80, 45))
        ...     t.forward(65)
        ...     t.back(65)
        ...     t.left(15)
        """
    bk = back
    backward = back

    def left(self, angle: Number) -> None:
        """Turns left.

        angle: angle, degrees

        >>> t = canvas.turtle()
        >>> for i in range(44):
        ...     t.color(canvas.hsl(i * 8, 80, 50))
        ...     t.forward(i * 3)
        ...     t.left(144)
        """
    lt = left

    def right(self, angle: Number) -> None:
        """Turns right.

        angle: angle, degrees

        >>> t = canvas.turtle()
        >>> for i in range(18):
        ...     t.color(canvas.hsl(i * 20, 70, 45))
        ...     for side in range(6):
        ...         t.forward(32)
        ...         t.right(60)
        ...     t.right(20)
        """
    rt = right

    @overload
    def goto(self, x: Number, y: Number) -> None:
        """Moves to a position: (0, 0) is the middle of the canvas, and y grows upwards.

        x: x, px to the right of the middle; or a pair (x, y)
        y: y, px above the middle

        >>> t = canvas.turtle()
        >>> t.color("steelblue")
        >>> for i in range(61):
        ...     angle = i * 2 * math.pi * 7 / 15
        ...     t.goto(68 * math.sin(angle), 68 * math.cos(angle))
        """
    @overload
    def goto(self, x: Pair) -> None:
        ...
    setpos = goto
    setposition = goto
    go_to = goto

    def set_x(self, x: Number) -> None:
        """Moves horizontally to an x coordinate.

        x: x, px to the right of the middle

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> t.set_y(-60)
        >>> t.pen_down()
        >>> for i in range(30):
        ...     t.set_x((-1) ** i * (87 - i * 3))
        ...     t.set_y(i * 4 - 60)
        """
    setx = set_x

    def set_y(self, y: Number) -> None:
        """Moves vertically to a y coordinate.

        y: y, px above the middle

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> t.goto(-90, 0)
        >>> t.pen_down()
        >>> for i in range(31):
        ...     t.set_x(-90 + i * 6)
        ...     t.set_y(60 * math.sin(i / 3))
        """
    sety = set_y

    def home(self) -> None:
        """Moves to the middle of the canvas and turns to the right.

        >>> t = canvas.turtle()
        >>> for i in range(20):
        ...     t.color(canvas.hsl(i * 18, 80, 50))
        ...     t.set_heading(i * 18)
        ...     t.forward(65)
        ...     t.left(120)
        ...     t.home()
        """

    def circle(self, radius: Number, extent: Number | None = None, steps: Whole | None = None) -> None:
        """Moves along a circle or an arc.

        radius: radius, px; the centre is to the left, or to the right if negative
        extent: angle of the arc, degrees; if not given, a whole circle
        steps: number of straight sides to draw instead of a curve

        >>> t = canvas.turtle()
        >>> for i in range(10):
        ...     t.circle(30)
        ...     t.left(36)
        """

    def set_heading(self, angle: Number) -> None:
        """Turns to a direction.

        angle: direction, degrees counterclockwise: 0 is right, 90 is up

        >>> t = canvas.turtle()
        >>> t.color("indianred")
        >>> t.width(3)
        >>> for i in range(22):
        ...     t.set_heading(i * 90)
        ...     t.forward(i * 6 + 6)
        """
    setheading = set_heading
    seth = set_heading

    def heading(self) -> float:
        """Returns the turtle's direction, degrees counterclockwise from the right.

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for i in range(8):
        ...     t.forward(50)
        ...     t.write(f"{t.heading():.0f}°", size=12, align="center")
        ...     t.back(50)
        ...     t.left(45)
        """

    def position(self) -> tuple[float, float]:
        """Returns the turtle's position (x, y), px from the middle of the canvas, with y upwards.

        >>> t = canvas.turtle()
        >>> t.color("seagreen")
        >>> start = t.position()
        >>> for i in range(12):
        ...     t.set_heading(i * 30)
        ...     t.circle(28, 200)
        ...     t.goto(start)
        """
    pos = position

    @property
    def x(self) -> float:
        """The turtle's x coordinate, px to the right of the middle.

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> t.goto(-90, -60)
        >>> t.pen_down()
        >>> while t.x < 80:
        ...     t.set_y(t.y + 12)
        ...     t.set_x(t.x + 18)
        """

    @property
    def y(self) -> float:
        """The turtle's y coordinate, px above the middle.

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> t.goto(0, -70)
        >>> t.pen_down()
        >>> while t.y < 70:
        ...     t.set_x(80 * math.sin(t.y / 5) * (1 - t.y / 70) / 2)
        ...     t.set_y(t.y + 1)
        """

    def xcor(self) -> float:
        """Returns the turtle's x coordinate, px to the right of the middle.

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for x in range(-80, 90, 40):
        ...     t.goto(x, -12)
        ...     t.dot(12, "seagreen")
        ...     t.goto(x, 2)
        ...     t.write(f"{t.xcor():.0f}".replace("-", "−"), size=18, align="center")
        """

    def ycor(self) -> float:
        """Returns the turtle's y coordinate, px above the middle.

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for y in range(-60, 61, 30):
        ...     t.goto(0, y)
        ...     t.dot(8, "indianred")
        ...     t.write(f"   {t.ycor():.0f}".replace("-", "−"), size=16)
        """

    @overload
    def distance(self, x: Number, y: Number) -> float:
        """Returns the distance to a position, px.

        x: x, px to the right of the middle; or a pair (x, y)
        y: y, px above the middle

        >>> t = canvas.turtle()
        >>> t.color("seagreen")
        >>> for i in range(36):
        ...     t.goto(0, 0)
        ...     while t.distance(0, 0) < 30 + 35 * abs(math.sin(i / 36 * 5 * math.pi)):
        ...         t.forward(4)
        ...     t.left(10)
        """
    @overload
    def distance(self, x: Pair) -> float:
        ...

    @overload
    def towards(self, x: Number, y: Number) -> float:
        """Returns the direction to a position, degrees counterclockwise from the right.

        x: x, px to the right of the middle; or a pair (x, y)
        y: y, px above the middle

        >>> t = canvas.turtle()
        >>> for start in range(8):
        ...     t.pen_up()
        ...     t.goto(95 * math.cos(start * 0.785), 70 * math.sin(start * 0.785))
        ...     t.pen_down()
        ...     for i in range(60):
        ...         t.set_heading(t.towards(0, 0) + 65), t.forward(4)
        """
    @overload
    def towards(self, x: Pair) -> float:
        ...

    def pen_up(self) -> None:
        """Lifts the pen, so that movements draw nothing.

        >>> t = canvas.turtle()
        >>> t.color("steelblue")
        >>> for i in range(90):
        ...     t.pen_up() if i % 2 else t.pen_down()
        ...     t.forward(1 + i / 4)
        ...     t.left(20)
        """
    penup = pen_up
    pu = pen_up
    up = pen_up

    def pen_down(self) -> None:
        """Puts the pen down, so that movements draw lines.

        >>> t = canvas.turtle()
        >>> for r in range(15, 75, 10):
        ...     t.pen_up()
        ...     t.goto(0, -r)
        ...     t.pen_down()
        ...     t.circle(r)
        """
    pendown = pen_down
    pd = pen_down
    down = pen_down

    def is_down(self) -> bool:
        """Returns whether the pen is down.

        >>> t = canvas.turtle()
        >>> t.width(3)
        >>> for i in range(6):
        ...     t.color("indianred" if t.is_down() else "steelblue")
        ...     t.goto(60 * math.cos(i), 60 * math.sin(i))
        ...     t.dot(14)
        ...     t.pen_up() if t.is_down() else t.pen_down()
        """
    isdown = is_down

    def color(self, color: AnyPaint, fill: AnyPaint = None) -> None:
        """Sets the pen colour and the fill colour. The default is black.

        color: a colour, a gradient, a pattern or None
        fill: fill colour, if it differs

        >>> t = canvas.turtle()
        >>> t.width(4)
        >>> for i in range(36):
        ...     t.color(canvas.hsl(i * 10, 80, 50))
        ...     t.circle(30)
        ...     t.left(10)
        """

    def pen_color(self, color: AnyPaint) -> None:
        """Sets the pen colour.

        color: a colour, a gradient, a pattern or None

        >>> t = canvas.turtle()
        >>> t.width(3)
        >>> for i in range(80):
        ...     t.pen_color(["indianred", "goldenrod", "seagreen", "steelblue"][i % 4])
        ...     t.forward(i * 1.6)
        ...     t.left(90)
        """
    pencolor = pen_color

    def fill_color(self, color: AnyPaint) -> None:
        """Sets the fill colour.

        color: a colour, a gradient, a pattern or None

        >>> t = canvas.turtle()
        >>> for i, color in enumerate(["goldenrod", "indianred", "thistle", "steelblue", "seagreen"]):
        ...     t.fill_color(color)
        ...     t.begin_fill()
        ...     t.circle(34)
        ...     t.end_fill()
        ...     t.left(72)
        """
    fillcolor = fill_color

    def width(self, width: Number) -> None:
        """Sets the width of the pen. The default is 1 px.

        width: line width, px

        >>> t = canvas.turtle()
        >>> for i in range(40):
        ...     t.width(i / 5)
        ...     t.forward(i / 2)
        ...     t.left(20)
        """
    pensize = width
    pen_size = width

    def begin_fill(self) -> None:
        """Starts the outline of an area, which `end_fill` fills.

        >>> t = canvas.turtle()
        >>> t.color("seagreen", "darkseagreen")
        >>> t.begin_fill()
        >>> for i in range(12):
        ...     t.circle(46, 90)
        ...     t.left(150 if i % 2 else 90)
        >>> t.end_fill()
        """

    def end_fill(self) -> None:
        """Fills the area that the turtle has moved around since `begin_fill`, below its lines.

        >>> t = canvas.turtle()
        >>> t.color("indianred", "goldenrod")
        >>> t.set_x(-55)
        >>> t.begin_fill()
        >>> for i in range(9):
        ...     t.forward(110), t.left(160)
        >>> t.end_fill()
        """

    def dot(self, size: Number | None = None, color: AnyPaint = None) -> None:
        """Draws a dot at the turtle's position.

        size: diameter, px; if not given, a little more than the pen's width
        color: colour of the dot; if not given, the pen's

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for i in range(60):
        ...     t.dot(3 + i / 6, canvas.hsl(i * 6, 80, 50))
        ...     t.goto(0, 0)
        ...     t.left(24)
        ...     t.forward(8 + i)
        """

    def stamp(self, size: Number = 10) -> None:
        """Draws a small triangle at the turtle's position that points in its direction.

        size: length, px

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for i in range(16):
        ...     t.color(canvas.hsl(i * 22, 75, 50))
        ...     t.goto(60 * math.cos(i * math.pi / 8), 60 * math.sin(i * math.pi / 8))
        ...     t.set_heading(i * 22.5 + 90)
        ...     t.stamp(16)
        """

    def write(self, s: object, move: bool = False, align: Literal["left", "center", "right"] | str = "left", font: Any = None, size: Number | None = None) -> None:
        """Draws text at the turtle's position.

        s: the text
        move: accepted for compatibility; the turtle stays where it is
        align: "left", "center" or "right"
        font: a font's name, or (name, size, style) such as ("Arial", 16, "bold")
        size: font size, px; if not given, as set with canvas.font()

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for i in range(5):
        ...     t.goto(0, 42 - i * 26)
        ...     t.color(canvas.hsl(i * 60, 70, 40))
        ...     t.write("Hello", align="center", font=("Arial", 12 + i * 4, "bold"))
        """

    def hide(self) -> None:
        """Does nothing: the turtle itself is never drawn.
        """
    hideturtle = hide
    ht = hide

    def show(self) -> None:
        """Does nothing: the turtle itself is never drawn. Use `stamp` to mark its position.
        """
    showturtle = show
    st = show

    def speed(self, speed: Any = None) -> None:
        """Does nothing: drawing takes no time.

        speed: accepted for compatibility; has no effect
        """
    shape = speed
    delay = speed
    update = speed
    done = speed
    mainloop = speed
    exitonclick = speed

class Canvas:
    """The drawing surface, available as `canvas`."""

    def size(self, width: Whole, height: Whole) -> None:
        """Sets the size of the canvas. Call it before anything is drawn.

        width: the canvas's width, px
        height: the canvas's height, px

        >>> canvas.size(120, 90)
        >>> canvas.background("wheat")
        >>> canvas.rect(1, 1, 118, 88, fill=None, stroke="goldenrod", width=2)
        >>> canvas.text("120 × 90", 60, 50, size=20, align="center")
        """

    @property
    def width(self) -> int:
        """The width of the canvas, px.

        >>> for i in range(20):
        ...     x = i * canvas.width / 20
        ...     canvas.rect(x, 150 - i * 6, canvas.width / 20 - 2, i * 6, fill="seagreen")
        >>> canvas.text(f"{canvas.width:.0f} px wide", canvas.width / 2, 24, size=18, align="center")
        """

    @property
    def height(self) -> int:
        """The height of the canvas, px.

        >>> canvas.background("steelblue")
        >>> for y in range(0, int(canvas.height), 15):
        ...     canvas.line(0, y, 200, y, stroke="lightsteelblue", width=y / 20)
        >>> canvas.text(f"{canvas.height:.0f} px high", 12, 40, size=22, fill="white")
        """

    def background(self, color: AnyPaint) -> None:
        """Fills the whole canvas with one colour.

        color: a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None

        >>> canvas.background("midnightblue")
        >>> for i in range(60):
        ...     canvas.point(random.random() * 200, random.random() * 150, size=2, fill="white")
        """

    def title(self, text: object) -> None:
        """Sets the picture's title, which lists of pictures show.

        text: the title, a few words

        >>> canvas.title("Sunrise")  # the name of the browser's tab, and of an SVG or PDF
        >>> canvas.background("lightsteelblue")
        >>> for angle in range(180, 361, 20):
        ...     canvas.wedge(100, 150, 140, angle, angle + 8, fill="cornsilk")
        >>> canvas.circle(100, 150, 60, fill="goldenrod")
        """

    def describe(self, alt: object) -> None:
        """Sets the picture's description for people who can't see it.

        alt: the description, one or two sentences

        >>> canvas.describe("A red sun over the sea")  # screen readers say it in place of the picture
        >>> canvas.circle(100, 80, 40, fill="indianred")
        >>> canvas.rect(0, 90, 200, 60, fill="steelblue")
        """

    def frame(self, ms: Number = 100) -> None:
        """Ends a frame of an animation. The next frame is drawn over it. Formats without animation show the first frame.

        ms: duration of the frame, ms

        >>> for i in range(12):
        ...     canvas.background("midnightblue")
        ...     for k in range(12):
        ...         tone = canvas.mix("gold", "midnightblue", (k + i) % 12 / 12)
        ...         canvas.rotate(30, 100, 75)
        ...         canvas.circle(100, 28, 10, fill=tone)
        ...     canvas.frame(80)
        """

    def turtle(self, *, animate: bool = False) -> Turtle:
        """Makes a turtle that starts in the middle of the canvas, faces right and draws a line as it moves.

        animate: whether its steps are the frames of an animation; WebP, GIF and APNG have frames

        >>> t = canvas.turtle()
        >>> t.color("seagreen")
        >>> t.goto(-65, 0)
        >>> for i in range(36):
        ...     t.forward(130)
        ...     t.left(170)
        """

    def fill(self, color: AnyPaint) -> None:
        """Sets the fill colour of shapes and the colour of text. The default is black.

        color: a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None

        >>> canvas.fill("indianred")
        >>> canvas.circle(60, 75, 40)
        >>> canvas.fill((70, 130, 180))
        >>> canvas.square(110, 40, 70)
        """

    def no_fill(self) -> None:
        """Turns off the fill of shapes.

        >>> canvas.no_fill()
        >>> canvas.stroke("seagreen")
        >>> for r in range(10, 70, 10):
        ...     canvas.circle(100, 75, r)
        """

    def stroke(self, color: AnyPaint) -> None:
        """Sets the colour of outlines and lines. By default, shapes have no outline and lines are black.

        color: a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None

        >>> canvas.stroke("steelblue")
        >>> canvas.stroke_width(5)
        >>> canvas.circle(60, 75, 40, fill="goldenrod")
        >>> canvas.line(115, 115, 185, 35)
        """

    def no_stroke(self) -> None:
        """Turns off outlines and lines.

        >>> canvas.stroke("steelblue")
        >>> canvas.circle(60, 75, 40, fill="goldenrod", width=5)
        >>> canvas.no_stroke()
        >>> canvas.circle(140, 75, 40, fill="goldenrod")
        """

    def stroke_width(self, width: Number) -> None:
        """Sets the width of outlines and lines. The default is 1 px.

        width: line width, px

        >>> for i in range(1, 9):
        ...     canvas.stroke_width(i)
        ...     canvas.line(20, i * 16, 180, i * 16)
        """

    def line_cap(self, cap: Literal["butt", "round", "square"] | str) -> None:
        """Sets the shape of the ends of lines. The default is "butt".

        cap: "butt", "round" or "square"

        >>> for x in (40, 160):
        ...     canvas.line(x, 10, x, 140, stroke="gray", dash=(3, 3))
        >>> for i, cap in enumerate(["butt", "round", "square"]):
        ...     canvas.line_cap(cap)
        ...     canvas.line(40, 35 + i * 40, 160, 35 + i * 40, width=20, stroke="steelblue")
        """

    def line_join(self, join: Literal["miter", "round", "bevel"] | str) -> None:
        """Sets the shape of the corners of lines. The default is "miter".

        join: "miter", "round" or "bevel"

        >>> for i, join in enumerate(["miter", "round", "bevel"]):
        ...     canvas.line_join(join)
        ...     x = 20 + i * 60
        ...     canvas.polyline([(x, 110), (x + 20, 40), (x + 40, 110)], width=14, stroke="steelblue")
        """

    def dash(self, *lengths: Number | Sequence[Number], offset: Number = 0) -> None:
        """Sets the dash pattern of outlines and lines.

        lengths: lengths of dashes and gaps in turn, px; none for solid lines
        offset: distance into the dash pattern at which a line starts, px

        >>> canvas.dash(12, 4)
        >>> canvas.line(15, 30, 185, 30, width=4, stroke="indianred")
        >>> canvas.dash(2, 6)
        >>> canvas.circle(60, 95, 36, fill=None, stroke="black", width=2)
        >>> canvas.dash(20, 6, 4, 6)
        >>> canvas.rect(115, 60, 70, 70, fill=None, stroke="seagreen", width=3)
        """

    def opacity(self, a: Number) -> None:
        """Sets the opacity of everything drawn after it.

        a: opacity, 0 (transparent) to 1 (opaque)

        >>> canvas.opacity(0.5)
        >>> canvas.circle(75, 60, 45, fill="indianred")
        >>> canvas.circle(125, 60, 45, fill="seagreen")
        >>> canvas.circle(100, 100, 45, fill="steelblue")
        """

    def blend(self, mode: Literal["normal", "multiply", "screen", "overlay", "darken", "lighten", "color_dodge", "color_burn", "hard_light", "soft_light", "difference", "exclusion", "hue", "saturation", "color", "luminosity"] | str) -> None:
        """Sets the blend mode of everything drawn after it. The default is "normal".

        mode: a blend mode of CSS, such as "multiply", "screen" or "overlay"

        >>> canvas.blend("multiply")
        >>> canvas.circle(75, 60, 45, fill="cyan")
        >>> canvas.circle(125, 60, 45, fill="magenta")
        >>> canvas.circle(100, 100, 45, fill="yellow")
        """

    def shadow(self, dx: Number, dy: Number, blur: Number = 0, color: Color = "rgb(0 0 0 / 50%)") -> None:
        """Adds a shadow to everything drawn after it.

        dx: distance to the right, px
        dy: distance down, px
        blur: blur radius, px; 0 for a sharp shadow
        color: colour of the shadow; None for no shadow

        >>> canvas.shadow(6, 8, 12, "#00000080")
        >>> canvas.rect(40, 30, 80, 60, radius=10, fill="goldenrod")
        >>> canvas.circle(130, 90, 35, fill="indianred")
        """

    def no_shadow(self) -> None:
        """Turns off the shadow.

        >>> canvas.shadow(5, 5, 8)
        >>> canvas.circle(60, 75, 40, fill="goldenrod")
        >>> canvas.no_shadow()
        >>> canvas.circle(145, 75, 40, fill="goldenrod")
        """

    def rgb(self, r: Number, g: Number, b: Number, a: Number = 1) -> str:
        """Makes a colour from red, green and blue.

        r: red, a whole number from 0 to 255 or a fraction from 0 to 1
        g: green, as for red
        b: blue, as for red
        a: opacity, 0 (transparent) to 1 (opaque)

        >>> for i in range(8):
        ...     canvas.fill(canvas.rgb(255, i * 32, 71))
        ...     canvas.rect(i * 25, 0, 25, 150)
        """

    def hsl(self, h: Number, s: Number, l: Number, a: Number = 1) -> str:
        """Makes a colour from hue, saturation and lightness.

        h: hue, degrees: 0 is red, 120 is green, 240 is blue
        s: saturation, 0 to 100; or 0 to 1 if `l` is too
        l: lightness, 0 to 100; or 0 to 1 if `s` is too
        a: opacity, 0 (transparent) to 1 (opaque)

        >>> for i in range(24):
        ...     canvas.fill(canvas.hsl(i * 15, 80, 55))
        ...     canvas.wedge(100, 75, 60, i * 15, i * 15 + 15, inner=30)
        """

    def mix(self, c1: Color, c2: Color, t: Number) -> str:
        """Mixes two colours.

        c1: the colour at 0
        c2: the colour at 1
        t: position between the two colours, 0 to 1

        >>> for i in range(10):
        ...     color = canvas.mix("indianred", "goldenrod", i / 9)
        ...     canvas.circle(100, 75, 70 - i * 7, fill=color)
        """

    def colormap(self, name: str, t: Number) -> str:
        """Returns a colour of a colormap.

        name: name of a pyplot colormap, such as "viridis"
        t: position in the colormap, 0 to 1

        >>> for x in range(200):
        ...     canvas.rect(x, 0, 1, 75, fill=canvas.colormap("viridis", x / 199))
        ...     canvas.rect(x, 75, 1, 75, fill=canvas.colormap("coolwarm", x / 199))
        """

    @overload
    def linear_gradient(self, x1: Number, y1: Number, x2: Number, y2: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        """Makes a linear gradient, which can be used in place of a colour.

        x1: x of the first point, px; or a pair (x, y)
        y1: y of the first point, px
        x2: x of the second point, px; or a pair (x, y)
        y2: y of the second point, px
        stops: colours at equal distances, or pairs of an offset (0 to 1) and a colour

        >>> sky = canvas.linear_gradient(0, 0, 0, 150, ["midnightblue", "orangered", "gold"])
        >>> canvas.background(sky)
        >>> canvas.circle(100, 120, 24, fill="ivory")
        """
    @overload
    def linear_gradient(self, x1: Pair, x2: Pair, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        ...

    @overload
    def radial_gradient(self, x: Number, y: Number, r: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        """Makes a radial gradient, which can be used in place of a colour.

        x: x of the centre, px; or a pair (x, y)
        y: y of the centre, px
        r: distance from the centre to the last colour, px
        stops: colours at equal distances, or pairs of an offset (0 to 1) and a colour

        >>> ball = canvas.radial_gradient(85, 55, 80, ["mistyrose", "indianred", "brown"])
        >>> canvas.circle(100, 75, 60, fill=ball)
        """
    @overload
    def radial_gradient(self, x: Pair, r: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        ...

    @overload
    def conic_gradient(self, x: Number, y: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]], start: Number = 0) -> Paint:
        """Makes a conic gradient, whose colours run clockwise around a point.

        x: x of the centre, px; or a pair (x, y)
        y: y of the centre, px
        stops: colours at equal distances, or pairs of an offset (0 to 1) and a colour
        start: direction of the first colour, degrees clockwise from 3 o'clock

        >>> wheel = canvas.conic_gradient(100, 75, ["red", "yellow", "lime", "cyan", "blue", "red"])
        >>> canvas.wedge(100, 75, 65, 0, 360, inner=30, fill=wheel)
        """
    @overload
    def conic_gradient(self, x: Pair, stops: Sequence[Color] | Sequence[tuple[Number, Color]], start: Number = 0) -> Paint:
        ...

    @overload
    def pattern(self, pixels: Array | list[Any] | bytes | bytearray, x: Number = 0, y: Number = 0, w: Number | None = None, h: Number | None = None, smooth: bool = True) -> Paint:
        """Makes a pattern that repeats an image as tiles.

        pixels: an array as for image(), or the bytes of a PNG or JPEG file
        x: left edge of one tile, px; or a pair (x, y)
        y: top edge of one tile, px
        w: width of a tile, px; if not given, follows from the height
        h: height of a tile, px; if not given, follows from the width
        smooth: whether to interpolate between pixels; False shows each pixel as a square

        >>> checks = canvas.pattern([[0.35, 0.9], [0.9, 0.35]], w=30, smooth=False)
        >>> canvas.circle(100, 75, 65, fill=checks, stroke="slategray", width=3)
        """
    @overload
    def pattern(self, pixels: Array | list[Any] | bytes | bytearray, x: Pair = ..., w: Number | None = None, h: Number | None = None, smooth: bool = True) -> Paint:
        ...

    @overload
    def point(self, x: Number, y: Number, size: Number = 4, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a dot.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        size: diameter, px

        >>> for i in range(200):
        ...     angle = i * 2.39996
        ...     x, y = 100 + 5 * i ** 0.5 * math.cos(angle), 75 + 5 * i ** 0.5 * math.sin(angle)
        ...     canvas.point(x, y, size=2 + i / 40, fill=canvas.mix("goldenrod", "indianred", i / 200))
        """
    @overload
    def point(self, x: Pair, size: Number = 4, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def points(self, xs: Points, ys: Sequence[Number] | Array | None = None, size: Number | Sequence[Number] = 4, *, colors: Sequence[Color] | Array | None = None, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws many dots in one call.

        xs: the xs; or the points as pairs (x, y) or an N×2 array
        ys: the ys, as many as there are xs
        size: diameter, px: one number, or one for each point
        colors: a colour for each point, instead of `fill`

        >>> xs, ys = np.random.rand(300) * 200, np.random.rand(300) * 150
        >>> canvas.points(xs, ys, size=3 + xs / 20, fill="seagreen", opacity=0.5)
        """

    @overload
    def line(self, x1: Number, y1: Number, x2: Number, y2: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a straight line.

        x1: x of the first point, px; or a pair (x, y)
        y1: y of the first point, px
        x2: x of the second point, px; or a pair (x, y)
        y2: y of the second point, px

        >>> for i in range(21):
        ...     canvas.line(10, 10 + i * 6.5, 10 + i * 9, 140, stroke=canvas.hsl(200 + i * 6, 80, 50))
        ...     canvas.line(190, 140 - i * 6.5, 190 - i * 9, 10, stroke="silver", dash=(4, 3))
        """
    @overload
    def line(self, x1: Pair, x2: Pair, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def polyline(self, points: Points, ys: Sequence[Number] | Array | None = None, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws straight lines through points.

        points: pairs (x, y), an N×2 array, or the xs
        ys: the ys, if `points` are the xs

        >>> xs = np.linspace(10, 190, 100)
        >>> canvas.polyline(xs, 75 + 50 * np.sin(xs / 12), stroke="steelblue", width=2)
        """

    def polygon(self, points: Points, ys: Sequence[Number] | Array | None = None, *, holes: Points | Sequence[Points] | None = None, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a polygon, which can have holes.

        points: pairs (x, y), an N×2 array, or the xs
        ys: the ys, if `points` are the xs
        holes: holes in the polygon: a list with the points of each

        >>> house = [(30, 135), (30, 70), (100, 15), (170, 70), (170, 135)]
        >>> windows = [[(x, 80), (x + 30, 80), (x + 30, 110), (x, 110)] for x in (52, 118)]
        >>> canvas.background("lightsteelblue")
        >>> canvas.polygon([(0, 150), (60, 100), (130, 125), (200, 90), (200, 150)], fill="seagreen")
        >>> canvas.polygon(house, holes=windows, fill="indianred", stroke="black", width=2)
        """

    @overload
    def rect(self, x: Number, y: Number, w: Number, h: Number, radius: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a rectangle.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px
        radius: radius of the corners, px

        >>> canvas.rect(20, 20, 90, 60, fill="goldenrod")
        >>> canvas.rect(70, 60, 110, 70, radius=16, fill="indianred", stroke="black")
        """
    @overload
    def rect(self, x: Pair, w: Number, h: Number, radius: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def square(self, x: Number, y: Number, s: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a square.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        s: side, px

        >>> for row in range(5):
        ...     for column in range(7):
        ...         tone = canvas.hsl(180 + row * 12 + column * 10, 60, 55)
        ...         canvas.square(4 + column * 28, 6 + row * 28, 24, fill=tone)
        """
    @overload
    def square(self, x: Pair, s: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def circle(self, x: Number, y: Number, r: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a circle around a point.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        r: radius, px

        >>> canvas.circle(80, 75, 50, fill="indianred")
        >>> canvas.circle(130, 75, 40, fill=None, stroke="steelblue", width=4)
        """
    @overload
    def circle(self, x: Pair, r: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def ellipse(self, x: Number, y: Number, rx: Number, ry: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an ellipse around a point.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        rx: horizontal radius, px
        ry: vertical radius, px

        >>> canvas.ellipse(100, 75, 90, 40, fill="lightsteelblue")
        >>> canvas.ellipse(100, 75, 20, 60, fill="steelblue")
        """
    @overload
    def ellipse(self, x: Pair, rx: Number, ry: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def triangle(self, x1: Number, y1: Number, x2: Number, y2: Number, x3: Number, y3: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a triangle.

        x1: x of the first point, px; or a pair (x, y)
        y1: y of the first point, px
        x2: x of the second point, px; or a pair (x, y)
        y2: y of the second point, px
        x3: x of the third point, px; or a pair (x, y)
        y3: y of the third point, px

        >>> canvas.background("lightsteelblue")
        >>> canvas.triangle(10, 140, 75, 25, 140, 140, fill="slategray")
        >>> canvas.triangle(90, 140, 140, 55, 190, 140, fill="dimgray")
        >>> canvas.triangle(58, 55, 75, 25, 92, 55, fill="white")
        """
    @overload
    def triangle(self, x1: Pair, x2: Pair, x3: Pair, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def regular(self, x: Number, y: Number, r: Number, sides: Whole, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a regular polygon around a point.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        r: distance from the centre to a corner, px
        sides: number of sides, 3 or more
        turn: rotation, degrees clockwise; at 0, a corner points up

        >>> for sides in range(3, 7):
        ...     canvas.regular(sides * 46 - 108, 75, 22, sides, fill="mediumpurple")
        """
    @overload
    def regular(self, x: Pair, r: Number, sides: Whole, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def star(self, x: Number, y: Number, outer: Number, inner: Number, points: Whole = 5, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a star around a point.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        outer: distance from the centre to a tip, px
        inner: distance from the centre to a notch, px
        points: number of tips, 2 or more
        turn: rotation, degrees clockwise; at 0, a tip points up

        >>> canvas.star(60, 75, 50, 20, fill="goldenrod")
        >>> canvas.star(155, 75, 36, 30, points=12, fill="indianred")
        """
    @overload
    def star(self, x: Pair, outer: Number, inner: Number, points: Whole = 5, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def arc(self, x: Number, y: Number, r: Number, start: Number, stop: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an arc of a circle, clockwise from start to stop.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        r: radius, px
        start: start angle, degrees clockwise from 3 o'clock
        stop: end angle, degrees clockwise from 3 o'clock

        >>> for i in range(5):
        ...     canvas.arc(100, 118, 90 - i * 16, 180, 360, stroke=canvas.hsl(i * 60, 80, 50), width=12)
        """
    @overload
    def arc(self, x: Pair, r: Number, start: Number, stop: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def wedge(self, x: Number, y: Number, r: Number, start: Number, stop: Number, inner: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a sector of a circle or of a ring, clockwise from start to stop.

        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        r: radius, px
        start: start angle, degrees clockwise from 3 o'clock
        stop: end angle, degrees clockwise from 3 o'clock
        inner: radius of the hole of a ring, px

        >>> canvas.wedge(100, 75, 65, 0, 130, fill="indianred")
        >>> canvas.wedge(100, 75, 65, 130, 250, fill="goldenrod")
        >>> canvas.wedge(100, 75, 65, 250, 360, inner=30, fill="seagreen")
        """
    @overload
    def wedge(self, x: Pair, r: Number, start: Number, stop: Number, inner: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def arrow(self, x1: Number, y1: Number, x2: Number, y2: Number, head: Number = 10, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an arrow from the first point to the second.

        x1: x of the first point, px; or a pair (x, y)
        y1: y of the first point, px
        x2: x of the second point, px; or a pair (x, y)
        y2: y of the second point, px
        head: length of the arrowhead, px

        >>> for angle in range(0, 360, 30):
        ...     canvas.rotate(30, 100, 75)
        ...     canvas.arrow(120, 75, 168, 75, stroke=canvas.hsl(angle, 80, 45), width=4, head=14)
        """
    @overload
    def arrow(self, x1: Pair, x2: Pair, head: Number = 10, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def bezier(self, x1: Number, y1: Number, cx1: Number, cy1: Number, cx2: Number, cy2: Number, x2: Number, y2: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a cubic Bézier curve.

        x1: x of the first point, px; or a pair (x, y)
        y1: y of the first point, px
        cx1: x of the first control point, px; or a pair (x, y)
        cy1: y of the first control point, px
        cx2: x of the second control point, px; or a pair (x, y)
        cy2: y of the second control point, px
        x2: x of the last point, px; or a pair (x, y)
        y2: y of the last point, px

        >>> for i in range(9):
        ...     tone = canvas.hsl(i * 12, 85, 50)
        ...     canvas.bezier(10, 20 + i * 14, 90, -60, 110, 210, 190, 130 - i * 14, stroke=tone, width=2)
        """
    @overload
    def bezier(self, x1: Pair, cx1: Pair, cx2: Pair, x2: Pair, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def curve(self, points: Points, ys: Sequence[Number] | Array | None = None, closed: bool = False, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a smooth curve through points.

        points: pairs (x, y), an N×2 array, or the xs
        ys: the ys, if `points` are the xs
        closed: whether the curve is closed and filled

        >>> points = [(20, 110), (60, 30), (100, 100), (140, 40), (180, 110)]
        >>> canvas.curve(points, stroke="seagreen", width=3)
        >>> canvas.points(points, size=8)
        """

    def path(self) -> Path:
        """Makes an empty path. Its methods add to it, and `draw` draws it.

        >>> p = canvas.path()
        >>> p.move(20, 120).line(100, 20).curve(120, 60, 160, 60, 180, 120).close()
        >>> canvas.draw(p, fill="goldenrod", stroke="black")
        """

    def draw(self, path: Path, *, rule: Literal["nonzero", "evenodd"] | str = "nonzero", fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a path.

        path: a path made with canvas.path()
        rule: which areas are inside if the outline crosses itself

        >>> ring = canvas.path().circle(100, 75, 65).circle(100, 75, 35)
        >>> canvas.draw(ring, fill="mediumpurple", rule="evenodd")
        """

    def svg_path(self, d: str, *, rule: Literal["nonzero", "evenodd"] | str = "nonzero", fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws the path data of an SVG path.

        d: path data, as in the attribute `d` of an SVG path
        rule: which areas are inside if the outline crosses itself

        >>> heart = "M 100 135 L 35 70 A 36 36 0 0 1 100 40 A 36 36 0 0 1 165 70 Z"
        >>> canvas.svg_path(heart, fill="indianred")
        """

    @overload
    def image(self, pixels: Array | list[Any] | bytes | bytearray, x: Number, y: Number, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
        """Draws an image: an array of pixels, or the bytes of a PNG or JPEG file.

        pixels: H×W (grey), H×W×3 or H×W×4 array of uint8 or of fractions from 0 to 1; or the bytes of a PNG or JPEG file
        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px; if not given, follows from the height
        h: height, px; if not given, follows from the width
        smooth: whether to interpolate between pixels; False shows each pixel as a square

        >>> y, x = np.mgrid[0:1:60j, 0:1:80j]
        >>> pixels = np.dstack([x, y, 1 - x])
        >>> canvas.image(pixels, 20, 15, w=160)
        """
    @overload
    def image(self, pixels: Array | list[Any] | bytes | bytearray, x: Pair, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
        ...

    @overload
    def text(self, s: object, x: Number, y: Number, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] | str = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] | str = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        """Draws text at a point.

        s: the text; "\\n" starts a new line
        x: px from the left edge; or a pair (x, y)
        y: px from the top edge
        size: font size, px; if not given, as set with font()
        font: "sans", "serif" or "mono"; if not given, as set with font()
        align: "left", "center" or "right"
        baseline: which part of the text is at y: "alphabetic" (the baseline), "top", "middle" or "bottom"
        angle: rotation about (x, y), degrees clockwise
        bold: whether the text is bold
        italic: whether the text is italic

        >>> canvas.text("Hello", 100, 45, size=48, align="center", baseline="middle", bold=True)
        >>> canvas.text("up the hill", 50, 138, angle=-30, fill="seagreen")
        """
    @overload
    def text(self, s: object, x: Pair, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] | str = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] | str = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def text_box(self, s: object, x: Number, y: Number, w: Number, h: Number, align: Literal["left", "center", "right"] | str = "left", valign: Literal["top", "middle", "bottom"] | str = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        """Draws text in a rectangle, with line breaks at spaces.

        s: the text; "\\n" starts a new line
        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px
        align: "left", "center" or "right"
        valign: "top", "middle" or "bottom"
        fit: whether to shrink the text to fit the rectangle
        size: font size, px; if not given, as set with font()
        font: "sans", "serif" or "mono"; if not given, as set with font()
        bold: whether the text is bold
        italic: whether the text is italic

        >>> story = "Once upon a time there was a box, and all of this text had to go into it."
        >>> canvas.rect(20, 20, 160, 110, fill="wheat", stroke="goldenrod")
        >>> canvas.text_box(story, 30, 25, 140, 100, size=40, fit=True, valign="middle", align="center")
        """
    @overload
    def text_box(self, s: object, x: Pair, w: Number, h: Number, align: Literal["left", "center", "right"] | str = "left", valign: Literal["top", "middle", "bottom"] | str = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        ...

    def text_size(self, s: object, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False) -> tuple[float, float]:
        """Returns the (width, height) of text in px, without drawing it.

        s: the text; "\\n" starts a new line
        size: font size, px; if not given, as set with font()
        font: "sans", "serif" or "mono"; if not given, as set with font()
        bold: whether the text is bold
        italic: whether the text is italic

        >>> word = "measured"
        >>> w, h = canvas.text_size(word, size=36)
        >>> canvas.rect(100 - w / 2, 50, w, h, fill="wheat")
        >>> canvas.text(word, 100 - w / 2, 50, size=36, baseline="top")
        >>> for end in (100 - w / 2, 100 + w / 2):
        ...     canvas.arrow(100, 112, end, 112, stroke="slategray")
        >>> canvas.text(f"{w:.0f} px", 100, 135, size=16, align="center")
        """

    def font(self, name: str, size: Number | None = None) -> None:
        """Sets the font and its size for all text drawn after it. The default is sans at 16 px.

        name: "sans", "serif" or "mono"
        size: font size, px; if not given, as set with font()

        >>> canvas.font("serif", 24)
        >>> canvas.text("Serif for books", 8, 45)
        >>> canvas.font("sans", 22)
        >>> canvas.text("Sans for signs", 8, 85, fill="seagreen")
        >>> canvas.font("mono", 18)
        >>> canvas.text("mono for code", 8, 122, fill="indianred")
        """

    def fonts(self) -> list[str]:
        """Lists the available fonts.

        >>> for i, name in enumerate(canvas.fonts()):
        ...     canvas.text(name, 14, 22 + i * 46, size=13, fill="slategray")
        ...     canvas.text("Hamburg 123", 14, 45 + i * 46, size=22, font=name)
        """

    def state(self) -> AbstractContextManager[None]:
        """Restores the style and the transform at the end of a `with` block.

        >>> for angle in range(0, 180, 30):
        ...     with canvas.state():
        ...         canvas.translate(100, 75)
        ...         canvas.rotate(angle)
        ...         canvas.ellipse(0, 0, 70, 18, fill=None, stroke="mediumpurple")
        """

    def push(self) -> None:
        """Saves the style and the transform; `pop` restores them.

        >>> for i in range(12):
        ...     canvas.push()
        ...     canvas.rotate(i * 30, 100, 75)
        ...     canvas.ellipse(142, 75, 24, 8, fill=canvas.hsl(i * 30, 75, 60))
        ...     canvas.pop()
        >>> canvas.circle(100, 75, 14, fill="goldenrod")
        """

    def pop(self) -> None:
        """Restores the style and the transform that the last `push` saved.

        >>> canvas.push()
        >>> canvas.translate(100, 75)
        >>> canvas.scale(0.6)
        >>> canvas.star(0, 0, 110, 50, fill="goldenrod")
        >>> canvas.pop()
        >>> canvas.text("as before", 100, 84, size=22, align="center")
        """

    def clip(self, shape: Path | str | Points | tuple[Number, Number, Number, Number], *, rule: Literal["nonzero", "evenodd"] | str = "nonzero") -> AbstractContextManager[None]:
        """Clips everything that a `with` block draws to a shape.

        shape: a path, SVG path text, a list of points, or (x, y, w, h)
        rule: which areas are inside if the outline crosses itself

        >>> disc = canvas.path().circle(100, 75, 60)
        >>> with canvas.clip(disc):
        ...     for x in range(45, 160, 20):
        ...         canvas.rect(x, 0, 10, 150, fill="seagreen")
        """

    def layer(self, opacity: Number = 1, blend: Literal["normal", "multiply", "screen", "overlay", "darken", "lighten", "color_dodge", "color_burn", "hard_light", "soft_light", "difference", "exclusion", "hue", "saturation", "color", "luminosity"] | str = "normal") -> AbstractContextManager[None]:
        """Composites everything that a `with` block draws as one layer.

        opacity: opacity of the whole layer, 0 (transparent) to 1 (opaque)
        blend: blend mode, as for blend()

        >>> canvas.rect(0, 60, 200, 30, fill="steelblue")
        >>> with canvas.layer(opacity=0.6):
        ...     canvas.circle(80, 75, 50, fill="indianred")
        ...     canvas.circle(120, 75, 50, fill="goldenrod")
        """

    @overload
    def translate(self, x: Number, y: Number) -> None:
        """Moves the origin for everything drawn after it.

        x: distance to the right, px; or a pair (x, y)
        y: distance down, px

        >>> for i in range(6):
        ...     canvas.circle(20, 20, 15, fill="indianred", stroke="white")
        ...     canvas.translate(28, 20)
        """
    @overload
    def translate(self, x: Pair) -> None:
        ...

    @overload
    def rotate(self, deg: Number, x: Number = 0, y: Number = 0) -> None:
        """Rotates everything drawn after it about a point.

        deg: rotation, degrees clockwise
        x: x of the centre, px; or a pair (x, y)
        y: y of the centre, px

        >>> for i in range(12):
        ...     canvas.rotate(30, 100, 75)
        ...     canvas.line(130, 75, 165, 75, width=4)
        """
    @overload
    def rotate(self, deg: Number, x: Pair = ...) -> None:
        ...

    @overload
    def scale(self, sx: Number, sy: Number | None = None, x: Number = 0, y: Number = 0) -> None:
        """Scales everything drawn after it about a point.

        sx: horizontal scale factor
        sy: vertical scale factor; if not given, the same as `sx`
        x: x of the centre, px; or a pair (x, y)
        y: y of the centre, px

        >>> for i in range(8):
        ...     canvas.square(50, 25, 100, fill=None, stroke="steelblue")
        ...     canvas.scale(0.8, x=100, y=75)
        """
    @overload
    def scale(self, sx: Number, sy: Number | None = None, x: Pair = ...) -> None:
        ...

    def skew(self, ax: Number, ay: Number = 0) -> None:
        """Slants everything drawn after it.

        ax: angle by which vertical lines lean, degrees
        ay: angle by which horizontal lines lean, degrees

        >>> canvas.skew(-20)
        >>> for i in range(3):
        ...     canvas.rect(34 + i * 16, 14 + i * 44, 120, 36, fill=canvas.hsl(40 + i * 20, 90, 60))
        ...     canvas.text("leaning", 46 + i * 16, 40 + i * 44, size=24)
        """

    def reset(self) -> None:
        """Resets the transform.

        >>> canvas.translate(70, 75)
        >>> for i in range(6):
        ...     canvas.rotate(15)
        ...     canvas.square(-35, -35, 70, fill=None, stroke="steelblue", width=2)
        >>> canvas.reset()
        >>> canvas.square(140, 50, 50, fill="indianred")
        """

class Params:
    """The URL's parameters. A program declares each parameter where it reads it."""

    def text(self, name: str, default: str = "") -> str:
        """Any text."""

    def number(
        self, name: str, default: Number = 0.0, min: Number | None = None, max: Number | None = None
    ) -> float:
        """A number from min to max."""

    def integer(self, name: str, default: int = 0, min: int | None = None, max: int | None = None) -> int:
        """A whole number from min to max."""

    def choice(self, name: str, options: Sequence[str], default: str | None = None) -> str:
        """One of the options. If no default is given, the first option is the default."""

    def color(self, name: str, default: str = "black") -> str:
        """A CSS colour."""

    def boolean(self, name: str, default: bool = False) -> bool:
        """True or false."""

    def date(self, name: str, default: datetime.date | str | None = None) -> datetime.date:
        """A date such as 2024-05-31. If no default is given, today is the default."""

    def get(self, name: str, default: Any = None) -> Any:
        """The parameter as text, or the default."""

    def __getitem__(self, name: str) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...

class Data:
    """The image's table."""

    columns: list[str]
    rows: list[dict[str, Any]]

    def __getitem__(self, column: str | int | slice) -> Any:
        """A column by its name: a numpy array of numbers, booleans or dates, or a list of text. Or a row by its number."""

    def get(self, name: str, default: Any = None) -> Any:
        """The column, or the default if no column has this name."""

    def frame(self) -> Any:
        """The table as a pandas DataFrame. The pandas engine and the science engine have pandas."""

    def __contains__(self, name: object) -> bool:
        """Whether a column has this name."""

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, one after another."""

    def __len__(self) -> int:
        """The number of rows."""

canvas: Canvas
params: Params
data: Data

Numbers: TypeAlias = Number | Iterable[Number | None]
FourNumbers: TypeAlias = tuple[Number, Number, Number, Number] | Sequence[Number] | Array
Coordinate: TypeAlias = Number | str | datetime.date | np.datetime64
Values: TypeAlias = Coordinate | Iterable[Coordinate | None]
DataSets: TypeAlias = Values | Iterable[Values] | Mapping[Any, Values]
Grid: TypeAlias = Array | Sequence[Sequence[Number | None]] | Sequence[Array]
Limits: TypeAlias = tuple[Coordinate | None, Coordinate | None] | Sequence[Coordinate | None] | Array
ChartColor: TypeAlias = str | Sequence[Number] | Array | tuple[str | Sequence[Number] | Array, Number]
Keywords: TypeAlias = Mapping[str, Any]
# Methods of Pyplot have these names too.
Norm: TypeAlias = Normalize
GridCells: TypeAlias = GridSpec
AnyStyle: TypeAlias = str | Mapping[str, Any] | Sequence[str | Mapping[str, Any]]

class Cycler(dict[str, list[Any]]):
    """Properties that lines cycle through: lists of equal length, by keyword."""

    def __add__(self, other: Cycler) -> Cycler: ...
    def __mul__(self, other: int | Cycler) -> Cycler: ...
    def __rmul__(self, other: int) -> Cycler: ...

class MplPath(Protocol):
    """A path of matplotlib.path: vertices and what each of them is."""

    vertices: Array
    codes: Array | None

class RcParams(dict[str, Any]):
    """The settings, as a dict."""

class Style:
    """The style sheets."""

    available: list[str]
    def use(self, style: AnyStyle) -> None:
        """Uses a style for everything drawn after it."""
    def context(self, style: AnyStyle, after_reset: bool = False) -> AbstractContextManager[None]:
        """Uses a style in a `with` block."""

class Colormaps:
    """The colormaps, by attribute and by key."""

    def get_cmap(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap:
        """Returns a colormap by its name."""
    def ScalarMappable(self, norm: str | Norm | None = None, cmap: str | Colormap | None = None) -> Artist:
        """Makes a colormap with a norm, for a colorbar without an artist."""
    def __getattr__(self, name: str) -> Colormap: ...
    def __getitem__(self, name: str) -> Colormap: ...
    def __call__(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap: ...

class Locator:
    """Places ticks on an axis."""

class Formatter:
    """Formats tick labels."""

class AppendAxesKeywords(TypedDict, total=False):
    title: object
    xlabel: object
    ylabel: object
    xlim: Limits | None
    ylim: Limits | None
    xticks: Values | None
    yticks: Values | None
    xticklabels: Iterable[object] | None
    yticklabels: Iterable[object] | None
    xscale: Literal["linear", "log", "symlog", "logit"] | str | None
    yscale: Literal["linear", "log", "symlog", "logit"] | str | None
    aspect: Literal["auto", "equal"] | str | Number | None
    facecolor: ChartColor | None
    fc: ChartColor | None
    facecolors: ChartColor | None
    xbound: object
    ybound: object
    axisbelow: bool | None
    frame_on: bool | None
    frameon: bool | None
    box_aspect: Number | None
    xmargin: Number | None
    ymargin: Number | None
    adjustable: Literal["box", "datalim"] | str | None
    anchor: object
    autoscale_on: object
    color: object
    c: object
    colors: object
    linewidth: object
    lw: object
    linewidths: object
    linestyle: object
    ls: object
    linestyles: object
    edgecolor: object
    ec: object
    edgecolors: object
    fontsize: object
    marker: object
    markersize: object
    ms: object
    text: object
    rotation: object
    horizontalalignment: object
    ha: object
    verticalalignment: object
    va: object
    fontweight: object
    weight: object
    hatch: object
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class CollectionKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    array: object
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class EventplotKeywords(TypedDict, total=False):
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    array: object
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class GridKeywords(TypedDict, total=False):
    color: ChartColor | None
    c: ChartColor | None
    colors: ChartColor | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    linewidth: Number | None
    lw: Number | None
    linewidths: Number | None
    marker: str | Whole | None
    markersize: Number | None
    ms: Number | None
    markerfacecolor: ChartColor | None
    mfc: ChartColor | None
    markeredgecolor: ChartColor | None
    mec: ChartColor | None
    markeredgewidth: Number | None
    mew: Number | None
    markevery: Whole | Pair | None
    drawstyle: Literal["default", "steps", "steps-pre", "steps-mid", "steps-post"] | str | None
    ds: Literal["default", "steps", "steps-pre", "steps-mid", "steps-post"] | str | None
    fillstyle: Literal["full", "none"] | str | None
    dashes: Numbers | None
    dash_capstyle: Literal["butt", "projecting", "round"] | str | None
    dash_joinstyle: Literal["miter", "round", "bevel"] | str | None
    solid_capstyle: Literal["butt", "projecting", "round"] | str | None
    solid_joinstyle: Literal["miter", "round", "bevel"] | str | None
    gapcolor: ChartColor | None
    markerfacecoloralt: ChartColor | None
    pickradius: Number | None
    scalex: bool | None
    scaley: bool | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class GroupedBarKeywords(TypedDict, total=False):
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    fill: bool | None
    hatch: str | Iterable[object] | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    hatch_linewidth: Number | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class HexbinKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    array: object
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class HistKeywords(TypedDict, total=False):
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    fill: bool | None
    hatch: str | Iterable[object] | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    hatch_linewidth: Number | None
    alpha: Number | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class HlinesKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    array: object
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class ImageKeywords(TypedDict, total=False):
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    interpolation: Literal["antialiased", "auto", "nearest", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"] | str | None
    origin: Literal["upper", "lower"] | str | None
    extent: FourNumbers | None
    aspect: Literal["equal", "auto"] | str | Number | None
    interpolation_stage: str | None
    resample: bool | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class ImshowKeywords(TypedDict, total=False):
    interpolation_stage: str | None
    resample: bool | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class IndicateInsetKeywords(TypedDict, total=False):
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    fill: bool | None
    hatch: str | Iterable[object] | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    hatch_linewidth: Number | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class LineCollectionKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class LineKeywords(TypedDict, total=False):
    color: ChartColor | None
    c: ChartColor | None
    colors: ChartColor | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    linewidth: Number | None
    lw: Number | None
    linewidths: Number | None
    marker: str | Whole | None
    markersize: Number | None
    ms: Number | None
    markerfacecolor: ChartColor | None
    mfc: ChartColor | None
    markeredgecolor: ChartColor | None
    mec: ChartColor | None
    markeredgewidth: Number | None
    mew: Number | None
    markevery: Whole | Pair | None
    drawstyle: Literal["default", "steps", "steps-pre", "steps-mid", "steps-post"] | str | None
    ds: Literal["default", "steps", "steps-pre", "steps-mid", "steps-post"] | str | None
    fillstyle: Literal["full", "none"] | str | None
    dashes: Numbers | None
    dash_capstyle: Literal["butt", "projecting", "round"] | str | None
    dash_joinstyle: Literal["miter", "round", "bevel"] | str | None
    solid_capstyle: Literal["butt", "projecting", "round"] | str | None
    solid_joinstyle: Literal["miter", "round", "bevel"] | str | None
    gapcolor: ChartColor | None
    markerfacecoloralt: ChartColor | None
    pickradius: Number | None
    scalex: bool | None
    scaley: bool | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class PatchCollectionKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class PatchKeywords(TypedDict, total=False):
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    fill: bool | None
    hatch: str | Iterable[object] | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    hatch_linewidth: Number | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class PolyCollectionKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class ScatterKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    array: object
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class SecondaryXaxisKeywords(TypedDict, total=False):
    title: object
    xlabel: object
    ylabel: object
    xlim: Limits | None
    ylim: Limits | None
    xticks: Values | None
    yticks: Values | None
    xticklabels: Iterable[object] | None
    yticklabels: Iterable[object] | None
    xscale: Literal["linear", "log", "symlog", "logit"] | str | None
    yscale: Literal["linear", "log", "symlog", "logit"] | str | None
    aspect: Literal["auto", "equal"] | str | Number | None
    facecolor: ChartColor | None
    fc: ChartColor | None
    facecolors: ChartColor | None
    xbound: object
    ybound: object
    axisbelow: bool | None
    frame_on: bool | None
    frameon: bool | None
    box_aspect: Number | None
    position: object
    xmargin: Number | None
    ymargin: Number | None
    adjustable: Literal["box", "datalim"] | str | None
    anchor: object
    autoscale_on: object
    color: object
    c: object
    colors: object
    linewidth: object
    lw: object
    linewidths: object
    linestyle: object
    ls: object
    linestyles: object
    edgecolor: object
    ec: object
    edgecolors: object
    fontsize: object
    size: object
    marker: object
    markersize: object
    ms: object
    text: object
    rotation: object
    horizontalalignment: object
    ha: object
    verticalalignment: object
    va: object
    fontweight: object
    weight: object
    hatch: object
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class SecondaryYaxisKeywords(TypedDict, total=False):
    title: object
    xlabel: object
    ylabel: object
    xlim: Limits | None
    ylim: Limits | None
    xticks: Values | None
    yticks: Values | None
    xticklabels: Iterable[object] | None
    yticklabels: Iterable[object] | None
    xscale: Literal["linear", "log", "symlog", "logit"] | str | None
    yscale: Literal["linear", "log", "symlog", "logit"] | str | None
    aspect: Literal["auto", "equal"] | str | Number | None
    facecolor: ChartColor | None
    fc: ChartColor | None
    facecolors: ChartColor | None
    xbound: object
    ybound: object
    axisbelow: bool | None
    frame_on: bool | None
    frameon: bool | None
    box_aspect: Number | None
    position: object
    xmargin: Number | None
    ymargin: Number | None
    adjustable: Literal["box", "datalim"] | str | None
    anchor: object
    autoscale_on: object
    color: object
    c: object
    colors: object
    linewidth: object
    lw: object
    linewidths: object
    linestyle: object
    ls: object
    linestyles: object
    edgecolor: object
    ec: object
    edgecolors: object
    fontsize: object
    size: object
    marker: object
    markersize: object
    ms: object
    text: object
    rotation: object
    horizontalalignment: object
    ha: object
    verticalalignment: object
    va: object
    fontweight: object
    weight: object
    hatch: object
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class SetKeywords(TypedDict, total=False):
    title: object
    xlabel: object
    ylabel: object
    xlim: Limits | None
    ylim: Limits | None
    xticks: Values | None
    yticks: Values | None
    xticklabels: Iterable[object] | None
    yticklabels: Iterable[object] | None
    xscale: Literal["linear", "log", "symlog", "logit"] | str | None
    yscale: Literal["linear", "log", "symlog", "logit"] | str | None
    aspect: Literal["auto", "equal"] | str | Number | None
    facecolor: ChartColor | None
    fc: ChartColor | None
    facecolors: ChartColor | None
    xbound: object
    ybound: object
    axisbelow: bool | None
    frame_on: bool | None
    frameon: bool | None
    box_aspect: Number | None
    position: object
    xmargin: Number | None
    ymargin: Number | None
    adjustable: Literal["box", "datalim"] | str | None
    anchor: object
    autoscale_on: object
    color: object
    c: object
    colors: object
    linewidth: object
    lw: object
    linewidths: object
    linestyle: object
    ls: object
    linestyles: object
    edgecolor: object
    ec: object
    edgecolors: object
    fontsize: object
    size: object
    marker: object
    markersize: object
    ms: object
    text: object
    rotation: object
    horizontalalignment: object
    ha: object
    verticalalignment: object
    va: object
    fontweight: object
    weight: object
    hatch: object
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class SpyKeywords(TypedDict, total=False):
    color: ChartColor | None
    c: ChartColor | None
    colors: ChartColor | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | None
    linewidth: Number | None
    lw: Number | None
    linewidths: Number | None
    markerfacecolor: ChartColor | None
    mfc: ChartColor | None
    markeredgecolor: ChartColor | None
    mec: ChartColor | None
    markeredgewidth: Number | None
    mew: Number | None
    markevery: Whole | Pair | None
    drawstyle: Literal["default", "steps", "steps-pre", "steps-mid", "steps-post"] | str | None
    ds: Literal["default", "steps", "steps-pre", "steps-mid", "steps-post"] | str | None
    fillstyle: Literal["full", "none"] | str | None
    dashes: Numbers | None
    dash_capstyle: Literal["butt", "projecting", "round"] | str | None
    dash_joinstyle: Literal["miter", "round", "bevel"] | str | None
    solid_capstyle: Literal["butt", "projecting", "round"] | str | None
    solid_joinstyle: Literal["miter", "round", "bevel"] | str | None
    gapcolor: ChartColor | None
    markerfacecoloralt: ChartColor | None
    pickradius: Number | None
    scalex: bool | None
    scaley: bool | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class StackplotKeywords(TypedDict, total=False):
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    fill: bool | None
    hatch: str | Iterable[object] | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    hatch_linewidth: Number | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class StairsKeywords(TypedDict, total=False):
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | Iterable[object] | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    hatch_linewidth: Number | None
    alpha: Number | None
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class TextKeywords(TypedDict, total=False):
    color: ChartColor | None
    c: ChartColor | None
    colors: ChartColor | None
    fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None
    size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None
    horizontalalignment: Literal["left", "center", "right"] | str | None
    ha: Literal["left", "center", "right"] | str | None
    verticalalignment: Literal["top", "center", "bottom", "baseline", "center_baseline"] | str | None
    va: Literal["top", "center", "bottom", "baseline", "center_baseline"] | str | None
    rotation: Number | Literal["vertical", "horizontal"] | str | None
    rotation_mode: Literal["default", "anchor"] | str | None
    fontweight: str | Number | None
    weight: str | Number | None
    fontstyle: Literal["normal", "italic", "oblique"] | str | None
    style: Literal["normal", "italic", "oblique"] | str | None
    fontfamily: str | Iterable[object] | None
    family: str | Iterable[object] | None
    fontname: str | Iterable[object] | None
    name: str | Iterable[object] | None
    fontvariant: Literal["normal", "small-caps"] | str | None
    variant: Literal["normal", "small-caps"] | str | None
    fontstretch: str | Number | None
    stretch: str | Number | None
    fontproperties: object
    font: object
    font_properties: object
    bbox: Keywords | None
    linespacing: Number | None
    multialignment: Literal["left", "center", "right"] | str | None
    ma: Literal["left", "center", "right"] | str | None
    wrap: bool | None
    backgroundcolor: ChartColor | None
    usetex: bool | None
    parse_math: bool | None
    math_fontfamily: str | None
    alpha: Number | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class TripcolorKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    colors: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    array: object
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    label: object | Iterable[object] | None
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class VlinesKeywords(TypedDict, total=False):
    alpha: Numbers | None
    color: ChartColor | Sequence[ChartColor] | Array | None
    c: ChartColor | Sequence[ChartColor] | Array | None
    facecolor: ChartColor | Sequence[ChartColor] | Array | None
    fc: ChartColor | Sequence[ChartColor] | Array | None
    facecolors: ChartColor | Sequence[ChartColor] | Array | None
    edgecolor: ChartColor | Sequence[ChartColor] | Array | None
    ec: ChartColor | Sequence[ChartColor] | Array | None
    edgecolors: ChartColor | Sequence[ChartColor] | Array | None
    linewidth: Numbers | None
    lw: Numbers | None
    linewidths: Numbers | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None
    hatch: str | None
    cmap: str | Colormap | None
    norm: Literal["linear", "log", "symlog"] | str | Norm | None
    vmin: Number | None
    vmax: Number | None
    capstyle: Literal["butt", "projecting", "round"] | str | None
    joinstyle: Literal["miter", "round", "bevel"] | str | None
    array: object
    sizes: object
    offsets: object
    urls: object
    hatchcolor: object
    zorder: Number | None
    visible: bool | None
    clip_on: bool | None
    transform: Transform | None
    antialiased: bool | None
    aa: bool | None
    antialiaseds: bool | None
    picker: object
    gid: object
    url: object
    rasterized: object
    snap: object
    animated: object
    in_layout: object
    path_effects: Sequence[PathEffect] | None
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class Artist:
    """An object in a chart, such as a line or a patch."""

    def __iter__(self) -> Iterator[Artist]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int | tuple[int, int]) -> Artist: ...
    def get_celld(self) -> dict[tuple[int, int], Artist]: ...

    def set(self, **properties: object) -> None:
        """Sets properties by name."""

    @property
    def bar_containers(self) -> list[Artist]:
        """The bars of `grouped_bar`, a container for each data set."""

    def legend_elements(self, prop: Literal["colors", "sizes"] | str = "colors", num: Literal["auto"] | str | Whole | Numbers | None = "auto", fmt: str | None = None, func: None = None, **keywords: Unpack[LineKeywords]) -> tuple[list[Artist], list[str]]:
        """Makes handles and labels for a legend of a scatter plot's colours or sizes.

        prop: whether the entries show colours or sizes
        num: approximate number of entries, or their values; None makes an entry for each value
        fmt: format of the values: '{x:.1f}' or '%.1f'
        func: not supported; raises NotImplementedError
        """

    @property
    def lines(self) -> Artist:
        """The lines of the stream plot, for a colorbar."""

    @property
    def arrows(self) -> Artist:
        """The arrows of the stream plot."""

    def set_clim(self, vmin: Number | Pair | None = None, vmax: Number | None = None) -> None:
        """Sets the values at the ends of the colormap.

        vmin: value at the low end of the colormap; or a pair of both ends
        vmax: value at the high end of the colormap
        """

    def get_clim(self) -> tuple[float, float]:
        """Returns the values at the ends of the colormap."""

    def set_cmap(self, cmap: str | Colormap) -> None:
        """Sets the colormap.

        cmap: a colormap or its name
        """

    def get_cmap(self) -> Colormap:
        """Returns the colormap."""

    @property
    def cmap(self) -> Colormap:
        """Returns the colormap."""

    @property
    def norm(self) -> Norm:
        """The norm, which maps values to positions in the colormap."""

    def set_norm(self, norm: Literal["linear", "log", "symlog"] | str | Norm) -> None:
        """Sets the norm, which maps values to positions in the colormap.

        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        """

    def to_rgba(self, x: Numbers, alpha: Number | None = None, bytes: bool = False, norm: bool = True) -> Array | tuple[float, float, float, float]:
        """Converts numbers to colours with the artist's norm and colormap.

        x: the values
        alpha: opacity, 0 (transparent) to 1 (opaque)
        bytes: whether channels are whole numbers from 0 to 255 instead of fractions from 0 to 1
        norm: whether to apply the norm first
        """

    def set_array(self, A: Grid | Sequence[Grid] | np.floating[Any]) -> None:
        """Replaces the values that are drawn as colours.

        A: the new values, as many as before; N×M for an image
        """

    def get_array(self) -> Array:
        """Returns the values that are drawn as colours."""

    def autoscale(self) -> None:
        """Sets the ends of the colormap to the smallest and the largest value."""

    def set_extent(self, extent: FourNumbers) -> None:
        """Sets the edges of an image.

        extent: left, right, bottom and top edges, data units
        """

    def get_extent(self) -> tuple[float, float, float, float]:
        """Returns the edges of an image: left, right, bottom, top."""

    def set_interpolation(self, s: Literal["antialiased", "auto", "nearest", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"] | str) -> None:
        """Sets the interpolation of an image.

        s: interpolation between pixels
        """

    @property
    def levels(self) -> Array:
        """The levels of the contour plot."""

    def set_transform(self, t: Transform) -> None:
        """Sets the coordinate system of the artist.

        t: the coordinate system
        """

    def get_transform(self) -> Transform:
        """Returns the coordinate system of a line or a text."""

    def set_path_effects(self, path_effects: Sequence[PathEffect]) -> None:
        """Sets how a line, a patch or a text is drawn, such as with a stroke around it.

        path_effects: the effects, in the order in which they are drawn
        """

    def set_visible(self, b: bool) -> None:
        """Shows or hides the artist.

        b: whether the artist is shown
        """

    def remove(self) -> None:
        """Removes the artist."""

    def set_label(self, s: object) -> None:
        """Sets the artist's label for the legend.

        s: label for the legend
        """

    def get_label(self) -> str:
        """Returns the artist's label for the legend."""

    def get_zorder(self) -> float:
        """Returns the drawing order. Artists with higher values are drawn later."""

    def set_zorder(self, level: Number) -> None:
        """Sets the drawing order. Artists with higher values are drawn later.

        level: drawing order; artists with higher values are drawn later
        """

    @property
    def figure(self) -> Figure | None:
        """The figure of the artist."""

    @property
    def axes(self) -> Axes | None:
        """The axes of the artist."""

    def get_visible(self) -> bool:
        """Returns whether the artist is shown."""

    def get_alpha(self) -> float | None:
        """Returns the artist's opacity, or None if it wasn't set."""

    def get_linewidth(self) -> float:
        """Returns the line width, pt."""

    def get_linestyle(self) -> str:
        """Returns the line style: '-', '--', '-.', ':' or 'None'."""

    def get_marker(self) -> str:
        """Returns the shape of the line's markers."""

    def get_markersize(self) -> float:
        """Returns the size of the line's markers, pt."""

    def get_edgecolor(self) -> tuple[float, float, float, float]:
        """Returns the edge colour: red, green, blue and alpha, 0 to 1."""

    def get_data(self, orig: bool = True) -> tuple[Array, Array]:
        """Returns the xs and ys of the line's points.

        orig: whether to return the data as it was given, not as numbers
        """

    def get_fontsize(self) -> float:
        """Returns the font size, pt."""

    def get_rotation(self) -> float:
        """Returns the rotation of the text, degrees counterclockwise."""

    def get_position(self) -> tuple[float, float]:
        """Returns the position of the text."""

    def get_offsets(self) -> Array:
        """Returns the positions of the markers, N×2."""

    def get_sizes(self) -> Array:
        """Returns the areas of the markers, pt²."""

    def set_verticalalignment(self, value: Literal["top", "center", "bottom", "baseline", "center_baseline"] | str) -> None:
        """Sets the vertical alignment of the text.

        value: which part of the text is at its position
        """
    set_va = set_verticalalignment

    def set_fontstyle(self, value: Literal["normal", "italic", "oblique"] | str) -> None:
        """Sets whether the text is italic.

        value: whether the text is upright or italic
        """
    set_style = set_fontstyle

    def set_fontfamily(self, value: str | Iterable[object]) -> None:
        """Sets the font.

        value: name of a font
        """
    set_family = set_fontfamily
    set_fontname = set_fontfamily
    set_name = set_fontfamily

    def set_backgroundcolor(self, value: ChartColor) -> None:
        """Sets the background colour of the text.

        value: background colour of the text
        """

    def set_bbox(self, value: Keywords) -> None:
        """Sets the box around the text.

        value: box around the text: keywords for a patch, boxstyle and pad
        """

    def set_position(self, xy: Pair) -> None:
        """Sets the position of the text.

        xy: the position
        """

    def set_x(self, x: Number) -> None:
        """Sets the x of the text, or the left edge of the bar.

        x: x of the text, or left edge of the bar
        """

    def set_y(self, y: Number) -> None:
        """Sets the y of the text, or the lower edge of the bar.

        y: y of the text, or lower edge of the bar
        """

    def set_width(self, w: Number) -> None:
        """Sets the width of the bar.

        w: width, data units
        """

    def set_height(self, h: Number) -> None:
        """Sets the height of the bar.

        h: height, data units
        """

    def set_xy(self, xy: Pair) -> None:
        """Sets the lower left corner of the bar.

        xy: lower left corner of the bar, data units
        """

    def set_markeredgewidth(self, ew: Number) -> None:
        """Sets the edge width of the markers.

        ew: edge width of the markers, pt
        """
    set_mew = set_markeredgewidth

    def set_clip_on(self, b: bool) -> None:
        """Sets whether the artist is clipped to the axes.

        b: whether the artist is clipped to the axes
        """

    def set_sizes(self, sizes: Numbers) -> None:
        """Sets the areas of the markers.

        sizes: areas of the markers, pt², one or as many as markers
        """

    def set_alpha(self, alpha: Number) -> None:
        """Sets the artist's opacity.

        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def set_color(self, color: ChartColor) -> None:
        """Sets the artist's colour.

        color: the colour
        """
    set_c = set_color
    set_colors = set_color

    def set_facecolor(self, color: ChartColor) -> None:
        """Sets the fill colour.

        color: fill colour; 'none' for no fill
        """
    set_fc = set_facecolor
    set_facecolors = set_facecolor

    def set_edgecolor(self, color: ChartColor) -> None:
        """Sets the edge colour.

        color: edge colour; 'none' for no edge
        """
    set_ec = set_edgecolor
    set_edgecolors = set_edgecolor

    def set_linewidth(self, w: Number) -> None:
        """Sets the line width.

        w: line width, pt
        """
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]) -> None:
        """Sets the line style.

        ls: line style
        """
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_hatch(self, hatch: str) -> None:
        """Sets the hatch pattern.

        hatch: hatch pattern, such as '//' or 'xx'
        """

    def set_marker(self, marker: str | Whole) -> None:
        """Sets the shape of the markers.

        marker: shape of the markers
        """

    def set_markersize(self, sz: Number) -> None:
        """Sets the size of the markers.

        sz: size of the markers, pt
        """
    set_ms = set_markersize

    def set_markerfacecolor(self, color: ChartColor) -> None:
        """Sets the fill colour of the markers.

        color: fill colour of the markers; 'none' for no fill
        """
    set_mfc = set_markerfacecolor

    def set_markeredgecolor(self, color: ChartColor) -> None:
        """Sets the edge colour of the markers.

        color: edge colour of the markers; 'none' for no edge
        """
    set_mec = set_markeredgecolor

    def set_data(self, x: Values | Grid | Sequence[Grid] | np.floating[Any], y: Values | None = None) -> None:
        """Replaces a line's points or an image's values.

        x: for a line: the xs, length N, or a pair of xs and ys; for an image: numbers or colours, N×M
        y: ys, length N
        """

    def set_ydata(self, y: Values) -> None:
        """Replaces the ys of the line's points.

        y: ys, length N
        """

    def set_xdata(self, x: Values) -> None:
        """Replaces the xs of the line's points.

        x: xs, length N
        """

    def get_xdata(self, orig: bool = True) -> Array:
        """Returns the xs of the line's points.

        orig: whether to return the data as it was given, not as numbers
        """

    def get_ydata(self, orig: bool = True) -> Array:
        """Returns the ys of the line's points.

        orig: whether to return the data as it was given, not as numbers
        """

    def get_color(self) -> str:
        """Returns the artist's colour."""

    def get_facecolor(self) -> tuple[float, float, float, float] | Array:
        """Returns the fill colour: red, green, blue and alpha, 0 to 1."""

    def get_height(self) -> float:
        """Returns the bar's height."""

    def get_width(self) -> float:
        """Returns the bar's width."""

    def get_x(self) -> float:
        """Returns the bar's left edge."""

    def get_y(self) -> float:
        """Returns the bar's lower edge."""

    def get_xy(self) -> tuple[float, float]:
        """Returns the bar's lower left corner."""

    @property
    def theta1(self) -> float:
        """The start angle of a slice, degrees counterclockwise."""

    @property
    def theta2(self) -> float:
        """The end angle of a slice, degrees counterclockwise."""

    @property
    def center(self) -> tuple[float, float]:
        """The centre of a slice's circle. An exploded slice has a different centre."""

    @property
    def r(self) -> float:
        """The radius of a slice's circle."""

    def set_text(self, s: object) -> None:
        """Sets the text.

        s: the text
        """

    def get_text(self) -> str | Artist:
        """Returns the text; of a table's cell, the text's artist."""

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size.

        size: font size, pt; or a name such as 'small'
        """

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size.

        size: font size, pt; or a name such as 'small'
        """

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the font weight.

        weight: 'bold', 'normal' or a number; 600 and above is bold
        """
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Sets the rotation of the text.

        angle: rotation, degrees counterclockwise
        """

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is rotated before or after it is aligned.

        m: 'default' aligns the rotated text; 'anchor' rotates the aligned text about its position
        """

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text.

        align: which part of the text is at its position
        """

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text.

        align: which part of the text is at its position
        """

    def scale(self, xscale: Number, yscale: Number) -> None:
        """Makes the columns and rows of a table larger or smaller.

        xscale: factor of the columns' widths
        yscale: factor of the rows' heights
        """

    def auto_set_font_size(self, value: bool = True) -> None:
        """Sets whether the texts of a table shrink until they fit.

        value: whether texts shrink until they fit
        """

    def auto_set_column_width(self, col: Numbers) -> None:
        """Makes columns of a table as wide as their texts.

        col: the column or columns, from 0
        """

    def set_text_props(self, **keywords: Unpack[TextKeywords]) -> None:
        """Sets properties of the text of a table's cell."""

class Text:
    """A title, a label or another text."""

    def set(self, **properties: object) -> None:
        """Sets properties by name."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides the artist."""

    def remove(self) -> None:
        """Removes the artist."""

    def get_visible(self) -> bool:
        """Returns whether the artist is shown."""

    def get_fontsize(self) -> float:
        """Returns the font size, pt."""

    def get_rotation(self) -> float:
        """Returns the rotation of the text, degrees counterclockwise."""

    def set_verticalalignment(self, value: Literal["top", "center", "bottom", "baseline", "center_baseline"] | str) -> None:
        """Sets the vertical alignment of the text."""
    set_va = set_verticalalignment

    def set_fontstyle(self, value: Literal["normal", "italic", "oblique"] | str) -> None:
        """Sets whether the text is italic."""
    set_style = set_fontstyle

    def set_fontfamily(self, value: str | Iterable[object]) -> None:
        """Sets the font."""
    set_family = set_fontfamily
    set_fontname = set_fontfamily
    set_name = set_fontfamily

    def set_backgroundcolor(self, value: ChartColor) -> None:
        """Sets the background colour of the text."""

    def set_bbox(self, value: Keywords) -> None:
        """Sets the box around the text."""

    def set_alpha(self, alpha: Number) -> None:
        """Sets the artist's opacity."""

    def set_color(self, color: ChartColor) -> None:
        """Sets the artist's colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets the line width."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]) -> None:
        """Sets the line style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_text(self, s: object) -> None:
        """Sets the text."""

    def get_text(self) -> str | Artist:
        """Returns the text; of a table's cell, the text's artist."""

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the font weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Sets the rotation of the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is rotated before or after it is aligned."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

class Legend:
    """A legend."""

    def set(self, **properties: object) -> None:
        """Sets properties by name."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides the artist."""

    def remove(self) -> None:
        """Removes the artist."""

    def get_visible(self) -> bool:
        """Returns whether the artist is shown."""

    def set_alpha(self, alpha: Number) -> None:
        """Sets the artist's opacity."""

    def set_color(self, color: ChartColor) -> None:
        """Sets the artist's colour."""
    set_c = set_color
    set_colors = set_color

    def set_facecolor(self, color: ChartColor) -> None:
        """Sets the fill colour."""
    set_fc = set_facecolor
    set_facecolors = set_facecolor

    def set_edgecolor(self, color: ChartColor) -> None:
        """Sets the edge colour."""
    set_ec = set_edgecolor
    set_edgecolors = set_edgecolor

    def set_linewidth(self, w: Number) -> None:
        """Sets the line width."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]) -> None:
        """Sets the line style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the font weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Sets the rotation of the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is rotated before or after it is aligned."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_title(self, title: object, prop: Keywords | None = None) -> None:
        """Sets the legend's title.

        title: the text
        prop: only the default is available here
        """

    def get_title(self) -> Text:
        """Returns the legend's title."""

    def get_texts(self) -> list[Text]:
        """Returns the legend's texts, one for each entry."""

    def get_frame(self) -> Legend:
        """Returns the legend's frame."""

    def set_frame_on(self, b: bool) -> None:
        """Shows or hides the legend's frame.

        b: whether the legend has a frame
        """
    set_frameon = set_frame_on

class Transform:
    """A coordinate system."""

    def __add__(self, other: Transform) -> Transform: ...
    def __sub__(self, other: Transform) -> Transform: ...

    def rotate(self, theta: Number) -> Transform:
        """Rotates about (0, 0).

        theta: angle, radians counterclockwise
        """

    def rotate_deg(self, degrees: Number) -> Transform:
        """Rotates about (0, 0).

        degrees: angle, degrees counterclockwise
        """

    def rotate_around(self, x: Number, y: Number, theta: Number) -> Transform:
        """Rotates about a point.

        x: x of the centre
        y: y of the centre
        theta: angle, radians counterclockwise
        """

    def rotate_deg_around(self, x: Number, y: Number, degrees: Number) -> Transform:
        """Rotates about a point.

        x: x of the centre
        y: y of the centre
        degrees: angle, degrees counterclockwise
        """

    def translate(self, tx: Number, ty: Number) -> Transform:
        """Shifts.

        tx: shift along x
        ty: shift along y
        """

    def scale(self, sx: Number, sy: Number | None = None) -> Transform:
        """Scales about (0, 0).

        sx: factor along x
        sy: factor along y; if not given, that along x
        """

    def skew(self, xShear: Number, yShear: Number) -> Transform:
        """Skews about (0, 0).

        xShear: how far y tilts, radians
        yShear: how far x tilts, radians
        """

    def skew_deg(self, xShear: Number, yShear: Number) -> Transform:
        """Skews about (0, 0).

        xShear: how far y tilts, degrees
        yShear: how far x tilts, degrees
        """

    def inverted(self) -> Transform:
        """Returns the inverse: from px back to the coordinates."""

    def get_matrix(self) -> Array:
        """Returns the map of an Affine2D, 3×3."""

    def transform(self, values: Pair | Grid) -> Array:
        """Returns where points are in the picture, px from its lower left corner. Limits of data that aren't set yet have no answer.

        values: a point, or several, N×2
        """

class PathEffect:
    """How an artist is drawn, such as with a stroke around it."""

class Colormap:
    """A colormap."""

    @overload
    def __call__(self, X: Scalar, alpha: Number | None = None, bytes: bool = False) -> tuple[float, float, float, float]:  # pyright: ignore[reportOverlappingOverload]
        """Returns the colours at positions from 0 to 1, or at indices."""
    @overload
    def __call__(self, X: Iterable[Number] | Array, alpha: Number | None = None, bytes: bool = False) -> Array:
        """Returns the colours at positions from 0 to 1, or at indices.

        X: positions in the colormap: fractions from 0 to 1, or indices of its colours
        alpha: opacity, 0 (transparent) to 1 (opaque)
        bytes: whether channels are whole numbers from 0 to 255 instead of fractions from 0 to 1
        """

    def reversed(self, name: str | None = None) -> Colormap:
        """Returns the colormap with its colours reversed.

        name: name of the colormap
        """

    def resampled(self, lutsize: Whole) -> Colormap:
        """Returns the colormap with another number of colours.

        lutsize: number of colours, 1 to 4,096
        """

    def copy(self) -> Colormap:
        """Returns a copy of the colormap."""

    @property
    def N(self) -> int:
        """The number of colours."""

    @property
    def name(self) -> str:
        """The name of the colormap."""

    @property
    def colors(self) -> list[tuple[float, ...]]:
        """The colours of a ListedColormap."""

    def set_under(self, color: ChartColor = "k", alpha: Number | None = None) -> None:
        """Sets the colour of values below vmin.

        color: colour of values below the low end
        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def set_over(self, color: ChartColor = "k", alpha: Number | None = None) -> None:
        """Sets the colour of values above vmax.

        color: colour of values above the high end
        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def set_bad(self, color: ChartColor = "k", alpha: Number | None = None) -> None:
        """Sets the colour of missing values (NaN).

        color: colour of missing values (NaN)
        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def set_extremes(self, *, bad: ChartColor | None = None, under: ChartColor | None = None, over: ChartColor | None = None) -> None:
        """Sets the colours of missing values (NaN) and of values out of range.

        bad: colour of missing values (NaN)
        under: colour of values below the low end
        over: colour of values above the high end
        """

    def with_extremes(self, *, bad: ChartColor | None = None, under: ChartColor | None = None, over: ChartColor | None = None) -> Colormap:
        """Returns a copy with other colours for missing values (NaN) and values out of range.

        bad: colour of missing values (NaN)
        under: colour of values below the low end
        over: colour of values above the high end
        """

class Normalize:
    """Maps values to positions in a colormap."""

    @overload
    def __call__(self, value: Scalar, clip: bool | None = None) -> float:  # pyright: ignore[reportOverlappingOverload]
        """Converts values to positions, from 0 at vmin to 1 at vmax."""
    @overload
    def __call__(self, value: Iterable[Number] | Array, clip: bool | None = None) -> Array:
        """Converts values to positions, from 0 at vmin to 1 at vmax.

        value: a number or an array of numbers
        clip: only the default is available here
        """

    @overload
    def inverse(self, value: Scalar) -> float:  # pyright: ignore[reportOverlappingOverload]
        """Converts positions from 0 to 1 to values."""
    @overload
    def inverse(self, value: Iterable[Number] | Array) -> Array:
        """Converts positions from 0 to 1 to values.

        value: position in the colormap, 0 to 1, or an array of positions
        """

    @property
    def vmin(self) -> float | None:
        """The value at the low end."""

    @property
    def vmax(self) -> float | None:
        """The value at the high end."""

    def autoscale(self, A: Numbers | Grid) -> None:
        """Sets both ends to the smallest and the largest value.

        A: the values
        """

    def autoscale_None(self, A: Numbers | Grid) -> None:
        """Sets the ends that aren't set yet from the values.

        A: the values
        """

    def scaled(self) -> bool:
        """Returns whether both ends are set."""

class Colorbar:
    """A colorbar."""

    def set_label(self, label: object, *, loc: Literal["left", "center", "right", "bottom", "top"] | str | None = None, labelpad: Number | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the label of the colorbar.

        label: label of the colorbar
        loc: position of the label along the colorbar
        labelpad: distance from the tick labels, pt
        """

    def set_ticks(self, ticks: Numbers | Locator, *, labels: Iterable[object] | None = None, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick positions and labels of the colorbar.

        ticks: tick positions or a locator
        labels: tick labels
        minor: whether to use the minor ticks
        """

    def set_ticklabels(self, ticklabels: Iterable[object], *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick labels of the colorbar.

        ticklabels: tick labels
        minor: only the default is available here
        """

    @property
    def ax(self) -> Axes:
        """The axes of the colorbar."""

    @property
    def outline(self) -> Spines:
        """The outline of the colorbar."""

    @property
    def mappable(self) -> Artist:
        """The artist whose colours the colorbar shows."""

    def minorticks_on(self) -> None:
        """Shows minor ticks on the colorbar."""

    def minorticks_off(self) -> None:
        """Removes the minor ticks of the colorbar."""

    def remove(self) -> None:
        """Removes the colorbar."""

    def update_ticks(self) -> None:
        """Does nothing: ticks are placed when the picture is drawn."""

    def update_normal(self, mappable: Artist | None = None) -> None:
        """Does nothing: a colorbar is always up to date.

        mappable: has no meaning here; any value is accepted
        """

    def set_alpha(self, alpha: Number) -> None:
        """Does nothing: a colorbar has the opacity of its artist.

        alpha: has no meaning here; any value is accepted
        """

class Spines:
    """Spines: the sides of the frame."""

    left: Spines
    right: Spines
    top: Spines
    bottom: Spines
    def __getitem__(self, which: str | Sequence[str] | slice) -> Spines: ...
    def __iter__(self) -> Iterator[str]: ...
    def keys(self) -> list[str]: ...
    def values(self) -> list[Spines]: ...
    def items(self) -> list[tuple[str, Spines]]: ...

    def set(self, **properties: object) -> None:
        """Sets properties by name."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides the artist."""

    def remove(self) -> None:
        """Removes the artist."""

    def get_visible(self) -> bool:
        """Returns whether the artist is shown."""

    def get_linewidth(self) -> float:
        """Returns the line width, pt."""

    def get_linestyle(self) -> str:
        """Returns the line style: '-', '--', '-.', ':' or 'None'."""

    def get_edgecolor(self) -> tuple[float, float, float, float]:
        """Returns the edge colour: red, green, blue and alpha, 0 to 1."""

    def set_color(self, color: ChartColor) -> None:
        """Sets the artist's colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets the line width."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]) -> None:
        """Sets the line style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the font weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Sets the rotation of the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is rotated before or after it is aligned."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_position(self, position: Literal["zero", "center"] | str | tuple[Literal["data", "axes", "outward"] | str, Number]) -> None:
        """Sets the position of the spine.

        position: 'zero', 'center', or a pair: ('data', value), ('axes', fraction) or ('outward', pt)
        """

    def set_bounds(self, low: Number | Pair | None = None, high: Number | None = None) -> None:
        """Sets the ends of the spine.

        low: lower end of the line, data units; or a pair of both ends
        high: upper end of the line, data units
        """

class XAxis:
    """The x axis of axes."""

    def set(self, **properties: object) -> None:
        """Sets properties by name."""

    def set_major_locator(self, locator: Locator) -> None:
        """Sets the locator of the major ticks.

        locator: a locator, such as plt.MultipleLocator(5)
        """

    def set_minor_locator(self, locator: Locator) -> None:
        """Sets the locator of the minor ticks.

        locator: a locator, such as plt.MultipleLocator(5)
        """

    def set_major_formatter(self, formatter: str | Callable[..., object] | Formatter) -> None:
        """Sets the format of the major tick labels.

        formatter: a format such as '{x:.1f}' or '%.1f', a function of a tick's value and its position, or a formatter
        """

    def set_minor_formatter(self, formatter: str | Callable[..., object] | Formatter) -> None:
        """Sets the format of the minor tick labels.

        formatter: a format such as '{x:.1f}' or '%.1f', a function of a tick's value and its position, or a formatter
        """

    def tick_top(self) -> None:
        """Puts the ticks and labels at the top."""

    def tick_bottom(self) -> None:
        """Puts the ticks and labels at the bottom."""

    def tick_right(self) -> None:
        """Puts the ticks and labels on the right."""

    def tick_left(self) -> None:
        """Puts the ticks and labels on the left."""

    def set_ticks_position(self, position: Literal["top", "bottom", "left", "right", "both", "default", "none"] | str) -> None:
        """Sets the side of the ticks.

        position: side of the ticks
        """

    def set_label_position(self, position: Literal["top", "bottom", "left", "right"] | str) -> None:
        """Sets the side of the axis label.

        position: side of the axis label
        """

    def set_visible(self, b: bool) -> None:
        """Shows or hides the axis.

        b: whether the artist is shown
        """

    def set_ticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick positions and labels of the axis.

        ticks: tick positions, data units; [] for no ticks
        labels: tick labels
        minor: whether to use the minor ticks
        """

    def set_ticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick labels of the axis.

        labels: tick labels
        minor: whether to use the minor ticks
        fontdict: keywords for the text
        """

    def set_tick_params(self, which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, labelrotation: Number | None = None, rotation: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None) -> None:
        """Sets the appearance of ticks and tick labels.

        which: which ticks to change
        reset: only the default is available here
        direction: direction of the ticks: into the axes, out of them, or both
        length: length of the ticks, pt
        width: width of the ticks, pt
        color: colour of the ticks
        pad: distance of the labels from the ticks, pt
        labelsize: font size of the labels, pt; or a name such as 'small'
        labelcolor: colour of the labels
        colors: colour of ticks and labels
        labelrotation: rotation of the labels, degrees counterclockwise
        rotation: rotation of the labels, degrees counterclockwise
        bottom: whether there are ticks at the bottom
        top: whether there are ticks at the top
        left: whether there are ticks on the left
        right: whether there are ticks on the right
        labelbottom: whether there are labels at the bottom
        labeltop: whether there are labels at the top
        labelleft: whether there are labels on the left
        labelright: whether there are labels on the right
        """

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", **keywords: Unpack[GridKeywords]) -> None:
        """Shows or hides the grid lines of the axis.

        visible: whether to show the grid; if not given, toggles it
        which: which ticks to change
        """

    def set_inverted(self, inverted: bool) -> None:
        """Inverts the axis.

        inverted: whether to invert the axis
        """

    def get_ticklocs(self, *, minor: bool = False) -> Array:
        """Returns the tick positions of the axis.

        minor: only the default is available here
        """

    @property
    def label(self) -> Text:
        """The label of the axis."""

    def remove(self) -> None:
        """Removes the artist."""

    def get_label_text(self) -> str:
        """Returns the label of the axis."""

    def get_visible(self) -> bool:
        """Returns whether the artist is shown."""

    def set_color(self, color: ChartColor) -> None:
        """Sets the artist's colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets the line width."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]) -> None:
        """Sets the line style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the font weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Sets the rotation of the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is rotated before or after it is aligned."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

class YAxis:
    """The y axis of axes."""

    def set(self, **properties: object) -> None:
        """Sets properties by name."""

    def set_major_locator(self, locator: Locator) -> None:
        """Sets the locator of the major ticks."""

    def set_minor_locator(self, locator: Locator) -> None:
        """Sets the locator of the minor ticks."""

    def set_major_formatter(self, formatter: str | Callable[..., object] | Formatter) -> None:
        """Sets the format of the major tick labels."""

    def set_minor_formatter(self, formatter: str | Callable[..., object] | Formatter) -> None:
        """Sets the format of the minor tick labels."""

    def tick_top(self) -> None:
        """Puts the ticks and labels at the top."""

    def tick_bottom(self) -> None:
        """Puts the ticks and labels at the bottom."""

    def tick_right(self) -> None:
        """Puts the ticks and labels on the right."""

    def tick_left(self) -> None:
        """Puts the ticks and labels on the left."""

    def set_ticks_position(self, position: Literal["top", "bottom", "left", "right", "both", "default", "none"] | str) -> None:
        """Sets the side of the ticks."""

    def set_label_position(self, position: Literal["top", "bottom", "left", "right"] | str) -> None:
        """Sets the side of the axis label."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides the axis."""

    def set_ticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick positions and labels of the axis."""

    def set_ticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick labels of the axis."""

    def set_tick_params(self, which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, labelrotation: Number | None = None, rotation: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None) -> None:
        """Sets the appearance of ticks and tick labels."""

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", **keywords: Unpack[GridKeywords]) -> None:
        """Shows or hides the grid lines of the axis."""

    def set_inverted(self, inverted: bool) -> None:
        """Inverts the axis."""

    def get_ticklocs(self, *, minor: bool = False) -> Array:
        """Returns the tick positions of the axis."""

    @property
    def label(self) -> Text:
        """The label of the axis."""

    def remove(self) -> None:
        """Removes the artist."""

    def get_label_text(self) -> str:
        """Returns the label of the axis."""

    def get_visible(self) -> bool:
        """Returns whether the artist is shown."""

    def set_color(self, color: ChartColor) -> None:
        """Sets the artist's colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets the line width."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]) -> None:
        """Sets the line style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the font weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Sets the rotation of the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is rotated before or after it is aligned."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

class GridSpec:
    """A grid of positions for axes, or cells of it."""

    def __getitem__(self, cells: int | slice | tuple[int | slice, int | slice]) -> GridSpec:
        """Cells of the grid."""

    def subgridspec(self, nrows: Whole, ncols: Whole, *, wspace: Number | None = None, hspace: Number | None = None, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None) -> GridCells:
        """Makes a grid within cells of this grid.

        nrows: number of rows
        ncols: number of columns
        wspace: space between columns, fraction of the mean width of the axes
        hspace: space between rows, fraction of the mean height of the axes
        width_ratios: relative widths of the columns, one number each
        height_ratios: relative heights of the rows, one number each
        """

class Divider:
    """Axes with others at their sides."""

    def append_axes(self, position: Literal["left", "right", "bottom", "top"] | str, size: Number | str, pad: Number | str | None = None, *, axes_class: object = None, sharex: Axes | None = None, sharey: Axes | None = None, **keywords: Unpack[AppendAxesKeywords]) -> Axes:
        """Adds axes at a side, such as those of a colorbar.

        position: the side
        size: width or height: inches, or a percentage of the main axes', such as '5%'
        pad: space before it: inches, or a percentage; if not given, that between subplots, fraction of the main axes
        axes_class: only the default is available here
        sharex: axes to share the x axis with
        sharey: axes to share the y axis with
        """

class Background:
    """The rectangle behind a figure or behind axes."""

    def set(self, **properties: object) -> None:
        """Sets properties by name."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides the background.

        b: whether the background is shown
        """

    def set_alpha(self, alpha: Number | None = None) -> None:
        """Sets the opacity of the background.

        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def set_color(self, color: ChartColor) -> None:
        """Sets the colour of the background and of its edge.

        color: the colour; 'none' for none
        """
    set_c = set_color
    set_colors = set_color

    def set_facecolor(self, color: ChartColor) -> None:
        """Sets the colour of the background.

        color: the colour; 'none' for none
        """
    set_fc = set_facecolor
    set_facecolors = set_facecolor

    def set_edgecolor(self, color: ChartColor) -> None:
        """Sets the colour of the background's edge.

        color: the colour; 'none' for none
        """
    set_ec = set_edgecolor
    set_edgecolors = set_edgecolor

    def set_linewidth(self, w: Number) -> None:
        """Sets the width of the background's edge.

        w: width of the edge, pt
        """
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def get_facecolor(self) -> tuple[float, float, float, float]:
        """Returns the colour of the background: red, green, blue and alpha, 0 to 1."""

class FigureCanvas:
    """What a figure is drawn on."""

    def draw(self) -> None:
        """Does nothing: the picture is drawn when the program ends."""

    def draw_idle(self) -> None:
        """Does nothing: the picture is drawn when the program ends."""

    def flush_events(self) -> None:
        """Does nothing: there is no window."""

    def get_width_height(self) -> tuple[int, int]:
        """Returns the size of the picture, px."""

    @property
    def manager(self) -> FigureManager:
        """The window of the figure, which there is none of."""

class FigureManager:
    """The window of a figure, which there is none of."""

    def set_window_title(self, title: str) -> None:
        """Does nothing: there is no window.

        title: has no meaning here; any value is accepted
        """

    def full_screen_toggle(self) -> None:
        """Does nothing: there is no window."""

class Axes:
    """One plot area with its x and y axis."""

    def psd(self, x: Values, **keywords: Any) -> tuple[Array, ...]:
        """Draws the power spectral density of a signal."""

    def csd(self, x: Values, y: Values, **keywords: Any) -> tuple[Array, ...]:
        """Draws the cross-spectral density of two signals."""

    def cohere(self, x: Values, y: Values, **keywords: Any) -> tuple[Array, Array]:
        """Draws the coherence of two signals."""

    def specgram(self, x: Values, **keywords: Any) -> tuple[Array, Array, Array, Artist]:
        """Draws the spectra of the segments of a signal as an image."""

    def magnitude_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        """Draws the magnitudes of a signal's frequencies."""

    def angle_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        """Draws the angles of a signal's frequencies."""

    def phase_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        """Draws the angles of a signal's frequencies, unwrapped."""

    def inset_axes(self, bounds: FourNumbers, **keywords: Unpack[SetKeywords]) -> Axes:
        """Adds axes inside these axes.

        bounds: left, bottom, width and height, fractions of the axes
        """

    def twinx(self, ax: Axes | None = None) -> Axes:
        """Adds axes that share the x axis and have their own y axis on the right."""

    def twiny(self, ax: Axes | None = None) -> Axes:
        """Adds axes that share the y axis and have their own x axis at the top."""

    def secondary_xaxis(self, location: Literal["top", "bottom"] | str | Number, *, functions: tuple[Callable[..., object], Callable[..., object]] | None = None, transform: object = None, **keywords: Unpack[SecondaryXaxisKeywords]) -> Axes:
        """Adds a second x axis, which shows the same limits, in other units if `functions` are given.

        location: where it is: a side, or a fraction of the axes' height
        functions: a function of the axis's numbers that gives this one's, and its inverse; here the first must be a straight line, such as one of units
        transform: only the default is available here
        """

    def secondary_yaxis(self, location: Literal["left", "right"] | str | Number, *, functions: tuple[Callable[..., object], Callable[..., object]] | None = None, transform: object = None, **keywords: Unpack[SecondaryYaxisKeywords]) -> Axes:
        """Adds a second y axis, which shows the same limits, in other units if `functions` are given.

        location: where it is: a side, or a fraction of the axes' width
        functions: a function of the axis's numbers that gives this one's, and its inverse; here the first must be a straight line, such as one of units
        transform: only the default is available here
        """

    def cla(self) -> None:
        """Clears the axes."""

    def clear(self) -> None:
        """Clears the axes."""

    def plot(self, *args: Values | Grid, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines and markers through points."""

    def semilogx(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines with a logarithmic x axis."""

    def semilogy(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines with a logarithmic y axis."""

    def loglog(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines with two logarithmic axes."""

    def step(self, x: Values, y: Values, fmt: str | None = None, *, where: Literal["pre", "post", "mid"] | str = "pre", data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws a step line."""

    def stairs(self, values: Values, edges: Values | None = None, *, orientation: Literal["vertical", "horizontal"] | str = "vertical", baseline: Number | Numbers | None = 0, fill: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[StairsKeywords]) -> Artist:
        """Draws steps between edges, such as the counts of a histogram that was made before."""

    def ecdf(self, x: Values, weights: Numbers | None = None, *, complementary: bool = False, orientation: Literal["vertical", "horizontal"] | str = "vertical", compress: bool = False, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws the empirical cumulative distribution: the part of the values that are at most as large, from 0 to 1."""

    def stem(self, *args: Values, linefmt: str | None = None, markerfmt: str | None = None, basefmt: str | None = None, bottom: Number = 0, orientation: Literal["vertical", "horizontal"] | str = "vertical", label: object = None, use_line_collection: bool | None = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws a stem from the baseline to each point."""

    def fill_between(self, x: Values, y1: Values, y2: Values = 0, where: Sequence[bool] | Array | None = None, interpolate: bool = False, step: Literal["pre", "post", "mid"] | str | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two horizontal curves."""

    def fill_betweenx(self, y: Values, x1: Values, x2: Values = 0, where: Sequence[bool] | Array | None = None, step: Literal["pre", "post", "mid"] | str | None = None, interpolate: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two vertical curves."""

    def stackplot(self, x: Values, *args: DataSets, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, baseline: Literal["zero", "sym", "wiggle", "weighted_wiggle"] | str = "zero", data: Mapping[str, Any] | None = None, **keywords: Unpack[StackplotKeywords]) -> list[Artist]:
        """Draws stacked areas."""

    def fill(self, *args: Values, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> list[Artist]:
        """Fills polygons."""

    def xcorr(self, x: Numbers, y: Numbers, *, normed: bool = True, detrend: object = None, usevlines: bool = True, maxlags: Whole | None = 10, **keywords: Unpack[LineKeywords]) -> tuple[Array, Array, Artist, Artist | None]:
        """Draws the correlation of two sequences at each lag. Returns the lags, the correlations, the lines and the line at 0."""

    def acorr(self, x: Numbers, *, normed: bool = True, detrend: object = None, usevlines: bool = True, maxlags: Whole | None = 10, **keywords: Unpack[LineKeywords]) -> tuple[Array, Array, Artist, Artist | None]:
        """Draws the correlation of a sequence with itself at each lag. Returns what `xcorr` returns."""

    def axhline(self, y: Coordinate = 0, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a horizontal line across the axes."""

    def axvline(self, x: Coordinate = 0, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a vertical line across the axes."""

    def axline(self, xy1: Pair, xy2: Pair | None = None, *, slope: Number | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws an infinite straight line through two points, or through a point with a slope."""

    def axhspan(self, ymin: Coordinate, ymax: Coordinate, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills a horizontal band across the axes."""

    def axvspan(self, xmin: Coordinate, xmax: Coordinate, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills a vertical band across the axes."""

    def hlines(self, y: Values, xmin: Values, xmax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[HlinesKeywords]) -> Artist:
        """Draws horizontal lines from `xmin` to `xmax`."""

    def vlines(self, x: Values, ymin: Values, ymax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[VlinesKeywords]) -> Artist:
        """Draws vertical lines from `ymin` to `ymax`."""

    def errorbar(self, x: Values, y: Values, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, fmt: str = "", *, ecolor: ChartColor | None = None, elinewidth: Number | None = None, capsize: Number | None = None, barsabove: bool = False, lolims: bool | Sequence[bool] | Array = False, uplims: bool | Sequence[bool] | Array = False, xlolims: bool | Sequence[bool] | Array = False, xuplims: bool | Sequence[bool] | Array = False, errorevery: Whole = 1, capthick: Number | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a line with error bars."""

    def bar(self, x: Values, height: Values, width: Numbers = 0.8, bottom: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws vertical bars at positions or categories."""

    def barh(self, y: Values, width: Values, height: Numbers = 0.8, left: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws horizontal bars at positions or categories."""

    def grouped_bar(self, heights: DataSets, *, positions: Numbers | None = None, group_spacing: Number = 1.5, bar_spacing: Number = 0, tick_labels: Iterable[object] | None = None, labels: Iterable[object] | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", colors: ChartColor | Sequence[ChartColor] | Array | None = None, **keywords: Unpack[GroupedBarKeywords]) -> Artist:
        """Draws groups of bars: one group for each position, with one bar for each data set."""

    def broken_barh(self, xranges: Sequence[tuple[Coordinate, Number]] | Array, yrange: tuple[Coordinate, Number], align: Literal["bottom", "center", "top"] | str = "bottom", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws a row of horizontal bars, each with a start and a length."""

    def bar_label(self, container: Artist, labels: Iterable[object] | None = None, *, fmt: str = "%g", label_type: Literal["edge", "center"] | str = "edge", padding: Numbers = 0, **keywords: Unpack[TextKeywords]) -> list[Artist]:
        """Labels each bar with its value or another text."""

    def hist(self, x: DataSets, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] | None = None, range: Pair | None = None, density: bool = False, weights: DataSets | None = None, cumulative: bool | Whole = False, bottom: Numbers | None = None, histtype: Literal["bar", "barstacked", "step", "stepfilled"] | str = "bar", align: Literal["left", "mid", "right"] | str = "mid", orientation: Literal["vertical", "horizontal"] | str = "vertical", rwidth: Number | None = None, log: bool = False, color: ChartColor | Sequence[ChartColor] | Array | None = None, label: object | Iterable[object] | None = None, stacked: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[HistKeywords]) -> tuple[Array | list[Array], Array, Artist | list[Artist]]:
        """Draws a histogram. Returns the counts, the edges of the bins and the bars."""

    def hist2d(self, x: Values, y: Values, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] = 10, range: Grid | None = None, density: bool = False, weights: Numbers | None = None, cmin: Number | None = None, cmax: Number | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImageKeywords]) -> tuple[Array, Array, Array, Artist]:
        """Draws a 2-D histogram with rectangles."""

    def boxplot(self, x: DataSets, notch: bool | None = None, sym: str | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", whis: Number | Pair | None = None, positions: Numbers | None = None, widths: Numbers | None = None, patch_artist: bool | None = None, bootstrap: Whole | None = None, usermedians: Numbers | None = None, conf_intervals: Grid | None = None, meanline: bool | None = None, showmeans: bool | None = None, showcaps: bool | None = None, showbox: bool | None = None, showfliers: bool | None = None, boxprops: Keywords | None = None, tick_labels: Iterable[object] | None = None, labels: Iterable[object] | None = None, flierprops: Keywords | None = None, medianprops: Keywords | None = None, meanprops: Keywords | None = None, capprops: Keywords | None = None, whiskerprops: Keywords | None = None, manage_ticks: bool = True, autorange: bool = False, zorder: Number | None = None, capwidths: Numbers | None = None, label: object | Iterable[object] | None = None, *, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist]]:
        """Draws a box plot: a box from the first to the third quartile of each data set, with its median, whiskers and outliers."""

    def violinplot(self, dataset: DataSets, positions: Numbers | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", widths: Numbers = 0.5, showmeans: bool = False, showextrema: bool = True, showmedians: bool = False, quantiles: Numbers | Sequence[Numbers] | None = None, points: Whole = 100, bw_method: Literal["scott", "silverman"] | str | Number | None = None, side: Literal["both", "low", "high"] | str = "both", *, facecolor: ChartColor | Sequence[ChartColor] | Array | None = None, linecolor: ChartColor | Sequence[ChartColor] | Array | None = None, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist] | Artist]:
        """Draws a violin plot: the density of each data set as an outline."""

    def eventplot(self, positions: DataSets, orientation: Literal["horizontal", "vertical"] | str = "horizontal", lineoffsets: Numbers = 1, linelengths: Numbers = 1, linewidths: Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, alpha: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] = "solid", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[EventplotKeywords]) -> list[Artist]:
        """Draws a short line for each event, in a row for each list of events."""

    def pie(self, x: Numbers, explode: Numbers | None = None, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, autopct: str | Callable[..., object] | Iterable[object] | None = None, pctdistance: Number = 0.6, shadow: bool = False, labeldistance: Number | None = 1.1, startangle: Number = 0, radius: Number = 1, counterclock: bool = True, wedgeprops: Keywords | None = None, textprops: Keywords | None = None, center: Pair | None = None, frame: bool = False, rotatelabels: bool = False, *, normalize: bool = True, hatch: str | Iterable[object] | None = None, data: Mapping[str, Any] | None = None) -> tuple[list[Artist], ...]:
        """Draws a pie chart."""

    def scatter(self, x: Values, y: Values, s: Numbers | None = None, c: ChartColor | Sequence[ChartColor] | Array | Values | None = None, marker: str | Whole | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, plotnonfinite: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[ScatterKeywords]) -> Artist:
        """Draws a marker at each point. Sizes and colours can vary."""

    def hexbin(self, x: Values, y: Values, C: Numbers | None = None, gridsize: Whole | Pair = 100, bins: Literal["log"] | str | Whole | Numbers | None = None, xscale: Literal["linear", "log"] | str = "linear", yscale: Literal["linear", "log"] | str = "linear", extent: FourNumbers | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, reduce_C_function: None = None, mincnt: Number | None = None, marginals: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[HexbinKeywords]) -> Artist:
        """Draws a 2-D histogram with hexagons."""

    def quiver(self, *args: Values | Grid, angles: Literal["uv", "xy"] | str | Numbers = "uv", scale: Number | None = None, scale_units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str | None = None, units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str = "width", width: Number | None = None, headwidth: Number = 3, headlength: Number = 5, headaxislength: Number = 4.5, minshaft: Number = 1, minlength: Number = 1, pivot: Literal["tail", "mid", "middle", "tip"] | str = "tail", data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a vector field as arrows."""

    def quiverkey(self, Q: Artist, X: Number, Y: Number, U: Number, label: object, *, angle: Number = 0, coordinates: Literal["axes", "figure", "data", "inches"] | str = "axes", color: ChartColor | None = None, labelsep: Number = 0.1, labelpos: Literal["N", "S", "E", "W"] | str = "N", labelcolor: ChartColor | None = None, fontproperties: Keywords | None = None, zorder: Number | None = None) -> Artist:
        """Adds a key to a field of arrows: one arrow of a known length, with a text."""

    def streamplot(self, x: Values | Grid, y: Values | Grid, u: Grid, v: Grid, density: Number | Pair = 1, linewidth: Number | Grid | None = None, color: ChartColor | Grid | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, arrowsize: Number = 1, arrowstyle: str = "-|>", minlength: Number = 0.1, transform: object = None, zorder: Number | None = None, start_points: Grid | None = None, maxlength: Number = 4, integration_direction: Literal["both", "forward", "backward"] | str = "both", broken_streamlines: bool = True, *, integration_max_step_scale: Number = 1, integration_max_error_scale: Number = 1, num_arrows: Whole = 1, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws the streamlines of a vector field."""

    def imshow(self, X: Grid | Sequence[Grid] | np.floating[Any], cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, *, aspect: Literal["equal", "auto"] | str | Number | None = None, interpolation: Literal["antialiased", "auto", "nearest", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"] | str | None = None, vmin: Number | None = None, vmax: Number | None = None, origin: Literal["upper", "lower"] | str | None = None, extent: FourNumbers | None = None, filternorm: bool = True, filterrad: Number = 4, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImshowKeywords]) -> Artist:
        """Shows an array as an image: numbers with a colormap, or colours."""

    def matshow(self, A: Grid | Sequence[Grid] | np.floating[Any], fignum: Whole | bool | None = None, **keywords: Unpack[ImageKeywords]) -> Artist:
        """Shows a matrix as an image with a square for each number."""

    def spy(self, Z: Grid, *, precision: Number = 0, marker: str | Whole | None = None, markersize: Number | None = None, aspect: Literal["equal", "auto"] | str | Number = "equal", origin: Literal["upper", "lower"] | str = "upper", **keywords: Unpack[SpyKeywords]) -> Artist:
        """Shows where a matrix isn't 0, as black squares or as markers."""

    def pcolormesh(self, *args: Values | Grid, shading: Literal["auto", "flat", "nearest", "gouraud"] | str | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a grid of coloured cells. The grid can be irregular."""

    def pcolor(self, *args: Values | Grid, shading: Literal["auto", "flat", "nearest"] | str | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a grid of coloured cells, as `pcolormesh` does, with thinner edges."""

    def contour(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws contour lines."""

    def contourf(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Fills the areas between contour lines."""

    def tricontour(self, *args: Values | Grid, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None) -> Artist:
        """Draws contour lines of heights at scattered points."""

    def tricontourf(self, *args: Values | Grid, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None) -> Artist:
        """Fills the areas between contour lines of heights at scattered points."""

    def tripcolor(self, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *args: Values, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, facecolors: Numbers | None = None, shading: Literal["flat", "gouraud"] | str = "flat", **keywords: Unpack[TripcolorKeywords]) -> Artist:
        """Colours the triangles that points form. A triangle has the mean of the values at its corners."""

    def triplot(self, *args: Values, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws the sides of the triangles that points form, and markers at the points."""

    def clabel(self, CS: Artist, levels: Numbers | None = None, *, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, inline: bool = True, inline_spacing: Number = 5, fmt: str | Keywords | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, use_clabeltext: bool = False, manual: bool = False, rightside_up: bool = True, zorder: Number | None = None) -> list[Artist]:
        """Labels the lines of a contour plot with their levels."""

    def add_collection(self, collection: Artist, autolim: bool = True) -> Artist:
        """Adds a collection to the axes.

        collection: a collection such as plt.LineCollection(lines)
        autolim: whether the limits include the collection
        """

    def add_patch(self, p: Artist) -> Artist:
        """Adds a patch to the axes. The limits don't follow a patch on its own: set them, or call autoscale_view.

        p: a patch such as plt.Circle((0, 0), 1)
        """

    def add_line(self, line: Artist) -> Artist:
        """Adds a line to the axes. The limits don't follow a line on its own: set them, or call autoscale_view.

        line: a line such as plt.Line2D([0, 1], [0, 1])
        """

    def add_artist(self, a: Artist | Legend) -> Artist | Legend:
        """Adds a patch, a line or a legend to the axes. The limits don't follow it.

        a: the patch, line or legend
        """

    def indicate_inset(self, bounds: FourNumbers | None = None, inset_ax: Axes | None = None, *, transform: object = None, **keywords: Unpack[IndicateInsetKeywords]) -> Artist:
        """Draws a frame around a part of the axes, and lines from it to inset axes.

        bounds: left, bottom, width and height of the frame, data units
        inset_ax: the axes that lines lead to
        transform: only the default is available here
        """

    def indicate_inset_zoom(self, inset_ax: Axes, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws a frame around the part of the axes that inset axes show, and lines from one to the other.

        inset_ax: the inset axes, whose limits the frame shows
        """

    def set_title(self, label: object, fontdict: Keywords | None = None, loc: Literal["left", "center", "right"] | str | None = None, pad: Number | None = None, *, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the title of the axes.

        label: the text
        fontdict: keywords for the text
        loc: horizontal position of the title
        pad: distance from the axes, pt
        y: position up the axes, 0 to 1; if not given, above what is there
        """

    def get_title(self, loc: Literal["left", "center", "right"] | str = "center") -> str:
        """Returns the title of the axes.

        loc: which of the three titles
        """

    def set_xlabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["left", "center", "right"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the label of the x axis.

        label: the text
        fontdict: keywords for the text
        labelpad: distance from the tick labels, pt
        loc: position of the label along the axis
        """

    def set_ylabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["bottom", "center", "top"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the label of the y axis.

        label: the text
        fontdict: keywords for the text
        labelpad: distance from the tick labels, pt
        loc: position of the label along the axis
        """

    def get_xlabel(self) -> str:
        """Returns the label of the x axis."""

    def get_ylabel(self) -> str:
        """Returns the label of the y axis."""

    def text(self, x: Coordinate, y: Coordinate, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Adds text at a position in data units."""

    def table(self, cellText: Sequence[Iterable[object]] | None = None, cellColours: Sequence[ChartColor | Sequence[ChartColor] | Array] | Array | None = None, cellLoc: Literal["left", "center", "right"] | str = "right", colWidths: Numbers | None = None, rowLabels: Iterable[object] | None = None, rowColours: ChartColor | Sequence[ChartColor] | Array | None = None, rowLoc: Literal["left", "center", "right"] | str = "left", colLabels: Iterable[object] | None = None, colColours: ChartColor | Sequence[ChartColor] | Array | None = None, colLoc: Literal["left", "center", "right"] | str = "center", loc: str = "bottom", bbox: FourNumbers | None = None, edges: str = "closed", *, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, zorder: Number | None = None) -> Artist:
        """Adds a table of texts and colours. Texts shrink until they fit, unless `auto_set_font_size(False)` says otherwise."""

    def annotate(self, text: object, xy: tuple[Coordinate, Coordinate] | Pair, xytext: tuple[Coordinate, Coordinate] | Pair | None = None, xycoords: Literal["data", "axes fraction", "figure fraction"] | str | Transform = "data", textcoords: Literal["data", "axes fraction", "figure fraction", "offset points"] | str | Transform | None = None, arrowprops: Keywords | None = None, annotation_clip: bool | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Adds text with an arrow to the point that it describes."""

    def arrow(self, x: Coordinate, y: Coordinate, dx: Number, dy: Number, *, width: Number = 0.001, head_width: Number | None = None, head_length: Number | None = None, length_includes_head: bool = False, shape: Literal["full", "left", "right"] | str = "full", overhang: Number = 0, head_starts_at_zero: bool = False, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws an arrow from (x, y) to (x + dx, y + dy)."""

    def legend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> Legend:
        """Adds a legend with an entry for each label."""

    def get_legend(self) -> Legend | None:
        """Returns the legend of the axes, or None."""

    def get_legend_handles_labels(self, legend_handler_map: object = None) -> tuple[list[Artist], list[str]]:
        """Returns the artists and labels that a legend would show.

        legend_handler_map: only the default is available here
        """

    def axis(self, arg: bool | Literal["on", "off", "equal", "scaled", "tight", "auto", "image", "square"] | str | FourNumbers | None = None, *, xmin: Coordinate | None = None, xmax: Coordinate | None = None, ymin: Coordinate | None = None, ymax: Coordinate | None = None, emit: bool = True) -> tuple[float, float, float, float]:
        """Sets the limits and other properties of both axes. Returns the limits."""

    def set_xlim(self, left: Coordinate | Limits | None = None, right: Coordinate | None = None, *, emit: bool = True, auto: bool = False, xmin: Coordinate | None = None, xmax: Coordinate | None = None) -> tuple[float, float]:
        """Sets the limits of the x axis.

        left: left limit, data units; or a pair of both
        right: right limit, data units
        emit: has no meaning here; any value is accepted
        auto: only the default is available here
        xmin: another name of `left`
        xmax: another name of `right`
        """

    def set_ylim(self, bottom: Coordinate | Limits | None = None, top: Coordinate | None = None, *, emit: bool = True, auto: bool = False, ymin: Coordinate | None = None, ymax: Coordinate | None = None) -> tuple[float, float]:
        """Sets the limits of the y axis.

        bottom: lower limit, data units; or a pair of both
        top: upper limit, data units
        emit: has no meaning here; any value is accepted
        auto: only the default is available here
        ymin: another name of `bottom`
        ymax: another name of `top`
        """

    def set_xbound(self, lower: Coordinate | None = None, upper: Coordinate | None = None) -> None:
        """Sets the limits of the x axis without changing its direction.

        lower: lower limit, data units
        upper: upper limit, data units
        """

    def set_ybound(self, lower: Coordinate | None = None, upper: Coordinate | None = None) -> None:
        """Sets the limits of the y axis without changing its direction.

        lower: lower limit, data units
        upper: upper limit, data units
        """

    def get_xlim(self) -> tuple[float, float]:
        """Returns the limits of the x axis."""

    def get_ylim(self) -> tuple[float, float]:
        """Returns the limits of the y axis."""

    def invert_xaxis(self) -> None:
        """Inverts the x axis."""

    def invert_yaxis(self) -> None:
        """Inverts the y axis."""

    def margins(self, *args: Number, x: Number | None = None, y: Number | None = None, tight: bool = True) -> None:
        """Sets the margins between the data and the frame."""

    def autoscale(self, enable: bool = True, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None) -> None:
        """Makes the limits follow the data."""

    def relim(self, visible_only: bool = False) -> None:
        """Makes the limits follow data that was changed or removed.

        visible_only: only the default is available here
        """

    def autoscale_view(self, tight: bool | None = None, scalex: bool = True, scaley: bool = True) -> None:
        """Makes the limits follow the data, also that of patches.

        tight: only the default is available here
        scalex: whether to do it along x
        scaley: whether to do it along y
        """

    def set_xscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the scale of the x axis: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, greater than 1
        linthresh: distance from 0 up to which 'symlog' is linear, data units
        linscale: length of the linear part on each side of 0, in powers of the base
        subs: only the default is available here
        nonpositive: only the default is available here
        """

    def set_yscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the scale of the y axis: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, greater than 1
        linthresh: distance from 0 up to which 'symlog' is linear, data units
        linscale: length of the linear part on each side of 0, in powers of the base
        subs: only the default is available here
        nonpositive: only the default is available here
        """

    def set_xticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick positions and labels of the x axis.

        ticks: tick positions, data units; [] for no ticks
        labels: tick labels
        minor: whether to use the minor ticks
        """

    def set_yticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick positions and labels of the y axis.

        ticks: tick positions, data units; [] for no ticks
        labels: tick labels
        minor: whether to use the minor ticks
        """

    def set_xticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick labels of the x axis.

        labels: tick labels
        minor: whether to use the minor ticks
        fontdict: keywords for the text
        """

    def set_yticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the tick labels of the y axis.

        labels: tick labels
        minor: whether to use the minor ticks
        fontdict: keywords for the text
        """

    def get_xticks(self, *, minor: bool = False) -> Array:
        """Returns the tick positions of the x axis.

        minor: only the default is available here
        """

    def get_yticks(self, *, minor: bool = False) -> Array:
        """Returns the tick positions of the y axis.

        minor: only the default is available here
        """

    def get_xticklabels(self, minor: bool = False, which: Literal["major", "minor", "both"] | str | None = None) -> list[Text]:
        """Returns the tick labels of the x axis, for plt.setp.

        minor: only the default is available here
        which: only the default is available here
        """

    def get_yticklabels(self, minor: bool = False, which: Literal["major", "minor", "both"] | str | None = None) -> list[Text]:
        """Returns the tick labels of the y axis, for plt.setp.

        minor: only the default is available here
        which: only the default is available here
        """

    def tick_params(self, axis: Literal["both", "x", "y"] | str = "both", which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, zorder: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None, labelrotation: Number | None = None, rotation: Number | None = None, grid_color: ChartColor | None = None, grid_alpha: Number | None = None, grid_linewidth: Number | None = None, grid_linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, labelfontfamily: str | None = None, size: Number | None = None) -> None:
        """Sets the appearance of ticks and tick labels."""

    def ticklabel_format(self, *, axis: Literal["both", "x", "y"] | str = "both", style: Literal["plain", "sci", "scientific"] | str | None = None, scilimits: Pair | None = None, useOffset: bool | Number | None = None, useLocale: bool | None = None, useMathText: bool | None = None) -> None:
        """Sets the format of tick labels: plain numbers or powers of ten."""

    def locator_params(self, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None, *, nbins: Whole | None = None, integer: bool | None = None, steps: Numbers | None = None, prune: Literal["lower", "upper", "both"] | str | None = None) -> None:
        """Sets the largest number of ticks."""

    def minorticks_on(self) -> None:
        """Shows minor ticks."""

    def minorticks_off(self) -> None:
        """Hides minor ticks."""

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", axis: Literal["both", "x", "y"] | str = "both", **keywords: Unpack[GridKeywords]) -> None:
        """Shows or hides the grid lines."""

    def set_frame_on(self, b: bool) -> None:
        """Shows or hides the frame.

        b: whether the axes have a frame and a background
        """
    set_frameon = set_frame_on

    def set_axis_off(self) -> None:
        """Hides the x and y axes, with the frame and the background."""

    def set_axis_on(self) -> None:
        """Shows the x and y axes."""

    def set_aspect(self, aspect: Literal["auto", "equal"] | str | Number, adjustable: Literal["box", "datalim"] | str | None = None, anchor: object = None, share: bool = False) -> None:
        """Sets the ratio of a y unit to an x unit.

        aspect: 'equal' for the same scale on both axes, 'auto' to fill the space, or the ratio of a y unit to an x unit
        adjustable: whether the size of the axes or their limits change to keep the aspect
        anchor: only the default is available here
        share: only the default is available here
        """

    def set_box_aspect(self, aspect: Number | None = None) -> None:
        """Sets the ratio of the axes' height to their width.

        aspect: ratio of the axes' height to their width; None for no fixed ratio
        """

    def set_axisbelow(self, b: bool | Literal["line"] | str) -> None:
        """Sets whether ticks and grid are drawn below everything else.

        b: True draws ticks and grid below everything else, False above it, 'line' between areas and lines
        """

    def set_facecolor(self, color: ChartColor) -> None:
        """Sets the background colour of the axes.

        color: background colour
        """
    set_fc = set_facecolor
    set_facecolors = set_facecolor

    def get_facecolor(self) -> tuple[float, float, float, float]:
        """Returns the axes' background colour: red, green, blue and alpha, 0 to 1."""

    @property
    def patch(self) -> Background:
        """The background of the axes."""

    def set(self, **keywords: Unpack[SetKeywords]) -> None:
        """Sets several properties at once, such as title, xlabel, xlim and xscale."""

    def label_outer(self, remove_inner_ticks: bool = False) -> None:
        """Hides the tick labels of inner axes, which their neighbours show too.

        remove_inner_ticks: only the default is available here
        """

    def sharex(self, other: Axes) -> None:
        """Shares the x axis with other axes.

        other: the axes to share with
        """

    def sharey(self, other: Axes) -> None:
        """Shares the y axis with other axes.

        other: the axes to share with
        """

    def set_prop_cycle(self, *args: Cycler | str | Sequence[object] | Array | None, **keywords: Iterable[Any]) -> None:
        """Sets the colours and other properties that lines cycle through.

        args: a cycler, or a keyword's name and its values; None for rcParams["axes.prop_cycle"]
        """

    def set_theta_zero_location(self, loc: Literal["N", "NW", "W", "SW", "S", "SE", "E", "NE"] | str, offset: Number = 0) -> None:
        """Sets where the angle 0 of polar axes is.

        loc: where the angle 0 is
        offset: angle from there, degrees counterclockwise
        """

    def set_theta_offset(self, offset: Number) -> None:
        """Sets where the angle 0 of polar axes is, as an angle.

        offset: where the angle 0 is, radians counterclockwise from the right
        """

    def get_theta_offset(self) -> float:
        """Returns where the angle 0 of polar axes is, radians."""

    def set_theta_direction(self, direction: Literal["clockwise", "counterclockwise", "anticlockwise"] | str | Whole) -> None:
        """Sets the direction in which the angles of polar axes grow.

        direction: the direction in which angles grow: -1 for clockwise, 1 for counterclockwise
        """

    def get_theta_direction(self) -> float:
        """Returns the direction in which the angles of polar axes grow: -1 for clockwise."""

    def set_rlabel_position(self, value: Number) -> None:
        """Sets the angle of the labels of the radii.

        value: the angle along which the radii are labelled, degrees
        """

    def get_rlabel_position(self) -> float:
        """Returns the angle of the labels of the radii, degrees."""

    def set_rorigin(self, rorigin: Number | None = None) -> None:
        """Sets the radius at the centre of polar axes.

        rorigin: the radius at the centre; None for the lower limit
        """

    def set_rlim(self, bottom: Number | Pair | None = None, top: Number | None = None, *, emit: bool = True, auto: bool = False, rmin: Number | None = None, rmax: Number | None = None) -> tuple[float, float]:
        """Sets the limits of the radii.

        bottom: inner limit; or a pair of both
        top: outer limit
        emit: has no meaning here; any value is accepted
        auto: only the default is available here
        rmin: another name of `bottom`
        rmax: another name of `top`
        """

    def set_rmax(self, rmax: Number) -> None:
        """Sets the outer limit of the radii.

        rmax: the outer limit of the radii
        """

    def set_rmin(self, rmin: Number) -> None:
        """Sets the inner limit of the radii.

        rmin: the inner limit of the radii
        """

    def get_rmax(self) -> float:
        """Returns the outer limit of the radii."""

    def get_rmin(self) -> float:
        """Returns the inner limit of the radii."""

    def set_thetalim(self, minval: Number | None = None, maxval: Number | None = None, *, thetamin: Number | None = None, thetamax: Number | None = None) -> tuple[float, float]:
        """Sets the angles that polar axes show. Returns them in degrees.

        minval: the first angle that is shown, radians
        maxval: the last angle that is shown, radians
        thetamin: the first angle, degrees
        thetamax: the last angle, degrees
        """

    def set_thetamin(self, thetamin: Number) -> None:
        """Sets the first angle that polar axes show.

        thetamin: the first angle that is shown, degrees
        """

    def set_thetamax(self, thetamax: Number) -> None:
        """Sets the last angle that polar axes show.

        thetamax: the last angle that is shown, degrees
        """

    def set_rticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets the radii that have circles and labels.

        ticks: the radii of the circles; [] for no circles
        labels: tick labels
        minor: whether to use the minor ticks
        """

    def set_rgrids(self, radii: Numbers, labels: Iterable[object] | None = None, angle: Number | None = None, fmt: str | None = None, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets the circles of polar axes and their labels.

        radii: the radii of the circles
        labels: labels, one for each
        angle: the angle of the labels, degrees
        fmt: format of the labels, such as '%.1f'
        """

    def set_thetagrids(self, angles: Numbers, labels: Iterable[object] | None = None, fmt: str | None = None, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets the spokes of polar axes and their labels.

        angles: the angles of the spokes, degrees
        labels: labels, one for each
        fmt: format of the labels, such as '%.1f'
        """

    @property
    def xaxis(self) -> XAxis:
        """The x axis."""

    @property
    def yaxis(self) -> YAxis:
        """The y axis."""

    @property
    def title(self) -> Text:
        """The centre title."""

    def get_xaxis(self) -> XAxis:
        """The x axis."""

    def get_yaxis(self) -> YAxis:
        """The y axis."""

    @property
    def spines(self) -> Spines:
        """The spines: the sides of the frame."""

    @property
    def transData(self) -> Transform:
        """The coordinate system of the data."""

    @property
    def transAxes(self) -> Transform:
        """The coordinate system of the axes, from 0 to 1 in both directions."""

    def get_xaxis_transform(self) -> Transform:
        """Returns a coordinate system with x in data units and y from 0 to 1 in the axes."""

    def get_yaxis_transform(self) -> Transform:
        """Returns a coordinate system with x from 0 to 1 in the axes and y in data units."""

    @property
    def figure(self) -> Figure:
        """The figure of the axes."""

    def get_figure(self) -> Figure:
        """The figure of the axes."""

    @property
    def lines(self) -> list[Artist]:
        """The lines of the axes."""

    def get_lines(self) -> list[Artist]:
        """The lines of the axes."""

    @property
    def patches(self) -> list[Artist]:
        """The patches of the axes, such as bars."""

    @property
    def containers(self) -> list[Artist]:
        """The containers of the axes, such as groups of bars."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides the artist."""

    def remove(self) -> None:
        """Removes the artist."""

    def get_zorder(self) -> float:
        """Returns the drawing order. Artists with higher values are drawn later."""

    def set_zorder(self, level: Number) -> None:
        """Sets the drawing order. Artists with higher values are drawn later."""

    def get_xscale(self) -> str:
        """Returns the scale of the x axis."""

    def get_yscale(self) -> str:
        """Returns the scale of the y axis."""

    @property
    def texts(self) -> list[Artist]:
        """The texts of the axes."""

    @property
    def images(self) -> list[Artist]:
        """The images of the axes."""

    @property
    def collections(self) -> list[Artist]:
        """The collections of the axes, such as the markers of `scatter`."""

    def get_visible(self) -> bool:
        """Returns whether the artist is shown."""

    def set_color(self, color: ChartColor) -> None:
        """Sets the artist's colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets the line width."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]) -> None:
        """Sets the line style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the font size."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the font weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Sets the rotation of the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is rotated before or after it is aligned."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets the alignment of the text."""

class Figure:
    """A figure, which contains axes."""

    @overload
    def subplots(self, nrows: Literal[1] = 1, ncols: Literal[1] = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: Literal[True] = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, linewidth: Number | None = None, frameon: bool = True, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> Axes:  # pyright: ignore[reportOverlappingOverload]
        """Makes a figure with a grid of axes."""
    @overload
    def subplots(self, nrows: Whole = 1, ncols: Whole = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: bool = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, linewidth: Number | None = None, frameon: bool = True, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> Array:
        """Makes a figure with a grid of axes."""

    def add_subplot(self, *args: Whole | Pair | GridCells, sharex: Axes | None = None, sharey: Axes | None = None, projection: Literal["rectilinear", "polar"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Adds axes at a position in a grid.

        args: rows, columns and index from 1 (or first and last index); three digits, such as 211; or a cell of a GridSpec
        sharex: axes to share the x axis with
        sharey: axes to share the y axis with
        projection: kind of axes
        polar: whether the axes are polar, as with projection='polar'
        """

    def subplot_mosaic(self, mosaic: str | Sequence[Sequence[object]], *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, empty_sentinel: str = ".", gridspec_kw: Keywords | None = None, figsize: Pair | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, constrained_layout: bool | None = None, dpi: Number | None = None) -> dict[str, Axes]:
        """Adds axes in a layout that letters describe."""

    def add_gridspec(self, nrows: Whole = 1, ncols: Whole = 1, *, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None) -> GridCells:
        """Makes a grid of positions for axes, which is indexed like an array.

        nrows: number of rows
        ncols: number of columns
        left: left edge of the grid, fraction of the figure's width
        bottom: lower edge of the grid, fraction of the figure's height
        right: right edge of the grid, fraction of the figure's width
        top: upper edge of the grid, fraction of the figure's height
        wspace: space between columns, fraction of the mean width of the axes
        hspace: space between rows, fraction of the mean height of the axes
        width_ratios: relative widths of the columns, one number each
        height_ratios: relative heights of the rows, one number each
        """

    def add_axes(self, arg: FourNumbers | None = None, *, projection: Literal["rectilinear", "polar"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Adds axes at a position in the figure.

        arg: left, bottom, width and height, fractions of the figure
        projection: kind of axes
        polar: whether the axes are polar, as with projection='polar'
        """

    def gca(self) -> Axes:
        """Returns the current axes."""

    def sca(self, ax: Axes) -> None:
        """Makes axes the current axes."""

    def tight_layout(self, *, pad: Number = 1.08, h_pad: Number | None = None, w_pad: Number | None = None, rect: FourNumbers | None = None) -> None:
        """Fits the axes and their labels to the figure."""

    def set_layout_engine(self, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None) -> None:
        """Fits the axes and their labels to the figure.

        layout: every value except 'none' fits the margins to the labels
        """

    def subplots_adjust(self, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None) -> None:
        """Sets the margins around the axes and the space between them."""

    def autofmt_xdate(self, bottom: Number = 0.2, rotation: Number = 30, ha: Literal["left", "center", "right"] | str = "right", which: Literal["major", "minor", "both"] | str = "major") -> None:
        """Rotates date labels so that they don't overlap.

        bottom: lower edge of the axes, 0 to 1 of the figure
        rotation: rotation of the dates, degrees counterclockwise
        ha: only the default is available here
        which: only the default is available here
        """

    def set_size_inches(self, w: Number | Pair, h: Number | None = None, forward: bool = True) -> None:
        """Sets the picture's size.

        w: width, inches; or a pair (width, height)
        h: height, inches
        forward: has no meaning here; any value is accepted
        """

    def get_size_inches(self) -> Array:
        """Returns the picture's size, inches."""

    def set_dpi(self, val: Number) -> None:
        """Sets the pixels per inch.

        val: pixels per inch
        """

    @property
    def dpi(self) -> float:
        """Returns the pixels per inch."""

    @property
    def axes(self) -> list[Axes]:
        """The figure's axes."""

    def get_axes(self) -> list[Axes]:
        """The figure's axes."""

    def set_facecolor(self, color: ChartColor) -> None:
        """Sets the figure's background colour.

        color: background colour
        """

    def delaxes(self, ax: Axes | None = None) -> None:
        """Removes axes."""

    def clf(self) -> None:
        """Clears the figure."""

    def show(self, *args: object, block: bool | None = None) -> None:
        """Shows all figures and closes them: the last one is the picture."""

    def savefig(self, *args: object, fname: object = None, dpi: object = None, bbox_inches: object = None, pad_inches: object = None, facecolor: ChartColor | None = None, edgecolor: object = None, transparent: bool | None = None, format: object = None, metadata: object = None, orientation: object = None) -> None:
        """Writes no file: the response to a request is the picture, which is that of the last figure shown or saved."""

    def draw(self) -> None:
        """Does nothing: the picture is drawn when the program ends."""

    @property
    def patch(self) -> Background:
        """The background of the figure."""

    def set_frameon(self, b: bool) -> None:
        """Shows or hides the figure's background.

        b: whether the figure has a background
        """

    def get_facecolor(self) -> tuple[float, float, float, float]:
        """Returns the figure's background colour: red, green, blue and alpha, 0 to 1."""

    @property
    def canvas(self) -> FigureCanvas:
        """What the figure is drawn on."""

    def align_labels(self, axs: object = None) -> None:
        """Puts the y labels of axes below each other on one line, and the x labels of axes beside each other.

        axs: only the default is available here
        """

    def align_ylabels(self, axs: object = None) -> None:
        """Puts the y labels of axes below each other on one line.

        axs: only the default is available here
        """

    def colorbar(self, mappable: Artist | None = None, cax: Axes | None = None, ax: Axes | Sequence[Axes] | Array | None = None, *, location: Literal["right", "left", "top", "bottom"] | str | None = None, orientation: Literal["vertical", "horizontal"] | str | None = None, ticklocation: Literal["auto", "left", "right", "top", "bottom"] | str = "auto", fraction: Number = 0.15, shrink: Number = 1, aspect: Number = 20, pad: Number | None = None, anchor: Pair | None = None, panchor: Pair | bool | None = None, extend: Literal["neither", "min", "max", "both"] | str | None = None, extendfrac: Numbers | None = None, extendrect: bool = False, ticks: Numbers | Locator | None = None, format: str | Callable[..., object] | Formatter | None = None, drawedges: bool = False, label: object = "", boundaries: Numbers | None = None, values: Numbers | None = None, spacing: Literal["uniform", "proportional"] | str = "uniform", alpha: Number | None = None, use_gridspec: bool = True) -> Colorbar:
        """Adds a colorbar, which shows the values of the colours."""

    def add_artist(self, artist: Artist, clip: bool = False) -> Artist:
        """Adds a patch or a line to the figure.

        artist: the patch or line, in fractions of the figure unless it has a transform
        clip: only the default is available here
        """

    def suptitle(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the title of the figure."""

    def supxlabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets a common label for all x axes."""

    def supylabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets a common label for all y axes."""

    def text(self, x: Number, y: Number, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Adds text at a position in the figure.

        x: x, fraction of the figure's width
        y: y, fraction of the figure's height
        s: the text
        fontdict: keywords for the text
        """

    def legend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> Legend:
        """Adds a legend for the whole figure.

        args: the artists and their labels, or one of the two; if not given, all artists with labels
        handles: the artists to show
        labels: the labels of the entries
        loc: location: a name, its number from 0 to 10, or the lower left corner in fractions of the axes
        bbox_to_anchor: the point or box (left, bottom, width, height) to which `loc` refers, fractions of the axes
        ncols: number of columns
        ncol: number of columns; the older name of `ncols`
        prop: size, weight and family of the texts
        fontsize: font size of the texts, pt; or a name such as 'small'
        labelcolor: colour of the texts: one, one for each, or 'linecolor' for the artists' colours
        numpoints: number of markers in a line's entry
        scatterpoints: only the default is available here
        markerscale: size of the markers relative to the plotted ones
        markerfirst: whether the markers are to the left of the texts
        reverse: whether entries are in reverse order
        frameon: whether the legend has a frame
        fancybox: whether the frame has round corners
        shadow: whether the legend has a shadow
        framealpha: opacity of the frame, 0 to 1
        facecolor: background colour
        edgecolor: edge colour of the frame
        mode: only the default is available here
        title: a title above the entries
        title_fontsize: font size of the title, pt; or a name such as 'small'
        alignment: only the default is available here
        borderpad: padding inside the frame, in font sizes
        labelspacing: space between entries, in font sizes
        handlelength: length of the handles, in font sizes
        handleheight: only the default is available here
        handletextpad: space between handle and text, in font sizes
        borderaxespad: space between the axes and the frame, in font sizes
        columnspacing: space between columns, in font sizes
        title_fontproperties: only the default is available here
        draggable: has no meaning here; any value is accepted
        handler_map: only the default is available here
        """

    @property
    def transFigure(self) -> Transform:
        """The coordinate system of the figure, from 0 to 1 in both directions."""

    @property
    def dpi_scale_trans(self) -> Transform:
        """The coordinate system of inches from the lower left corner of the figure."""

    def get_dpi(self) -> float:
        """Returns the pixels per inch."""

    @property
    def number(self) -> int:
        """The number of the figure."""

    def get_figwidth(self) -> float:
        """Returns the picture's width, inches."""

    def get_figheight(self) -> float:
        """Returns the picture's height, inches."""

    def set_figwidth(self, val: Number, forward: bool = True) -> None:
        """Sets the picture's width.

        val: the size, inches
        forward: has no meaning here; any value is accepted
        """

    def set_figheight(self, val: Number, forward: bool = True) -> None:
        """Sets the picture's height.

        val: the size, inches
        forward: has no meaning here; any value is accepted
        """

class Pyplot:
    """Charts, with the names of pyplot."""

    rcParams: RcParams
    style: Style
    cm: Colormaps
    colormaps: Colormaps

    def setp(self, objects: object, *args: object, **properties: object) -> None:
        """Sets properties of one or several objects."""

    def getp(self, obj: object, property: str) -> Any:
        """Returns a property of an object."""

    def get(self, obj: object, property: str) -> Any:
        """Returns a property of an object."""

    def cycler(self, *args: Any, **columns: Iterable[Any]) -> Cycler:
        """Makes a cycle of colours or other properties."""

    def rc_context(self, rc: Mapping[str, Any] | None = None, fname: None = None) -> AbstractContextManager[None]:
        """Changes settings in a `with` block."""

    def isinteractive(self) -> bool:
        """Whether `ion` was called."""

    def interactive(self, b: bool) -> None:
        """As `ion` and `ioff`."""

    def get_backend(self, *, auto_select: bool = True) -> str:
        """The name of matplotlib's backend without windows."""

    def figaspect(self, arg: float | np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """The size of a figure with this ratio of height to width, inches."""

    # Each sets the colormap of its name.
    def autumn(self) -> None: ...
    def bone(self) -> None: ...
    def cool(self) -> None: ...
    def copper(self) -> None: ...
    def flag(self) -> None: ...
    def gray(self) -> None: ...
    def hot(self) -> None: ...
    def hsv(self) -> None: ...
    def jet(self) -> None: ...
    def pink(self) -> None: ...
    def prism(self) -> None: ...
    def spring(self) -> None: ...
    def summer(self) -> None: ...
    def winter(self) -> None: ...
    def magma(self) -> None: ...
    def inferno(self) -> None: ...
    def plasma(self) -> None: ...
    def viridis(self) -> None: ...
    def nipy_spectral(self) -> None: ...

    def psd(self, x: Values, **keywords: Any) -> tuple[Array, ...]:
        """Draws the power spectral density of a signal."""

    def csd(self, x: Values, y: Values, **keywords: Any) -> tuple[Array, ...]:
        """Draws the cross-spectral density of two signals."""

    def cohere(self, x: Values, y: Values, **keywords: Any) -> tuple[Array, Array]:
        """Draws the coherence of two signals."""

    def specgram(self, x: Values, **keywords: Any) -> tuple[Array, Array, Array, Artist]:
        """Draws the spectra of the segments of a signal as an image."""

    def magnitude_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        """Draws the magnitudes of a signal's frequencies."""

    def angle_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        """Draws the angles of a signal's frequencies."""

    def phase_spectrum(self, x: Values, **keywords: Any) -> tuple[Array, Array, Artist]:
        """Draws the angles of a signal's frequencies, unwrapped."""

    def figure(self, num: Whole | str | Figure | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, frameon: bool = True, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None, clear: bool = False, *, linewidth: Number | None = None) -> Figure:
        """Starts a figure. `figsize` sets the picture's size.

        num: number or name of the figure; an open figure that has it becomes the current one
        figsize: width and height of the picture, inches
        dpi: pixels per inch
        facecolor: background colour
        edgecolor: colour of the edge, where `patch.set_linewidth` gives it a width
        frameon: whether the figure has a background
        layout: every value except 'none' fits the margins to the labels
        tight_layout: whether the margins are fitted to the labels
        constrained_layout: whether the margins are fitted to the labels
        clear: whether an open figure is cleared
        linewidth: width of the edge, pt
        """

    @overload
    def subplots(self, nrows: Literal[1] = 1, ncols: Literal[1] = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: Literal[True] = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, linewidth: Number | None = None, frameon: bool = True, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> tuple[Figure, Axes]:  # pyright: ignore[reportOverlappingOverload]
        """Makes a figure with a grid of axes."""
    @overload
    def subplots(self, nrows: Whole = 1, ncols: Whole = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: bool = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, linewidth: Number | None = None, frameon: bool = True, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> tuple[Figure, Array]:
        """Makes a figure with a grid of axes.

        nrows: number of rows
        ncols: number of columns
        sharex: which axes share the x axis: all, those of a column or row, or none
        sharey: which axes share the y axis: all, those of a column or row, or none
        squeeze: whether to return single axes without an array, and a single row or column as a 1-D array
        width_ratios: relative widths of the columns, one number each
        height_ratios: relative heights of the rows, one number each
        subplot_kw: keywords for Axes.set, for all axes
        gridspec_kw: keywords for GridSpec: edges, spacing and ratios of the grid
        num: number or name of the figure; an open figure that has it gets the axes
        figsize: width and height of the picture, inches
        dpi: pixels per inch
        facecolor: background colour
        edgecolor: colour of the edge
        linewidth: width of the edge, pt
        frameon: whether the figure has a background
        layout: every value except 'none' fits the margins to the labels
        tight_layout: whether the margins are fitted to the labels
        constrained_layout: whether the margins are fitted to the labels
        """

    def subplot(self, *args: Whole | Pair | GridCells, sharex: Axes | None = None, sharey: Axes | None = None, projection: Literal["rectilinear", "polar"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Selects a position in a grid of axes, and adds axes if there are none.

        args: rows, columns and index from 1 (or first and last index); three digits, such as 211; or a cell of a GridSpec
        sharex: axes to share the x axis with
        sharey: axes to share the y axis with
        projection: kind of axes
        polar: whether the axes are polar, as with projection='polar'
        """

    def subplot_mosaic(self, mosaic: str | Sequence[Sequence[object]], *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, empty_sentinel: str = ".", gridspec_kw: Keywords | None = None, figsize: Pair | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, constrained_layout: bool | None = None, dpi: Number | None = None) -> tuple[Figure, dict[str, Axes]]:
        """Adds axes in a layout that letters describe.

        mosaic: a letter for each cell, with ';' or a new line between rows; or lists of names
        sharex: whether all axes share the x axis
        sharey: whether all axes share the y axis
        width_ratios: relative widths of the columns, one number each
        height_ratios: relative heights of the rows, one number each
        empty_sentinel: symbol of an empty cell
        gridspec_kw: keywords for GridSpec: edges, spacing and ratios of the grid
        figsize: width and height of the picture, inches
        layout: every value except 'none' fits the margins to the labels
        constrained_layout: whether the margins are fitted to the labels
        dpi: pixels per inch
        """

    def subplot2grid(self, shape: Pair, loc: Pair, rowspan: Whole = 1, colspan: Whole = 1) -> Axes:
        """Adds axes that span cells of a grid.

        shape: rows and columns of the grid
        loc: row and column of the first cell, from 0
        rowspan: number of rows that the axes span
        colspan: number of columns that the axes span
        """

    def GridSpec(self, nrows: Whole = 1, ncols: Whole = 1, figure: Figure | None = None, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None) -> GridCells:
        """Makes a grid of positions for axes, which is indexed like an array.

        nrows: number of rows
        ncols: number of columns
        figure: has no meaning here; any value is accepted
        left: left edge of the grid, fraction of the figure's width
        bottom: lower edge of the grid, fraction of the figure's height
        right: right edge of the grid, fraction of the figure's width
        top: upper edge of the grid, fraction of the figure's height
        wspace: space between columns, fraction of the mean width of the axes
        hspace: space between rows, fraction of the mean height of the axes
        width_ratios: relative widths of the columns, one number each
        height_ratios: relative heights of the rows, one number each
        """

    def GridSpecFromSubplotSpec(self, nrows: Whole, ncols: Whole, subplot_spec: GridCells, wspace: Number | None = None, hspace: Number | None = None, height_ratios: Numbers | None = None, width_ratios: Numbers | None = None) -> GridCells:
        """Makes a grid within cells of another grid, as `subgridspec` does.

        nrows: number of rows
        ncols: number of columns
        subplot_spec: the cells that it fills
        wspace: space between columns, fraction of the mean width of the axes
        hspace: space between rows, fraction of the mean height of the axes
        height_ratios: relative heights of the rows, one number each
        width_ratios: relative widths of the columns, one number each
        """

    def axes(self, arg: FourNumbers | None = None, *, projection: Literal["rectilinear", "polar"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Adds axes at a position in the figure.

        arg: left, bottom, width and height, fractions of the figure
        projection: kind of axes
        polar: whether the axes are polar, as with projection='polar'
        """

    def gca(self) -> Axes:
        """Returns the current axes."""

    def gcf(self) -> Figure:
        """Returns the current figure."""

    def sca(self, ax: Axes) -> None:
        """Makes axes the current axes.

        ax: the axes to make current
        """

    def twinx(self, ax: Axes | None = None) -> Axes:
        """Adds axes that share the x axis and have their own y axis on the right.

        ax: the axes to share the other axis with; if not given, these or the current axes
        """

    def twiny(self, ax: Axes | None = None) -> Axes:
        """Adds axes that share the y axis and have their own x axis at the top.

        ax: the axes to share the other axis with; if not given, these or the current axes
        """

    def tight_layout(self, *, pad: Number = 1.08, h_pad: Number | None = None, w_pad: Number | None = None, rect: FourNumbers | None = None) -> None:
        """Fits the axes and their labels to the figure.

        pad: padding around the axes, in font sizes
        h_pad: only the default is available here
        w_pad: only the default is available here
        rect: only the default is available here
        """

    def subplots_adjust(self, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None) -> None:
        """Sets the margins around the axes and the space between them.

        left: left edge of the axes, fraction of the figure's width
        bottom: lower edge of the axes, fraction of the figure's height
        right: right edge of the axes, fraction of the figure's width
        top: upper edge of the axes, fraction of the figure's height
        wspace: space between columns, fraction of the mean width of the axes
        hspace: space between rows, fraction of the mean height of the axes
        """

    def delaxes(self, ax: Axes | None = None) -> None:
        """Removes axes.

        ax: the axes to remove; if not given, the current axes
        """

    def cla(self) -> None:
        """Clears the axes."""

    def clf(self) -> None:
        """Clears the figure."""

    def show(self, *args: object, block: bool | None = None) -> None:
        """Shows all figures and closes them: the last one is the picture.

        args: has no meaning here; any value is accepted
        block: False leaves the figures open
        """

    def savefig(self, *args: object, fname: object = None, dpi: object = None, bbox_inches: object = None, pad_inches: object = None, facecolor: ChartColor | None = None, edgecolor: object = None, transparent: bool | None = None, format: object = None, metadata: object = None, orientation: object = None) -> None:
        """Writes no file: the response to a request is the picture, which is that of the last figure shown or saved.

        args: has no meaning here; any value is accepted
        fname: has no meaning here; any value is accepted
        dpi: has no meaning here; any value is accepted
        bbox_inches: has no meaning here; any value is accepted
        pad_inches: has no meaning here; any value is accepted
        facecolor: background colour; 'auto' is the figure's own
        edgecolor: has no meaning here; any value is accepted
        transparent: whether the picture has no background, and neither have the axes
        format: has no meaning here; any value is accepted
        metadata: has no meaning here; any value is accepted
        orientation: has no meaning here; any value is accepted
        """

    def close(self, fig: Figure | Whole | str | None = None) -> None:
        """Closes a figure: what is drawn next is on another one.

        fig: the figure, its number or its name, or 'all'; if not given, the current figure
        """

    def draw(self) -> None:
        """Does nothing: the picture is drawn when the program ends."""

    def ion(self) -> None:
        """Does nothing: a program isn't interactive."""

    def ioff(self) -> None:
        """Does nothing: a program isn't interactive."""

    def get_current_fig_manager(self) -> FigureManager:
        """Returns the window of the current figure, which there is none of."""

    def pause(self, interval: Number) -> None:
        """Does nothing: nobody watches while a program draws.

        interval: has no meaning here; any value is accepted
        """

    def draw_if_interactive(self) -> None:
        """Does nothing: the picture is drawn when the program ends."""

    def switch_backend(self, newbackend: str) -> None:
        """Does nothing: there are no windows, and the format of the picture is the request's.

        newbackend: has no meaning here; any value is accepted
        """

    def set_loglevel(self, level: str) -> None:
        """Does nothing: charts write no log.

        level: has no meaning here; any value is accepted
        """

    def fignum_exists(self, num: Whole | str) -> bool:
        """Returns whether a figure with this number or name is open.

        num: number or name of the figure
        """

    def get_fignums(self) -> list[int]:
        """Returns the numbers of the open figures."""

    def get_figlabels(self) -> list[str]:
        """Returns the names of the open figures, in the order of their numbers; empty for figures without a name."""

    def make_axes_locatable(self, axes: Axes) -> Divider:
        """Makes axes give room to others at their sides, which `append_axes` adds.

        axes: the axes
        """

    def inset_axes(self, parent_axes: Axes, width: Number | str, height: Number | str, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole = "upper right", bbox_to_anchor: FourNumbers | None = None, bbox_transform: Transform | None = None, axes_class: object = None, axes_kwargs: Keywords | None = None, borderpad: Number = 0.5) -> Axes:
        """Adds axes in a corner of others, as `mpl_toolkits.axes_grid1.inset_locator` does.

        parent_axes: the axes that it is in
        width: width: inches, or a percentage of the axes', such as '30%'
        height: height: inches, or a percentage of the axes'
        loc: where it is
        bbox_to_anchor: the box that it is in, in `bbox_transform`: left, bottom, width, height
        bbox_transform: the coordinates of `bbox_to_anchor`: those of the axes
        axes_class: only the default is available here
        axes_kwargs: only the default is available here
        borderpad: space around it, in font sizes of a legend
        """

    def plot(self, *args: Values | Grid, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines and markers through points.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--'; length N, or N×M for M lines; can be repeated
        data: columns by name; other arguments can then be names of columns
        """

    def semilogx(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines with a logarithmic x axis.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--'; length N, or N×M for M lines; can be repeated
        base: base of the logarithm, greater than 1
        data: columns by name; other arguments can then be names of columns
        """

    def semilogy(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines with a logarithmic y axis.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--'; length N, or N×M for M lines; can be repeated
        base: base of the logarithm, greater than 1
        data: columns by name; other arguments can then be names of columns
        """

    def loglog(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines with two logarithmic axes.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--'; length N, or N×M for M lines; can be repeated
        base: base of the logarithm, greater than 1
        data: columns by name; other arguments can then be names of columns
        """

    def step(self, x: Values, y: Values, fmt: str | None = None, *, where: Literal["pre", "post", "mid"] | str = "pre", data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws a step line.

        x: xs of the points, length N
        y: ys of the points, length N
        fmt: format: colour, marker and line style, such as 'ro--'
        where: position of the steps: before, after or halfway between the points
        data: columns by name; other arguments can then be names of columns
        """

    def stairs(self, values: Values, edges: Values | None = None, *, orientation: Literal["vertical", "horizontal"] | str = "vertical", baseline: Number | Numbers | None = 0, fill: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[StairsKeywords]) -> Artist:
        """Draws steps between edges, such as the counts of a histogram that was made before.

        values: heights of the steps, length N; NaN leaves a gap
        edges: positions of the edges, length N+1; if not given, 0, 1, 2, …
        orientation: direction in which heights are measured
        baseline: where the outline begins and ends, or the lower edge of each step, length N; None for no ends
        fill: whether the area down to the baseline is filled
        data: columns by name; other arguments can then be names of columns
        """

    def ecdf(self, x: Values, weights: Numbers | None = None, *, complementary: bool = False, orientation: Literal["vertical", "horizontal"] | str = "vertical", compress: bool = False, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws the empirical cumulative distribution: the part of the values that are at most as large, from 0 to 1.

        x: the values, length N
        weights: weight of each value, length N
        complementary: whether it is the part of the values above each, which falls from 1 to 0
        orientation: direction of the axis of parts
        compress: whether equal values are one step of the line
        """

    def stem(self, *args: Values, linefmt: str | None = None, markerfmt: str | None = None, basefmt: str | None = None, bottom: Number = 0, orientation: Literal["vertical", "horizontal"] | str = "vertical", label: object = None, use_line_collection: bool | None = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws a stem from the baseline to each point.

        args: the heights, or the positions and the heights, length N; then the formats of the stems, markers and baseline
        linefmt: format of the stems, such as 'C1--'
        markerfmt: format of the markers, such as 'D'
        basefmt: format of the baseline, such as 'k-'
        bottom: position of the baseline, data units
        orientation: orientation of the stems
        label: label for the legend
        use_line_collection: has no meaning here; any value is accepted
        data: columns by name; other arguments can then be names of columns
        """

    def fill_between(self, x: Values, y1: Values, y2: Values = 0, where: Sequence[bool] | Array | None = None, interpolate: bool = False, step: Literal["pre", "post", "mid"] | str | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two horizontal curves.

        x: xs of both edges, length N
        y1: ys of one edge: length N, or one number for all
        y2: ys of the other edge: length N, or one number for all
        where: which points belong to the area: N truth values
        interpolate: whether the area extends to the crossing of the edges; used with `where`
        step: steps instead of straight edges: before, after or halfway between the points
        data: columns by name; other arguments can then be names of columns
        """

    def fill_betweenx(self, y: Values, x1: Values, x2: Values = 0, where: Sequence[bool] | Array | None = None, step: Literal["pre", "post", "mid"] | str | None = None, interpolate: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two vertical curves.

        y: ys of both edges, length N
        x1: xs of one edge: length N, or one number for all
        x2: xs of the other edge: length N, or one number for all
        where: which points belong to the area: N truth values
        step: steps instead of straight edges: before, after or halfway between the points
        interpolate: whether the area extends to the crossing of the edges; used with `where`
        data: columns by name; other arguments can then be names of columns
        """

    def stackplot(self, x: Values, *args: DataSets, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, baseline: Literal["zero", "sym", "wiggle", "weighted_wiggle"] | str = "zero", data: Mapping[str, Any] | None = None, **keywords: Unpack[StackplotKeywords]) -> list[Artist]:
        """Draws stacked areas.

        x: xs, length N
        args: heights of the layers from the lowest: N numbers each, an M×N array, or a dict of lists
        labels: labels of the layers for the legend
        colors: colours of the layers, a list to cycle through
        baseline: baseline of the lowest layer: 0, symmetric about 0, or with the least wiggle
        data: columns by name; other arguments can then be names of columns
        """

    def fill(self, *args: Values, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> list[Artist]:
        """Fills polygons.

        args: xs and ys of the corners, length N; more polygons can follow, each with an optional colour
        data: columns by name; other arguments can then be names of columns
        """

    def xcorr(self, x: Numbers, y: Numbers, *, normed: bool = True, detrend: object = None, usevlines: bool = True, maxlags: Whole | None = 10, **keywords: Unpack[LineKeywords]) -> tuple[Array, Array, Artist, Artist | None]:
        """Draws the correlation of two sequences at each lag. Returns the lags, the correlations, the lines and the line at 0.

        x: the first sequence, length N
        y: the second sequence, length N
        normed: whether the correlation of a sequence with itself at lag 0 is 1
        detrend: only the default is available here
        usevlines: whether to draw vertical lines from 0; if not, markers
        maxlags: lags from minus this to this; None for all
        """

    def acorr(self, x: Numbers, *, normed: bool = True, detrend: object = None, usevlines: bool = True, maxlags: Whole | None = 10, **keywords: Unpack[LineKeywords]) -> tuple[Array, Array, Artist, Artist | None]:
        """Draws the correlation of a sequence with itself at each lag. Returns what `xcorr` returns.

        x: the sequence, length N
        normed: whether the correlation of a sequence with itself at lag 0 is 1
        detrend: only the default is available here
        usevlines: whether to draw vertical lines from 0; if not, markers
        maxlags: lags from minus this to this; None for all
        """

    def axhline(self, y: Coordinate = 0, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a horizontal line across the axes.

        y: y of the line, data units
        xmin: left end, fraction of the axes' width
        xmax: right end, fraction of the axes' width
        """

    def axvline(self, x: Coordinate = 0, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a vertical line across the axes.

        x: x of the line, data units
        ymin: lower end, fraction of the axes' height
        ymax: upper end, fraction of the axes' height
        """

    def axline(self, xy1: Pair, xy2: Pair | None = None, *, slope: Number | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws an infinite straight line through two points, or through a point with a slope.

        xy1: a point on the line, data units
        xy2: another point on the line, data units
        slope: slope of the line, which replaces `xy2`
        """

    def axhspan(self, ymin: Coordinate, ymax: Coordinate, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills a horizontal band across the axes.

        ymin: lower edge, data units
        ymax: upper edge, data units
        xmin: left end, fraction of the axes' width
        xmax: right end, fraction of the axes' width
        """

    def axvspan(self, xmin: Coordinate, xmax: Coordinate, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills a vertical band across the axes.

        xmin: left edge, data units
        xmax: right edge, data units
        ymin: lower end, fraction of the axes' height
        ymax: upper end, fraction of the axes' height
        """

    def hlines(self, y: Values, xmin: Values, xmax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[HlinesKeywords]) -> Artist:
        """Draws horizontal lines from `xmin` to `xmax`.

        y: ys of the lines, data units, length N
        xmin: left ends, data units: length N, or one for all
        xmax: right ends, data units: length N, or one for all
        colors: one colour, or a list of colours to cycle through
        linestyles: line style
        label: label for the legend
        data: columns by name; other arguments can then be names of columns
        """

    def vlines(self, x: Values, ymin: Values, ymax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[VlinesKeywords]) -> Artist:
        """Draws vertical lines from `ymin` to `ymax`.

        x: xs of the lines, data units, length N
        ymin: lower ends, data units: length N, or one for all
        ymax: upper ends, data units: length N, or one for all
        colors: one colour, or a list of colours to cycle through
        linestyles: line style
        label: label for the legend
        data: columns by name; other arguments can then be names of columns
        """

    def errorbar(self, x: Values, y: Values, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, fmt: str = "", *, ecolor: ChartColor | None = None, elinewidth: Number | None = None, capsize: Number | None = None, barsabove: bool = False, lolims: bool | Sequence[bool] | Array = False, uplims: bool | Sequence[bool] | Array = False, xlolims: bool | Sequence[bool] | Array = False, xuplims: bool | Sequence[bool] | Array = False, errorevery: Whole = 1, capthick: Number | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a line with error bars.

        x: xs of the points, length N
        y: ys of the points, length N
        yerr: lengths of the bars down and up, data units: one number, N numbers, or 2×N
        xerr: lengths of the bars to the left and right, data units: one number, N numbers, or 2×N
        fmt: format of the points, such as 'o'; 'none' draws only the bars
        ecolor: colour of the bars; if not given, that of the line
        elinewidth: width of the bars, pt
        capsize: length of the caps on each side, pt
        barsabove: whether the bars are drawn above the points
        lolims: only the default is available here
        uplims: only the default is available here
        xlolims: only the default is available here
        xuplims: only the default is available here
        errorevery: N for bars at every N-th point; or a pair (start, N)
        capthick: thickness of the caps, pt
        data: columns by name; other arguments can then be names of columns
        """

    def bar(self, x: Values, height: Values, width: Numbers = 0.8, bottom: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws vertical bars at positions or categories.

        x: positions of the bars, length N
        height: heights of the bars, data units: length N, or one for all
        width: widths of the bars, data units (days for dates): one number, or N
        bottom: start of the bars, data units: one number, or N
        align: whether `x` (or `y`) is the middle of a bar or its first edge
        tick_label: tick labels of the bars, length N
        yerr: lengths of the error bars down and up, data units: one number, N numbers, or 2×N
        xerr: lengths of the error bars to the left and right, data units: one number, N numbers, or 2×N
        ecolor: colour of the error bars
        capsize: length of the error bars' caps on each side, pt
        error_kw: keywords for the error bars: ecolor, elinewidth, capsize, capthick
        log: whether the value axis is logarithmic
        data: columns by name; other arguments can then be names of columns
        """

    def barh(self, y: Values, width: Values, height: Numbers = 0.8, left: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws horizontal bars at positions or categories.

        y: positions of the bars, length N
        width: lengths of the bars, data units: length N, or one for all
        height: thicknesses of the bars, data units (days for dates): one number, or N
        left: start of the bars, data units: one number, or N
        align: whether `x` (or `y`) is the middle of a bar or its first edge
        tick_label: tick labels of the bars, length N
        yerr: lengths of the error bars down and up, data units: one number, N numbers, or 2×N
        xerr: lengths of the error bars to the left and right, data units: one number, N numbers, or 2×N
        ecolor: colour of the error bars
        capsize: length of the error bars' caps on each side, pt
        error_kw: keywords for the error bars: ecolor, elinewidth, capsize, capthick
        log: whether the value axis is logarithmic
        data: columns by name; other arguments can then be names of columns
        """

    def grouped_bar(self, heights: DataSets, *, positions: Numbers | None = None, group_spacing: Number = 1.5, bar_spacing: Number = 0, tick_labels: Iterable[object] | None = None, labels: Iterable[object] | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", colors: ChartColor | Sequence[ChartColor] | Array | None = None, **keywords: Unpack[GroupedBarKeywords]) -> Artist:
        """Draws groups of bars: one group for each position, with one bar for each data set.

        heights: the data sets: a list of lists, a dict of lists by label, or an N×M array of M data sets; each of length N
        positions: centres of the groups at equal distances, data units, length N; if not given, 0, 1, 2, …
        group_spacing: gap between groups, widths of a bar
        bar_spacing: gap between the bars of a group, widths of a bar
        tick_labels: labels of the groups, length N
        labels: labels of the data sets for the legend, length M
        orientation: orientation of the bars
        colors: colours of the data sets, a list to cycle through
        """

    def broken_barh(self, xranges: Sequence[tuple[Coordinate, Number]] | Array, yrange: tuple[Coordinate, Number], align: Literal["bottom", "center", "top"] | str = "bottom", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws a row of horizontal bars, each with a start and a length.

        xranges: each bar's left end and its length, data units (days for dates): a list of pairs, or an N×2 array
        yrange: position and height of the row, data units
        align: which part of the row is at the position in `yrange`
        data: columns by name; other arguments can then be names of columns
        """

    def bar_label(self, container: Artist, labels: Iterable[object] | None = None, *, fmt: str = "%g", label_type: Literal["edge", "center"] | str = "edge", padding: Numbers = 0, **keywords: Unpack[TextKeywords]) -> list[Artist]:
        """Labels each bar with its value or another text.

        container: the return value of bar() or barh()
        labels: the texts, one for each bar; if not given, the bars' values
        fmt: format of the values: '%.1f' or '{:,.0f}'
        label_type: whether the labels are at the bars' ends or in their middles
        padding: distance from the bars' ends, pt: one number, or one for each bar
        """

    def hist(self, x: DataSets, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] | None = None, range: Pair | None = None, density: bool = False, weights: DataSets | None = None, cumulative: bool | Whole = False, bottom: Numbers | None = None, histtype: Literal["bar", "barstacked", "step", "stepfilled"] | str = "bar", align: Literal["left", "mid", "right"] | str = "mid", orientation: Literal["vertical", "horizontal"] | str = "vertical", rwidth: Number | None = None, log: bool = False, color: ChartColor | Sequence[ChartColor] | Array | None = None, label: object | Iterable[object] | None = None, stacked: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[HistKeywords]) -> tuple[Array | list[Array], Array, Artist | list[Artist]]:
        """Draws a histogram. Returns the counts, the edges of the bins and the bars.

        x: the data: N numbers or dates, several lists of them, or an N×M array of M data sets
        bins: number of bins, their edges (one more than bins), or the name of a rule
        range: lower end of the first bin and upper end of the last, data units
        density: whether the areas of the bars sum to 1
        weights: weight of each value, in the shape of `x`
        cumulative: whether each bin includes the bins before it; −1 includes the bins after it
        bottom: start of the bars, data units: one number, or one for each bin
        histtype: bars side by side, stacked bars, outlines, or filled outlines
        align: position of a bar in its bin
        orientation: orientation of the bars
        rwidth: widths of the bars, fraction of the bin
        log: whether the axis of the counts is logarithmic
        color: one colour, or one for each data set
        label: label for the legend: one text, or one for each data set
        stacked: whether the data sets are stacked
        data: columns by name; other arguments can then be names of columns
        """

    def hist2d(self, x: Values, y: Values, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] = 10, range: Grid | None = None, density: bool = False, weights: Numbers | None = None, cmin: Number | None = None, cmax: Number | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImageKeywords]) -> tuple[Array, Array, Array, Artist]:
        """Draws a 2-D histogram with rectangles.

        x: xs of the points, length N
        y: ys of the points, length N
        bins: number of bins or their edges, or a pair of these for x and y
        range: limits of the bins, data units: [[xmin, xmax], [ymin, ymax]]
        density: whether the counts are a density, whose integral is 1
        weights: weight of each point, length N
        cmin: smallest count that is drawn
        cmax: largest count that is drawn
        data: columns by name; other arguments can then be names of columns
        """

    def boxplot(self, x: DataSets, notch: bool | None = None, sym: str | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", whis: Number | Pair | None = None, positions: Numbers | None = None, widths: Numbers | None = None, patch_artist: bool | None = None, bootstrap: Whole | None = None, usermedians: Numbers | None = None, conf_intervals: Grid | None = None, meanline: bool | None = None, showmeans: bool | None = None, showcaps: bool | None = None, showbox: bool | None = None, showfliers: bool | None = None, boxprops: Keywords | None = None, tick_labels: Iterable[object] | None = None, labels: Iterable[object] | None = None, flierprops: Keywords | None = None, medianprops: Keywords | None = None, meanprops: Keywords | None = None, capprops: Keywords | None = None, whiskerprops: Keywords | None = None, manage_ticks: bool = True, autorange: bool = False, zorder: Number | None = None, capwidths: Numbers | None = None, label: object | Iterable[object] | None = None, *, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist]]:
        """Draws a box plot: a box from the first to the third quartile of each data set, with its median, whiskers and outliers.

        x: the data: N numbers, several lists of them, an N×M array of M data sets, or a dict
        notch: whether the boxes have notches at the median's confidence interval
        sym: format of the outliers, such as 'r+'; '' draws none
        vert: whether the boxes are vertical
        orientation: orientation of the boxes
        whis: length of the whiskers, in interquartile ranges; or a pair of percentiles
        positions: positions of the boxes, data units; if not given, 1, 2, 3, …
        widths: widths of the boxes, data units: one number, or one for each
        patch_artist: whether the boxes are filled
        bootstrap: only the default is available here
        usermedians: medians to draw, one for each box; NaN stands for the data's median
        conf_intervals: only the default is available here
        meanline: whether means are shown as lines across the boxes
        showmeans: whether means are shown
        showcaps: whether the whiskers have caps
        showbox: whether the boxes are shown
        showfliers: whether outliers are shown
        boxprops: keywords for the boxes
        tick_labels: tick labels of the boxes
        labels: tick labels of the boxes; the older name of `tick_labels`
        flierprops: keywords for the outliers' markers
        medianprops: keywords for the medians' lines
        meanprops: keywords for the means' markers or lines
        capprops: keywords for the caps
        whiskerprops: keywords for the whiskers
        manage_ticks: whether the axis gets a tick at each box
        autorange: only the default is available here
        zorder: drawing order; artists with higher values are drawn later
        capwidths: widths of the caps, data units: one number, or one for each
        label: label for the legend: one text, or one for each box
        data: columns by name; other arguments can then be names of columns
        """

    def violinplot(self, dataset: DataSets, positions: Numbers | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", widths: Numbers = 0.5, showmeans: bool = False, showextrema: bool = True, showmedians: bool = False, quantiles: Numbers | Sequence[Numbers] | None = None, points: Whole = 100, bw_method: Literal["scott", "silverman"] | str | Number | None = None, side: Literal["both", "low", "high"] | str = "both", *, facecolor: ChartColor | Sequence[ChartColor] | Array | None = None, linecolor: ChartColor | Sequence[ChartColor] | Array | None = None, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist] | Artist]:
        """Draws a violin plot: the density of each data set as an outline.

        dataset: the data: N numbers, several lists of them, an N×M array of M data sets, or a dict
        positions: positions of the violins, data units; if not given, 1, 2, 3, …
        vert: whether the violins are vertical
        orientation: orientation of the violins
        widths: largest widths of the violins, data units: one number, or one for each
        showmeans: whether to mark the means
        showextrema: whether to mark the smallest and the largest values
        showmedians: whether to mark the medians
        quantiles: quantiles to mark, 0 to 1: a list for each data set
        points: number of points at which the density is computed, 2 to 10,000
        bw_method: bandwidth of the density: a rule, or a factor of the data's standard deviation
        side: which half of each violin to draw
        facecolor: colours of the bodies, a list to cycle through
        linecolor: colours of the lines, a list to cycle through
        data: columns by name; other arguments can then be names of columns
        """

    def eventplot(self, positions: DataSets, orientation: Literal["horizontal", "vertical"] | str = "horizontal", lineoffsets: Numbers = 1, linelengths: Numbers = 1, linewidths: Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, alpha: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] = "solid", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[EventplotKeywords]) -> list[Artist]:
        """Draws a short line for each event, in a row for each list of events.

        positions: positions of the events, data units: a list for each row, or an M×N array of M rows
        orientation: orientation of the rows
        lineoffsets: positions of the rows' middles, data units: one for each row, or one number for the distance between rows
        linelengths: heights of the rows, data units: one number, or one for each
        linewidths: width of the lines, pt: one number, or one for each row
        colors: one colour, or one for each row
        alpha: opacity, 0 to 1: one number, or one for each row
        linestyles: line style: one, or one for each row
        data: columns by name; other arguments can then be names of columns
        """

    def pie(self, x: Numbers, explode: Numbers | None = None, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, autopct: str | Callable[..., object] | Iterable[object] | None = None, pctdistance: Number = 0.6, shadow: bool = False, labeldistance: Number | None = 1.1, startangle: Number = 0, radius: Number = 1, counterclock: bool = True, wedgeprops: Keywords | None = None, textprops: Keywords | None = None, center: Pair | None = None, frame: bool = False, rotatelabels: bool = False, *, normalize: bool = True, hatch: str | Iterable[object] | None = None, data: Mapping[str, Any] | None = None) -> tuple[list[Artist], ...]:
        """Draws a pie chart.

        x: sizes of the slices, length N, not negative
        explode: distance by which each slice is moved outwards, data units, length N
        labels: labels of the slices, length N
        colors: colours of the slices, a list to cycle through
        autopct: texts on the slices: a format such as '%1.1f%%', a function of the percentage, or N texts
        pctdistance: distance of the texts of `autopct` from the centre, fraction of the radius
        shadow: whether the slices have shadows
        labeldistance: distance of the labels from the centre, fraction of the radius; None for no labels
        startangle: start angle of the first slice, degrees counterclockwise from the right
        radius: radius, data units
        counterclock: whether the slices are counterclockwise
        wedgeprops: keywords for the slices; `width` (data units) makes a ring
        textprops: keywords for the texts
        center: the centre, data units
        frame: whether the axes are shown
        rotatelabels: whether labels are rotated to the angle of their slices
        normalize: whether the sizes are scaled to a full circle; if False, they are fractions of it
        hatch: hatch patterns of the slices, a list to cycle through
        data: columns by name; other arguments can then be names of columns
        """

    def scatter(self, x: Values, y: Values, s: Numbers | None = None, c: ChartColor | Sequence[ChartColor] | Array | Values | None = None, marker: str | Whole | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, plotnonfinite: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[ScatterKeywords]) -> Artist:
        """Draws a marker at each point. Sizes and colours can vary.

        x: xs of the points, length N
        y: ys of the points, length N
        s: areas of the markers, pt²: one number, or N
        c: colours of the markers: one colour, N colours, or N values for the colormap
        marker: shape of the markers
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        plotnonfinite: only the default is available here
        data: columns by name; other arguments can then be names of columns
        """

    def hexbin(self, x: Values, y: Values, C: Numbers | None = None, gridsize: Whole | Pair = 100, bins: Literal["log"] | str | Whole | Numbers | None = None, xscale: Literal["linear", "log"] | str = "linear", yscale: Literal["linear", "log"] | str = "linear", extent: FourNumbers | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, reduce_C_function: None = None, mincnt: Number | None = None, marginals: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[HexbinKeywords]) -> Artist:
        """Draws a 2-D histogram with hexagons.

        x: xs of the points, length N
        y: ys of the points, length N
        C: a value for each point, length N; hexagons then show the mean instead of the count
        gridsize: number of hexagons along x, or a pair for x and y
        bins: 'log' for a logarithmic scale, a number of steps, or the lower edges of the steps
        xscale: scale of the x axis
        yscale: scale of the y axis
        extent: xmin, xmax, ymin and ymax of the hexagons, data units (exponents of ten on a logarithmic axis)
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        reduce_C_function: not supported; raises NotImplementedError
        mincnt: smallest count that is drawn
        marginals: only the default is available here
        data: columns by name; other arguments can then be names of columns
        """

    def quiver(self, *args: Values | Grid, angles: Literal["uv", "xy"] | str | Numbers = "uv", scale: Number | None = None, scale_units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str | None = None, units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str = "width", width: Number | None = None, headwidth: Number = 3, headlength: Number = 5, headaxislength: Number = 4.5, minshaft: Number = 1, minlength: Number = 1, pivot: Literal["tail", "mid", "middle", "tip"] | str = "tail", data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a vector field as arrows.

        args: U and V; or X, Y, U and V; each with optional values C for colours; N arrows or an N×M grid of arrows
        angles: direction of the arrows: 'uv' on the picture, 'xy' in data units, or N angles in degrees counterclockwise from the right
        scale: number of units of (U, V) for one `scale_units`; larger values make shorter arrows
        scale_units: unit of the arrows' lengths
        units: unit of the arrows' widths
        width: width of the shafts, in `units`
        headwidth: width of the heads, in shaft widths
        headlength: length of the heads, in shaft widths
        headaxislength: length of the heads at the shaft, in shaft widths
        minshaft: length below which whole arrows are scaled down, in head lengths
        minlength: length below which a dot replaces the arrow, in shaft widths
        pivot: which part of an arrow is at its position
        data: columns by name; other arguments can then be names of columns
        """

    def quiverkey(self, Q: Artist, X: Number, Y: Number, U: Number, label: object, *, angle: Number = 0, coordinates: Literal["axes", "figure", "data", "inches"] | str = "axes", color: ChartColor | None = None, labelsep: Number = 0.1, labelpos: Literal["N", "S", "E", "W"] | str = "N", labelcolor: ChartColor | None = None, fontproperties: Keywords | None = None, zorder: Number | None = None) -> Artist:
        """Adds a key to a field of arrows: one arrow of a known length, with a text.

        Q: the return value of quiver()
        X: x of the key, in `coordinates`
        Y: y of the key, in `coordinates`
        U: length of the key, in the unit of the field
        label: the text beside it
        angle: angle of the key, degrees counterclockwise
        coordinates: units of `X` and `Y`
        color: colour of the key; if not given, that of the field
        labelsep: space between key and text, inches
        labelpos: the side of the text
        labelcolor: colour of the text
        fontproperties: keywords for the font of the text
        zorder: drawing order; if not given, just above the field
        """

    def streamplot(self, x: Values | Grid, y: Values | Grid, u: Grid, v: Grid, density: Number | Pair = 1, linewidth: Number | Grid | None = None, color: ChartColor | Grid | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, arrowsize: Number = 1, arrowstyle: str = "-|>", minlength: Number = 0.1, transform: object = None, zorder: Number | None = None, start_points: Grid | None = None, maxlength: Number = 4, integration_direction: Literal["both", "forward", "backward"] | str = "both", broken_streamlines: bool = True, *, integration_max_step_scale: Number = 1, integration_max_error_scale: Number = 1, num_arrows: Whole = 1, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws the streamlines of a vector field.

        x: xs of the grid's columns, length M, or N×M
        y: ys of the grid's rows, length N, or N×M
        u: x components of the field, N×M
        v: y components of the field, N×M
        density: density of the lines: 1 is a grid of 30×30; or a pair for x and y
        linewidth: line width, pt: one number, or N×M numbers
        color: colour of the lines, or N×M values for the colormap
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        arrowsize: scale factor of the arrows
        arrowstyle: only the default is available here
        minlength: length of the shortest lines, fraction of the axes
        transform: only the default is available here
        zorder: drawing order; artists with higher values are drawn later
        start_points: starting points of the lines, data units, K×2
        maxlength: length of the longest lines, fraction of the axes
        integration_direction: direction of the lines from their starting points
        broken_streamlines: whether lines end where they come too close to others
        integration_max_step_scale: only the default is available here
        integration_max_error_scale: only the default is available here
        num_arrows: 0 for no arrows; otherwise each line has one
        data: columns by name; other arguments can then be names of columns
        """

    def imshow(self, X: Grid | Sequence[Grid] | np.floating[Any], cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, *, aspect: Literal["equal", "auto"] | str | Number | None = None, interpolation: Literal["antialiased", "auto", "nearest", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"] | str | None = None, vmin: Number | None = None, vmax: Number | None = None, origin: Literal["upper", "lower"] | str | None = None, extent: FourNumbers | None = None, filternorm: bool = True, filterrad: Number = 4, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImshowKeywords]) -> Artist:
        """Shows an array as an image: numbers with a colormap, or colours.

        X: N×M numbers, or N×M×3 or N×M×4 colours: fractions from 0 to 1 or whole numbers from 0 to 255
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        aspect: 'equal' for square pixels, 'auto' to fill the axes, or the ratio of a pixel's height to its width
        interpolation: interpolation between pixels
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        origin: position of the first row
        extent: left, right, bottom and top edges, data units
        filternorm: only the default is available here
        filterrad: only the default is available here
        data: columns by name; other arguments can then be names of columns
        """

    def matshow(self, A: Grid | Sequence[Grid] | np.floating[Any], fignum: Whole | bool | None = None, **keywords: Unpack[ImageKeywords]) -> Artist:
        """Shows a matrix as an image with a square for each number.

        A: N×M numbers, or N×M×3 or N×M×4 colours: fractions from 0 to 1 or whole numbers from 0 to 255
        fignum: if given, draws on the current figure instead of a new one
        """

    def spy(self, Z: Grid, *, precision: Number = 0, marker: str | Whole | None = None, markersize: Number | None = None, aspect: Literal["equal", "auto"] | str | Number = "equal", origin: Literal["upper", "lower"] | str = "upper", **keywords: Unpack[SpyKeywords]) -> Artist:
        """Shows where a matrix isn't 0, as black squares or as markers.

        Z: the matrix, N×M
        precision: entries up to this size count as 0
        marker: shape of the markers; if given, markers are drawn and no image
        markersize: size of the markers, pt; if given, markers are drawn and no image
        aspect: as for imshow
        origin: position of the first row
        """

    def pcolormesh(self, *args: Values | Grid, shading: Literal["auto", "flat", "nearest", "gouraud"] | str | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a grid of coloured cells. The grid can be irregular.

        args: C, N×M; or X, Y and C: X of length M or M+1, Y of length N or N+1, or 2-D as C or one more
        shading: whether X and Y are the corners ('flat') or the centres ('nearest') of the cells; 'gouraud' interpolates colours
        data: columns by name; other arguments can then be names of columns
        """

    def pcolor(self, *args: Values | Grid, shading: Literal["auto", "flat", "nearest"] | str | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a grid of coloured cells, as `pcolormesh` does, with thinner edges.

        args: C, N×M; or X, Y and C: X of length M or M+1, Y of length N or N+1, or 2-D as C or one more
        shading: whether X and Y are the corners ('flat') or the centres ('nearest') of the cells
        data: columns by name; other arguments can then be names of columns
        """

    def contour(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws contour lines.

        args: Z, N×M; or X, Y and Z, X of length M and Y of length N, or N×M each; then levels
        levels: approximate number of levels, or a rising list of levels
        colors: one colour, or a list of colours to cycle through, instead of a colormap
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        alpha: opacity, 0 (transparent) to 1 (opaque)
        extend: which ends extend beyond the levels
        origin: position of Z's first row, if X and Y aren't given
        extent: left, right, bottom and top edges, data units, if X and Y aren't given
        linewidths: line widths, pt: one number, or a list to cycle through
        linestyles: line styles: one, or a list to cycle through
        negative_linestyles: line style of negative levels, if all lines have one colour
        hatches: hatch patterns of the layers, a list to cycle through
        locator: only the default is available here
        zorder: drawing order; artists with higher values are drawn later
        antialiased: only the default is available here
        corner_mask: only the default is available here
        nchunk: has no meaning here; any value is accepted
        algorithm: only the default is available here
        xunits: only the default is available here
        yunits: only the default is available here
        data: columns by name; other arguments can then be names of columns
        """

    def contourf(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Fills the areas between contour lines.

        args: Z, N×M; or X, Y and Z, X of length M and Y of length N, or N×M each; then levels
        levels: approximate number of levels, or a rising list of levels
        colors: one colour, or a list of colours to cycle through, instead of a colormap
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        alpha: opacity, 0 (transparent) to 1 (opaque)
        extend: which ends extend beyond the levels
        origin: position of Z's first row, if X and Y aren't given
        extent: left, right, bottom and top edges, data units, if X and Y aren't given
        linewidths: line widths, pt: one number, or a list to cycle through
        linestyles: line styles: one, or a list to cycle through
        negative_linestyles: line style of negative levels, if all lines have one colour
        hatches: hatch patterns of the layers, a list to cycle through
        locator: only the default is available here
        zorder: drawing order; artists with higher values are drawn later
        antialiased: only the default is available here
        corner_mask: only the default is available here
        nchunk: has no meaning here; any value is accepted
        algorithm: only the default is available here
        xunits: only the default is available here
        yunits: only the default is available here
        data: columns by name; other arguments can then be names of columns
        """

    def tricontour(self, *args: Values | Grid, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None) -> Artist:
        """Draws contour lines of heights at scattered points.

        args: x, y and z of the points, length N, with the triangles after y if not by name; then levels
        triangles: the triangles, each the numbers of its three corners; if not given, Delaunay's
        mask: which of the given triangles are left out
        levels: approximate number of levels, or a rising list of levels
        colors: one colour, or a list of colours to cycle through, instead of a colormap
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        alpha: opacity, 0 (transparent) to 1 (opaque)
        extend: which ends extend beyond the levels
        linewidths: line widths, pt: one number, or a list to cycle through
        linestyles: line styles: one, or a list to cycle through
        negative_linestyles: line style of negative levels, if all lines have one colour
        hatches: hatch patterns of the layers, a list to cycle through
        locator: only the default is available here
        zorder: drawing order; artists with higher values are drawn later
        antialiased: only the default is available here
        """

    def tricontourf(self, *args: Values | Grid, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None) -> Artist:
        """Fills the areas between contour lines of heights at scattered points.

        args: x, y and z of the points, length N, with the triangles after y if not by name; then levels
        triangles: the triangles, each the numbers of its three corners; if not given, Delaunay's
        mask: which of the given triangles are left out
        levels: approximate number of levels, or a rising list of levels
        colors: one colour, or a list of colours to cycle through, instead of a colormap
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        alpha: opacity, 0 (transparent) to 1 (opaque)
        extend: which ends extend beyond the levels
        linewidths: line widths, pt: one number, or a list to cycle through
        linestyles: line styles: one, or a list to cycle through
        negative_linestyles: line style of negative levels, if all lines have one colour
        hatches: hatch patterns of the layers, a list to cycle through
        locator: only the default is available here
        zorder: drawing order; artists with higher values are drawn later
        antialiased: only the default is available here
        """

    def tripcolor(self, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *args: Values, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, facecolors: Numbers | None = None, shading: Literal["flat", "gouraud"] | str = "flat", **keywords: Unpack[TripcolorKeywords]) -> Artist:
        """Colours the triangles that points form. A triangle has the mean of the values at its corners.

        args: xs and ys of the points, length N; then the triangles, if not by name; then the values, one for each point or each triangle
        triangles: the triangles, each the numbers of its three corners; if not given, Delaunay's
        mask: which of the given triangles are left out
        cmap: a colormap or its name
        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        facecolors: values, one for each triangle
        shading: only the default is available here
        """

    def triplot(self, *args: Values, triangles: Grid | None = None, mask: Sequence[bool] | Array | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws the sides of the triangles that points form, and markers at the points.

        args: xs and ys of the points, length N; then the triangles, if not by name; then a format such as 'ro--'
        triangles: the triangles, each the numbers of its three corners; if not given, Delaunay's
        mask: which of the given triangles are left out
        """

    def clabel(self, CS: Artist, levels: Numbers | None = None, *, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, inline: bool = True, inline_spacing: Number = 5, fmt: str | Keywords | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, use_clabeltext: bool = False, manual: bool = False, rightside_up: bool = True, zorder: Number | None = None) -> list[Artist]:
        """Labels the lines of a contour plot with their levels.

        CS: the return value of contour()
        levels: levels to label; if not given, all
        fontsize: font size, pt; or a name such as 'small'
        inline: whether the lines are interrupted at the labels
        inline_spacing: space before and after a label, px
        fmt: a format such as '%.1f' or '{:.1f}', or a dict of texts by level
        colors: colour of the labels; if not given, that of the lines
        use_clabeltext: only the default is available here
        manual: only the default is available here
        rightside_up: only the default is available here
        zorder: only the default is available here
        """

    def clim(self, vmin: Number | Pair | None = None, vmax: Number | None = None) -> None:
        """Sets the values at the ends of the current image's colormap.

        vmin: value at the low end of the colormap; or a pair of both ends
        vmax: value at the high end of the colormap
        """

    def set_cmap(self, cmap: str | Colormap) -> None:
        """Sets the colormap of the current image and the default for later ones.

        cmap: a colormap or its name
        """

    def get_cmap(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap:
        """Returns a colormap by its name.

        name: name of the colormap; if not given, rcParams["image.cmap"]
        lut: number of colours, 1 to 4,096
        """

    def sci(self, im: Artist) -> None:
        """Makes an image the current one, for `plt.colorbar` and `plt.clim`.

        im: the artist that clim(), set_cmap() and colorbar() will use
        """

    def gci(self) -> Artist | None:
        """Returns the current image, for `plt.colorbar` and `plt.clim`."""

    def ScalarMappable(self, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, cmap: str | Colormap | None = None) -> Artist:
        """Makes a colormap with a norm, for a colorbar without an artist.

        norm: how values map to colours: a norm, or 'linear', 'log' or 'symlog'
        cmap: a colormap or its name
        """

    def colorbar(self, mappable: Artist | None = None, cax: Axes | None = None, ax: Axes | Sequence[Axes] | Array | None = None, *, location: Literal["right", "left", "top", "bottom"] | str | None = None, orientation: Literal["vertical", "horizontal"] | str | None = None, ticklocation: Literal["auto", "left", "right", "top", "bottom"] | str = "auto", fraction: Number = 0.15, shrink: Number = 1, aspect: Number = 20, pad: Number | None = None, anchor: Pair | None = None, panchor: Pair | bool | None = None, extend: Literal["neither", "min", "max", "both"] | str | None = None, extendfrac: Numbers | None = None, extendrect: bool = False, ticks: Numbers | Locator | None = None, format: str | Callable[..., object] | Formatter | None = None, drawedges: bool = False, label: object = "", boundaries: Numbers | None = None, values: Numbers | None = None, spacing: Literal["uniform", "proportional"] | str = "uniform", alpha: Number | None = None, use_gridspec: bool = True) -> Colorbar:
        """Adds a colorbar, which shows the values of the colours.

        mappable: the return value of imshow(), scatter(), contourf() or a similar function; if not given, the last one
        cax: axes to draw the colorbar in
        ax: axes that make room for the colorbar
        location: side of the axes
        orientation: orientation of the colorbar
        ticklocation: side of the ticks
        fraction: part of the axes that the colorbar takes, fraction
        shrink: length of the colorbar, fraction of the axes' side
        aspect: ratio of the colorbar's length to its thickness
        pad: space between axes and colorbar, fraction of the axes
        anchor: only the default is available here
        panchor: only the default is available here
        extend: which ends of the colorbar are pointed
        extendfrac: length of the pointed ends, fraction of the colorbar
        extendrect: only the default is available here
        ticks: tick positions or a locator
        format: a format such as '%.1f' or '{x:.1f}', a function of a tick's value and its position, or a formatter
        drawedges: whether lines separate the colours
        label: label of the colorbar
        boundaries: only the default is available here
        values: only the default is available here
        spacing: whether all steps have the same length or lengths in proportion to their values
        alpha: only the default is available here
        use_gridspec: only the default is available here
        """

    def ListedColormap(self, colors: ChartColor | Sequence[ChartColor] | Array, name: str = "from_list", N: Whole | None = None) -> Colormap:
        """Makes a colormap from a list of colours.

        colors: the colours: a list, or an N×3 or N×4 array of fractions 0–1
        name: name of the colormap
        N: number of colours, 1 to 4,096; the list is repeated or cut to this length
        """

    def LinearSegmentedColormap_from_list(self, name: str, colors: ChartColor | Sequence[ChartColor] | Array | Sequence[tuple[Number, ChartColor]], N: Whole = 256, gamma: Number = 1) -> Colormap:
        """Makes a colormap that interpolates between colours.

        name: name of the colormap
        colors: colours at equal distances, or pairs of a rising position (0 to 1) and a colour
        N: number of colours, 1 to 4,096
        gamma: only the default is available here
        """

    def to_rgba(self, c: ChartColor, alpha: Number | None = None) -> tuple[float, float, float, float]:
        """Converts a colour to red, green, blue and alpha, 0 to 1.

        c: the colour
        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def to_rgb(self, c: ChartColor) -> tuple[float, float, float]:
        """Converts a colour to red, green and blue, 0 to 1.

        c: the colour
        """

    def to_hex(self, c: ChartColor, keep_alpha: bool = False) -> str:
        """Converts a colour to text such as `#ff6347`.

        c: the colour
        keep_alpha: whether to include the opacity
        """

    def Normalize(self, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False) -> Norm:
        """Maps values linearly to a colormap.

        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        clip: only the default is available here
        """

    def LogNorm(self, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False) -> Norm:
        """Maps the logarithms of values to a colormap.

        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        clip: only the default is available here
        """

    def SymLogNorm(self, linthresh: Number, linscale: Number = 1, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False, *, base: Number = 10) -> Norm:
        """Maps values to a colormap linearly near 0 and logarithmically on both sides.

        linthresh: distance from 0 up to which the scale is linear
        linscale: only the default is available here
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        clip: only the default is available here
        base: only the default is available here
        """

    def PowerNorm(self, gamma: Number, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False) -> Norm:
        """Maps powers of values to a colormap.

        gamma: the exponent; below 1, small values get a larger part of the colormap
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        clip: only the default is available here
        """

    def TwoSlopeNorm(self, vcenter: Number, vmin: Number | None = None, vmax: Number | None = None) -> Norm:
        """Maps values to a colormap with a fixed centre. The two sides can have different ranges.

        vcenter: value in the middle of the colormap
        vmin: value at the low end of the colormap; if not given, the smallest value
        vmax: value at the high end of the colormap; if not given, the largest value
        """

    def CenteredNorm(self, vcenter: Number = 0, halfrange: Number | None = None, clip: bool = False) -> Norm:
        """Maps values to a colormap with a fixed centre and the same range on both sides.

        vcenter: value in the middle of the colormap
        halfrange: range of the colormap on each side of the centre
        clip: only the default is available here
        """

    def BoundaryNorm(self, boundaries: Numbers, ncolors: Whole, clip: bool = False, *, extend: Literal["neither", "min", "max", "both"] | str = "neither") -> Norm:
        """Maps all values between two boundaries to one colour.

        boundaries: rising edges of the steps, one more than steps
        ncolors: number of colours of the colormap that it is used with
        clip: only the default is available here
        extend: only the default is available here
        """

    def Rectangle(self, xy: Pair, width: Number, height: Number, *, angle: Number = 0, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a rectangle for ax.add_patch.

        xy: lower left corner, data units
        width: width, data units
        height: height, data units
        angle: rotation about `xy`, degrees counterclockwise
        """

    def Circle(self, xy: Pair, radius: Number = 5, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a circle for ax.add_patch.

        xy: the centre, data units
        radius: radius, data units
        """

    def Ellipse(self, xy: Pair, width: Number, height: Number, *, angle: Number = 0, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes an ellipse for ax.add_patch.

        xy: the centre, data units
        width: width, data units
        height: height, data units
        angle: rotation, degrees counterclockwise
        """

    def Polygon(self, xy: Grid, *, closed: bool = True, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a polygon for ax.add_patch.

        xy: the corners, data units, N×2
        closed: whether the last corner is connected to the first
        """

    def Wedge(self, center: Pair, r: Number, theta1: Number, theta2: Number, *, width: Number | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a sector of a circle for ax.add_patch.

        center: the centre, data units
        r: radius, data units
        theta1: start angle, degrees counterclockwise from the right
        theta2: end angle, degrees counterclockwise from the right
        width: thickness of a sector of a ring, data units; if not given, a sector of a circle
        """

    def FancyBboxPatch(self, xy: Pair, width: Number, height: Number, boxstyle: str = "round", *, mutation_scale: Number = 1, mutation_aspect: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a box with a style for ax.add_patch.

        xy: lower left corner, data units
        width: width, data units
        height: height, data units
        boxstyle: style of the box, such as 'round,pad=0.1'
        mutation_scale: unit of the style's numbers, data units
        mutation_aspect: only the default is available here
        """

    def FancyArrowPatch(self, posA: Pair | None = None, posB: Pair | None = None, *, path: MplPath | None = None, arrowstyle: str = "simple", connectionstyle: str = "arc3", patchA: object = None, patchB: object = None, shrinkA: Number = 2, shrinkB: Number = 2, mutation_scale: Number = 1, mutation_aspect: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes an arrow with a style for ax.add_patch.

        posA: start of the arrow, data units
        posB: end of the arrow, data units
        path: a path along which the arrow is drawn
        arrowstyle: style of the arrow, such as '-|>' or 'simple,head_width=8'
        connectionstyle: how the ends are connected, such as 'arc3,rad=0.2'
        patchA: only the default is available here
        patchB: only the default is available here
        shrinkA: room at the start, pt
        shrinkB: room at the end, pt
        mutation_scale: unit of the style's numbers, pt
        mutation_aspect: only the default is available here
        """

    def Arc(self, xy: Pair, width: Number, height: Number, *, angle: Number = 0, theta1: Number = 0, theta2: Number = 360, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a part of an ellipse's line for ax.add_patch.

        xy: the centre, data units
        width: width of the ellipse, data units
        height: height of the ellipse, data units
        angle: rotation, degrees counterclockwise
        theta1: start angle, degrees counterclockwise from `angle`
        theta2: end angle, degrees counterclockwise from `angle`
        """

    def RegularPolygon(self, xy: Pair, numVertices: Whole, *, radius: Number = 5, orientation: Number = 0, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a polygon with equal sides for ax.add_patch.

        xy: the centre, data units
        numVertices: number of corners
        radius: distance of the corners from the centre, data units
        orientation: rotation, radians counterclockwise
        """

    def CirclePolygon(self, xy: Pair, radius: Number = 5, *, resolution: Whole = 20, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a circle of straight lines for ax.add_patch.

        xy: the centre, data units
        radius: radius, data units
        resolution: number of corners
        """

    def Annulus(self, xy: Pair, r: Numbers, width: Number, angle: Number = 0, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a ring for ax.add_patch.

        xy: the centre, data units
        r: outer radius, data units; or a pair of radii
        width: width of the ring, data units
        angle: rotation, degrees counterclockwise
        """

    def Arrow(self, x: Number, y: Number, dx: Number, dy: Number, *, width: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes an arrow for ax.add_patch.

        x: start of the arrow, data units
        y: start of the arrow, data units
        dx: length of the arrow along x, data units
        dy: length of the arrow along y, data units
        width: scale of the widths: the tail's is 0.2, the head's 0.6, data units
        """

    def FancyArrow(self, x: Coordinate, y: Coordinate, dx: Number, dy: Number, *, width: Number = 0.001, head_width: Number | None = None, head_length: Number | None = None, length_includes_head: bool = False, shape: Literal["full", "left", "right"] | str = "full", overhang: Number = 0, head_starts_at_zero: bool = False, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes an arrow for ax.add_patch.

        x: start of the arrow, data units
        y: start of the arrow, data units
        dx: length of the arrow along x, data units
        dy: length of the arrow along y, data units
        width: width of the shaft, data units
        head_width: width of the head, data units; if not given, three times the shaft's width
        head_length: length of the head, data units; if not given, 1.5 times its width
        length_includes_head: whether the length includes the head
        shape: whether to draw all of the arrow or one half
        overhang: how far the head is swept back, fraction of its length
        head_starts_at_zero: whether the head starts at the start of the arrow
        """

    def PathPatch(self, path: MplPath, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a patch with the outline of a path for ax.add_patch.

        path: a matplotlib.path.Path, data units
        """

    def Patch(self, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a patch without a shape, for a legend."""

    def Line2D(self, xdata: Numbers, ydata: Numbers, **keywords: Unpack[LineKeywords]) -> Artist:
        """Makes a line for a legend or for ax.add_line.

        xdata: xs of the points, data units, length N
        ydata: ys of the points, data units, length N
        """

    def LineCollection(self, segments: Sequence[Grid] | Array, *, array: Numbers | None = None, **keywords: Unpack[LineCollectionKeywords]) -> Artist:
        """Makes many lines for ax.add_collection.

        segments: the points of each line, data units: a list of N×2 arrays
        array: values that are drawn as colours
        """

    def PolyCollection(self, verts: Sequence[Grid] | Array, sizes: object = None, *, closed: bool = True, array: Numbers | None = None, **keywords: Unpack[PolyCollectionKeywords]) -> Artist:
        """Makes many polygons for ax.add_collection.

        verts: the corners of each polygon, data units: a list of N×2 arrays
        sizes: only the default is available here
        closed: whether the last corner is connected to the first
        array: values that are drawn as colours
        """

    def PatchCollection(self, patches: Sequence[Artist], *, match_original: bool = False, array: Numbers | None = None, **keywords: Unpack[PatchCollectionKeywords]) -> Artist:
        """Makes one artist of many patches for ax.add_collection.

        patches: patches such as plt.Circle((0, 0), 1)
        match_original: whether the patches keep their own colours and lines
        array: values that are drawn as colours
        """

    def ConnectionPatch(self, xyA: Pair, xyB: Pair, coordsA: Literal["data", "axes fraction", "figure fraction"] | str | Transform, coordsB: Literal["data", "axes fraction", "figure fraction"] | str | Transform | None = None, *, axesA: Axes | None = None, axesB: Axes | None = None, arrowstyle: str = "-", connectionstyle: str = "arc3", patchA: object = None, patchB: object = None, shrinkA: Number = 0, shrinkB: Number = 0, mutation_scale: Number = 10, mutation_aspect: Number | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a line from a point in one axes to a point in another, for fig.add_artist.

        xyA: start of the line, in `coordsA`
        xyB: end of the line, in `coordsB`
        coordsA: units of `xyA`: 'data' or 'axes fraction' of `axesA`, 'figure fraction'
        coordsB: units of `xyB`; if not given, as `coordsA`
        axesA: the axes that `xyA` is in
        axesB: the axes that `xyB` is in
        arrowstyle: style of the arrow, such as '-' or '-|>'
        connectionstyle: how the ends are connected, such as 'arc3,rad=0.2'
        patchA: only the default is available here
        patchB: only the default is available here
        shrinkA: room at the start, pt
        shrinkB: room at the end, pt
        mutation_scale: unit of the style's numbers, pt
        mutation_aspect: only the default is available here
        """

    def title(self, label: object, fontdict: Keywords | None = None, loc: Literal["left", "center", "right"] | str | None = None, pad: Number | None = None, *, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the title of the axes.

        label: the text
        fontdict: keywords for the text
        loc: horizontal position of the title
        pad: distance from the axes, pt
        y: position up the axes, 0 to 1; if not given, above what is there
        """

    def xlabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["left", "center", "right"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the label of the x axis.

        label: the text
        fontdict: keywords for the text
        labelpad: distance from the tick labels, pt
        loc: position of the label along the axis
        """

    def ylabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["bottom", "center", "top"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the label of the y axis.

        label: the text
        fontdict: keywords for the text
        labelpad: distance from the tick labels, pt
        loc: position of the label along the axis
        """

    def suptitle(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets the title of the figure.

        t: the text
        x: position of its middle, fraction of the figure's width
        y: position up the axes, 0 to 1; if not given, above what is there
        """

    def supxlabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets a common label for all x axes.

        t: the text
        x: only the default is available here
        y: position up the axes, 0 to 1; if not given, above what is there
        """

    def supylabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Sets a common label for all y axes.

        t: the text
        x: only the default is available here
        y: position up the axes, 0 to 1; if not given, above what is there
        """

    def text(self, x: Coordinate, y: Coordinate, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Adds text at a position in data units.

        x: x, data units; or fraction of the axes' width with transform=ax.transAxes
        y: y, data units; or fraction of the axes' height with transform=ax.transAxes
        s: the text
        fontdict: keywords for the text
        """

    def figtext(self, x: Number, y: Number, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Adds text at a position in the figure.

        x: x, fraction of the figure's width
        y: y, fraction of the figure's height
        s: the text
        fontdict: keywords for the text
        """

    def table(self, cellText: Sequence[Iterable[object]] | None = None, cellColours: Sequence[ChartColor | Sequence[ChartColor] | Array] | Array | None = None, cellLoc: Literal["left", "center", "right"] | str = "right", colWidths: Numbers | None = None, rowLabels: Iterable[object] | None = None, rowColours: ChartColor | Sequence[ChartColor] | Array | None = None, rowLoc: Literal["left", "center", "right"] | str = "left", colLabels: Iterable[object] | None = None, colColours: ChartColor | Sequence[ChartColor] | Array | None = None, colLoc: Literal["left", "center", "right"] | str = "center", loc: str = "bottom", bbox: FourNumbers | None = None, edges: str = "closed", *, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, zorder: Number | None = None) -> Artist:
        """Adds a table of texts and colours. Texts shrink until they fit, unless `auto_set_font_size(False)` says otherwise.

        cellText: the texts, N rows of M
        cellColours: the colours of the cells, N rows of M
        cellLoc: where texts are in their cells
        colWidths: widths of the columns, fractions of the axes' width, length M; if not given, together as wide as the axes
        rowLabels: texts beside the rows, length N
        rowColours: colours of the cells beside the rows, length N
        rowLoc: where texts beside the rows are in their cells
        colLabels: texts above the columns, length M
        colColours: colours of the cells above the columns, length M
        colLoc: where texts above the columns are in their cells
        loc: where the table is: outside of the axes ('bottom', 'top', 'left', 'right', 'top left', …) or in them ('center', 'upper left', 'lower center', …)
        bbox: the table's box, which it then fills: left, bottom, width and height, fractions of the axes
        edges: the sides of cells that are drawn: 'closed', 'open', 'horizontal', 'vertical', or some of the letters B, R, T and L
        fontsize: font size, pt
        zorder: drawing order; artists with higher values are drawn later
        """

    def annotate(self, text: object, xy: tuple[Coordinate, Coordinate] | Pair, xytext: tuple[Coordinate, Coordinate] | Pair | None = None, xycoords: Literal["data", "axes fraction", "figure fraction"] | str | Transform = "data", textcoords: Literal["data", "axes fraction", "figure fraction", "offset points"] | str | Transform | None = None, arrowprops: Keywords | None = None, annotation_clip: bool | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Adds text with an arrow to the point that it describes.

        text: the text
        xy: the point that the text describes, in `xycoords`
        xytext: position of the text, in `textcoords`; if not given, the same as `xy`
        xycoords: units of `xy`: 'data', or fractions of the axes or the figure
        textcoords: units of `xytext`: those of `xy`, or 'offset points' for pt from `xy`
        arrowprops: arrowstyle, connectionstyle, shrinkA, shrinkB, relpos, mutation_scale, and keywords for a patch; or, without a style, width, headwidth, headlength and shrink
        annotation_clip: only the default is available here
        """

    def arrow(self, x: Coordinate, y: Coordinate, dx: Number, dy: Number, *, width: Number = 0.001, head_width: Number | None = None, head_length: Number | None = None, length_includes_head: bool = False, shape: Literal["full", "left", "right"] | str = "full", overhang: Number = 0, head_starts_at_zero: bool = False, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws an arrow from (x, y) to (x + dx, y + dy).

        x: start of the arrow, data units
        y: start of the arrow, data units
        dx: length of the arrow along x, data units
        dy: length of the arrow along y, data units
        width: width of the shaft, data units
        head_width: width of the head, data units; if not given, three times the shaft's width
        head_length: length of the head, data units; if not given, 1.5 times its width
        length_includes_head: whether the length includes the head
        shape: whether to draw all of the arrow or one half
        overhang: how far the head is swept back, fraction of its length
        head_starts_at_zero: whether the head starts at the start of the arrow
        """

    def legend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> Legend:
        """Adds a legend with an entry for each label.

        args: the artists and their labels, or one of the two; if not given, all artists with labels
        handles: the artists to show
        labels: the labels of the entries
        loc: location: a name, its number from 0 to 10, or the lower left corner in fractions of the axes
        bbox_to_anchor: the point or box (left, bottom, width, height) to which `loc` refers, fractions of the axes
        ncols: number of columns
        ncol: number of columns; the older name of `ncols`
        prop: size, weight and family of the texts
        fontsize: font size of the texts, pt; or a name such as 'small'
        labelcolor: colour of the texts: one, one for each, or 'linecolor' for the artists' colours
        numpoints: number of markers in a line's entry
        scatterpoints: only the default is available here
        markerscale: size of the markers relative to the plotted ones
        markerfirst: whether the markers are to the left of the texts
        reverse: whether entries are in reverse order
        frameon: whether the legend has a frame
        fancybox: whether the frame has round corners
        shadow: whether the legend has a shadow
        framealpha: opacity of the frame, 0 to 1
        facecolor: background colour
        edgecolor: edge colour of the frame
        mode: only the default is available here
        title: a title above the entries
        title_fontsize: font size of the title, pt; or a name such as 'small'
        alignment: only the default is available here
        borderpad: padding inside the frame, in font sizes
        labelspacing: space between entries, in font sizes
        handlelength: length of the handles, in font sizes
        handleheight: only the default is available here
        handletextpad: space between handle and text, in font sizes
        borderaxespad: space between the axes and the frame, in font sizes
        columnspacing: space between columns, in font sizes
        title_fontproperties: only the default is available here
        draggable: has no meaning here; any value is accepted
        handler_map: only the default is available here
        """

    def figlegend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> None:
        """Adds a legend for the whole figure.

        args: the artists and their labels, or one of the two; if not given, all artists with labels
        handles: the artists to show
        labels: the labels of the entries
        loc: location: a name, its number from 0 to 10, or the lower left corner in fractions of the axes
        bbox_to_anchor: the point or box (left, bottom, width, height) to which `loc` refers, fractions of the axes
        ncols: number of columns
        ncol: number of columns; the older name of `ncols`
        prop: size, weight and family of the texts
        fontsize: font size of the texts, pt; or a name such as 'small'
        labelcolor: colour of the texts: one, one for each, or 'linecolor' for the artists' colours
        numpoints: number of markers in a line's entry
        scatterpoints: only the default is available here
        markerscale: size of the markers relative to the plotted ones
        markerfirst: whether the markers are to the left of the texts
        reverse: whether entries are in reverse order
        frameon: whether the legend has a frame
        fancybox: whether the frame has round corners
        shadow: whether the legend has a shadow
        framealpha: opacity of the frame, 0 to 1
        facecolor: background colour
        edgecolor: edge colour of the frame
        mode: only the default is available here
        title: a title above the entries
        title_fontsize: font size of the title, pt; or a name such as 'small'
        alignment: only the default is available here
        borderpad: padding inside the frame, in font sizes
        labelspacing: space between entries, in font sizes
        handlelength: length of the handles, in font sizes
        handleheight: only the default is available here
        handletextpad: space between handle and text, in font sizes
        borderaxespad: space between the axes and the frame, in font sizes
        columnspacing: space between columns, in font sizes
        title_fontproperties: only the default is available here
        draggable: has no meaning here; any value is accepted
        handler_map: only the default is available here
        """

    def axis(self, arg: bool | Literal["on", "off", "equal", "scaled", "tight", "auto", "image", "square"] | str | FourNumbers | None = None, *, xmin: Coordinate | None = None, xmax: Coordinate | None = None, ymin: Coordinate | None = None, ymax: Coordinate | None = None, emit: bool = True) -> tuple[float, float, float, float]:
        """Sets the limits and other properties of both axes. Returns the limits.

        arg: [xmin, xmax, ymin, ymax], data units; whether to show the axes; or a word such as 'off' or 'equal'
        xmin: left limit, data units
        xmax: right limit, data units
        ymin: lower limit, data units
        ymax: upper limit, data units
        emit: has no meaning here; any value is accepted
        """

    def xlim(self, left: Coordinate | Limits | None = None, right: Coordinate | None = None, *, xmin: Coordinate | None = None, xmax: Coordinate | None = None, **keywords: Unpack[SetKeywords]) -> tuple[float, float]:
        """Sets or returns the limits of the x axis.

        left: left limit, data units; or a pair of both
        right: right limit, data units
        xmin: another name of `left`
        xmax: another name of `right`
        """

    def ylim(self, bottom: Coordinate | Limits | None = None, top: Coordinate | None = None, *, ymin: Coordinate | None = None, ymax: Coordinate | None = None, **keywords: Unpack[SetKeywords]) -> tuple[float, float]:
        """Sets or returns the limits of the y axis.

        bottom: lower limit, data units; or a pair of both
        top: upper limit, data units
        ymin: another name of `bottom`
        ymax: another name of `top`
        """

    def margins(self, *args: Number, x: Number | None = None, y: Number | None = None, tight: bool = True) -> None:
        """Sets the margins between the data and the frame.

        args: margin beyond the data, fraction of the data's range: one number, or one for x and one for y
        x: margin beyond the data along x, fraction of the data's range
        y: margin beyond the data along y, fraction of the data's range
        tight: only the default is available here
        """

    def autoscale(self, enable: bool = True, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None) -> None:
        """Makes the limits follow the data.

        enable: whether the limits follow the data
        axis: which axis to change
        tight: whether the limits have no margins
        """

    def xscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the scale of the x axis: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, greater than 1
        linthresh: distance from 0 up to which 'symlog' is linear, data units
        linscale: length of the linear part on each side of 0, in powers of the base
        subs: only the default is available here
        nonpositive: only the default is available here
        """

    def yscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the scale of the y axis: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, greater than 1
        linthresh: distance from 0 up to which 'symlog' is linear, data units
        linscale: length of the linear part on each side of 0, in powers of the base
        subs: only the default is available here
        nonpositive: only the default is available here
        """

    def xticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets the tick positions and labels of the x axis.

        ticks: tick positions, data units; [] for no ticks
        labels: tick labels
        minor: whether to use the minor ticks
        """

    def yticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets the tick positions and labels of the y axis.

        ticks: tick positions, data units; [] for no ticks
        labels: tick labels
        minor: whether to use the minor ticks
        """

    def tick_params(self, axis: Literal["both", "x", "y"] | str = "both", which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, zorder: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None, labelrotation: Number | None = None, rotation: Number | None = None, grid_color: ChartColor | None = None, grid_alpha: Number | None = None, grid_linewidth: Number | None = None, grid_linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""] | str | None = None, labelfontfamily: str | None = None, size: Number | None = None) -> None:
        """Sets the appearance of ticks and tick labels.

        axis: which axis to change
        which: which ticks to change
        reset: only the default is available here
        direction: direction of the ticks: into the axes, out of them, or both
        length: length of the ticks, pt
        width: width of the ticks, pt
        color: colour of the ticks
        pad: distance of the labels from the ticks, pt
        labelsize: font size of the labels, pt; or a name such as 'small'
        labelcolor: colour of the labels
        colors: colour of ticks and labels
        zorder: only the default is available here
        bottom: whether there are ticks at the bottom
        top: whether there are ticks at the top
        left: whether there are ticks on the left
        right: whether there are ticks on the right
        labelbottom: whether there are labels at the bottom
        labeltop: whether there are labels at the top
        labelleft: whether there are labels on the left
        labelright: whether there are labels on the right
        labelrotation: rotation of the labels, degrees counterclockwise
        rotation: rotation of the labels, degrees counterclockwise
        grid_color: colour of the grid lines
        grid_alpha: opacity of the grid lines, 0 to 1
        grid_linewidth: width of the grid lines, pt
        grid_linestyle: line style of the grid lines
        labelfontfamily: only the default is available here
        size: length of the ticks, pt; another name of `length`
        """

    def ticklabel_format(self, *, axis: Literal["both", "x", "y"] | str = "both", style: Literal["plain", "sci", "scientific"] | str | None = None, scilimits: Pair | None = None, useOffset: bool | Number | None = None, useLocale: bool | None = None, useMathText: bool | None = None) -> None:
        """Sets the format of tick labels: plain numbers or powers of ten.

        axis: which axis to change
        style: whether to write plain numbers or powers of ten
        scilimits: smallest and largest exponent of ten for plain numbers
        useOffset: False for numbers without an offset
        useLocale: only the default is available here
        useMathText: only the default is available here
        """

    def locator_params(self, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None, *, nbins: Whole | None = None, integer: bool | None = None, steps: Numbers | None = None, prune: Literal["lower", "upper", "both"] | str | None = None) -> None:
        """Sets the largest number of ticks.

        axis: which axis to change
        tight: only the default is available here
        nbins: largest number of steps between ticks
        integer: whether ticks are only at whole numbers
        steps: distances between ticks that are round, rising from 1 to 10
        prune: which of the first and the last tick to leave out where it is at a limit
        """

    def minorticks_on(self) -> None:
        """Shows minor ticks."""

    def minorticks_off(self) -> None:
        """Hides minor ticks."""

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", axis: Literal["both", "x", "y"] | str = "both", **keywords: Unpack[GridKeywords]) -> None:
        """Shows or hides the grid lines.

        visible: whether to show the grid; if not given, toggles it
        which: which ticks to change
        axis: axis whose grid lines to change
        """

    def box(self, on: bool | None = None) -> None:
        """Shows or hides the frame.

        on: whether to show the frame; if not given, toggles it
        """

    def polar(self, *args: Values | Grid, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines and markers through points in polar coordinates.

        args: radii; angles (radians) and radii; or angles, radii and a format such as 'ro--'; can be repeated
        data: columns by name; other arguments can then be names of columns
        """

    def rgrids(self, radii: Numbers | None = None, labels: Iterable[object] | None = None, angle: Number | None = None, fmt: str | None = None, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets or returns the circles of polar axes and their labels.

        radii: the radii of the circles
        labels: labels, one for each
        angle: the angle of the labels, degrees
        fmt: format of the labels, such as '%.1f'
        """

    def thetagrids(self, angles: Numbers | None = None, labels: Iterable[object] | None = None, fmt: str | None = None, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets or returns the spokes of polar axes and their labels.

        angles: the angles of the spokes, degrees
        labels: labels, one for each
        fmt: format of the labels, such as '%.1f'
        """

    def rc(self, group: str | Sequence[str], *args: object, **keywords: object) -> None:
        """Changes settings of a group, such as `plt.rc('font', size=12)`.

        group: group of the settings, such as 'lines', or a list of groups
        args: has no meaning here; any value is accepted
        """

    def rcdefaults(self) -> None:
        """Resets all settings to their defaults."""

    def blended_transform_factory(self, x_transform: Transform, y_transform: Transform) -> Transform:
        """Returns a coordinate system with x as one transform has it and y as another.

        x_transform: the coordinate system of x
        y_transform: the coordinate system of y
        """

    def IdentityTransform(self) -> Transform:
        """The coordinate system of the picture: px from its lower left corner."""

    def ScaledTranslation(self, xt: Number, yt: Number, scale_trans: Transform) -> Transform:
        """A shift, to be added to another transform.

        xt: shift along x, in the coordinates of `scale_trans`
        yt: shift along y, in the coordinates of `scale_trans`
        scale_trans: the coordinates of the shift: fig.dpi_scale_trans for inches
        """

    def offset_copy(self, trans: Transform, fig: Figure | None = None, x: Number = 0, y: Number = 0, units: Literal["inches", "points", "dots"] | str = "inches") -> Transform:
        """Returns a transform with a shift.

        trans: the transform
        fig: the figure; needed unless `units` is 'dots'
        x: shift to the right, `units`
        y: shift upwards, `units`
        units: units of the shift; dots are px
        """

    def Affine2D(self, matrix: Grid | None = None) -> Transform:
        """A map that rotates, scales, skews and shifts: its methods add to it. `Affine2D().rotate_deg(30) + ax.transData` rotates, then takes data.

        matrix: the map, 3×3; if not given, the one that changes nothing
        """

    def withStroke(self, offset: Pair | None = None, *, linewidth: Number | None = None, foreground: ChartColor | None = None, alpha: Number | None = None) -> PathEffect:
        """Draws an artist with another stroke, and then as it is: with a width, a rim around it.

        offset: how far it is drawn to the right and up, pt; if not given, (0, 0)
        linewidth: width of the stroke, pt; if not given, the artist's own
        foreground: colour of the stroke; if not given, the artist's own
        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def Stroke(self, offset: Pair | None = None, *, linewidth: Number | None = None, foreground: ChartColor | None = None, alpha: Number | None = None) -> PathEffect:
        """Draws an artist with another stroke.

        offset: how far it is drawn to the right and up, pt; if not given, (0, 0)
        linewidth: width of the stroke, pt; if not given, the artist's own
        foreground: colour of the stroke; if not given, the artist's own
        alpha: opacity, 0 (transparent) to 1 (opaque)
        """

    def Normal(self, offset: Pair | None = None) -> PathEffect:
        """Draws an artist as it is, for use with other effects.

        offset: how far it is drawn to the right and up, pt; only (0, 0) is available
        """

    def withSimplePatchShadow(self, offset: Pair | None = None, shadow_rgbFace: ChartColor | None = None, alpha: Number | None = None, rho: Number = 0.3) -> PathEffect:
        """Draws the shadow of a patch or a text, and then the artist as it is.

        offset: how far it is drawn to the right and up, pt; if not given, (2, -2)
        shadow_rgbFace: colour; if not given, the artist's, darkened by `rho`
        alpha: opacity, 0 (transparent) to 1 (opaque); if not given, 0.3
        rho: brightness of the shadow, fraction of the artist's
        """

    def SimplePatchShadow(self, offset: Pair | None = None, shadow_rgbFace: ChartColor | None = None, alpha: Number | None = None, rho: Number = 0.3) -> PathEffect:
        """Draws the shadow of a patch or a text.

        offset: how far it is drawn to the right and up, pt; if not given, (2, -2)
        shadow_rgbFace: colour; if not given, the artist's, darkened by `rho`
        alpha: opacity, 0 (transparent) to 1 (opaque); if not given, 0.3
        rho: brightness of the shadow, fraction of the artist's
        """

    def SimpleLineShadow(self, offset: Pair | None = None, shadow_color: ChartColor = "k", alpha: Number = 0.3, rho: Number = 0.3) -> PathEffect:
        """Draws the shadow of a line.

        offset: how far it is drawn to the right and up, pt; if not given, (2, -2)
        shadow_color: colour; None for the artist's, darkened by `rho`
        alpha: opacity, 0 (transparent) to 1 (opaque)
        rho: brightness of the shadow, fraction of the artist's
        """

    def MultipleLocator(self, base: Number = 1, offset: Number = 0) -> Locator:
        """Places ticks at multiples of a number.

        base: distance between ticks, data units
        offset: shift of all ticks, data units
        """

    def MaxNLocator(self, nbins: Whole | Literal["auto"] | str | None = None, *, integer: bool = False, steps: Numbers | None = None, prune: Literal["lower", "upper", "both"] | str | None = None, min_n_ticks: Whole = 2, symmetric: bool = False) -> Locator:
        """Places ticks at round numbers, with a largest number of intervals.

        nbins: largest number of steps between ticks; if not given, 10
        integer: whether ticks are only at whole numbers
        steps: distances between ticks that are round, rising from 1 to 10
        prune: which of the first and the last tick to leave out where it is at a limit
        min_n_ticks: only the default is available here
        symmetric: only the default is available here
        """

    def FixedLocator(self, locs: Numbers, nbins: Whole | None = None) -> Locator:
        """Places ticks at fixed positions.

        locs: tick positions, data units
        nbins: only the default is available here
        """

    def NullLocator(self) -> Locator:
        """Places no ticks."""

    def AutoMinorLocator(self, n: Whole | None = None) -> Locator:
        """Places minor ticks between the major ticks.

        n: number of parts between major ticks; if not given, 4 or 5
        """

    def AutoLocator(self) -> Locator:
        """Places ticks at round numbers."""

    def LinearLocator(self, numticks: Whole | None = None, presets: object = None) -> Locator:
        """Places ticks evenly from limit to limit.

        numticks: number of ticks; if not given, 11
        presets: only the default is available here
        """

    def LogLocator(self, base: Number = 10, subs: Literal["auto", "all"] | str | Numbers = 1, *, numticks: Whole | Literal["auto"] | str | None = None) -> Locator:
        """Places ticks at powers of a base.

        base: base of the powers
        subs: multiples of the powers; 'auto' for those between the powers, 'all' for these and the powers
        numticks: largest number of ticks; if not given, as many as there is room for
        """

    def SymmetricalLogLocator(self, transform: object = None, subs: Numbers | None = None, linthresh: Number | None = None, base: Number | None = None) -> Locator:
        """Places ticks at 0 and at powers of a base on both sides of it.

        transform: only the default is available here
        subs: multiples of the powers
        linthresh: range around 0 without powers, data units
        base: base of the powers
        """

    def FuncFormatter(self, func: Callable[..., object]) -> Formatter:
        """Formats ticks with a function.

        func: a function of a tick's value and its position, which returns the label
        """

    def EngFormatter(self, unit: str = "", places: Whole | None = None, sep: str = " ", *, usetex: bool | None = None, useMathText: bool | None = None, useOffset: bool = False) -> Formatter:
        """Formats ticks with the prefixes of units, such as k and M.

        unit: the unit, such as 'Hz'
        places: digits after the decimal point; if not given, as many as needed
        sep: what stands between number and unit
        usetex: only the default is available here
        useMathText: only the default is available here
        useOffset: only the default is available here
        """

    def LogFormatter(self, base: Number = 10, labelOnlyBase: bool = False, minor_thresholds: Pair | None = None, linthresh: Number | None = None) -> Formatter:
        """Formats ticks of a logarithmic axis as numbers.

        base: base of the powers
        labelOnlyBase: whether only powers have labels
        minor_thresholds: up to how many powers between the limits other ticks have labels; and up to how many, all of them
        linthresh: range around 0 without powers, data units
        """

    def LogFormatterExponent(self, base: Number = 10, labelOnlyBase: bool = False, minor_thresholds: Pair | None = None, linthresh: Number | None = None) -> Formatter:
        """Formats ticks of a logarithmic axis as exponents.

        base: base of the powers
        labelOnlyBase: whether only powers have labels
        minor_thresholds: up to how many powers between the limits other ticks have labels; and up to how many, all of them
        linthresh: range around 0 without powers, data units
        """

    def LogFormatterMathtext(self, base: Number = 10, labelOnlyBase: bool = False, minor_thresholds: Pair | None = None, linthresh: Number | None = None) -> Formatter:
        """Formats ticks of a logarithmic axis as powers.

        base: base of the powers
        labelOnlyBase: whether only powers have labels
        minor_thresholds: up to how many powers between the limits other ticks have labels; and up to how many, all of them
        linthresh: range around 0 without powers, data units
        """

    def LogFormatterSciNotation(self, base: Number = 10, labelOnlyBase: bool = False, minor_thresholds: Pair | None = None, linthresh: Number | None = None) -> Formatter:
        """Formats ticks of a logarithmic axis as multiples of powers.

        base: base of the powers
        labelOnlyBase: whether only powers have labels
        minor_thresholds: up to how many powers between the limits other ticks have labels; and up to how many, all of them
        linthresh: range around 0 without powers, data units
        """

    def FormatStrFormatter(self, fmt: str) -> Formatter:
        """Formats ticks with a format such as `'%.2f'`.

        fmt: format of a number, such as '%.1f'
        """

    def StrMethodFormatter(self, fmt: str) -> Formatter:
        """Formats ticks with a format such as `'{x:.2f}'`.

        fmt: format of a number x, such as '{x:,.0f}'
        """

    def FixedFormatter(self, seq: Iterable[object]) -> Formatter:
        """Labels ticks with fixed texts.

        seq: tick labels, in the order of the ticks
        """

    def NullFormatter(self) -> Formatter:
        """Draws ticks without labels."""

    def ScalarFormatter(self, useOffset: bool | Number | None = None, useMathText: bool | None = None, useLocale: bool | None = None) -> Formatter:
        """Formats ticks as plain numbers.

        useOffset: False for numbers without an offset
        useMathText: only the default is available here
        useLocale: only the default is available here
        """

    def PercentFormatter(self, xmax: Number = 100, decimals: Whole | None = None, symbol: str = "%", is_latex: bool = False) -> Formatter:
        """Formats ticks as percentages of a value.

        xmax: the value that is 100 %
        decimals: digits after the decimal point; if not given, as many as needed
        symbol: what stands behind the number; None for nothing
        is_latex: only the default is available here
        """

    def DateFormatter(self, fmt: str, tz: object = None, *, usetex: bool | None = None) -> Formatter:
        """Formats ticks as dates with a format such as `'%b %Y'`.

        fmt: format of a date, such as '%d %b %Y'
        tz: only the default is available here
        usetex: only the default is available here
        """

    def ConciseDateFormatter(self, locator: Locator | None = None, tz: object = None, formats: Iterable[object] | None = None) -> Formatter:
        """Formats ticks as dates, as short as possible.

        locator: has no meaning here; any value is accepted
        tz: only the default is available here
        formats: only the default is available here
        """

    def AutoDateLocator(self, tz: object = None, minticks: Whole = 5, maxticks: Whole | None = None, interval_multiples: bool = True) -> Locator:
        """Places ticks at round dates.

        tz: only the default is available here
        minticks: only the default is available here
        maxticks: only the default is available here
        interval_multiples: only the default is available here
        """

    def AutoDateFormatter(self, locator: Locator | None = None, tz: object = None, defaultfmt: str = "%Y-%m-%d") -> Formatter:
        """Formats ticks as dates.

        locator: has no meaning here; any value is accepted
        tz: only the default is available here
        defaultfmt: only the default is available here
        """

    def YearLocator(self, base: Whole = 1, month: Whole = 1, day: Whole = 1, tz: object = None) -> Locator:
        """Places ticks at multiples of a number of years.

        base: years between ticks
        month: month of the ticks, 1–12
        day: day of the ticks, 1–31
        tz: only the default is available here
        """

    def MonthLocator(self, bymonth: Numbers | None = None, bymonthday: Numbers = 1, interval: Whole = 1, tz: object = None) -> Locator:
        """Places ticks on days of months.

        bymonth: months with ticks, 1 to 12; if not given, all
        bymonthday: days with ticks, 1 to 31; negative numbers count from the month's end
        interval: months between ticks
        tz: only the default is available here
        """

    def WeekdayLocator(self, byweekday: Numbers = 1, interval: Whole = 1, tz: object = None) -> Locator:
        """Places ticks on days of the week.

        byweekday: days with ticks, 0 (Monday) to 6 (Sunday)
        interval: weeks between ticks
        tz: only the default is available here
        """

    def DayLocator(self, bymonthday: Numbers | None = None, interval: Whole = 1, tz: object = None) -> Locator:
        """Places ticks on days of the month.

        bymonthday: days of the month with ticks, 1 to 31; if not given, all
        interval: days between ticks
        tz: only the default is available here
        """

    def HourLocator(self, byhour: Numbers | None = None, interval: Whole = 1, tz: object = None) -> Locator:
        """Places ticks on hours.

        byhour: hours with ticks, 0 to 23; if not given, all
        interval: hours between ticks
        tz: only the default is available here
        """

    def MinuteLocator(self, byminute: Numbers | None = None, interval: Whole = 1, tz: object = None) -> Locator:
        """Places ticks on minutes.

        byminute: minutes with ticks, 0 to 59; if not given, all
        interval: minutes between ticks
        tz: only the default is available here
        """

    def date2num(self, d: Coordinate | Values) -> float | Array:
        """Converts dates to days since 1970.

        d: a date, its text, or an array of dates
        """

plt: Pyplot
