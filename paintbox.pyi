"""What a Paintbox program can draw with. Made from the tables of functions."""

import datetime
import math as math
import random as random
from contextlib import AbstractContextManager
from typing import Any, Callable, Iterable, Iterator, Literal, Mapping, Sequence, overload

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
    """A gradient or a pattern, usable wherever a colour is."""

AnyPaint: TypeAlias = Color | Paint

class Path:
    """An outline, built step by step; canvas.draw(path) draws it."""

    @overload
    def move(self, x: Number, y: Number) -> Path:
        """Starts a new part of the path.

        x: px from the left; or a pair (x, y)
        y: px from the top

        >>> p = canvas.path()
        >>> for i in range(10):
        ...     p.move(10 + i * 20, 20).line(10 + i * 10 + 45, 130)
        >>> canvas.draw(p, fill=None, stroke="navy", width=2)
        """
    @overload
    def move(self, x: Pair) -> Path:
        ...

    @overload
    def line(self, x: Number, y: Number) -> Path:
        """Goes on in a straight line.

        x: px from the left; or a pair (x, y)
        y: px from the top

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
        """Goes on in a cubic Bézier curve.

        cx1: first control point, px; or a pair
        cy1: first control point, px
        cx2: second control point, px; or a pair
        cy2: second control point, px
        x: px from the left; or a pair (x, y)
        y: px from the top

        >>> p = canvas.path().move(100, 130)
        >>> p.curve(-30, 60, 60, -10, 100, 45).curve(140, -10, 230, 60, 100, 130)
        >>> canvas.draw(p, fill="crimson", stroke="darkred", width=3)
        """
    @overload
    def curve(self, cx1: Pair, cx2: Pair, x: Pair) -> Path:
        ...

    @overload
    def quad(self, cx: Number, cy: Number, x: Number, y: Number) -> Path:
        """Goes on in a quadratic Bézier curve.

        cx: control point, px; or a pair
        cy: control point, px
        x: px from the left; or a pair (x, y)
        y: px from the top

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
        """Goes on in an arc, clockwise, after a straight line to where the arc starts.

        x: centre, px; or a pair (x, y)
        y: centre, px
        r: radius, px
        start: where it starts, degrees clockwise from 3 o'clock
        stop: where it stops, degrees clockwise from 3 o'clock

        >>> p = canvas.path().move(100, 75).arc(100, 75, 60, 30, 330).close()
        >>> canvas.draw(p, fill="gold", stroke="black")
        """
    @overload
    def arc(self, x: Pair, r: Number, start: Number, stop: Number) -> Path:
        ...

    def close(self) -> Path:
        """Goes back to where this part started.

        >>> p = canvas.path().move(30, 110).line(60, 30).line(95, 110)
        >>> canvas.draw(p, fill=None, stroke="gray", width=6)
        >>> p = canvas.path().move(110, 110).line(140, 30).line(175, 110).close()
        >>> canvas.draw(p, fill="gold", stroke="black", width=6)
        """

    @overload
    def rect(self, x: Number, y: Number, w: Number, h: Number) -> Path:
        """Adds a rectangle.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px

        >>> p = canvas.path().rect(30, 25, 140, 100).rect(60, 50, 80, 50)
        >>> canvas.draw(p, fill="teal", rule="evenodd")
        """
    @overload
    def rect(self, x: Pair, w: Number, h: Number) -> Path:
        ...

    @overload
    def circle(self, x: Number, y: Number, r: Number) -> Path:
        """Adds a circle.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: radius, px

        >>> p = canvas.path().circle(80, 75, 50).circle(120, 75, 50)
        >>> canvas.draw(p, fill="tomato", rule="evenodd")
        """
    @overload
    def circle(self, x: Pair, r: Number) -> Path:
        ...

    @overload
    def ellipse(self, x: Number, y: Number, rx: Number, ry: Number) -> Path:
        """Adds an ellipse.

        x: px from the left; or a pair (x, y)
        y: px from the top
        rx: horizontal radius, px
        ry: vertical radius, px

        >>> p = canvas.path().ellipse(100, 75, 80, 40).ellipse(100, 75, 30, 65)
        >>> canvas.draw(p, fill="purple", rule="evenodd")
        """
    @overload
    def ellipse(self, x: Pair, rx: Number, ry: Number) -> Path:
        ...

    def polygon(self, points: Points, ys: Sequence[Number] | Array | None = None) -> Path:
        """Adds an area with straight sides.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys

        >>> p = canvas.path().polygon([(20, 120), (100, 20), (180, 120)])
        >>> p.circle(100, 85, 20)
        >>> canvas.draw(p, fill="seagreen", rule="evenodd")
        """

class Turtle:
    """A turtle that draws where it walks: (0, 0) is the middle of the canvas, y grows upwards."""

    def forward(self, distance: Number) -> None:
        """Walks forward, and draws a line if the pen is down.

        distance: px

        >>> t = canvas.turtle()
        >>> t.color("purple")
        >>> for i in range(55):
        ...     t.forward(i * 2)
        ...     t.left(91)
        """
    fd = forward

    def back(self, distance: Number) -> None:
        """Walks backward without turning round.

        distance: px

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
        """Turns to the left.

        angle: degrees

        >>> t = canvas.turtle()
        >>> for i in range(44):
        ...     t.color(canvas.hsl(i * 8, 80, 50))
        ...     t.forward(i * 3)
        ...     t.left(144)
        """
    lt = left

    def right(self, angle: Number) -> None:
        """Turns to the right.

        angle: degrees

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
        """Walks straight to a place: (0, 0) is the middle of the canvas, and y grows upwards.

        x: px to the right of the middle; or a pair (x, y)
        y: px above the middle

        >>> t = canvas.turtle()
        >>> t.color("navy")
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
        """Walks sideways to a place.

        x: px to the right of the middle

        >>> t = canvas.turtle()
        >>> t.color("teal")
        >>> for i in range(24):
        ...     t.set_x((-1) ** i * (70 - i * 2.5))
        ...     t.set_y(i * 2.8)
        """
    setx = set_x

    def set_y(self, y: Number) -> None:
        """Walks up or down to a place.

        y: px above the middle

        >>> t = canvas.turtle()
        >>> t.color("darkorange")
        >>> t.goto(-90, 0)
        >>> for i in range(31):
        ...     t.set_x(-90 + i * 6)
        ...     t.set_y(60 * math.sin(i / 3))
        """
    sety = set_y

    def home(self) -> None:
        """Walks to the middle of the canvas and looks to the right.

        >>> t = canvas.turtle()
        >>> for i in range(20):
        ...     t.color(canvas.hsl(i * 18, 80, 50))
        ...     t.set_heading(i * 18)
        ...     t.forward(65)
        ...     t.left(120)
        ...     t.home()
        """

    def circle(self, radius: Number, extent: Number | None = None, steps: Whole | None = None) -> None:
        """Walks in a circle, or in a part of one.

        radius: px; the centre is to the left, or to the right if below 0
        extent: how far around, degrees; all of it when not given
        steps: how many straight sides to walk instead

        >>> t = canvas.turtle()
        >>> for i in range(10):
        ...     t.circle(30)
        ...     t.left(36)
        """

    def set_heading(self, angle: Number) -> None:
        """Turns so that it looks in a direction.

        angle: degrees counterclockwise: 0 right, 90 up, 180 left, 270 down

        >>> t = canvas.turtle()
        >>> t.color("sienna")
        >>> t.width(3)
        >>> t.set_x(-90)
        >>> for angle in [90, 0, -90, 0] * 4:
        ...     t.set_heading(angle)
        ...     t.forward(20 if angle == 0 else 45)
        """
    setheading = set_heading
    seth = set_heading

    def heading(self) -> float:
        """Says in which direction it looks, degrees counterclockwise from the right.

        >>> t = canvas.turtle()
        >>> for i in range(8):
        ...     t.forward(50)
        ...     t.write(f"{t.heading():.0f}°", size=12, align="center")
        ...     t.back(50)
        ...     t.left(45)
        """

    def position(self) -> tuple[float, float]:
        """Says where it is: (x, y), px from the middle of the canvas, y upwards.

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
        """How far to the right of the middle it is, px.

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
        """How far above the middle it is, px.

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> t.goto(0, -70)
        >>> t.pen_down()
        >>> while t.y < 70:
        ...     t.set_x(60 * math.sin(t.y / 5) * (1 - t.y / 70) / 2)
        ...     t.set_y(t.y + 1)
        """

    def xcor(self) -> float:
        """Says how far to the right of the middle it is, px.

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for x in range(-80, 90, 40):
        ...     t.goto(x, -12)
        ...     t.dot(12, "teal")
        ...     t.goto(x, 2)
        ...     t.write(f"{t.xcor():.0f}", size=18, align="center")
        """

    def ycor(self) -> float:
        """Says how far above the middle it is, px.

        >>> t = canvas.turtle()
        >>> t.goto(0, -65)
        >>> t.left(90)
        >>> for i in range(5):
        ...     t.dot(8, "crimson")
        ...     t.write(f"  {t.ycor():.0f}", size=16)
        ...     t.forward(30)
        """

    @overload
    def distance(self, x: Number, y: Number) -> float:
        """Says how far it is to a place, px.

        x: px to the right of the middle; or a pair (x, y)
        y: px above the middle

        >>> t = canvas.turtle()
        >>> t.color("teal")
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
        """Says in which direction a place is, degrees counterclockwise from the right.

        x: px to the right of the middle; or a pair (x, y)
        y: px above the middle

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
        """Lifts the pen: what it walks from now on isn't drawn.

        >>> t = canvas.turtle()
        >>> t.color("navy")
        >>> for i in range(90):
        ...     t.pen_up() if i % 2 else t.pen_down()
        ...     t.forward(1 + i / 4)
        ...     t.left(20)
        """
    penup = pen_up
    pu = pen_up
    up = pen_up

    def pen_down(self) -> None:
        """Puts the pen down: what it walks from now on is drawn.

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
        """Says whether the pen is down.

        >>> t = canvas.turtle()
        >>> t.write(f"down: {t.is_down()}", size=20, align="center")
        >>> t.pen_up()
        >>> t.goto(0, -35)
        >>> t.write(f"down: {t.is_down()}", size=20, align="center")
        """
    isdown = is_down

    def color(self, color: AnyPaint, fill: AnyPaint = None) -> None:
        """Sets the colour of its lines, and that for filling; black at first.

        color: a colour or a paint, or None
        fill: the colour for filling, if it is another

        >>> t = canvas.turtle()
        >>> t.width(4)
        >>> for i in range(36):
        ...     t.color(canvas.hsl(i * 10, 80, 50))
        ...     t.circle(30)
        ...     t.left(10)
        """

    def pen_color(self, color: AnyPaint) -> None:
        """Sets the colour of its lines.

        color: a colour or a paint, or None

        >>> t = canvas.turtle()
        >>> t.width(3)
        >>> for i in range(80):
        ...     t.pen_color(["tomato", "gold", "teal", "navy"][i % 4])
        ...     t.forward(i * 1.6)
        ...     t.left(90)
        """
    pencolor = pen_color

    def fill_color(self, color: AnyPaint) -> None:
        """Sets the colour for filling.

        color: a colour or a paint, or None

        >>> t = canvas.turtle()
        >>> for i, color in enumerate(["gold", "tomato", "orchid", "skyblue", "palegreen"]):
        ...     t.fill_color(color)
        ...     t.begin_fill()
        ...     t.circle(34)
        ...     t.end_fill()
        ...     t.left(72)
        """
    fillcolor = fill_color

    def width(self, width: Number) -> None:
        """Sets how wide its lines are; 1 px at first.

        width: px

        >>> t = canvas.turtle()
        >>> for i in range(40):
        ...     t.width(i / 5)
        ...     t.forward(i / 2)
        ...     t.left(20)
        """
    pensize = width
    pen_size = width

    def begin_fill(self) -> None:
        """Begins an area: it is what the turtle walks around until `end_fill`.

        >>> t = canvas.turtle()
        >>> t.color("darkgreen", "lightgreen")
        >>> t.begin_fill()
        >>> for i in range(12):
        ...     t.circle(46, 90)
        ...     t.left(150 if i % 2 else 90)
        >>> t.end_fill()
        """

    def end_fill(self) -> None:
        """Fills the area that the turtle has walked around, below its lines.

        >>> t = canvas.turtle()
        >>> t.color("red", "gold")
        >>> t.set_x(-55)
        >>> t.begin_fill()
        >>> for i in range(9):
        ...     t.forward(110), t.left(160)
        >>> t.end_fill()
        """

    def dot(self, size: Number | None = None, color: AnyPaint = None) -> None:
        """Draws a dot where it is.

        size: diameter, px; some more than the pen when not given
        color: the pen's when not given

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for i in range(60):
        ...     t.dot(3 + i / 6, canvas.hsl(i * 6, 80, 50))
        ...     t.goto(0, 0)
        ...     t.left(24)
        ...     t.forward(8 + i)
        """

    def stamp(self, size: Number = 10) -> None:
        """Draws a small triangle that shows where it is and looks.

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
        """Writes text where it is.

        s: what to write
        move: as in Python; the turtle stays where it is
        align: "left", "center" or "right"
        font: a name, or (name, size, style) such as ("Arial", 16, "bold")
        size: font size, px; as set with canvas.font() when not given

        >>> t = canvas.turtle()
        >>> t.pen_up()
        >>> for i in range(5):
        ...     t.goto(0, 42 - i * 26)
        ...     t.color(canvas.hsl(i * 60, 70, 40))
        ...     t.write("Hello", align="center", font=("Arial", 12 + i * 4, "bold"))
        """

    def hide(self) -> None:
        """Does nothing: a picture never shows the turtle itself.

        >>> t = canvas.turtle()
        >>> t.hide()
        >>> for i in range(30):
        ...     t.color(canvas.mix("crimson", "navy", i / 29))
        ...     t.circle(10 + i * 0.8)
        ...     t.left(12)
        """
    hideturtle = hide
    ht = hide

    def show(self) -> None:
        """Does nothing: `stamp` draws where it is.

        >>> t = canvas.turtle()
        >>> t.color("seagreen")
        >>> t.width(3)
        >>> t.left(130)
        >>> t.circle(-40, 250)
        >>> t.show()
        >>> t.stamp(20)
        """
    showturtle = show
    st = show

    def speed(self, speed: Any = None) -> None:
        """Does nothing: the picture shows where it has been.

        speed: anything

        >>> t = canvas.turtle()
        >>> t.speed(0)
        >>> for i in range(36):
        ...     t.color(canvas.hsl(i * 10, 70, 50))
        ...     for side in range(4):
        ...         t.forward(45), t.left(90)
        ...     t.left(10)
        """
    shape = speed
    delay = speed
    update = speed
    done = speed
    mainloop = speed
    exitonclick = speed

class Canvas:
    """The drawing surface; ready as `canvas`."""

    def size(self, width: Whole, height: Whole) -> None:
        """Sets the size of the canvas; before anything is drawn.

        width: the canvas's width, px
        height: the canvas's height, px

        >>> canvas.size(120, 90)
        >>> canvas.background("gold")
        >>> canvas.circle(60, 45, 30)
        """

    @property
    def width(self) -> int:
        """The width of the canvas, px.

        >>> for i in range(20):
        ...     x = i * canvas.width / 20
        ...     canvas.rect(x, 150 - i * 6, canvas.width / 20 - 2, i * 6, fill="teal")
        >>> canvas.text(f"{canvas.width:.0f} px wide", canvas.width / 2, 24, size=18, align="center")
        """

    @property
    def height(self) -> int:
        """The height of the canvas, px.

        >>> canvas.background("navy")
        >>> for y in range(0, int(canvas.height), 15):
        ...     canvas.line(0, y, 200, y, stroke="skyblue", width=y / 20)
        >>> canvas.text(f"{canvas.height:.0f} px high", 12, 40, size=22, fill="white")
        """

    def background(self, color: AnyPaint) -> None:
        """Paints the whole canvas in one colour.

        color: a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None

        >>> canvas.background("midnightblue")
        >>> for i in range(60):
        ...     canvas.point(random.random() * 200, random.random() * 150, size=2, fill="white")
        """

    def title(self, text: object) -> None:
        """Names the picture, for people and programs that list it.

        text: a few words

        >>> canvas.title("Sunrise")
        >>> canvas.background("skyblue")
        >>> for angle in range(180, 361, 20):
        ...     canvas.wedge(100, 150, 140, angle, angle + 8, fill="lightyellow")
        >>> canvas.circle(100, 150, 60, fill="gold")
        """

    def describe(self, alt: object) -> None:
        """Says what the picture shows, for people who can't see it.

        alt: one or two sentences

        >>> canvas.describe("A red sun over the sea")
        >>> canvas.circle(100, 80, 40, fill="red")
        >>> canvas.rect(0, 90, 200, 60, fill="navy")
        """

    def frame(self, ms: Number = 100) -> None:
        """Ends a frame of an animation; the next is drawn over it, and a format without frames shows the first.

        ms: how long it stands, ms

        >>> for i in range(12):
        ...     canvas.background("midnightblue")
        ...     for k in range(12):
        ...         tone = canvas.mix("gold", "midnightblue", (k + i) % 12 / 12)
        ...         canvas.rotate(30, 100, 75)
        ...         canvas.circle(100, 28, 10, fill=tone)
        ...     canvas.frame(80)
        """

    def turtle(self) -> Turtle:
        """Makes a turtle that starts in the middle of the canvas, looks to the right and draws where it walks.

        >>> t = canvas.turtle()
        >>> t.color("teal")
        >>> t.goto(-65, 0)
        >>> for i in range(36):
        ...     t.forward(130)
        ...     t.left(170)
        """

    def fill(self, color: AnyPaint) -> None:
        """Sets the colour inside shapes and of text; black at first.

        color: a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None

        >>> canvas.fill("tomato")
        >>> canvas.circle(60, 75, 40)
        >>> canvas.fill((70, 130, 180))
        >>> canvas.square(110, 40, 70)
        """

    def no_fill(self) -> None:
        """Leaves the inside of shapes empty.

        >>> canvas.no_fill()
        >>> canvas.stroke("teal")
        >>> for r in range(10, 70, 10):
        ...     canvas.circle(100, 75, r)
        """

    def stroke(self, color: AnyPaint) -> None:
        """Sets the colour of outlines and lines; at first shapes have no outline and lines are black.

        color: a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None

        >>> canvas.stroke("navy")
        >>> canvas.stroke_width(5)
        >>> canvas.circle(60, 75, 40, fill="gold")
        >>> canvas.line(115, 115, 185, 35)
        """

    def no_stroke(self) -> None:
        """Draws no outlines and no lines.

        >>> canvas.stroke("navy")
        >>> canvas.circle(60, 75, 40, fill="gold", width=5)
        >>> canvas.no_stroke()
        >>> canvas.circle(140, 75, 40, fill="gold")
        """

    def stroke_width(self, width: Number) -> None:
        """Sets how wide outlines and lines are; 1 px at first.

        width: px

        >>> for i in range(1, 9):
        ...     canvas.stroke_width(i)
        ...     canvas.line(20, i * 16, 180, i * 16)
        """

    def line_cap(self, cap: Literal["butt", "round", "square"] | str) -> None:
        """Sets how lines end; "butt" at first.

        cap: "butt", "round" or "square"

        >>> for i, cap in enumerate(["butt", "round", "square"]):
        ...     canvas.line_cap(cap)
        ...     canvas.line(40, 35 + i * 40, 160, 35 + i * 40, width=20)
        """

    def line_join(self, join: Literal["miter", "round", "bevel"] | str) -> None:
        """Sets how lines meet at corners; "miter" at first.

        join: "miter", "round" or "bevel"

        >>> for i, join in enumerate(["miter", "round", "bevel"]):
        ...     canvas.line_join(join)
        ...     x = 20 + i * 60
        ...     canvas.polyline([(x, 110), (x + 20, 40), (x + 40, 110)], width=14)
        """

    def dash(self, *lengths: Number | Sequence[Number], offset: Number = 0) -> None:
        """Sets how lines are dashed.

        lengths: lengths of dashes and gaps in turn, px; none for full lines
        offset: how far into the dashes a line starts, px

        >>> canvas.dash(12, 4)
        >>> canvas.line(15, 30, 185, 30, width=4, stroke="crimson")
        >>> canvas.dash(2, 6)
        >>> canvas.circle(60, 95, 36, fill=None, stroke="black", width=2)
        >>> canvas.dash(20, 6, 4, 6)
        >>> canvas.rect(115, 60, 70, 70, fill=None, stroke="teal", width=3)
        """

    def opacity(self, a: Number) -> None:
        """Sets how opaque all that is drawn after it is.

        a: 0 (clear) to 1

        >>> canvas.opacity(0.5)
        >>> canvas.circle(75, 60, 45, fill="red")
        >>> canvas.circle(125, 60, 45, fill="green")
        >>> canvas.circle(100, 100, 45, fill="blue")
        """

    def blend(self, mode: Literal["normal", "multiply", "screen", "overlay", "darken", "lighten", "color_dodge", "color_burn", "hard_light", "soft_light", "difference", "exclusion", "hue", "saturation", "color", "luminosity"] | str) -> None:
        """Sets how what is drawn after it is laid on what is below; "normal" at first.

        mode: as in CSS, such as "multiply", "screen" or "overlay"

        >>> canvas.blend("multiply")
        >>> canvas.circle(75, 60, 45, fill="cyan")
        >>> canvas.circle(125, 60, 45, fill="magenta")
        >>> canvas.circle(100, 100, 45, fill="yellow")
        """

    def shadow(self, dx: Number, dy: Number, blur: Number = 0, color: Color = "rgb(0 0 0 / 50%)") -> None:
        """Gives all that is drawn after it a shadow.

        dx: how far to the right, px
        dy: how far down, px
        blur: how soft, px: 0 for a sharp one
        color: its colour; None for no shadow

        >>> canvas.shadow(6, 8, 12, "#00000080")
        >>> canvas.rect(40, 30, 80, 60, radius=10, fill="gold")
        >>> canvas.circle(130, 90, 35, fill="tomato")
        """

    def no_shadow(self) -> None:
        """Ends what `shadow` began.

        >>> canvas.shadow(5, 5, 8)
        >>> canvas.circle(60, 75, 40, fill="gold")
        >>> canvas.no_shadow()
        >>> canvas.circle(145, 75, 40, fill="gold")
        """

    def rgb(self, r: Number, g: Number, b: Number, a: Number = 1) -> str:
        """Makes a colour of red, green and blue.

        r: red: a whole number 0–255 or a fraction 0–1
        g: green, likewise
        b: blue, likewise
        a: opacity, 0 (clear) to 1

        >>> for i in range(8):
        ...     canvas.fill(canvas.rgb(255, i * 32, 71))
        ...     canvas.rect(i * 25, 0, 25, 150)
        """

    def hsl(self, h: Number, s: Number, l: Number, a: Number = 1) -> str:
        """Makes a colour of hue, saturation and lightness.

        h: hue, degrees: 0 red, 120 green, 240 blue
        s: saturation, 0–100 (or 0–1 when l is too)
        l: lightness, 0–100 (or 0–1 when s is too)
        a: opacity, 0 (clear) to 1

        >>> for i in range(24):
        ...     canvas.fill(canvas.hsl(i * 15, 80, 55))
        ...     canvas.wedge(100, 75, 60, i * 15, i * 15 + 15, inner=30)
        """

    def mix(self, c1: Color, c2: Color, t: Number) -> str:
        """Mixes two colours.

        c1: the colour at 0
        c2: the colour at 1
        t: where between them, 0–1

        >>> for i in range(10):
        ...     color = canvas.mix("crimson", "gold", i / 9)
        ...     canvas.circle(100, 75, 70 - i * 7, fill=color)
        """

    def colormap(self, name: str, t: Number) -> str:
        """Takes a colour from a colour map.

        name: the map's name, such as "viridis", as pyplot has them
        t: where in it, 0–1

        >>> for i in range(40):
        ...     canvas.rect(i * 5, 0, 5, 75, fill=canvas.colormap("viridis", i / 39))
        ...     canvas.rect(i * 5, 75, 5, 75, fill=canvas.colormap("coolwarm", i / 39))
        """

    @overload
    def linear_gradient(self, x1: Number, y1: Number, x2: Number, y2: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        """Makes a paint whose colours run along a line, to be used wherever a colour is.

        x1: first point, px; or a pair
        y1: first point, px
        x2: second point, px; or a pair
        y2: second point, px
        stops: the colours in order, evenly spaced; or pairs of a place, 0–1, and a colour

        >>> sky = canvas.linear_gradient(0, 0, 0, 150, ["midnightblue", "orangered", "gold"])
        >>> canvas.background(sky)
        >>> canvas.circle(100, 120, 24, fill="ivory")
        """
    @overload
    def linear_gradient(self, x1: Pair, x2: Pair, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        ...

    @overload
    def radial_gradient(self, x: Number, y: Number, r: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        """Makes a paint whose colours run from a point outwards.

        x: centre, px; or a pair (x, y)
        y: centre, px
        r: from the centre to the last colour, px
        stops: the colours in order, evenly spaced; or pairs of a place, 0–1, and a colour

        >>> ball = canvas.radial_gradient(85, 55, 80, ["white", "tomato", "darkred"])
        >>> canvas.circle(100, 75, 60, fill=ball)
        """
    @overload
    def radial_gradient(self, x: Pair, r: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]]) -> Paint:
        ...

    @overload
    def conic_gradient(self, x: Number, y: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]], start: Number = 0) -> Paint:
        """Makes a paint whose colours run around a point, clockwise.

        x: centre, px; or a pair (x, y)
        y: centre, px
        stops: the colours in order, evenly spaced; or pairs of a place, 0–1, and a colour
        start: where the first colour is, degrees clockwise from 3 o'clock

        >>> wheel = canvas.conic_gradient(100, 75, ["red", "yellow", "lime", "cyan", "blue", "red"])
        >>> canvas.wedge(100, 75, 65, 0, 360, inner=30, fill=wheel)
        """
    @overload
    def conic_gradient(self, x: Pair, stops: Sequence[Color] | Sequence[tuple[Number, Color]], start: Number = 0) -> Paint:
        ...

    @overload
    def pattern(self, pixels: Array | list[Any] | bytes | bytearray, x: Number = 0, y: Number = 0, w: Number | None = None, h: Number | None = None, smooth: bool = True) -> Paint:
        """Makes a paint of an image that is laid like tiles.

        pixels: an array as for image(), or a PNG or JPEG file's bytes
        x: left edge of one tile, px; or a pair (x, y)
        y: top edge of one tile, px
        w: width of a tile, px; in proportion when not given
        h: height of a tile, px; in proportion when not given
        smooth: whether to smooth between pixels, rather than show squares

        >>> checks = canvas.pattern([[0.2, 0.9], [0.9, 0.2]], w=30, smooth=False)
        >>> canvas.circle(100, 75, 65, fill=checks, stroke="black", width=3)
        """
    @overload
    def pattern(self, pixels: Array | list[Any] | bytes | bytearray, x: Pair = ..., w: Number | None = None, h: Number | None = None, smooth: bool = True) -> Paint:
        ...

    @overload
    def point(self, x: Number, y: Number, size: Number = 4, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a dot.

        x: px from the left; or a pair (x, y)
        y: px from the top
        size: diameter, px

        >>> for i in range(200):
        ...     angle = i * 2.39996
        ...     x, y = 100 + 5 * i ** 0.5 * math.cos(angle), 75 + 5 * i ** 0.5 * math.sin(angle)
        ...     canvas.point(x, y, size=2 + i / 40, fill=canvas.mix("gold", "sienna", i / 200))
        """
    @overload
    def point(self, x: Pair, size: Number = 4, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def points(self, xs: Points, ys: Sequence[Number] | Array | None = None, size: Number | Sequence[Number] = 4, *, colors: Sequence[Color] | Array | None = None, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws many dots at once, quickly.

        xs: the xs; or all points as pairs or an N×2 array
        ys: the ys, as many as xs
        size: diameter, px, or one for each point
        colors: a colour for each point, instead of `fill`

        >>> xs, ys = np.random.rand(300) * 200, np.random.rand(300) * 150
        >>> canvas.points(xs, ys, size=3 + xs / 20, fill="teal", opacity=0.5)
        """

    @overload
    def line(self, x1: Number, y1: Number, x2: Number, y2: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a straight line.

        x1: first point, px; or a pair
        y1: first point, px
        x2: second point, px; or a pair
        y2: second point, px

        >>> for i in range(21):
        ...     canvas.line(10, 10 + i * 6.5, 10 + i * 9, 140, stroke=canvas.hsl(200 + i * 6, 80, 50))
        ...     canvas.line(190, 140 - i * 6.5, 190 - i * 9, 10, stroke="silver", dash=(4, 3))
        """
    @overload
    def line(self, x1: Pair, x2: Pair, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def polyline(self, points: Points, ys: Sequence[Number] | Array | None = None, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws straight lines from point to point.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys

        >>> xs = np.linspace(10, 190, 100)
        >>> canvas.polyline(xs, 75 + 50 * np.sin(xs / 12), stroke="navy", width=2)
        """

    def polygon(self, points: Points, ys: Sequence[Number] | Array | None = None, *, holes: Points | Sequence[Points] | None = None, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an area with straight sides, and with holes in it if there are any.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys
        holes: areas inside it that stay empty: a list with the points of each

        >>> house = [(30, 135), (30, 70), (100, 15), (170, 70), (170, 135)]
        >>> windows = [[(x, 80), (x + 30, 80), (x + 30, 110), (x, 110)] for x in (52, 118)]
        >>> canvas.background("lightskyblue")
        >>> canvas.polygon([(0, 150), (60, 100), (130, 125), (200, 90), (200, 150)], fill="seagreen")
        >>> canvas.polygon(house, holes=windows, fill="sienna", stroke="black", width=2)
        """

    @overload
    def rect(self, x: Number, y: Number, w: Number, h: Number, radius: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a rectangle.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px
        radius: radius of the corners, px

        >>> canvas.rect(20, 20, 90, 60, fill="gold")
        >>> canvas.rect(70, 60, 110, 70, radius=16, fill="tomato", stroke="black")
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

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: radius, px

        >>> canvas.circle(80, 75, 50, fill="tomato")
        >>> canvas.circle(130, 75, 40, fill=None, stroke="navy", width=4)
        """
    @overload
    def circle(self, x: Pair, r: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def ellipse(self, x: Number, y: Number, rx: Number, ry: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an ellipse around a point.

        x: px from the left; or a pair (x, y)
        y: px from the top
        rx: horizontal radius, px
        ry: vertical radius, px

        >>> canvas.ellipse(100, 75, 90, 40, fill="skyblue")
        >>> canvas.ellipse(100, 75, 20, 60, fill="navy")
        """
    @overload
    def ellipse(self, x: Pair, rx: Number, ry: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def triangle(self, x1: Number, y1: Number, x2: Number, y2: Number, x3: Number, y3: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a triangle.

        x1: first point, px; or a pair
        y1: first point, px
        x2: second point, px; or a pair
        y2: second point, px
        x3: third point, px; or a pair
        y3: third point, px

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
        """Draws a polygon with equal sides around a point.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: from the centre to a corner, px
        sides: how many sides, 3 or more
        turn: degrees clockwise; at 0 a corner points up

        >>> for sides in range(3, 7):
        ...     canvas.regular(sides * 46 - 108, 75, 22, sides, fill="purple")
        """
    @overload
    def regular(self, x: Pair, r: Number, sides: Whole, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def star(self, x: Number, y: Number, outer: Number, inner: Number, points: Whole = 5, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a star around a point.

        x: px from the left; or a pair (x, y)
        y: px from the top
        outer: from the centre to a tip, px
        inner: from the centre to a notch, px
        points: how many tips, 2 or more
        turn: degrees clockwise; at 0 a tip points up

        >>> canvas.star(65, 75, 55, 22, fill="gold")
        >>> canvas.star(150, 75, 40, 30, points=12, fill="tomato")
        """
    @overload
    def star(self, x: Pair, outer: Number, inner: Number, points: Whole = 5, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def arc(self, x: Number, y: Number, r: Number, start: Number, stop: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a part of a circle's outline, clockwise from start to stop.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: radius, px
        start: where it starts, degrees clockwise from 3 o'clock
        stop: where it stops, degrees clockwise from 3 o'clock

        >>> for i in range(5):
        ...     canvas.arc(100, 120, 100 - i * 16, 180, 360, stroke=canvas.hsl(i * 60, 80, 50), width=12)
        """
    @overload
    def arc(self, x: Pair, r: Number, start: Number, stop: Number, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def wedge(self, x: Number, y: Number, r: Number, start: Number, stop: Number, inner: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a slice of a pie, or of a ring, clockwise from start to stop.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: radius, px
        start: where it starts, degrees clockwise from 3 o'clock
        stop: where it stops, degrees clockwise from 3 o'clock
        inner: radius of the hole, px

        >>> canvas.wedge(100, 75, 65, 0, 130, fill="tomato")
        >>> canvas.wedge(100, 75, 65, 130, 250, fill="gold")
        >>> canvas.wedge(100, 75, 65, 250, 360, inner=30, fill="teal")
        """
    @overload
    def wedge(self, x: Pair, r: Number, start: Number, stop: Number, inner: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def arrow(self, x1: Number, y1: Number, x2: Number, y2: Number, head: Number = 10, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an arrow from the first point to the second.

        x1: first point, px; or a pair
        y1: first point, px
        x2: second point, px; or a pair
        y2: second point, px
        head: length of the head, px

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

        x1: first point, px; or a pair
        y1: first point, px
        cx1: first control point, px; or a pair
        cy1: first control point, px
        cx2: second control point, px; or a pair
        cy2: second control point, px
        x2: last point, px; or a pair
        y2: last point, px

        >>> for i in range(9):
        ...     tone = canvas.hsl(i * 12, 85, 50)
        ...     canvas.bezier(10, 20 + i * 14, 90, -60, 110, 210, 190, 130 - i * 14, stroke=tone, width=2)
        """
    @overload
    def bezier(self, x1: Pair, cx1: Pair, cx2: Pair, x2: Pair, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def curve(self, points: Points, ys: Sequence[Number] | Array | None = None, closed: bool = False, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a smooth curve through points.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys
        closed: whether it comes back to its start and is filled

        >>> points = [(20, 110), (60, 30), (100, 100), (140, 40), (180, 110)]
        >>> canvas.curve(points, stroke="teal", width=3)
        >>> canvas.points(points, size=8)
        """

    def path(self) -> Path:
        """Makes an empty path, to be built step by step and drawn with `draw`.

        >>> p = canvas.path()
        >>> p.move(20, 120).line(100, 20).curve(120, 60, 160, 60, 180, 120).close()
        >>> canvas.draw(p, fill="gold", stroke="black")
        """

    def draw(self, path: Path, *, rule: Literal["nonzero", "evenodd"] | str = "nonzero", fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a path.

        path: from canvas.path()
        rule: which points are inside where the outline crosses itself

        >>> ring = canvas.path().circle(100, 75, 65).circle(100, 75, 35)
        >>> canvas.draw(ring, fill="purple", rule="evenodd")
        """

    def svg_path(self, d: str, *, rule: Literal["nonzero", "evenodd"] | str = "nonzero", fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a path written as in SVG.

        d: as the `d` of an SVG path
        rule: which points are inside where the outline crosses itself

        >>> heart = "M 100 135 L 35 70 A 36 36 0 0 1 100 40 A 36 36 0 0 1 165 70 Z"
        >>> canvas.svg_path(heart, fill="crimson")
        """

    @overload
    def image(self, pixels: Array | list[Any] | bytes | bytearray, x: Number, y: Number, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
        """Draws an image: an array of pixels, or the bytes of a PNG or JPEG file.

        pixels: H×W (grey), H×W×3 or H×W×4 array: uint8, or fractions 0–1; or a PNG or JPEG file's bytes
        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px; in proportion when not given
        h: height, px; in proportion when not given
        smooth: whether to smooth between pixels, rather than show squares

        >>> y, x = np.mgrid[0:1:60j, 0:1:80j]
        >>> pixels = np.dstack([x, y, 1 - x])
        >>> canvas.image(pixels, 20, 15, w=160)
        """
    @overload
    def image(self, pixels: Array | list[Any] | bytes | bytearray, x: Pair, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
        ...

    @overload
    def text(self, s: object, x: Number, y: Number, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] | str = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] | str = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        """Writes text at a point.

        s: what to write; a new line at each "\\n"
        x: px from the left; or a pair (x, y)
        y: px from the top
        size: font size, px; as set with font() when not given
        font: "sans", "serif" or "mono"; as set with font() when not given
        align: "left", "center" or "right"
        baseline: what lies at y: "alphabetic" (the letters' feet), "top", "middle" or "bottom"
        angle: degrees clockwise, about (x, y)
        bold: whether in bold
        italic: whether in italics

        >>> canvas.text("Hello", 100, 75, size=48, align="center", baseline="middle", bold=True)
        >>> canvas.text("up the hill", 30, 140, angle=-30, fill="teal")
        """
    @overload
    def text(self, s: object, x: Pair, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] | str = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] | str = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def text_box(self, s: object, x: Number, y: Number, w: Number, h: Number, align: Literal["left", "center", "right"] | str = "left", valign: Literal["top", "middle", "bottom"] | str = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        """Writes text into a rectangle, breaking lines at spaces.

        s: what to write; a new line at each "\\n"
        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px
        align: "left", "center" or "right"
        valign: "top", "middle" or "bottom"
        fit: whether to shrink the text until it fits
        size: font size, px; as set with font() when not given
        font: "sans", "serif" or "mono"; as set with font() when not given
        bold: whether in bold
        italic: whether in italics

        >>> story = "Once upon a time there was a box, and all of this text had to go into it."
        >>> canvas.rect(20, 20, 160, 110, fill="lightyellow", stroke="gold")
        >>> canvas.text_box(story, 30, 25, 140, 100, size=40, fit=True, valign="middle", align="center")
        """
    @overload
    def text_box(self, s: object, x: Pair, w: Number, h: Number, align: Literal["left", "center", "right"] | str = "left", valign: Literal["top", "middle", "bottom"] | str = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        ...

    def text_size(self, s: object, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False) -> tuple[float, float]:
        """Measures text without drawing it: (width, height), px.

        s: what to write; a new line at each "\\n"
        size: font size, px; as set with font() when not given
        font: "sans", "serif" or "mono"; as set with font() when not given
        bold: whether in bold
        italic: whether in italics

        >>> word = "measured"
        >>> w, h = canvas.text_size(word, size=36)
        >>> canvas.rect(100 - w / 2, 50, w, h, fill="gold")
        >>> canvas.text(word, 100 - w / 2, 50, size=36, baseline="top")
        >>> canvas.arrow(100 - w / 2, 115, 100 + w / 2, 115, stroke="gray")
        >>> canvas.text(f"{w:.0f} px", 100, 135, size=16, align="center")
        """

    def font(self, name: str, size: Number | None = None) -> None:
        """Sets the font, and its size, of all text after it; sans at 16 px at first.

        name: "sans", "serif" or "mono"
        size: font size, px; as set with font() when not given

        >>> canvas.font("serif", 24)
        >>> canvas.text("Serif for books", 8, 45)
        >>> canvas.font("sans", 22)
        >>> canvas.text("Sans for signs", 8, 85, fill="teal")
        >>> canvas.font("mono", 18)
        >>> canvas.text("mono for code", 8, 122, fill="crimson")
        """

    def fonts(self) -> list[str]:
        """Lists the fonts there are.

        >>> for i, name in enumerate(canvas.fonts()):
        ...     canvas.text(name, 20, 40 + i * 40, size=30, font=name)
        """

    def state(self) -> AbstractContextManager[None]:
        """With `with`: style and transform are as before when the block ends.

        >>> for angle in range(0, 180, 30):
        ...     with canvas.state():
        ...         canvas.translate(100, 75)
        ...         canvas.rotate(angle)
        ...         canvas.ellipse(0, 0, 70, 18, fill=None, stroke="purple")
        """

    def push(self) -> None:
        """Remembers style and transform until `pop`.

        >>> for i in range(12):
        ...     canvas.push()
        ...     canvas.rotate(i * 30, 100, 75)
        ...     canvas.ellipse(142, 75, 24, 8, fill=canvas.hsl(i * 30, 75, 60))
        ...     canvas.pop()
        >>> canvas.circle(100, 75, 14, fill="gold")
        """

    def pop(self) -> None:
        """Goes back to the style and transform at the last `push`.

        >>> canvas.push()
        >>> canvas.translate(100, 75)
        >>> canvas.scale(0.6)
        >>> canvas.star(0, 0, 110, 50, fill="gold")
        >>> canvas.pop()
        >>> canvas.text("as before", 100, 84, size=22, align="center")
        """

    def clip(self, shape: Path | str | Points | tuple[Number, Number, Number, Number], *, rule: Literal["nonzero", "evenodd"] | str = "nonzero") -> AbstractContextManager[None]:
        """With `with`: what the block draws is cut to a shape.

        shape: a path, SVG path text, a list of points, or (x, y, w, h)
        rule: which points are inside where the outline crosses itself

        >>> disc = canvas.path().circle(100, 75, 60)
        >>> with canvas.clip(disc):
        ...     for x in range(0, 200, 20):
        ...         canvas.rect(x, 0, 10, 150, fill="teal")
        """

    def layer(self, opacity: Number = 1, blend: Literal["normal", "multiply", "screen", "overlay", "darken", "lighten", "color_dodge", "color_burn", "hard_light", "soft_light", "difference", "exclusion", "hue", "saturation", "color", "luminosity"] | str = "normal") -> AbstractContextManager[None]:
        """With `with`: what the block draws is laid on what is below as one thing.

        opacity: of all of it, 0 (clear) to 1
        blend: how it is laid on, as for blend()

        >>> canvas.rect(0, 60, 200, 30, fill="navy")
        >>> with canvas.layer(opacity=0.6):
        ...     canvas.circle(80, 75, 50, fill="tomato")
        ...     canvas.circle(120, 75, 50, fill="gold")
        """

    @overload
    def translate(self, x: Number, y: Number) -> None:
        """Moves the origin of all that is drawn after it.

        x: px from the left; or a pair (x, y)
        y: px from the top

        >>> for i in range(6):
        ...     canvas.circle(20, 20, 15, fill="tomato", stroke="white")
        ...     canvas.translate(28, 20)
        """
    @overload
    def translate(self, x: Pair) -> None:
        ...

    @overload
    def rotate(self, deg: Number, x: Number = 0, y: Number = 0) -> None:
        """Turns all that is drawn after it, about a point.

        deg: degrees clockwise
        x: centre, px; or a pair (x, y)
        y: centre, px

        >>> for i in range(12):
        ...     canvas.rotate(30, 100, 75)
        ...     canvas.line(130, 75, 165, 75, width=4)
        """
    @overload
    def rotate(self, deg: Number, x: Pair = ...) -> None:
        ...

    @overload
    def scale(self, sx: Number, sy: Number | None = None, x: Number = 0, y: Number = 0) -> None:
        """Enlarges or shrinks all that is drawn after it, about a point.

        sx: how many times as wide
        sy: how many times as high; as sx when not given
        x: centre, px; or a pair (x, y)
        y: centre, px

        >>> for i in range(8):
        ...     canvas.square(40, 25, 100, fill=None, stroke="navy")
        ...     canvas.scale(0.8, x=90, y=75)
        """
    @overload
    def scale(self, sx: Number, sy: Number | None = None, x: Pair = ...) -> None:
        ...

    def skew(self, ax: Number, ay: Number = 0) -> None:
        """Slants all that is drawn after it.

        ax: degrees that vertical lines lean
        ay: degrees that horizontal lines lean

        >>> canvas.skew(20)
        >>> for i in range(3):
        ...     canvas.rect(18 - i * 12, 14 + i * 44, 120, 36, fill=canvas.hsl(40 + i * 20, 90, 60))
        ...     canvas.text("leaning", 30 - i * 12, 40 + i * 44, size=24)
        """

    def reset(self) -> None:
        """Undoes every transform.

        >>> for i in range(6):
        ...     canvas.rotate(9)
        ...     canvas.square(90, -30, 50, fill=None, stroke="silver", width=2)
        >>> canvas.reset()
        >>> canvas.square(20, 85, 50, fill="tomato")
        """

class Params:
    """The URL's parameters; a program declares each where it reads it."""

    def text(self, name: str, default: str = "") -> str:
        """Any text."""

    def number(
        self, name: str, default: Number = 0.0, min: Number | None = None, max: Number | None = None
    ) -> float:
        """A number from min to max."""

    def integer(self, name: str, default: int = 0, min: int | None = None, max: int | None = None) -> int:
        """A whole number from min to max."""

    def choice(self, name: str, options: Sequence[str], default: str | None = None) -> str:
        """One of the options; the first is the default unless another is named."""

    def color(self, name: str, default: str = "black") -> str:
        """A CSS colour."""

    def boolean(self, name: str, default: bool = False) -> bool:
        """True or false."""

    def date(self, name: str, default: datetime.date | str | None = None) -> datetime.date:
        """A date as 2024-05-31; today unless a default is named."""

    def get(self, name: str, default: Any = None) -> Any:
        """The parameter as text, or the default."""

    def __getitem__(self, name: str) -> Any: ...
    def __getattr__(self, name: str) -> Any: ...

class Data:
    """The image's table."""

    columns: list[str]
    rows: list[dict[str, Any]]

    def __getitem__(self, column: str | int | slice) -> Any:
        """A column by its name: a numpy array of numbers, truth values or dates, or a list of text; or a row by its number."""

    def get(self, name: str, default: Any = None) -> Any:
        """The column, or the default if there is none of this name."""

    def __contains__(self, name: object) -> bool:
        """Whether there is a column of this name."""

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, one after another."""

    def __len__(self) -> int:
        """How many rows."""

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
    """Values that lines take in turn: lists of equal length, by keyword."""

    def __add__(self, other: Cycler) -> Cycler: ...
    def __mul__(self, other: int | Cycler) -> Cycler: ...
    def __rmul__(self, other: int) -> Cycler: ...

class RcParams(dict[str, Any]):
    """The settings, as a dict."""

class Style:
    """Styles: settings that go together."""

    available: list[str]
    def use(self, style: AnyStyle) -> None:
        """Uses a style from now on."""
    def context(self, style: AnyStyle, after_reset: bool = False) -> AbstractContextManager[None]:
        """Uses a style for the length of a `with` statement."""

class Colormaps:
    """Colour maps by attribute and by key."""

    def get_cmap(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap:
        """A colour map by its name."""
    def ScalarMappable(self, norm: str | Norm | None = None, cmap: str | Colormap | None = None) -> Artist:
        """What a colour bar needs when nothing is drawn with the colours."""
    def __getattr__(self, name: str) -> Colormap: ...
    def __getitem__(self, name: str) -> Colormap: ...
    def __call__(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap: ...

class Locator:
    """Where ticks go."""

class Formatter:
    """How ticks are written."""

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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class GridKeywords(TypedDict, total=False):
    color: ChartColor | None
    c: ChartColor | None
    colors: ChartColor | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | None
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
    fillstyle: Literal["full", "left", "right", "bottom", "top", "none"] | str | None
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
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
    path_effects: object
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
    path_effects: object
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class LineKeywords(TypedDict, total=False):
    color: ChartColor | None
    c: ChartColor | None
    colors: ChartColor | None
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | None
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
    fillstyle: Literal["full", "left", "right", "bottom", "top", "none"] | str | None
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
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
    box_aspect: Number | None
    position: object
    xmargin: Number | None
    ymargin: Number | None
    adjustable: object
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
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
    path_effects: object
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
    linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
    ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None
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
    path_effects: object
    sketch_params: object
    clip_box: object
    clip_path: object
    agg_filter: object
    figure: object

class Artist:
    """Anything that was drawn."""

    def __iter__(self) -> Iterator[Artist]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> Artist: ...

    def set(self, **properties: object) -> None:
        """Sets properties by their names."""

    def legend_elements(self, prop: Literal["colors", "sizes"] | str = "colors", num: Literal["auto"] | str | Whole | Numbers | None = "auto", fmt: str | None = None, func: None = None, **keywords: Unpack[LineKeywords]) -> tuple[list[Artist], list[str]]:
        """Makes a legend's marks and texts of scattered points' colours or sizes.

        prop: what the entries show
        num: about how many entries, or for which values; None makes one for each value
        fmt: how values are written: '{x:.1f}' or '%.1f'
        func: not offered; raises NotImplementedError
        """

    @property
    def lines(self) -> Artist:
        """The lines of a stream plot, for a colour bar."""

    @property
    def arrows(self) -> Artist:
        """The arrows of a stream plot."""

    def set_clim(self, vmin: Number | Pair | None = None, vmax: Number | None = None) -> None:
        """Sets which numbers are at the ends of the colours.

        vmin: the number at the low end of the colours; or a pair of both ends
        vmax: the number at the high end of the colours
        """

    def get_clim(self) -> tuple[float, float]:
        """Which numbers are at the ends of the colours."""

    def set_cmap(self, cmap: str | Colormap) -> None:
        """Sets the colour map.

        cmap: a colour map or its name
        """

    def get_cmap(self) -> Colormap:
        """The colour map."""

    @property
    def cmap(self) -> Colormap:
        """The colour map."""

    @property
    def norm(self) -> Norm:
        """How numbers become places in the colour map."""

    def set_norm(self, norm: Literal["linear", "log", "symlog"] | str | Norm) -> None:
        """Sets how numbers become places in the colour map.

        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        """

    def to_rgba(self, x: Numbers, alpha: Number | None = None, bytes: bool = False, norm: bool = True) -> Array | tuple[float, float, float, float]:
        """The colours of numbers, as the artist shows them.

        x: the numbers
        alpha: opacity, 0 (clear) to 1 (opaque)
        bytes: whether the parts are whole numbers 0–255 in place of fractions 0–1
        norm: whether the numbers go through the norm first
        """

    def set_array(self, A: Grid | Sequence[Grid] | np.floating[Any]) -> None:
        """Sets the numbers that colours stand for.

        A: other numbers, as many as before; of an image N×M
        """

    def get_array(self) -> Array:
        """The numbers that colours stand for."""

    def autoscale(self) -> None:
        """Takes the ends of the colours from the numbers."""

    def set_extent(self, extent: FourNumbers) -> None:
        """Sets where an image is: left, right, bottom, top.

        extent: left, right, bottom and top edges, data units
        """

    def get_extent(self) -> tuple[float, float, float, float]:
        """Where an image is: left, right, bottom, top."""

    def set_interpolation(self, s: Literal["antialiased", "auto", "nearest", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"] | str) -> None:
        """Sets how an image is enlarged: 'nearest', 'bilinear', 'bicubic'.

        s: how pixels are enlarged
        """

    @property
    def levels(self) -> Array:
        """The levels of a contour plot."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides it.

        b: whether it is shown
        """

    def remove(self) -> None:
        """Takes it away."""

    def set_label(self, s: object) -> None:
        """Sets what the legend says of it.

        s: what a legend says
        """

    def get_label(self) -> str:
        """What the legend says of it."""

    def get_zorder(self) -> float:
        """What lies above what: the higher number."""

    def set_zorder(self, level: Number) -> None:
        """Sets what lies above what.

        level: its place in the order of drawing; higher is drawn later
        """

    def set_alpha(self, alpha: Number) -> None:
        """Sets how opaque it is, 0 to 1.

        alpha: opacity, 0 (clear) to 1 (opaque)
        """

    def set_color(self, color: ChartColor) -> None:
        """Sets its colour.

        color: the colour
        """
    set_c = set_color
    set_colors = set_color

    def set_facecolor(self, color: ChartColor) -> None:
        """Sets what it is filled with.

        color: colour of the inside; 'none' for none
        """
    set_fc = set_facecolor
    set_facecolors = set_facecolor

    def set_edgecolor(self, color: ChartColor) -> None:
        """Sets the colour of its edge.

        color: colour of the edge; 'none' for none
        """
    set_ec = set_edgecolor
    set_edgecolors = set_edgecolor

    def set_linewidth(self, w: Number) -> None:
        """Sets its line's width, points.

        w: width, pt
        """
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]) -> None:
        """Sets its line's style.

        ls: style of the line
        """
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_hatch(self, hatch: str) -> None:
        """Sets its hatch.

        hatch: hatch pattern, such as '//' or 'xx'
        """

    def set_marker(self, marker: str | Whole) -> None:
        """Sets the marks on its points.

        marker: shape of the marks
        """

    def set_markersize(self, sz: Number) -> None:
        """Sets its marks' size, points.

        sz: size of the marks, pt
        """
    set_ms = set_markersize

    def set_markerfacecolor(self, color: ChartColor) -> None:
        """Sets what its marks are filled with.

        color: colour of the marks' inside; 'none' for none
        """
    set_mfc = set_markerfacecolor

    def set_markeredgecolor(self, color: ChartColor) -> None:
        """Sets the colour of its marks' edges.

        color: colour of the marks' edge; 'none' for none
        """
    set_mec = set_markeredgecolor

    def set_data(self, x: Values | Grid | Sequence[Grid] | np.floating[Any], y: Values | None = None) -> None:
        """Sets the line's points anew.

        x: xs, length N; of an image its numbers or colours, N×M; or both lists of a line in one
        y: ys, length N
        """

    def set_ydata(self, y: Values) -> None:
        """Sets the line's heights anew.

        y: ys, length N
        """

    def set_xdata(self, x: Values) -> None:
        """Sets the line's places anew.

        x: xs, length N
        """

    def get_xdata(self, orig: bool = True) -> Array:
        """The line's places.

        orig: accepted for compatibility; has no effect
        """

    def get_ydata(self, orig: bool = True) -> Array:
        """The line's heights.

        orig: accepted for compatibility; has no effect
        """

    def get_color(self) -> str:
        """Its colour."""

    def get_facecolor(self) -> tuple[float, float, float, float] | Array:
        """What it is filled with: red, green, blue and alpha, 0 to 1."""

    def get_height(self) -> float:
        """The bar's height."""

    def get_width(self) -> float:
        """The bar's width."""

    def get_x(self) -> float:
        """The bar's left edge."""

    def get_y(self) -> float:
        """The bar's lower edge."""

    def get_xy(self) -> tuple[float, float]:
        """The bar's lower left corner."""

    @property
    def theta1(self) -> float:
        """The angle at which a slice begins, degrees counter-clockwise."""

    @property
    def theta2(self) -> float:
        """The angle at which a slice ends, degrees counter-clockwise."""

    @property
    def center(self) -> tuple[float, float]:
        """The middle of a slice's circle; exploded slices have their own."""

    @property
    def r(self) -> float:
        """The radius of a slice's circle."""

    def set_text(self, s: object) -> None:
        """Sets what the text says.

        s: the text
        """

    def get_text(self) -> str:
        """What the text says."""

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points.

        size: size, pt, or its name such as 'small'
        """

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points.

        size: size, pt, or its name such as 'small'
        """

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the text's weight.

        weight: 'bold', 'normal' or a number; 600 and more is bold
        """
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Turns the text.

        angle: how far it is turned, degrees counterclockwise
        """

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is aligned before it is turned ('anchor') or after.

        m: whether text is turned before it is put in its place, or about it
        """

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place.

        align: which part of the text is at its place
        """

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place.

        align: which part of the text is at its place
        """

class Text:
    """A title, a label or a text of a legend."""

    def set(self, **properties: object) -> None:
        """Sets properties by their names."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides it."""

    def remove(self) -> None:
        """Takes it away."""

    def set_alpha(self, alpha: Number) -> None:
        """Sets how opaque it is, 0 to 1."""

    def set_color(self, color: ChartColor) -> None:
        """Sets its colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets its line's width, points."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]) -> None:
        """Sets its line's style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_text(self, s: object) -> None:
        """Sets what the text says."""

    def get_text(self) -> str:
        """What the text says."""

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the text's weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Turns the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is aligned before it is turned ('anchor') or after."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

class Legend:
    """A legend."""

    def set(self, **properties: object) -> None:
        """Sets properties by their names."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides it."""

    def remove(self) -> None:
        """Takes it away."""

    def set_alpha(self, alpha: Number) -> None:
        """Sets how opaque it is, 0 to 1."""

    def set_color(self, color: ChartColor) -> None:
        """Sets its colour."""
    set_c = set_color
    set_colors = set_color

    def set_facecolor(self, color: ChartColor) -> None:
        """Sets what it is filled with."""
    set_fc = set_facecolor
    set_facecolors = set_facecolor

    def set_edgecolor(self, color: ChartColor) -> None:
        """Sets the colour of its edge."""
    set_ec = set_edgecolor
    set_edgecolors = set_edgecolor

    def set_linewidth(self, w: Number) -> None:
        """Sets its line's width, points."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]) -> None:
        """Sets its line's style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the text's weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Turns the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is aligned before it is turned ('anchor') or after."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_title(self, title: object, prop: Keywords | None = None) -> None:
        """Sets the legend's title.

        title: the text
        prop: accepted for compatibility; has no effect
        """

    def get_title(self) -> Text:
        """The legend's title, as a text that can be changed."""

    def get_texts(self) -> list[Text]:
        """The legend's texts, one for each entry."""

    def get_frame(self) -> Legend:
        """The legend's frame."""

    def set_frame_on(self, b: bool) -> None:
        """Shows or hides the legend's frame.

        b: whether it has a frame; False takes it away
        """

class Transform:
    """A coordinate system."""

class Colormap:
    """A colour map."""

    @overload
    def __call__(self, X: Scalar, alpha: Number | None = None, bytes: bool = False) -> tuple[float, float, float, float]:  # pyright: ignore[reportOverlappingOverload]
        """The colours of numbers from 0 to 1, or of a whole number as an index."""
    @overload
    def __call__(self, X: Iterable[Number] | Array, alpha: Number | None = None, bytes: bool = False) -> Array:
        """The colours of numbers from 0 to 1, or of a whole number as an index.

        X: places in the map: fractions 0–1, or whole numbers that count its colours
        alpha: opacity, 0 (clear) to 1 (opaque)
        bytes: whether the parts are whole numbers 0–255 in place of fractions 0–1
        """

    def reversed(self, name: str | None = None) -> Colormap:
        """The same colours from last to first.

        name: its name
        """

    def resampled(self, lutsize: Whole) -> Colormap:
        """The same map in so many colours.

        lutsize: how many colours it has, 1 to 4,096
        """

    def copy(self) -> Colormap:
        """A copy to change."""

    @property
    def N(self) -> int:
        """How many colours it has."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def colors(self) -> list[tuple[float, ...]]:
        """The colours of a map that is a list of them."""

    def set_under(self, color: ChartColor = "k", alpha: Number | None = None) -> None:
        """Sets the colour of numbers below vmin.

        color: colour of numbers below the low end
        alpha: opacity, 0 (clear) to 1 (opaque)
        """

    def set_over(self, color: ChartColor = "k", alpha: Number | None = None) -> None:
        """Sets the colour of numbers above vmax.

        color: colour of numbers above the high end
        alpha: opacity, 0 (clear) to 1 (opaque)
        """

    def set_bad(self, color: ChartColor = "k", alpha: Number | None = None) -> None:
        """Sets the colour of what is no number.

        color: colour where there is no number
        alpha: opacity, 0 (clear) to 1 (opaque)
        """

    def set_extremes(self, *, bad: ChartColor | None = None, under: ChartColor | None = None, over: ChartColor | None = None) -> None:
        """Sets the colours of what is no number and of numbers out of range.

        bad: colour where there is no number
        under: colour of numbers below the low end
        over: colour of numbers above the high end
        """

    def with_extremes(self, *, bad: ChartColor | None = None, under: ChartColor | None = None, over: ChartColor | None = None) -> Colormap:
        """A copy with colours for what is no number and for numbers out of range.

        bad: colour where there is no number
        under: colour of numbers below the low end
        over: colour of numbers above the high end
        """

class Normalize:
    """How numbers become places in a colour map."""

    @overload
    def __call__(self, value: Scalar, clip: bool | None = None) -> float:  # pyright: ignore[reportOverlappingOverload]
        """Where numbers are, from 0 at vmin to 1 at vmax."""
    @overload
    def __call__(self, value: Iterable[Number] | Array, clip: bool | None = None) -> Array:
        """Where numbers are, from 0 at vmin to 1 at vmax.

        value: a number or an array of them
        clip: accepted for compatibility; has no effect
        """

    @overload
    def inverse(self, value: Scalar) -> float:  # pyright: ignore[reportOverlappingOverload]
        """The number at a place from 0 to 1."""
    @overload
    def inverse(self, value: Iterable[Number] | Array) -> Array:
        """The number at a place from 0 to 1.

        value: a place in the map, 0–1, or an array of them
        """

    @property
    def vmin(self) -> float | None:
        """The number at the low end."""

    @property
    def vmax(self) -> float | None:
        """The number at the high end."""

    def autoscale(self, A: Numbers | Grid) -> None:
        """Takes its ends from numbers.

        A: numbers between whose ends the colours are spread
        """

    def autoscale_None(self, A: Numbers | Grid) -> None:
        """Takes the ends that it lacks from numbers.

        A: numbers between whose ends the colours are spread
        """

    def scaled(self) -> bool:
        """Whether both of its ends are known."""

class Colorbar:
    """A colour bar."""

    def set_label(self, label: object, *, loc: Literal["left", "center", "right", "bottom", "top"] | str | None = None, labelpad: Number | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Writes beside the bar what its numbers are.

        label: what the bar shows
        loc: where along the bar it stands
        labelpad: distance from the ticks' labels, pt
        """

    def set_ticks(self, ticks: Numbers | Locator, *, labels: Iterable[object] | None = None, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets where the bar has ticks, and what they say.

        ticks: where ticks are, or what locates them
        labels: what is written at each tick
        minor: whether it is about the minor ticks
        """

    def set_ticklabels(self, ticklabels: Iterable[object], *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets what the bar's ticks say.

        ticklabels: what is written at each tick
        minor: accepted for compatibility; has no effect
        """

    @property
    def ax(self) -> Axes:
        """The bar's own axes."""

    @property
    def outline(self) -> Spines:
        """The line around the bar."""

    @property
    def mappable(self) -> Artist:
        """What the bar is about."""

    def minorticks_on(self) -> None:
        """Puts small ticks between the bar's ticks."""

    def minorticks_off(self) -> None:
        """Takes the bar's small ticks away."""

    def remove(self) -> None:
        """Takes the bar away."""

    def update_ticks(self) -> None:
        """Does nothing: ticks are placed when the picture is drawn."""

    def update_normal(self, mappable: Artist | None = None) -> None:
        """Does nothing: a bar shows its colours as they are in the end.

        mappable: accepted for compatibility; has no effect
        """

    def set_alpha(self, alpha: Number) -> None:
        """Does nothing: a bar is as clear as what it is about.

        alpha: accepted for compatibility; has no effect
        """

class Spines:
    """Sides of the frame."""

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
        """Sets properties by their names."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides it."""

    def remove(self) -> None:
        """Takes it away."""

    def set_color(self, color: ChartColor) -> None:
        """Sets its colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets its line's width, points."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]) -> None:
        """Sets its line's style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the text's weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Turns the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is aligned before it is turned ('anchor') or after."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_position(self, position: Literal["zero", "center"] | str | tuple[Literal["data", "axes", "outward"] | str, Number]) -> None:
        """Moves a side of the frame: 'zero', 'center', ('data', 0), ('axes', 0.5) or ('outward', 10).

        position: 'zero', 'center', or a pair: ('data', place), ('axes', fraction) or ('outward', pt)
        """

    def set_bounds(self, low: Number | Pair | None = None, high: Number | None = None) -> None:
        """Draws only a part of a side of the frame.

        low: where the line begins, data units; or a pair of both ends
        high: where the line ends, data units
        """

class XAxis:
    """The x axis of a chart."""

    def set(self, **properties: object) -> None:
        """Sets properties by their names."""

    def set_major_locator(self, locator: Locator) -> None:
        """Sets where ticks go.

        locator: where ticks go, such as plt.MultipleLocator(5)
        """

    def set_minor_locator(self, locator: Locator) -> None:
        """Sets where small ticks go.

        locator: where ticks go, such as plt.MultipleLocator(5)
        """

    def set_major_formatter(self, formatter: str | Formatter) -> None:
        """Sets how ticks are written: a format such as `'{x:.1f}'` or `'%.1f'`.

        formatter: how ticks are written: '{x:.1f}', '%.1f' or a formatter
        """

    def set_minor_formatter(self, formatter: str | Formatter) -> None:
        """Sets how small ticks are written.

        formatter: how ticks are written: '{x:.1f}', '%.1f' or a formatter
        """

    def tick_top(self) -> None:
        """Puts ticks and labels at the top."""

    def tick_bottom(self) -> None:
        """Puts ticks and labels at the bottom."""

    def tick_right(self) -> None:
        """Puts ticks and labels at the right."""

    def tick_left(self) -> None:
        """Puts ticks and labels at the left."""

    def set_ticks_position(self, position: Literal["top", "bottom", "left", "right", "both", "default", "none"] | str) -> None:
        """Says which side has ticks.

        position: at which side ticks are
        """

    def set_label_position(self, position: Literal["top", "bottom", "left", "right"] | str) -> None:
        """Says which side has the axis's label.

        position: at which side the axis's label is
        """

    def set_visible(self, b: bool) -> None:
        """Shows or hides an axis.

        b: whether it is shown
        """

    def set_ticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets where the axis has ticks and what they say.

        ticks: where ticks are, data units; [] for none
        labels: what is written at each tick
        minor: whether it is about the minor ticks
        """

    def set_ticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets what the axis's ticks say.

        labels: what is written at each tick
        minor: whether it is about the minor ticks
        fontdict: keywords of text in a dict
        """

    def set_tick_params(self, which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, labelrotation: Number | None = None, rotation: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None) -> None:
        """Sets how ticks and their labels look.

        which: which ticks it is about
        reset: accepted for compatibility; has no effect
        direction: whether ticks point into the chart, out of it or both
        length: length of the ticks, pt
        width: width of the ticks, pt
        color: colour of the ticks
        pad: distance of the labels from the ticks, pt
        labelsize: size of the labels, pt, or its name
        labelcolor: colour of the labels
        colors: colour of ticks and labels
        labelrotation: how far labels are turned, degrees counterclockwise
        rotation: how far labels are turned, degrees counterclockwise
        bottom: whether there are ticks at the lower side
        top: whether there are ticks at the upper side
        left: whether there are ticks at the left side
        right: whether there are ticks at the right side
        labelbottom: whether there are labels at the lower side
        labeltop: whether there are labels at the upper side
        labelleft: whether there are labels at the left side
        labelright: whether there are labels at the right side
        """

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", **keywords: Unpack[GridKeywords]) -> None:
        """Draws lines at the axis's ticks.

        visible: whether there is a grid; the other way round from now unless given
        which: which ticks it is about
        """

    def set_inverted(self, inverted: bool) -> None:
        """Turns the axis round.

        inverted: whether numbers rise to the left, or downwards
        """

    def get_ticklocs(self, *, minor: bool = False) -> Array:
        """Where the axis has ticks.

        minor: accepted for compatibility; has no effect
        """

    @property
    def label(self) -> Text:
        """The axis's label."""

    def remove(self) -> None:
        """Takes it away."""

    def set_color(self, color: ChartColor) -> None:
        """Sets its colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets its line's width, points."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]) -> None:
        """Sets its line's style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the text's weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Turns the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is aligned before it is turned ('anchor') or after."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

class YAxis:
    """The y axis of a chart."""

    def set(self, **properties: object) -> None:
        """Sets properties by their names."""

    def set_major_locator(self, locator: Locator) -> None:
        """Sets where ticks go."""

    def set_minor_locator(self, locator: Locator) -> None:
        """Sets where small ticks go."""

    def set_major_formatter(self, formatter: str | Formatter) -> None:
        """Sets how ticks are written: a format such as `'{x:.1f}'` or `'%.1f'`."""

    def set_minor_formatter(self, formatter: str | Formatter) -> None:
        """Sets how small ticks are written."""

    def tick_top(self) -> None:
        """Puts ticks and labels at the top."""

    def tick_bottom(self) -> None:
        """Puts ticks and labels at the bottom."""

    def tick_right(self) -> None:
        """Puts ticks and labels at the right."""

    def tick_left(self) -> None:
        """Puts ticks and labels at the left."""

    def set_ticks_position(self, position: Literal["top", "bottom", "left", "right", "both", "default", "none"] | str) -> None:
        """Says which side has ticks."""

    def set_label_position(self, position: Literal["top", "bottom", "left", "right"] | str) -> None:
        """Says which side has the axis's label."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides an axis."""

    def set_ticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets where the axis has ticks and what they say."""

    def set_ticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets what the axis's ticks say."""

    def set_tick_params(self, which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, labelrotation: Number | None = None, rotation: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None) -> None:
        """Sets how ticks and their labels look."""

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", **keywords: Unpack[GridKeywords]) -> None:
        """Draws lines at the axis's ticks."""

    def set_inverted(self, inverted: bool) -> None:
        """Turns the axis round."""

    def get_ticklocs(self, *, minor: bool = False) -> Array:
        """Where the axis has ticks."""

    @property
    def label(self) -> Text:
        """The axis's label."""

    def remove(self) -> None:
        """Takes it away."""

    def set_color(self, color: ChartColor) -> None:
        """Sets its colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets its line's width, points."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]) -> None:
        """Sets its line's style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the text's weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Turns the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is aligned before it is turned ('anchor') or after."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

class GridSpec:
    """A grid of places for charts, or cells of it."""

    def __getitem__(self, cells: int | slice | tuple[int | slice, int | slice]) -> GridSpec:
        """Cells of the grid."""

class Axes:
    """One chart with its axes."""

    def inset_axes(self, bounds: FourNumbers, **keywords: Unpack[SetKeywords]) -> Axes:
        """Makes a small chart inside this one: left, bottom, width, height, each 0 to 1 of it.

        bounds: left, bottom, width and height, fractions of the axes
        """

    def twinx(self, ax: Axes | None = None) -> Axes:
        """A second chart over this one, with a y axis of its own at the right."""

    def twiny(self, ax: Axes | None = None) -> Axes:
        """A second chart over this one, with an x axis of its own at the top."""

    def cla(self) -> None:
        """Empties the chart."""

    def clear(self) -> None:
        """Empties the chart."""

    def plot(self, *args: Values | Grid, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines through points, with marks on them if a format such as `'o--'` says so."""

    def semilogx(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines over a logarithmic x axis."""

    def semilogy(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines over a logarithmic y axis."""

    def loglog(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines over two logarithmic axes."""

    def step(self, x: Values, y: Values, fmt: str | None = None, *, where: Literal["pre", "post", "mid"] | str = "pre", data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws a line in steps."""

    def stem(self, *args: Values, linefmt: str | None = None, markerfmt: str | None = None, basefmt: str | None = None, bottom: Number = 0, orientation: Literal["vertical", "horizontal"] | str = "vertical", label: object = None, use_line_collection: bool | None = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws a stem from a base line to each point."""

    def fill_between(self, x: Values, y1: Values, y2: Values = 0, where: Sequence[bool] | Array | None = None, interpolate: bool = False, step: Literal["pre", "post", "mid"] | str | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two lines, or a line and a level."""

    def fill_betweenx(self, y: Values, x1: Values, x2: Values = 0, where: Sequence[bool] | Array | None = None, step: Literal["pre", "post", "mid"] | str | None = None, interpolate: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two upright lines."""

    def stackplot(self, x: Values, *args: DataSets, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, baseline: Literal["zero", "sym", "wiggle", "weighted_wiggle"] | str = "zero", data: Mapping[str, Any] | None = None, **keywords: Unpack[StackplotKeywords]) -> list[Artist]:
        """Stacks areas on each other."""

    def fill(self, *args: Values, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> list[Artist]:
        """Fills polygons."""

    def axhline(self, y: Coordinate = 0, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a level line across the whole chart."""

    def axvline(self, x: Coordinate = 0, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws an upright line across the whole chart."""

    def axline(self, xy1: Pair, xy2: Pair | None = None, *, slope: Number | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a straight line without end through two points, or one with a slope."""

    def axhspan(self, ymin: Coordinate, ymax: Coordinate, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills a band across the whole chart."""

    def axvspan(self, xmin: Coordinate, xmax: Coordinate, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills an upright band across the whole chart."""

    def hlines(self, y: Values, xmin: Values, xmax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[HlinesKeywords]) -> Artist:
        """Draws level lines from place to place."""

    def vlines(self, x: Values, ymin: Values, ymax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[VlinesKeywords]) -> Artist:
        """Draws upright lines from place to place."""

    def errorbar(self, x: Values, y: Values, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, fmt: str = "", *, ecolor: ChartColor | None = None, elinewidth: Number | None = None, capsize: Number | None = None, barsabove: bool = False, lolims: bool | Sequence[bool] | Array = False, uplims: bool | Sequence[bool] | Array = False, xlolims: bool | Sequence[bool] | Array = False, xuplims: bool | Sequence[bool] | Array = False, errorevery: Whole = 1, capthick: Number | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a line with bars that show how uncertain each point is."""

    def bar(self, x: Values, height: Values, width: Numbers = 0.8, bottom: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws upright bars at places or names."""

    def barh(self, y: Values, width: Values, height: Numbers = 0.8, left: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws level bars at places or names."""

    def broken_barh(self, xranges: Sequence[tuple[Coordinate, Number]] | Array, yrange: tuple[Coordinate, Number], align: Literal["bottom", "center", "top"] | str = "bottom", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws a row of level bars, each from a place on and so long."""

    def bar_label(self, container: Artist, labels: Iterable[object] | None = None, *, fmt: str = "%g", label_type: Literal["edge", "center"] | str = "edge", padding: Numbers = 0, **keywords: Unpack[TextKeywords]) -> list[Artist]:
        """Writes each bar's value, or other labels, at its end or in its middle."""

    def hist(self, x: DataSets, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] | None = None, range: Pair | None = None, density: bool = False, weights: DataSets | None = None, cumulative: bool | Whole = False, bottom: Numbers | None = None, histtype: Literal["bar", "barstacked", "step", "stepfilled"] | str = "bar", align: Literal["left", "mid", "right"] | str = "mid", orientation: Literal["vertical", "horizontal"] | str = "vertical", rwidth: Number | None = None, log: bool = False, color: ChartColor | Sequence[ChartColor] | Array | None = None, label: object | Iterable[object] | None = None, stacked: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[HistKeywords]) -> tuple[Array | list[Array], Array, Artist | list[Artist]]:
        """Counts numbers in bins and draws the counts; it returns the counts, the bins' edges and the bars."""

    def hist2d(self, x: Values, y: Values, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] = 10, range: Grid | None = None, density: bool = False, weights: Numbers | None = None, cmin: Number | None = None, cmax: Number | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImageKeywords]) -> tuple[Array, Array, Array, Artist]:
        """Counts points in a grid and shows the counts as colours."""

    def boxplot(self, x: DataSets, notch: bool | None = None, sym: str | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", whis: Number | Pair | None = None, positions: Numbers | None = None, widths: Numbers | None = None, patch_artist: bool | None = None, bootstrap: Whole | None = None, usermedians: Numbers | None = None, conf_intervals: Grid | None = None, meanline: bool | None = None, showmeans: bool | None = None, showcaps: bool | None = None, showbox: bool | None = None, showfliers: bool | None = None, boxprops: Keywords | None = None, tick_labels: Iterable[object] | None = None, labels: Iterable[object] | None = None, flierprops: Keywords | None = None, medianprops: Keywords | None = None, meanprops: Keywords | None = None, capprops: Keywords | None = None, whiskerprops: Keywords | None = None, manage_ticks: bool = True, autorange: bool = False, zorder: Number | None = None, capwidths: Numbers | None = None, label: object | Iterable[object] | None = None, *, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist]]:
        """Draws a box from the first to the third quartile of each data set, with its median, whiskers and outliers."""

    def violinplot(self, dataset: DataSets, positions: Numbers | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", widths: Numbers = 0.5, showmeans: bool = False, showextrema: bool = True, showmedians: bool = False, quantiles: Numbers | Sequence[Numbers] | None = None, points: Whole = 100, bw_method: Literal["scott", "silverman"] | str | Number | None = None, side: Literal["both", "low", "high"] | str = "both", *, facecolor: ChartColor | Sequence[ChartColor] | Array | None = None, linecolor: ChartColor | Sequence[ChartColor] | Array | None = None, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist] | Artist]:
        """Draws how dense each data set is, as an outline on both sides of a line."""

    def eventplot(self, positions: DataSets, orientation: Literal["horizontal", "vertical"] | str = "horizontal", lineoffsets: Numbers = 1, linelengths: Numbers = 1, linewidths: Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, alpha: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] = "solid", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[EventplotKeywords]) -> list[Artist]:
        """Draws a short line for each event, a row for each list of events."""

    def pie(self, x: Numbers, explode: Numbers | None = None, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, autopct: str | Callable[[float], object] | Iterable[object] | None = None, pctdistance: Number = 0.6, shadow: bool = False, labeldistance: Number | None = 1.1, startangle: Number = 0, radius: Number = 1, counterclock: bool = True, wedgeprops: Keywords | None = None, textprops: Keywords | None = None, center: Pair | None = None, frame: bool = False, rotatelabels: bool = False, *, normalize: bool = True, hatch: str | Iterable[object] | None = None, data: Mapping[str, Any] | None = None) -> tuple[list[Artist], ...]:
        """Draws shares of a whole as slices of a circle."""

    def scatter(self, x: Values, y: Values, s: Numbers | None = None, c: ChartColor | Sequence[ChartColor] | Array | Values | None = None, marker: str | Whole | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, plotnonfinite: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[ScatterKeywords]) -> Artist:
        """Draws a mark at each point, each with a size and a colour of its own if wanted."""

    def hexbin(self, x: Values, y: Values, C: Numbers | None = None, gridsize: Whole | Pair = 100, bins: Literal["log"] | str | Whole | Numbers | None = None, xscale: Literal["linear", "log"] | str = "linear", yscale: Literal["linear", "log"] | str = "linear", extent: FourNumbers | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, reduce_C_function: None = None, mincnt: Number | None = None, marginals: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[HexbinKeywords]) -> Artist:
        """Counts points in hexagons and shows the counts as colours."""

    def quiver(self, *args: Values | Grid, angles: Literal["uv", "xy"] | str | Numbers = "uv", scale: Number | None = None, scale_units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str | None = None, units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str = "width", width: Number | None = None, headwidth: Number = 3, headlength: Number = 5, headaxislength: Number = 4.5, minshaft: Number = 1, minlength: Number = 1, pivot: Literal["tail", "mid", "middle", "tip"] | str = "tail", data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a field of arrows."""

    def streamplot(self, x: Values | Grid, y: Values | Grid, u: Grid, v: Grid, density: Number | Pair = 1, linewidth: Number | Grid | None = None, color: ChartColor | Grid | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, arrowsize: Number = 1, arrowstyle: str = "-|>", minlength: Number = 0.1, transform: object = None, zorder: Number | None = None, start_points: Grid | None = None, maxlength: Number = 4, integration_direction: Literal["both", "forward", "backward"] | str = "both", broken_streamlines: bool = True, *, integration_max_step_scale: Number = 1, integration_max_error_scale: Number = 1, num_arrows: Whole = 1, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws the lines along which a field of arrows flows."""

    def imshow(self, X: Grid | Sequence[Grid] | np.floating[Any], cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, *, aspect: Literal["equal", "auto"] | str | Number | None = None, interpolation: Literal["antialiased", "auto", "nearest", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"] | str | None = None, vmin: Number | None = None, vmax: Number | None = None, origin: Literal["upper", "lower"] | str | None = None, extent: FourNumbers | None = None, filternorm: bool = True, filterrad: Number = 4, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImshowKeywords]) -> Artist:
        """Shows an array: numbers in a colour map, or colours."""

    def matshow(self, A: Grid | Sequence[Grid] | np.floating[Any], fignum: Whole | bool | None = None, **keywords: Unpack[ImageKeywords]) -> Artist:
        """Shows a matrix, a square for each number."""

    def pcolormesh(self, *args: Values | Grid, shading: Literal["auto", "flat", "nearest", "gouraud"] | str | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Shows numbers on a grid that may be uneven or bent."""

    def contour(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws lines of equal height."""

    def contourf(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Fills the areas between lines of equal height."""

    def clabel(self, CS: Artist, levels: Numbers | None = None, *, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, inline: bool = True, inline_spacing: Number = 5, fmt: str | Keywords | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, use_clabeltext: bool = False, manual: bool = False, rightside_up: bool = True, zorder: Number | None = None) -> list[Artist]:
        """Writes the levels on the lines of a contour plot."""

    def add_patch(self, p: Artist) -> Artist:
        """Adds a shape to the chart.

        p: a shape such as plt.Circle((0, 0), 1)
        """

    def add_line(self, line: Artist) -> Artist:
        """Adds a line to the chart.

        line: a line such as plt.Line2D([0, 1], [0, 1])
        """

    def add_artist(self, a: Artist | Legend) -> Artist | Legend:
        """Adds a shape, a line or a legend to the chart.

        a: a shape, a line or a legend to keep
        """

    def set_title(self, label: object, fontdict: Keywords | None = None, loc: Literal["left", "center", "right"] | str | None = None, pad: Number | None = None, *, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes a title above the chart.

        label: the text
        fontdict: keywords of text in a dict
        loc: where above the chart it stands
        pad: distance from the chart, pt
        y: accepted for compatibility; has no effect
        """

    def get_title(self, loc: Literal["left", "center", "right"] | str = "center") -> str:
        """The chart's title.

        loc: which of the three titles
        """

    def set_xlabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["left", "center", "right"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes what the x axis shows.

        label: the text
        fontdict: keywords of text in a dict
        labelpad: distance from the ticks' labels, pt
        loc: where along the axis it stands
        """

    def set_ylabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["bottom", "center", "top"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes what the y axis shows.

        label: the text
        fontdict: keywords of text in a dict
        labelpad: distance from the ticks' labels, pt
        loc: where along the axis it stands
        """

    def get_xlabel(self) -> str:
        """What the x axis shows."""

    def get_ylabel(self) -> str:
        """What the y axis shows."""

    def text(self, x: Coordinate, y: Coordinate, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Writes text at a place of the data."""

    def annotate(self, text: object, xy: tuple[Coordinate, Coordinate] | Pair, xytext: tuple[Coordinate, Coordinate] | Pair | None = None, xycoords: Literal["data", "axes fraction", "figure fraction", "offset points", "offset pixels", "offset fontsize"] | str | Transform = "data", textcoords: Literal["data", "axes fraction", "figure fraction", "offset points", "offset pixels", "offset fontsize"] | str | Transform | None = None, arrowprops: Keywords | None = None, annotation_clip: bool | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Writes text with an arrow to what it is about."""

    def arrow(self, x: Coordinate, y: Coordinate, dx: Number, dy: Number, *, width: Number = 0.001, head_width: Number | None = None, head_length: Number | None = None, length_includes_head: bool = False, shape: Literal["full", "left", "right"] | str = "full", overhang: Number = 0, head_starts_at_zero: bool = False, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws an arrow from a place of the data."""

    def legend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> Legend:
        """Says what stands for what: one entry for each label."""

    def get_legend(self) -> Legend | None:
        """The chart's legend, or None."""

    def get_legend_handles_labels(self, legend_handler_map: object = None) -> tuple[list[Artist], list[str]]:
        """What a legend would show: the artists and their labels.

        legend_handler_map: accepted for compatibility; has no effect
        """

    def axis(self, arg: bool | Literal["on", "off", "equal", "scaled", "tight", "auto", "image", "square"] | str | FourNumbers | None = None, *, xmin: Coordinate | None = None, xmax: Coordinate | None = None, ymin: Coordinate | None = None, ymax: Coordinate | None = None, emit: bool = True) -> tuple[float, float, float, float]:
        """Sets limits, or `'off'`, `'equal'`, `'tight'` and the like; gives the limits back."""

    def set_xlim(self, left: Coordinate | Limits | None = None, right: Coordinate | None = None, *, emit: bool = True, auto: bool = False, xmin: Coordinate | None = None, xmax: Coordinate | None = None) -> tuple[float, float]:
        """Sets the limits of the x axis.

        left: left limit, data units; or a pair of both
        right: right limit, data units
        emit: accepted for compatibility; has no effect
        auto: accepted for compatibility; has no effect
        xmin: another name of `left`
        xmax: another name of `right`
        """

    def set_ylim(self, bottom: Coordinate | Limits | None = None, top: Coordinate | None = None, *, emit: bool = True, auto: bool = False, ymin: Coordinate | None = None, ymax: Coordinate | None = None) -> tuple[float, float]:
        """Sets the limits of the y axis.

        bottom: lower limit, data units; or a pair of both
        top: upper limit, data units
        emit: accepted for compatibility; has no effect
        auto: accepted for compatibility; has no effect
        ymin: another name of `bottom`
        ymax: another name of `top`
        """

    def set_xbound(self, lower: Coordinate | None = None, upper: Coordinate | None = None) -> None:
        """Sets the limits of the x axis, whichever way it goes.

        lower: lower limit, data units
        upper: upper limit, data units
        """

    def set_ybound(self, lower: Coordinate | None = None, upper: Coordinate | None = None) -> None:
        """Sets the limits of the y axis, whichever way it goes.

        lower: lower limit, data units
        upper: upper limit, data units
        """

    def get_xlim(self) -> tuple[float, float]:
        """The limits of the x axis."""

    def get_ylim(self) -> tuple[float, float]:
        """The limits of the y axis."""

    def invert_xaxis(self) -> None:
        """Turns the x axis round."""

    def invert_yaxis(self) -> None:
        """Turns the y axis round."""

    def margins(self, *args: Number, x: Number | None = None, y: Number | None = None, tight: bool = True) -> None:
        """Sets the room between the data and the frame, as a part of the data's extent."""

    def autoscale(self, enable: bool = True, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None) -> None:
        """Lets the data set the limits again."""

    def relim(self, visible_only: bool = False) -> None:
        """Does nothing: limits always know the data.

        visible_only: accepted for compatibility; has no effect
        """

    def autoscale_view(self, tight: bool | None = None, scalex: bool = True, scaley: bool = True) -> None:
        """Does nothing: limits always know the data.

        tight: accepted for compatibility; has no effect
        scalex: accepted for compatibility; has no effect
        scaley: accepted for compatibility; has no effect
        """

    def set_xscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the x axis's scale: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, above 1
        linthresh: up to which distance from 0 'symlog' is linear, data units
        linscale: how long the linear part to either side of 0 is, in powers of the base
        subs: accepted for compatibility; has no effect
        nonpositive: accepted for compatibility; has no effect
        """

    def set_yscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the y axis's scale: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, above 1
        linthresh: up to which distance from 0 'symlog' is linear, data units
        linscale: how long the linear part to either side of 0 is, in powers of the base
        subs: accepted for compatibility; has no effect
        nonpositive: accepted for compatibility; has no effect
        """

    def set_xticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets where the x axis has ticks and what they say.

        ticks: where ticks are, data units; [] for none
        labels: what is written at each tick
        minor: whether it is about the minor ticks
        """

    def set_yticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> None:
        """Sets where the y axis has ticks and what they say.

        ticks: where ticks are, data units; [] for none
        labels: what is written at each tick
        minor: whether it is about the minor ticks
        """

    def set_xticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets what the x axis's ticks say.

        labels: what is written at each tick
        minor: whether it is about the minor ticks
        fontdict: keywords of text in a dict
        """

    def set_yticklabels(self, labels: Iterable[object], *, minor: bool = False, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> None:
        """Sets what the y axis's ticks say.

        labels: what is written at each tick
        minor: whether it is about the minor ticks
        fontdict: keywords of text in a dict
        """

    def get_xticks(self, *, minor: bool = False) -> Array:
        """Where the x axis has ticks.

        minor: accepted for compatibility; has no effect
        """

    def get_yticks(self, *, minor: bool = False) -> Array:
        """Where the y axis has ticks.

        minor: accepted for compatibility; has no effect
        """

    def get_xticklabels(self, minor: bool = False, which: Literal["major", "minor", "both"] | str | None = None) -> list[Text]:
        """The x axis's labels, for plt.setp.

        minor: accepted for compatibility; has no effect
        which: accepted for compatibility; has no effect
        """

    def get_yticklabels(self, minor: bool = False, which: Literal["major", "minor", "both"] | str | None = None) -> list[Text]:
        """The y axis's labels, for plt.setp.

        minor: accepted for compatibility; has no effect
        which: accepted for compatibility; has no effect
        """

    def tick_params(self, axis: Literal["both", "x", "y"] | str = "both", which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, zorder: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None, labelrotation: Number | None = None, rotation: Number | None = None, grid_color: ChartColor | None = None, grid_alpha: Number | None = None, grid_linewidth: Number | None = None, grid_linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | None = None, labelfontfamily: str | None = None, size: Number | None = None) -> None:
        """Sets how ticks and their labels look."""

    def ticklabel_format(self, *, axis: Literal["both", "x", "y"] | str = "both", style: Literal["plain", "sci", "scientific"] | str | None = None, scilimits: Pair | None = None, useOffset: bool | Number | None = None, useLocale: bool | None = None, useMathText: bool | None = None) -> None:
        """Sets whether numbers are written plain or with powers of ten."""

    def locator_params(self, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None, *, nbins: Whole | None = None, integer: bool | None = None, steps: Numbers | None = None, prune: Literal["lower", "upper", "both"] | str | None = None) -> None:
        """Sets how many ticks an axis has at the most."""

    def minorticks_on(self) -> None:
        """Adds small ticks between the others."""

    def minorticks_off(self) -> None:
        """Takes the small ticks away."""

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", axis: Literal["both", "x", "y"] | str = "both", **keywords: Unpack[GridKeywords]) -> None:
        """Draws lines at the ticks."""

    def set_frame_on(self, b: bool) -> None:
        """Shows or hides the frame.

        b: whether the chart has a frame and a background
        """

    def set_axis_off(self) -> None:
        """Hides the axes."""

    def set_axis_on(self) -> None:
        """Shows the axes."""

    def set_aspect(self, aspect: Literal["auto", "equal"] | str | Number, adjustable: Literal["box", "datalim"] | str | None = None, anchor: object = None, share: bool = False) -> None:
        """Sets how long a step on y is beside one on x: `'equal'`, `'auto'` or a number.

        aspect: 'equal' for one scale on both axes, 'auto' to fill the room, or how long a unit of y is to one of x
        adjustable: what changes to keep the aspect: the axes' size or their limits
        anchor: accepted for compatibility; has no effect
        share: accepted for compatibility; has no effect
        """

    def set_box_aspect(self, aspect: Number | None = None) -> None:
        """Sets the frame's height over its width.

        aspect: height of the axes to their width; None frees it
        """

    def set_axisbelow(self, b: bool | Literal["line"] | str) -> None:
        """Sets whether the grid lies below everything.

        b: whether ticks and grid lie under all that is drawn, over it, or ('line') between areas and lines
        """

    def set_facecolor(self, color: ChartColor) -> None:
        """Paints the area within the frame.

        color: colour of the background
        """
    set_fc = set_facecolor
    set_facecolors = set_facecolor

    def set(self, **keywords: Unpack[SetKeywords]) -> None:
        """Sets many things at once: title, xlabel, ylabel, xlim, ylim, xticks, xscale, aspect, …."""

    def label_outer(self, remove_inner_ticks: bool = False) -> None:
        """Hides labels that the neighbour shows too.

        remove_inner_ticks: accepted for compatibility; has no effect
        """

    def sharex(self, other: Axes) -> None:
        """Shares the x axis with other axes.

        other: the chart whose axis this one shares
        """

    def sharey(self, other: Axes) -> None:
        """Shares the y axis with other axes.

        other: the chart whose axis this one shares
        """

    def set_prop_cycle(self, *args: Cycler | str | Sequence[object] | Array | None, **keywords: Iterable[Any]) -> None:
        """Sets the colours and other properties that lines take in turn.

        args: a cycler, or a keyword's name and the values to take in turn; None for the settings' own
        """

    @property
    def xaxis(self) -> XAxis:
        """The x axis."""

    @property
    def yaxis(self) -> YAxis:
        """The y axis."""

    @property
    def title(self) -> Text:
        """The title in the middle."""

    def get_xaxis(self) -> XAxis:
        """The x axis."""

    def get_yaxis(self) -> YAxis:
        """The y axis."""

    @property
    def spines(self) -> Spines:
        """The sides of the frame."""

    @property
    def transData(self) -> Transform:
        """The data's coordinates."""

    @property
    def transAxes(self) -> Transform:
        """Coordinates from 0 to 1 across and up the chart."""

    def get_xaxis_transform(self) -> Transform:
        """x in the data's coordinates, y from 0 to 1 up the chart."""

    def get_yaxis_transform(self) -> Transform:
        """x from 0 to 1 across the chart, y in the data's coordinates."""

    @property
    def figure(self) -> Figure:
        """The chart's figure."""

    def get_figure(self) -> Figure:
        """The chart's figure."""

    @property
    def lines(self) -> list[Artist]:
        """The chart's lines."""

    def get_lines(self) -> list[Artist]:
        """The chart's lines."""

    @property
    def patches(self) -> list[Artist]:
        """The chart's bars and other areas."""

    @property
    def containers(self) -> list[Artist]:
        """The chart's groups of bars."""

    def get_position(self) -> tuple[float, float, float, float]:
        """Does nothing of use here: charts find their places when they are drawn."""

    def set_visible(self, b: bool) -> None:
        """Shows or hides it."""

    def remove(self) -> None:
        """Takes it away."""

    def get_zorder(self) -> float:
        """What lies above what: the higher number."""

    def set_zorder(self, level: Number) -> None:
        """Sets what lies above what."""

    def set_color(self, color: ChartColor) -> None:
        """Sets its colour."""
    set_c = set_color
    set_colors = set_color

    def set_linewidth(self, w: Number) -> None:
        """Sets its line's width, points."""
    set_lw = set_linewidth
    set_linewidths = set_linewidth

    def set_linestyle(self, ls: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]) -> None:
        """Sets its line's style."""
    set_ls = set_linestyle
    set_linestyles = set_linestyle

    def set_fontsize(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_size(self, size: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str) -> None:
        """Sets the text's size, points."""

    def set_fontweight(self, weight: str | Number) -> None:
        """Sets the text's weight."""
    set_weight = set_fontweight

    def set_rotation(self, angle: Number | Literal["vertical"] | str) -> None:
        """Turns the text."""

    def set_rotation_mode(self, m: Literal["default", "anchor"] | str) -> None:
        """Sets whether the text is aligned before it is turned ('anchor') or after."""

    def set_horizontalalignment(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

    def set_ha(self, align: Literal["left", "center", "right"] | str) -> None:
        """Sets which part of the text is at its place."""

class Figure:
    """A figure."""

    @overload
    def subplots(self, nrows: Literal[1] = 1, ncols: Literal[1] = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: Literal[True] = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> Axes:  # pyright: ignore[reportOverlappingOverload]
        """Makes a figure with a grid of charts."""
    @overload
    def subplots(self, nrows: Whole = 1, ncols: Whole = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: bool = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> Array:
        """Makes a figure with a grid of charts."""

    def add_subplot(self, *args: Whole | Pair | GridCells, sharex: Axes | None = None, sharey: Axes | None = None, projection: Literal["rectilinear"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Adds a chart at a place in a grid.

        args: rows, columns and index from 1 (or its first and last); all in one, as 211; or a grid's cell
        sharex: a chart whose x axis this one shares
        sharey: a chart whose y axis this one shares
        projection: the kind of axes; only straight ones are offered
        polar: polar axes; only False is offered
        """

    def subplot_mosaic(self, mosaic: str | Sequence[Sequence[object]], *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, empty_sentinel: str = ".", gridspec_kw: Keywords | None = None, figsize: Pair | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, constrained_layout: bool | None = None, dpi: Number | None = None) -> dict[str, Axes]:
        """Makes charts whose places are drawn with letters."""

    def add_gridspec(self, nrows: Whole = 1, ncols: Whole = 1, *, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None) -> GridCells:
        """Makes a grid of places, to be indexed like an array.

        nrows: how many rows
        ncols: how many columns
        left: left edge of the grid, fraction of the figure's width
        bottom: lower edge of the grid, fraction of the figure's height
        right: right edge of the grid, fraction of the figure's width
        top: upper edge of the grid, fraction of the figure's height
        wspace: room between columns, fraction of a chart's mean width
        hspace: room between rows, fraction of a chart's mean height
        width_ratios: how wide the columns are to each other, one number each
        height_ratios: how tall the rows are to each other, one number each
        """

    def add_axes(self, arg: FourNumbers | None = None, projection: Literal["rectilinear"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Adds a chart at a place of the figure: left, bottom, width, height, each 0 to 1.

        arg: left, bottom, width and height, fractions of the figure
        projection: the kind of axes; only straight ones are offered
        polar: polar axes; only False is offered
        """

    def gca(self) -> Axes:
        """The current chart."""

    def sca(self, ax: Axes) -> None:
        """Makes a chart the current one."""

    def tight_layout(self, *, pad: Number = 1.08, h_pad: Number | None = None, w_pad: Number | None = None, rect: FourNumbers | None = None) -> None:
        """Makes the charts as large as their labels allow."""

    def set_layout_engine(self, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, **keywords: Unpack[SetKeywords]) -> None:
        """Makes the charts as large as their labels allow.

        layout: all but 'none' fit the room around the charts to their texts
        """

    def subplots_adjust(self, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None) -> None:
        """Sets the room around and between the charts."""

    def autofmt_xdate(self, bottom: Number = 0.2, rotation: Number = 30, ha: Literal["left", "center", "right"] | str = "right", which: Literal["major", "minor", "both"] | str = "major") -> None:
        """Turns the labels of dates so that they don't meet.

        bottom: accepted for compatibility; has no effect
        rotation: how far the dates are turned, degrees counterclockwise
        ha: accepted for compatibility; has no effect
        which: accepted for compatibility; has no effect
        """

    def set_size_inches(self, w: Number | Pair, h: Number | None = None, forward: bool = True) -> None:
        """Sets the picture's size, inches of 100 px.

        w: width, in; or a pair of width and height
        h: height, in
        forward: accepted for compatibility; has no effect
        """

    def get_size_inches(self) -> Array:
        """The picture's size, inches of 100 px."""

    def set_dpi(self, val: Number) -> None:
        """Sets how many px an inch has.

        val: px an inch
        """

    @property
    def dpi(self) -> float:
        """How many px an inch has."""

    @property
    def axes(self) -> list[Axes]:
        """The figure's charts."""

    def get_axes(self) -> list[Axes]:
        """The figure's charts."""

    def set_facecolor(self, color: ChartColor) -> None:
        """Paints the figure's background.

        color: colour of the background
        """

    def delaxes(self, ax: Axes | None = None) -> None:
        """Removes a chart."""

    def clf(self) -> None:
        """Empties the figure."""

    def show(self, *args: object, block: bool | None = None) -> None:
        """Does nothing: the picture is shown when the program ends."""

    def savefig(self, *args: object, dpi: object = None, bbox_inches: object = None, pad_inches: object = None, facecolor: object = None, edgecolor: object = None, transparent: object = None, format: object = None, metadata: object = None, orientation: object = None) -> None:
        """Does nothing: the picture is what the program's address answers with."""

    def draw(self) -> None:
        """Does nothing: the picture is drawn when the program ends."""

    def align_labels(self, axs: object = None) -> None:
        """Does nothing: labels have their place.

        axs: accepted for compatibility; has no effect
        """

    def align_ylabels(self, axs: object = None) -> None:
        """Does nothing: labels have their place.

        axs: accepted for compatibility; has no effect
        """

    def colorbar(self, mappable: Artist | None = None, cax: Axes | None = None, ax: Axes | Sequence[Axes] | Array | None = None, *, location: Literal["right", "left", "top", "bottom"] | str | None = None, orientation: Literal["vertical", "horizontal"] | str | None = None, ticklocation: Literal["auto", "left", "right", "top", "bottom"] | str = "auto", fraction: Number = 0.15, shrink: Number = 1, aspect: Number = 20, pad: Number | None = None, anchor: Pair | None = None, panchor: Pair | bool | None = None, extend: Literal["neither", "min", "max", "both"] | str | None = None, extendfrac: Numbers | None = None, extendrect: bool = False, ticks: Numbers | Locator | None = None, format: str | Formatter | None = None, drawedges: bool = False, label: object = "", boundaries: Numbers | None = None, values: Numbers | None = None, spacing: Literal["uniform", "proportional"] | str = "uniform", alpha: Number | None = None, use_gridspec: bool = True) -> Colorbar:
        """Shows beside a chart what its colours stand for."""

    def suptitle(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes a title above all charts."""

    def supxlabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes one label below all charts."""

    def supylabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes one label beside all charts."""

    def text(self, x: Number, y: Number, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Writes text at a place of the figure: 0 to 1 across and up.

        x: place, fraction of the figure's width
        y: place, fraction of the figure's height
        s: the text
        fontdict: keywords of text in a dict
        """

    def legend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> Legend:
        """A legend for the whole figure.

        args: the artists and their texts, or either of them; all that have labels unless given
        handles: the artists that have an entry
        labels: the entries' texts
        loc: where it is: a place's name, its number 0–10, or its lower left corner in fractions of the axes
        bbox_to_anchor: the point or box (left, bottom, width, height) that `loc` is about, fractions of the axes
        ncols: how many columns
        ncol: how many columns; the older name of `ncols`
        prop: size, weight and family of the texts in a dict
        fontsize: size of the texts, pt, or its name
        labelcolor: colour of the texts: one, one for each, or 'linecolor' for the artists' own
        numpoints: how many marks a line's entry has
        scatterpoints: accepted for compatibility; has no effect
        markerscale: size of the marks, in their sizes on the chart
        markerfirst: whether marks stand before the texts
        reverse: whether entries are in reverse order
        frameon: whether it has a frame
        fancybox: whether the frame has round corners
        shadow: whether it has a shadow
        framealpha: opacity of the frame, 0–1
        facecolor: colour of the background
        edgecolor: colour of the frame's line
        mode: accepted for compatibility; has no effect
        title: a title above the entries
        title_fontsize: size of the title, pt, or its name
        alignment: accepted for compatibility; has no effect
        borderpad: room inside the frame, in font sizes
        labelspacing: room between entries, in font sizes
        handlelength: length of the lines beside the texts, in font sizes
        handleheight: accepted for compatibility; has no effect
        handletextpad: room between line and text, in font sizes
        borderaxespad: room between the axes and the frame, in font sizes
        columnspacing: room between columns, in font sizes
        title_fontproperties: accepted for compatibility; has no effect
        draggable: accepted for compatibility; has no effect
        handler_map: accepted for compatibility; has no effect
        """

    @property
    def transFigure(self) -> Transform:
        """Coordinates from 0 to 1 across and up the figure."""

class Pyplot:
    """Charts under pyplot's names."""

    rcParams: RcParams
    style: Style
    cm: Colormaps
    colormaps: Colormaps

    def setp(self, objects: object, *args: object, **properties: object) -> None:
        """Sets properties of one object or of many."""

    def cycler(self, *args: Any, **columns: Iterable[Any]) -> Cycler:
        """Makes a cycle of colours or other properties."""

    def rc_context(self, rc: Mapping[str, Any] | None = None, fname: None = None) -> AbstractContextManager[None]:
        """Changes settings for the length of a `with` statement."""

    def figure(self, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, frameon: bool = True, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None, clear: bool = False) -> Figure:
        """Starts a figure; `figsize` (inches, at 100 px each) sets the picture's size.

        num: accepted for compatibility; has no effect
        figsize: width and height of the picture, in
        dpi: px an inch
        facecolor: colour of the background
        edgecolor: accepted for compatibility; has no effect
        frameon: accepted for compatibility; has no effect
        layout: all but 'none' fit the room around the charts to their texts
        tight_layout: whether the room around the charts is fitted to their texts
        constrained_layout: whether the room around the charts is fitted to their texts
        clear: accepted for compatibility; has no effect
        """

    @overload
    def subplots(self, nrows: Literal[1] = 1, ncols: Literal[1] = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: Literal[True] = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> tuple[Figure, Axes]:  # pyright: ignore[reportOverlappingOverload]
        """Makes a figure with a grid of charts."""
    @overload
    def subplots(self, nrows: Whole = 1, ncols: Whole = 1, *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, squeeze: bool = True, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, subplot_kw: Keywords | None = None, gridspec_kw: Keywords | None = None, num: Whole | str | None = None, figsize: Pair | None = None, dpi: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, tight_layout: bool | None = None, constrained_layout: bool | None = None) -> tuple[Figure, Array]:
        """Makes a figure with a grid of charts.

        nrows: how many rows of charts
        ncols: how many columns of charts
        sharex: which charts have one x axis: all, those of a column or of a row, or none
        sharey: which charts have one y axis: all, those of a column or of a row, or none
        squeeze: whether a single chart comes alone and a single row or column as a flat array
        width_ratios: how wide the columns are to each other, one number each
        height_ratios: how tall the rows are to each other, one number each
        subplot_kw: keywords of Axes.set in a dict, for each chart
        gridspec_kw: keywords of GridSpec in a dict: the grid's edges, spaces and ratios
        num: accepted for compatibility; has no effect
        figsize: width and height of the picture, in
        dpi: px an inch
        facecolor: colour of the background
        edgecolor: accepted for compatibility; has no effect
        layout: all but 'none' fit the room around the charts to their texts
        tight_layout: whether the room around the charts is fitted to their texts
        constrained_layout: whether the room around the charts is fitted to their texts
        """

    def subplot(self, *args: Whole | Pair | GridCells, sharex: Axes | None = None, sharey: Axes | None = None, projection: Literal["rectilinear"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Chooses a place in a grid of charts, and makes a chart there if there is none.

        args: rows, columns and index from 1 (or its first and last); all in one, as 211; or a grid's cell
        sharex: a chart whose x axis this one shares
        sharey: a chart whose y axis this one shares
        projection: the kind of axes; only straight ones are offered
        polar: polar axes; only False is offered
        """

    def subplot_mosaic(self, mosaic: str | Sequence[Sequence[object]], *, sharex: bool | Literal["none", "all", "row", "col"] | str = False, sharey: bool | Literal["none", "all", "row", "col"] | str = False, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None, empty_sentinel: str = ".", gridspec_kw: Keywords | None = None, figsize: Pair | None = None, layout: Literal["constrained", "compressed", "tight", "none"] | str | None = None, constrained_layout: bool | None = None, dpi: Number | None = None) -> tuple[Figure, dict[str, Axes]]:
        """Makes charts whose places are drawn with letters.

        mosaic: a letter for each cell, rows ended by ';' or a line's end; or lists of names
        sharex: whether all charts have one x axis
        sharey: whether all charts have one y axis
        width_ratios: how wide the columns are to each other, one number each
        height_ratios: how tall the rows are to each other, one number each
        empty_sentinel: what stands for a cell without a chart
        gridspec_kw: keywords of GridSpec in a dict: the grid's edges, spaces and ratios
        figsize: width and height of the picture, in
        layout: all but 'none' fit the room around the charts to their texts
        constrained_layout: whether the room around the charts is fitted to their texts
        dpi: px an inch
        """

    def subplot2grid(self, shape: Pair, loc: Pair, rowspan: Whole = 1, colspan: Whole = 1) -> Axes:
        """Makes a chart over cells of a grid.

        shape: rows and columns of the grid
        loc: row and column of the first cell, from 0
        rowspan: how many rows it takes
        colspan: how many columns it takes
        """

    def GridSpec(self, nrows: Whole = 1, ncols: Whole = 1, figure: Figure | None = None, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None, width_ratios: Numbers | None = None, height_ratios: Numbers | None = None) -> GridCells:
        """Makes a grid of places, to be indexed like an array.

        nrows: how many rows
        ncols: how many columns
        figure: accepted for compatibility; has no effect
        left: left edge of the grid, fraction of the figure's width
        bottom: lower edge of the grid, fraction of the figure's height
        right: right edge of the grid, fraction of the figure's width
        top: upper edge of the grid, fraction of the figure's height
        wspace: room between columns, fraction of a chart's mean width
        hspace: room between rows, fraction of a chart's mean height
        width_ratios: how wide the columns are to each other, one number each
        height_ratios: how tall the rows are to each other, one number each
        """

    def axes(self, arg: FourNumbers | None = None, projection: Literal["rectilinear"] | str | None = None, polar: bool = False, **keywords: Unpack[SetKeywords]) -> Axes:
        """Makes a chart at a place of the figure: left, bottom, width, height, each 0 to 1.

        arg: left, bottom, width and height, fractions of the figure
        projection: the kind of axes; only straight ones are offered
        polar: polar axes; only False is offered
        """

    def gca(self) -> Axes:
        """The current chart."""

    def gcf(self) -> Figure:
        """The current figure."""

    def sca(self, ax: Axes) -> None:
        """Makes a chart the current one.

        ax: the chart to draw on from now on
        """

    def twinx(self, ax: Axes | None = None) -> Axes:
        """A second chart over this one, with a y axis of its own at the right.

        ax: the chart to lie over; this one, or the current one, unless given
        """

    def twiny(self, ax: Axes | None = None) -> Axes:
        """A second chart over this one, with an x axis of its own at the top.

        ax: the chart to lie over; this one, or the current one, unless given
        """

    def tight_layout(self, *, pad: Number = 1.08, h_pad: Number | None = None, w_pad: Number | None = None, rect: FourNumbers | None = None) -> None:
        """Makes the charts as large as their labels allow.

        pad: room around the charts, in font sizes
        h_pad: accepted for compatibility; has no effect
        w_pad: accepted for compatibility; has no effect
        rect: accepted for compatibility; has no effect
        """

    def subplots_adjust(self, left: Number | None = None, bottom: Number | None = None, right: Number | None = None, top: Number | None = None, wspace: Number | None = None, hspace: Number | None = None) -> None:
        """Sets the room around and between the charts.

        left: left edge of the charts, fraction of the figure's width
        bottom: lower edge of the charts, fraction of the figure's height
        right: right edge of the charts, fraction of the figure's width
        top: upper edge of the charts, fraction of the figure's height
        wspace: room between columns, fraction of a chart's mean width
        hspace: room between rows, fraction of a chart's mean height
        """

    def delaxes(self, ax: Axes | None = None) -> None:
        """Removes a chart.

        ax: the chart to take away; the current one unless given
        """

    def cla(self) -> None:
        """Empties the chart."""

    def clf(self) -> None:
        """Empties the figure."""

    def show(self, *args: object, block: bool | None = None) -> None:
        """Does nothing: the picture is shown when the program ends.

        args: accepted for compatibility; has no effect
        block: accepted for compatibility; has no effect
        """

    def savefig(self, *args: object, dpi: object = None, bbox_inches: object = None, pad_inches: object = None, facecolor: object = None, edgecolor: object = None, transparent: object = None, format: object = None, metadata: object = None, orientation: object = None) -> None:
        """Does nothing: the picture is what the program's address answers with.

        args: a file's name; accepted for compatibility, has no effect
        dpi: accepted for compatibility; has no effect
        bbox_inches: accepted for compatibility; has no effect
        pad_inches: accepted for compatibility; has no effect
        facecolor: accepted for compatibility; has no effect
        edgecolor: accepted for compatibility; has no effect
        transparent: accepted for compatibility; has no effect
        format: accepted for compatibility; has no effect
        metadata: accepted for compatibility; has no effect
        orientation: accepted for compatibility; has no effect
        """

    def close(self, fig: Figure | Whole | str | None = None) -> None:
        """Does nothing: a program ends with its picture.

        fig: accepted for compatibility; has no effect
        """

    def draw(self) -> None:
        """Does nothing: the picture is drawn when the program ends."""

    def ion(self) -> None:
        """Does nothing: nobody looks while the program runs."""

    def ioff(self) -> None:
        """Does nothing: nobody looks while the program runs."""

    def plot(self, *args: Values | Grid, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines through points, with marks on them if a format such as `'o--'` says so.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--', over again; length N, or N×M for M lines
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def semilogx(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines over a logarithmic x axis.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--', over again; length N, or N×M for M lines
        base: base of the logarithm, above 1
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def semilogy(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines over a logarithmic y axis.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--', over again; length N, or N×M for M lines
        base: base of the logarithm, above 1
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def loglog(self, *args: Values | Grid, base: Number = 10, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws lines over two logarithmic axes.

        args: ys; xs and ys; or xs, ys and a format such as 'ro--', over again; length N, or N×M for M lines
        base: base of the logarithm, above 1
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def step(self, x: Values, y: Values, fmt: str | None = None, *, where: Literal["pre", "post", "mid"] | str = "pre", data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> list[Artist]:
        """Draws a line in steps.

        x: xs of the points, length N
        y: ys of the points, length N
        fmt: colour, marker and line style in one, such as 'ro--'
        where: where the steps are: before, behind or in the middle between the points
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def stem(self, *args: Values, linefmt: str | None = None, markerfmt: str | None = None, basefmt: str | None = None, bottom: Number = 0, orientation: Literal["vertical", "horizontal"] | str = "vertical", label: object = None, use_line_collection: bool | None = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws a stem from a base line to each point.

        args: the heights, or the places and the heights, length N; then formats of stems, marks and base line
        linefmt: colour and line style of the stems, such as 'C1--'
        markerfmt: colour and marker of the ends, such as 'D'
        basefmt: colour of the base line, such as 'k-'
        bottom: where the stems begin, data units
        orientation: which way the stems go
        label: what a legend says
        use_line_collection: accepted for compatibility; has no effect
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def fill_between(self, x: Values, y1: Values, y2: Values = 0, where: Sequence[bool] | Array | None = None, interpolate: bool = False, step: Literal["pre", "post", "mid"] | str | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two lines, or a line and a level.

        x: xs of both edges, length N
        y1: ys of one edge: length N, or one number for all
        y2: ys of the other edge: length N, or one number for all
        where: which points belong to the area: N truth values
        interpolate: whether the area goes on to where the edges cross; used with `where`
        step: steps in place of slopes: before, behind or in the middle between the points
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def fill_betweenx(self, y: Values, x1: Values, x2: Values = 0, where: Sequence[bool] | Array | None = None, step: Literal["pre", "post", "mid"] | str | None = None, interpolate: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills the area between two upright lines.

        y: ys of both edges, length N
        x1: xs of one edge: length N, or one number for all
        x2: xs of the other edge: length N, or one number for all
        where: which points belong to the area: N truth values
        step: steps in place of slopes: before, behind or in the middle between the points
        interpolate: whether the area goes on to where the edges cross; used with `where`
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def stackplot(self, x: Values, *args: DataSets, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, baseline: Literal["zero", "sym", "wiggle", "weighted_wiggle"] | str = "zero", data: Mapping[str, Any] | None = None, **keywords: Unpack[StackplotKeywords]) -> list[Artist]:
        """Stacks areas on each other.

        x: xs, length N
        args: heights of the layers from the lowest: N numbers each, an M×N array or a dict of them
        labels: what a legend says of each layer
        colors: a colour for each layer, taken in turn
        baseline: where the lowest layer begins: at 0, around 0, or where the layers wiggle least
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def fill(self, *args: Values, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> list[Artist]:
        """Fills polygons.

        args: xs and ys of the corners, length N, over again; a colour may follow each pair
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def axhline(self, y: Coordinate = 0, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a level line across the whole chart.

        y: height of the line, data units
        xmin: left end, fraction of the axes' width
        xmax: right end, fraction of the axes' width
        """

    def axvline(self, x: Coordinate = 0, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws an upright line across the whole chart.

        x: place of the line, data units
        ymin: lower end, fraction of the axes' height
        ymax: upper end, fraction of the axes' height
        """

    def axline(self, xy1: Pair, xy2: Pair | None = None, *, slope: Number | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a straight line without end through two points, or one with a slope.

        xy1: a point on the line, data units
        xy2: another point on the line, data units
        slope: how far the line rises for each unit of x; in place of `xy2`
        """

    def axhspan(self, ymin: Coordinate, ymax: Coordinate, xmin: Number = 0, xmax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills a band across the whole chart.

        ymin: lower edge, data units
        ymax: upper edge, data units
        xmin: left end, fraction of the axes' width
        xmax: right end, fraction of the axes' width
        """

    def axvspan(self, xmin: Coordinate, xmax: Coordinate, ymin: Number = 0, ymax: Number = 1, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Fills an upright band across the whole chart.

        xmin: left edge, data units
        xmax: right edge, data units
        ymin: lower end, fraction of the axes' height
        ymax: upper end, fraction of the axes' height
        """

    def hlines(self, y: Values, xmin: Values, xmax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[HlinesKeywords]) -> Artist:
        """Draws level lines from place to place.

        y: heights of the lines, length N
        xmin: left ends, data units: length N, or one for all
        xmax: right ends, data units: length N, or one for all
        colors: one colour, or colours in turn
        linestyles: style of the lines
        label: what a legend says
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def vlines(self, x: Values, ymin: Values, ymax: Values, colors: ChartColor | Sequence[ChartColor] | Array | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] = "solid", *, label: object = "", data: Mapping[str, Any] | None = None, **keywords: Unpack[VlinesKeywords]) -> Artist:
        """Draws upright lines from place to place.

        x: places of the lines, length N
        ymin: lower ends, data units: length N, or one for all
        ymax: upper ends, data units: length N, or one for all
        colors: one colour, or colours in turn
        linestyles: style of the lines
        label: what a legend says
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def errorbar(self, x: Values, y: Values, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, fmt: str = "", *, ecolor: ChartColor | None = None, elinewidth: Number | None = None, capsize: Number | None = None, barsabove: bool = False, lolims: bool | Sequence[bool] | Array = False, uplims: bool | Sequence[bool] | Array = False, xlolims: bool | Sequence[bool] | Array = False, xuplims: bool | Sequence[bool] | Array = False, errorevery: Whole = 1, capthick: Number | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[LineKeywords]) -> Artist:
        """Draws a line with bars that show how uncertain each point is.

        x: xs of the points, length N
        y: ys of the points, length N
        yerr: how far the bars reach down and up, data units: one number, N numbers, or 2×N
        xerr: how far the bars reach left and right, data units: one number, N numbers, or 2×N
        fmt: colour, marker and line style of the points in one, such as 'o'; 'none' draws the bars alone
        ecolor: colour of the bars; the line's unless given
        elinewidth: width of the bars, pt
        capsize: length of the caps to either side, pt
        barsabove: whether the bars are drawn over the points
        lolims: accepted for compatibility; has no effect
        uplims: accepted for compatibility; has no effect
        xlolims: accepted for compatibility; has no effect
        xuplims: accepted for compatibility; has no effect
        errorevery: one bar for so many points
        capthick: thickness of the caps, pt
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def bar(self, x: Values, height: Values, width: Numbers = 0.8, bottom: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws upright bars at places or names.

        x: where the bars stand, length N
        height: how tall the bars are, data units: length N, or one for all
        width: how wide the bars are, data units (days for dates): one number, or N
        bottom: where the bars begin, data units: one number, or N
        align: what stands at the place: a bar's middle or its first edge
        tick_label: what the axis says at each bar, length N
        yerr: how far error bars reach down and up, data units: one number, N numbers, or 2×N
        xerr: how far error bars reach left and right, data units: one number, N numbers, or 2×N
        ecolor: colour of the error bars
        capsize: length of the error bars' caps to either side, pt
        error_kw: keywords of the error bars in a dict: ecolor, elinewidth, capsize, capthick
        log: whether the bars' axis is logarithmic
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def barh(self, y: Values, width: Values, height: Numbers = 0.8, left: Values | None = None, *, align: Literal["center", "edge"] | str = "center", tick_label: Iterable[object] | str | None = None, yerr: Numbers | Grid | None = None, xerr: Numbers | Grid | None = None, ecolor: ChartColor | None = None, capsize: Number | None = None, error_kw: Keywords | None = None, log: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws level bars at places or names.

        y: where the bars stand, length N
        width: how long the bars are, data units: length N, or one for all
        height: how thick the bars are, data units (days for dates): one number, or N
        left: where the bars begin, data units: one number, or N
        align: what stands at the place: a bar's middle or its first edge
        tick_label: what the axis says at each bar, length N
        yerr: how far error bars reach down and up, data units: one number, N numbers, or 2×N
        xerr: how far error bars reach left and right, data units: one number, N numbers, or 2×N
        ecolor: colour of the error bars
        capsize: length of the error bars' caps to either side, pt
        error_kw: keywords of the error bars in a dict: ecolor, elinewidth, capsize, capthick
        log: whether the bars' axis is logarithmic
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def broken_barh(self, xranges: Sequence[tuple[Coordinate, Number]] | Array, yrange: tuple[Coordinate, Number], align: Literal["bottom", "center", "top"] | str = "bottom", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws a row of level bars, each from a place on and so long.

        xranges: each bar's left end and its length, data units (days for dates): a list of pairs, or an N×2 array
        yrange: where the row is and how tall it is, data units
        align: which part of the row is where `yrange` says that it is
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def bar_label(self, container: Artist, labels: Iterable[object] | None = None, *, fmt: str = "%g", label_type: Literal["edge", "center"] | str = "edge", padding: Numbers = 0, **keywords: Unpack[TextKeywords]) -> list[Artist]:
        """Writes each bar's value, or other labels, at its end or in its middle.

        container: what bar() or barh() returned
        labels: the texts, one for each bar; the bars' values unless given
        fmt: how values are written: '%.1f' or '{:,.0f}'
        label_type: whether labels stand beyond the bars' ends or in their middles
        padding: distance from the bars' ends, pt: one number, or one for each bar
        """

    def hist(self, x: DataSets, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] | None = None, range: Pair | None = None, density: bool = False, weights: DataSets | None = None, cumulative: bool | Whole = False, bottom: Numbers | None = None, histtype: Literal["bar", "barstacked", "step", "stepfilled"] | str = "bar", align: Literal["left", "mid", "right"] | str = "mid", orientation: Literal["vertical", "horizontal"] | str = "vertical", rwidth: Number | None = None, log: bool = False, color: ChartColor | Sequence[ChartColor] | Array | None = None, label: object | Iterable[object] | None = None, stacked: bool = False, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[HistKeywords]) -> tuple[Array | list[Array], Array, Artist | list[Artist]]:
        """Counts numbers in bins and draws the counts; it returns the counts, the bins' edges and the bars.

        x: the data: N numbers or dates, several lists of them, or an N×M array of M data sets
        bins: how many bins, their edges (one more than bins), or the name of a rule
        range: lower end of the first bin and upper end of the last, data units
        density: whether the bars' areas sum to 1
        weights: what each value counts, in the shape of `x`
        cumulative: whether each bin counts those before it too; −1 counts those after it
        bottom: where the bars begin, data units: one number, or one for each bin
        histtype: bars side by side, bars on each other, outlines, or filled outlines
        align: where in its bin a bar stands
        orientation: which way the bars go
        rwidth: how wide the bars are, fraction of the bin
        log: whether the counts' axis is logarithmic
        color: one colour, or one for each data set
        label: what a legend says: one text, or one for each data set
        stacked: whether data sets stand on each other
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def hist2d(self, x: Values, y: Values, bins: Whole | Values | Literal["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"] | str | Sequence[Whole | Values] = 10, range: Grid | None = None, density: bool = False, weights: Numbers | None = None, cmin: Number | None = None, cmax: Number | None = None, *, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImageKeywords]) -> tuple[Array, Array, Array, Artist]:
        """Counts points in a grid and shows the counts as colours.

        x: xs of the points, length N
        y: ys of the points, length N
        bins: how many bins each way, their edges, or a pair: one for x and one for y
        range: where the bins begin and end, data units: [[xmin, xmax], [ymin, ymax]]
        density: whether the cells' volumes sum to 1
        weights: what each point counts, length N
        cmin: cells that count less are left empty
        cmax: cells that count more are left empty
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def boxplot(self, x: DataSets, notch: bool | None = None, sym: str | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", whis: Number | Pair | None = None, positions: Numbers | None = None, widths: Numbers | None = None, patch_artist: bool | None = None, bootstrap: Whole | None = None, usermedians: Numbers | None = None, conf_intervals: Grid | None = None, meanline: bool | None = None, showmeans: bool | None = None, showcaps: bool | None = None, showbox: bool | None = None, showfliers: bool | None = None, boxprops: Keywords | None = None, tick_labels: Iterable[object] | None = None, labels: Iterable[object] | None = None, flierprops: Keywords | None = None, medianprops: Keywords | None = None, meanprops: Keywords | None = None, capprops: Keywords | None = None, whiskerprops: Keywords | None = None, manage_ticks: bool = True, autorange: bool = False, zorder: Number | None = None, capwidths: Numbers | None = None, label: object | Iterable[object] | None = None, *, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist]]:
        """Draws a box from the first to the third quartile of each data set, with its median, whiskers and outliers.

        x: the data: N numbers, several lists of them, an N×M array of M data sets, or a dict
        notch: whether the boxes are notched at the median's confidence interval
        sym: colour and marker of outliers, such as 'r+'; '' draws none
        vert: False lays the boxes down
        orientation: which way the boxes stand
        whis: how far whiskers reach, in interquartile ranges; or a pair of percentiles
        positions: where the boxes stand, data units; 1, 2, 3, … unless given
        widths: how wide the boxes are, data units: one number, or one for each
        patch_artist: whether the boxes are filled
        bootstrap: accepted for compatibility; has no effect
        usermedians: medians in place of the data's own, one for each box; NaN keeps the own
        conf_intervals: accepted for compatibility; has no effect
        meanline: whether means are shown as lines across the boxes
        showmeans: whether means are shown
        showcaps: whether the whiskers have caps
        showbox: whether the boxes are shown
        showfliers: whether outliers are shown
        boxprops: keywords of the boxes in a dict
        tick_labels: what the axis says at each box
        labels: what the axis says at each box; the older name of `tick_labels`
        flierprops: keywords of the outliers' marks in a dict
        medianprops: keywords of the medians' lines in a dict
        meanprops: keywords of the means' marks or lines in a dict
        capprops: keywords of the caps in a dict
        whiskerprops: keywords of the whiskers in a dict
        manage_ticks: whether the axis gets a tick at each box
        autorange: accepted for compatibility; has no effect
        zorder: its place in the order of drawing; higher is drawn later
        capwidths: how wide the caps are, data units: one number, or one for each
        label: what a legend says: one text, or one for each box
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def violinplot(self, dataset: DataSets, positions: Numbers | None = None, vert: bool | None = None, orientation: Literal["vertical", "horizontal"] | str = "vertical", widths: Numbers = 0.5, showmeans: bool = False, showextrema: bool = True, showmedians: bool = False, quantiles: Numbers | Sequence[Numbers] | None = None, points: Whole = 100, bw_method: Literal["scott", "silverman"] | str | Number | None = None, side: Literal["both", "low", "high"] | str = "both", *, facecolor: ChartColor | Sequence[ChartColor] | Array | None = None, linecolor: ChartColor | Sequence[ChartColor] | Array | None = None, data: Mapping[str, Any] | None = None) -> dict[str, list[Artist] | Artist]:
        """Draws how dense each data set is, as an outline on both sides of a line.

        dataset: the data: N numbers, several lists of them, an N×M array of M data sets, or a dict
        positions: where the violins stand, data units; 1, 2, 3, … unless given
        vert: False lays the violins down
        orientation: which way the violins stand
        widths: how wide the violins are where they are widest, data units: one number, or one for each
        showmeans: whether means are marked
        showextrema: whether the ends of the data are marked
        showmedians: whether medians are marked
        quantiles: which quantiles are marked, 0–1: a list for each data set
        points: at how many places the density is computed, 2 to 10,000
        bw_method: bandwidth of the density: a rule, or a factor of the data's spread
        side: which half of each violin is drawn
        facecolor: colours of the bodies, taken in turn
        linecolor: colours of the marks, taken in turn
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def eventplot(self, positions: DataSets, orientation: Literal["horizontal", "vertical"] | str = "horizontal", lineoffsets: Numbers = 1, linelengths: Numbers = 1, linewidths: Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, alpha: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] = "solid", *, data: Mapping[str, Any] | None = None, **keywords: Unpack[EventplotKeywords]) -> list[Artist]:
        """Draws a short line for each event, a row for each list of events.

        positions: where the events are, data units: a list for each row, or an M×N array of M rows
        orientation: which way the rows go
        lineoffsets: heights of the rows' middles, data units; one number is the distance between rows
        linelengths: how tall the rows are, data units: one number, or one for each
        linewidths: width of the lines, pt: one number, or one for each row
        colors: one colour, or one for each row
        alpha: opacity, 0–1: one number, or one for each row
        linestyles: style of the lines: one, or one for each row
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def pie(self, x: Numbers, explode: Numbers | None = None, labels: Iterable[object] | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, autopct: str | Callable[[float], object] | Iterable[object] | None = None, pctdistance: Number = 0.6, shadow: bool = False, labeldistance: Number | None = 1.1, startangle: Number = 0, radius: Number = 1, counterclock: bool = True, wedgeprops: Keywords | None = None, textprops: Keywords | None = None, center: Pair | None = None, frame: bool = False, rotatelabels: bool = False, *, normalize: bool = True, hatch: str | Iterable[object] | None = None, data: Mapping[str, Any] | None = None) -> tuple[list[Artist], ...]:
        """Draws shares of a whole as slices of a circle.

        x: sizes of the slices, length N, none below 0
        explode: how far each slice is moved out, data units, length N
        labels: texts beside the slices, length N
        colors: colours of the slices, taken in turn
        autopct: texts on the slices: a format such as '%1.1f%%', a function of the share in per cent, or N texts
        pctdistance: how far from the middle shares are written, fraction of the radius
        shadow: whether the slices have shadows
        labeldistance: how far from the middle labels stand, fraction of the radius; None writes none
        startangle: where the first slice begins, degrees counterclockwise from the right
        radius: radius, data units
        counterclock: whether slices follow each other counterclockwise
        wedgeprops: keywords of the slices in a dict; `width` (data units) makes a ring
        textprops: keywords of the texts in a dict
        center: the middle, data units
        frame: whether the axes are shown
        rotatelabels: whether labels are turned along their slices
        normalize: whether the sizes are scaled to a whole pie; else they are fractions of it
        hatch: hatch patterns of the slices, taken in turn
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def scatter(self, x: Values, y: Values, s: Numbers | None = None, c: ChartColor | Sequence[ChartColor] | Array | Values | None = None, marker: str | Whole | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, plotnonfinite: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[ScatterKeywords]) -> Artist:
        """Draws a mark at each point, each with a size and a colour of its own if wanted.

        x: xs of the points, length N
        y: ys of the points, length N
        s: areas of the marks, pt²: one number, or N
        c: colours of the marks: one, N colours, or N numbers that the colour map shows
        marker: shape of the marks
        cmap: a colour map or its name
        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        plotnonfinite: accepted for compatibility; has no effect
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def hexbin(self, x: Values, y: Values, C: Numbers | None = None, gridsize: Whole | Pair = 100, bins: Literal["log"] | str | Whole | Numbers | None = None, xscale: Literal["linear", "log"] | str = "linear", yscale: Literal["linear", "log"] | str = "linear", extent: FourNumbers | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, *, reduce_C_function: None = None, mincnt: Number | None = None, marginals: bool = False, data: Mapping[str, Any] | None = None, **keywords: Unpack[HexbinKeywords]) -> Artist:
        """Counts points in hexagons and shows the counts as colours.

        x: xs of the points, length N
        y: ys of the points, length N
        C: a number for each point, length N; hexagons show its mean in place of a count
        gridsize: how many hexagons across, or a pair: across and up
        bins: 'log' for a logarithmic scale, or counts in so many steps, or in steps with these lower edges
        xscale: scale of the x axis
        yscale: scale of the y axis
        extent: xmin, xmax, ymin and ymax of the hexagons, data units (powers of ten on a logarithmic axis)
        cmap: a colour map or its name
        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        reduce_C_function: not offered; raises NotImplementedError
        mincnt: hexagons with fewer points are left out
        marginals: accepted for compatibility; has no effect
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def quiver(self, *args: Values | Grid, angles: Literal["uv", "xy"] | str | Numbers = "uv", scale: Number | None = None, scale_units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str | None = None, units: Literal["width", "height", "dots", "inches", "x", "y", "xy"] | str = "width", width: Number | None = None, headwidth: Number = 3, headlength: Number = 5, headaxislength: Number = 4.5, minshaft: Number = 1, minlength: Number = 1, pivot: Literal["tail", "mid", "middle", "tip"] | str = "tail", data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Draws a field of arrows.

        args: U and V; X, Y, U and V; either with numbers C for colours; N arrows or an N×M grid of them
        angles: 'uv' on the picture, 'xy' in data units, or degrees counterclockwise from the right, N
        scale: how many units of (u, v) are as long as one `scale_units`; larger is shorter
        scale_units: the unit of the arrows' lengths
        units: the unit of the arrows' widths
        width: width of the shafts, in `units`
        headwidth: width of the heads, in widths of the shaft
        headlength: length of the heads, in widths of the shaft
        headaxislength: length of the heads at the shaft, in widths of the shaft
        minshaft: length below which arrows are scaled down as a whole, in lengths of the head
        minlength: length below which a dot stands for an arrow, in widths of the shaft
        pivot: which part of an arrow is at its place
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def streamplot(self, x: Values | Grid, y: Values | Grid, u: Grid, v: Grid, density: Number | Pair = 1, linewidth: Number | Grid | None = None, color: ChartColor | Grid | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, arrowsize: Number = 1, arrowstyle: str = "-|>", minlength: Number = 0.1, transform: object = None, zorder: Number | None = None, start_points: Grid | None = None, maxlength: Number = 4, integration_direction: Literal["both", "forward", "backward"] | str = "both", broken_streamlines: bool = True, *, integration_max_step_scale: Number = 1, integration_max_error_scale: Number = 1, num_arrows: Whole = 1, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws the lines along which a field of arrows flows.

        x: xs of the grid's columns, length M, or N×M
        y: ys of the grid's rows, length N, or N×M
        u: the field's part along x, N×M
        v: the field's part along y, N×M
        density: how close lines are: 1 allows 30 each way; a pair for x and y
        linewidth: width of the lines, pt: one number, or N×M
        color: colour of the lines, or N×M numbers that the colour map shows
        cmap: a colour map or its name
        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        arrowsize: size of the arrows, 1 is the usual one
        arrowstyle: accepted for compatibility; has no effect
        minlength: shorter lines are left out, fraction of the axes
        transform: accepted for compatibility; has no effect
        zorder: its place in the order of drawing; higher is drawn later
        start_points: where lines begin, data units, K×2
        maxlength: how long lines get, in sizes of the axes
        integration_direction: which way lines go from where they begin
        broken_streamlines: whether lines end where they come too close to others
        integration_max_step_scale: accepted for compatibility; has no effect
        integration_max_error_scale: accepted for compatibility; has no effect
        num_arrows: 0 draws no arrows; else each line has one
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def imshow(self, X: Grid | Sequence[Grid] | np.floating[Any], cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, *, aspect: Literal["equal", "auto"] | str | Number | None = None, interpolation: Literal["antialiased", "auto", "nearest", "none", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman"] | str | None = None, vmin: Number | None = None, vmax: Number | None = None, origin: Literal["upper", "lower"] | str | None = None, extent: FourNumbers | None = None, filternorm: bool = True, filterrad: Number = 4, data: Mapping[str, Any] | None = None, **keywords: Unpack[ImshowKeywords]) -> Artist:
        """Shows an array: numbers in a colour map, or colours.

        X: numbers, N×M, that the colour map shows; or colours, N×M×3 or ×4, 0–1 or whole 0–255
        cmap: a colour map or its name
        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        aspect: 'equal' for square pixels, 'auto' to fill the axes, or a pixel's height to its width
        interpolation: how pixels are enlarged
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        origin: where the first row is
        extent: left, right, bottom and top edges, data units
        filternorm: accepted for compatibility; has no effect
        filterrad: accepted for compatibility; has no effect
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def matshow(self, A: Grid | Sequence[Grid] | np.floating[Any], fignum: Whole | bool | None = None, **keywords: Unpack[ImageKeywords]) -> Artist:
        """Shows a matrix, a square for each number.

        A: numbers, N×M, that the colour map shows; or colours, N×M×3 or ×4, 0–1 or whole 0–255
        fignum: given, it draws on the current figure in place of a new one
        """

    def pcolormesh(self, *args: Values | Grid, shading: Literal["auto", "flat", "nearest", "gouraud"] | str | None = None, data: Mapping[str, Any] | None = None, **keywords: Unpack[CollectionKeywords]) -> Artist:
        """Shows numbers on a grid that may be uneven or bent.

        args: C, N×M; or X, Y and C: X of length M or M+1, Y of length N or N+1, or 2-D as C or one more
        shading: whether X and Y are the cells' corners ('flat') or middles, or colours go over smoothly ('gouraud')
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def contour(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Draws lines of equal height.

        args: Z, N×M; or X, Y and Z, X of length M and Y of length N, or N×M each; then levels
        levels: about how many levels, or the levels, rising
        colors: one colour, or colours of the levels in turn, in place of a colour map
        cmap: a colour map or its name
        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        alpha: opacity, 0 (clear) to 1 (opaque)
        extend: at which ends colours go on beyond the levels
        origin: where Z's first row is when X and Y aren't given
        extent: left, right, bottom and top edges when X and Y aren't given, data units
        linewidths: widths of the lines, pt: one number, or in turn
        linestyles: styles of the lines: one, or in turn
        negative_linestyles: style of lines below 0 where all have one colour
        hatches: hatch patterns of the layers, taken in turn
        locator: any one makes levels of powers of ten
        zorder: its place in the order of drawing; higher is drawn later
        antialiased: accepted for compatibility; has no effect
        corner_mask: accepted for compatibility; has no effect
        nchunk: accepted for compatibility; has no effect
        algorithm: accepted for compatibility; has no effect
        xunits: accepted for compatibility; has no effect
        yunits: accepted for compatibility; has no effect
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def contourf(self, *args: Values | Grid, levels: Whole | Numbers | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, cmap: str | Colormap | None = None, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, vmin: Number | None = None, vmax: Number | None = None, alpha: Number | None = None, extend: Literal["neither", "min", "max", "both"] | str = "neither", origin: Literal["upper", "lower", "image"] | str | None = None, extent: FourNumbers | None = None, linewidths: Numbers | None = None, linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers] | Sequence[Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | tuple[Number, Numbers]] | None = None, negative_linestyles: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | None = None, hatches: str | Iterable[object] | None = None, locator: Locator | None = None, zorder: Number | None = None, antialiased: bool | None = None, corner_mask: bool | None = None, nchunk: Whole = 0, algorithm: str | None = None, xunits: object = None, yunits: object = None, data: Mapping[str, Any] | None = None) -> Artist:
        """Fills the areas between lines of equal height.

        args: Z, N×M; or X, Y and Z, X of length M and Y of length N, or N×M each; then levels
        levels: about how many levels, or the levels, rising
        colors: one colour, or colours of the levels in turn, in place of a colour map
        cmap: a colour map or its name
        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        alpha: opacity, 0 (clear) to 1 (opaque)
        extend: at which ends colours go on beyond the levels
        origin: where Z's first row is when X and Y aren't given
        extent: left, right, bottom and top edges when X and Y aren't given, data units
        linewidths: widths of the lines, pt: one number, or in turn
        linestyles: styles of the lines: one, or in turn
        negative_linestyles: style of lines below 0 where all have one colour
        hatches: hatch patterns of the layers, taken in turn
        locator: any one makes levels of powers of ten
        zorder: its place in the order of drawing; higher is drawn later
        antialiased: accepted for compatibility; has no effect
        corner_mask: accepted for compatibility; has no effect
        nchunk: accepted for compatibility; has no effect
        algorithm: accepted for compatibility; has no effect
        xunits: accepted for compatibility; has no effect
        yunits: accepted for compatibility; has no effect
        data: columns by name; text given as an argument then stands for the column of that name
        """

    def clabel(self, CS: Artist, levels: Numbers | None = None, *, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, inline: bool = True, inline_spacing: Number = 5, fmt: str | Keywords | None = None, colors: ChartColor | Sequence[ChartColor] | Array | None = None, use_clabeltext: bool = False, manual: bool = False, rightside_up: bool = True, zorder: Number | None = None) -> list[Artist]:
        """Writes the levels on the lines of a contour plot.

        CS: what contour() returned
        levels: which levels are labelled; all unless given
        fontsize: size, pt, or its name
        inline: whether the lines are cut where labels stand
        inline_spacing: room before and after a label, px
        fmt: how levels are written: '%.1f', '{:.1f}', or texts by level in a dict
        colors: colour of the labels; the lines' unless given
        use_clabeltext: accepted for compatibility; has no effect
        manual: accepted for compatibility; has no effect
        rightside_up: accepted for compatibility; has no effect
        zorder: accepted for compatibility; has no effect
        """

    def clim(self, vmin: Number | Pair | None = None, vmax: Number | None = None) -> None:
        """Sets which numbers are at the ends of the last image's colours.

        vmin: the number at the low end of the colours; or a pair of both ends
        vmax: the number at the high end of the colours
        """

    def set_cmap(self, cmap: str | Colormap) -> None:
        """Sets the colour map of the last image and of all that follow.

        cmap: a colour map or its name
        """

    def get_cmap(self, name: str | Colormap | None = None, lut: Whole | None = None) -> Colormap:
        """A colour map by its name.

        name: name of the colour map; the settings' own unless given
        lut: how many colours it has, 1 to 4,096
        """

    def sci(self, im: Artist) -> None:
        """Makes an image the one that `plt.colorbar` and `plt.clim` are about.

        im: what clim(), set_cmap() and colorbar() are about from now on
        """

    def gci(self) -> Artist | None:
        """The image that `plt.colorbar` and `plt.clim` are about."""

    def ScalarMappable(self, norm: Literal["linear", "log", "symlog"] | str | Norm | None = None, cmap: str | Colormap | None = None) -> Artist:
        """A colour map with a norm, for a colour bar of its own.

        norm: how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'
        cmap: a colour map or its name
        """

    def colorbar(self, mappable: Artist | None = None, cax: Axes | None = None, ax: Axes | Sequence[Axes] | Array | None = None, *, location: Literal["right", "left", "top", "bottom"] | str | None = None, orientation: Literal["vertical", "horizontal"] | str | None = None, ticklocation: Literal["auto", "left", "right", "top", "bottom"] | str = "auto", fraction: Number = 0.15, shrink: Number = 1, aspect: Number = 20, pad: Number | None = None, anchor: Pair | None = None, panchor: Pair | bool | None = None, extend: Literal["neither", "min", "max", "both"] | str | None = None, extendfrac: Numbers | None = None, extendrect: bool = False, ticks: Numbers | Locator | None = None, format: str | Formatter | None = None, drawedges: bool = False, label: object = "", boundaries: Numbers | None = None, values: Numbers | None = None, spacing: Literal["uniform", "proportional"] | str = "uniform", alpha: Number | None = None, use_gridspec: bool = True) -> Colorbar:
        """Shows beside a chart what its colours stand for.

        mappable: what imshow(), scatter(), contourf() and the like returned; the last of them unless given
        cax: axes to draw the bar in
        ax: the charts that make room for the bar
        location: at which side of the charts
        orientation: which way the bar goes
        ticklocation: at which side of the bar the ticks are
        fraction: how much of the charts' room the bar takes, fraction
        shrink: how long the bar is, fraction of the charts' side
        aspect: how many times longer than thick the bar is
        pad: room between charts and bar, fraction of the charts' room
        anchor: accepted for compatibility; has no effect
        panchor: accepted for compatibility; has no effect
        extend: at which ends the bar is pointed
        extendfrac: length of the pointed ends, fraction of the bar
        extendrect: accepted for compatibility; has no effect
        ticks: where ticks are, or what locates them
        format: how ticks are written: '%.1f', '{x:.1f}' or a formatter
        drawedges: whether there are lines between colours
        label: what the bar shows
        boundaries: accepted for compatibility; has no effect
        values: accepted for compatibility; has no effect
        spacing: whether steps are equally long or as long as their numbers say
        alpha: accepted for compatibility; has no effect
        use_gridspec: accepted for compatibility; has no effect
        """

    def ListedColormap(self, colors: ChartColor | Sequence[ChartColor] | Array, name: str = "from_list", N: Whole | None = None) -> Colormap:
        """A colour map of these colours.

        colors: the colours: a list, or an N×3 or N×4 array of fractions 0–1
        name: its name
        N: how many colours it has, 1 to 4,096; the colours over again, or the first of them
        """

    def LinearSegmentedColormap_from_list(self, name: str, colors: ChartColor | Sequence[ChartColor] | Array | Sequence[tuple[Number, ChartColor]], N: Whole = 256, gamma: Number = 1) -> Colormap:
        """A colour map that goes from colour to colour.

        name: its name
        colors: colours at even distances, or pairs of a place (0–1, rising) and a colour
        N: how many colours it has, 1 to 4,096
        gamma: accepted for compatibility; has no effect
        """

    def to_rgba(self, c: ChartColor, alpha: Number | None = None) -> tuple[float, float, float, float]:
        """A colour as red, green, blue and alpha, 0 to 1.

        c: the colour
        alpha: opacity, 0 (clear) to 1 (opaque)
        """

    def to_rgb(self, c: ChartColor) -> tuple[float, float, float]:
        """A colour as red, green and blue, 0 to 1.

        c: the colour
        """

    def to_hex(self, c: ChartColor, keep_alpha: bool = False) -> str:
        """A colour as text such as `#ff6347`.

        c: the colour
        keep_alpha: whether its opacity is written too
        """

    def Normalize(self, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False) -> Norm:
        """Spreads numbers evenly over a colour map.

        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        clip: accepted for compatibility; has no effect
        """

    def LogNorm(self, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False) -> Norm:
        """Spreads numbers over a colour map by their logarithm.

        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        clip: accepted for compatibility; has no effect
        """

    def SymLogNorm(self, linthresh: Number, linscale: Number = 1, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False, *, base: Number = 10) -> Norm:
        """Spreads numbers on both sides of 0 by their logarithm.

        linthresh: up to which distance from 0 the scale is linear
        linscale: accepted for compatibility; has no effect
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        clip: accepted for compatibility; has no effect
        base: accepted for compatibility; has no effect
        """

    def PowerNorm(self, gamma: Number, vmin: Number | None = None, vmax: Number | None = None, clip: bool = False) -> Norm:
        """Spreads numbers over a colour map by a power of them.

        gamma: the exponent; below 1 spreads small numbers
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        clip: accepted for compatibility; has no effect
        """

    def TwoSlopeNorm(self, vcenter: Number, vmin: Number | None = None, vmax: Number | None = None) -> Norm:
        """Puts a number in the middle of a colour map, whatever lies on its sides.

        vcenter: the number in the middle of the colours
        vmin: the number at the low end of the colours; the smallest value unless given
        vmax: the number at the high end of the colours; the largest value unless given
        """

    def CenteredNorm(self, vcenter: Number = 0, halfrange: Number | None = None, clip: bool = False) -> Norm:
        """Puts a number in the middle of a colour map, with as much on either side.

        vcenter: the number in the middle of the colours
        halfrange: how far the colours reach to either side of the middle
        clip: accepted for compatibility; has no effect
        """

    def BoundaryNorm(self, boundaries: Numbers, ncolors: Whole, clip: bool = False, *, extend: Literal["neither", "min", "max", "both"] | str = "neither") -> Norm:
        """Gives all numbers between two boundaries one colour.

        boundaries: edges of the steps, rising; one more than steps
        ncolors: accepted for compatibility; has no effect
        clip: accepted for compatibility; has no effect
        extend: accepted for compatibility; has no effect
        """

    def Rectangle(self, xy: Pair, width: Number, height: Number, *, angle: Number = 0, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a rectangle, for ax.add_patch.

        xy: lower left corner, data units
        width: width, data units
        height: height, data units
        angle: how far it is turned about `xy`, degrees counterclockwise
        """

    def Circle(self, xy: Pair, radius: Number = 5, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a circle, for ax.add_patch.

        xy: the middle, data units
        radius: radius, data units
        """

    def Ellipse(self, xy: Pair, width: Number, height: Number, *, angle: Number = 0, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes an ellipse, for ax.add_patch.

        xy: the middle, data units
        width: width, data units
        height: height, data units
        angle: how far it is turned, degrees counterclockwise
        """

    def Polygon(self, xy: Grid, *, closed: bool = True, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a polygon, for ax.add_patch.

        xy: the corners, data units, N×2
        closed: whether the last corner is joined to the first
        """

    def Wedge(self, center: Pair, r: Number, theta1: Number, theta2: Number, *, width: Number | None = None, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes a slice of a circle, for ax.add_patch; degrees, counter-clockwise.

        center: the middle, data units
        r: radius, data units
        theta1: where it begins, degrees counterclockwise from the right
        theta2: where it ends, degrees counterclockwise from the right
        width: thickness of a ring's part, data units; a whole slice unless given
        """

    def Patch(self, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Makes an area without a shape, for a legend."""

    def Line2D(self, xdata: Numbers, ydata: Numbers, **keywords: Unpack[LineKeywords]) -> Artist:
        """Makes a line, for a legend or ax.add_line.

        xdata: xs of the points, data units, length N
        ydata: ys of the points, data units, length N
        """

    def title(self, label: object, fontdict: Keywords | None = None, loc: Literal["left", "center", "right"] | str | None = None, pad: Number | None = None, *, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes a title above the chart.

        label: the text
        fontdict: keywords of text in a dict
        loc: where above the chart it stands
        pad: distance from the chart, pt
        y: accepted for compatibility; has no effect
        """

    def xlabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["left", "center", "right"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes what the x axis shows.

        label: the text
        fontdict: keywords of text in a dict
        labelpad: distance from the ticks' labels, pt
        loc: where along the axis it stands
        """

    def ylabel(self, label: object, fontdict: Keywords | None = None, labelpad: Number | None = None, *, loc: Literal["bottom", "center", "top"] | str | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes what the y axis shows.

        label: the text
        fontdict: keywords of text in a dict
        labelpad: distance from the ticks' labels, pt
        loc: where along the axis it stands
        """

    def suptitle(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes a title above all charts.

        t: the text
        x: place of its middle, fraction of the figure's width
        y: accepted for compatibility; has no effect
        """

    def supxlabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes one label below all charts.

        t: the text
        x: place of its middle, fraction of the figure's width
        y: accepted for compatibility; has no effect
        """

    def supylabel(self, t: object, *, x: Number | None = None, y: Number | None = None, **keywords: Unpack[TextKeywords]) -> Text:
        """Writes one label beside all charts.

        t: the text
        x: place of its middle, fraction of the figure's height
        y: accepted for compatibility; has no effect
        """

    def text(self, x: Coordinate, y: Coordinate, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Writes text at a place of the data.

        x: place, data units, or fraction of the axes' width with transform=ax.transAxes
        y: place, data units, or fraction of the axes' height with transform=ax.transAxes
        s: the text
        fontdict: keywords of text in a dict
        """

    def figtext(self, x: Number, y: Number, s: object, fontdict: Keywords | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Writes text at a place of the figure: 0 to 1 across and up.

        x: place, fraction of the figure's width
        y: place, fraction of the figure's height
        s: the text
        fontdict: keywords of text in a dict
        """

    def annotate(self, text: object, xy: tuple[Coordinate, Coordinate] | Pair, xytext: tuple[Coordinate, Coordinate] | Pair | None = None, xycoords: Literal["data", "axes fraction", "figure fraction", "offset points", "offset pixels", "offset fontsize"] | str | Transform = "data", textcoords: Literal["data", "axes fraction", "figure fraction", "offset points", "offset pixels", "offset fontsize"] | str | Transform | None = None, arrowprops: Keywords | None = None, annotation_clip: bool | None = None, **keywords: Unpack[TextKeywords]) -> Artist:
        """Writes text with an arrow to what it is about.

        text: the text
        xy: what it is about, in `xycoords`
        xytext: where the text stands, in `textcoords`; at `xy` unless given
        xycoords: units of `xy`: 'data', or fractions of the axes or the figure
        textcoords: units of `xytext`: as of `xy`, or 'offset points' for pt from `xy`
        arrowprops: arrowstyle, connectionstyle, shrinkA, shrinkB and keywords of a patch in a dict
        annotation_clip: accepted for compatibility; has no effect
        """

    def arrow(self, x: Coordinate, y: Coordinate, dx: Number, dy: Number, *, width: Number = 0.001, head_width: Number | None = None, head_length: Number | None = None, length_includes_head: bool = False, shape: Literal["full", "left", "right"] | str = "full", overhang: Number = 0, head_starts_at_zero: bool = False, **keywords: Unpack[PatchKeywords]) -> Artist:
        """Draws an arrow from a place of the data.

        x: where it begins, data units
        y: where it begins, data units
        dx: how far it goes to the right, data units
        dy: how far it goes up, data units
        width: width of the shaft, data units
        head_width: width of the head, data units; 3 shafts unless given
        head_length: length of the head, data units; 1.5 of its widths unless given
        length_includes_head: whether (dx, dy) reaches to the tip
        shape: accepted for compatibility; has no effect
        overhang: accepted for compatibility; has no effect
        head_starts_at_zero: accepted for compatibility; has no effect
        """

    def legend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> Legend:
        """Says what stands for what: one entry for each label.

        args: the artists and their texts, or either of them; all that have labels unless given
        handles: the artists that have an entry
        labels: the entries' texts
        loc: where it is: a place's name, its number 0–10, or its lower left corner in fractions of the axes
        bbox_to_anchor: the point or box (left, bottom, width, height) that `loc` is about, fractions of the axes
        ncols: how many columns
        ncol: how many columns; the older name of `ncols`
        prop: size, weight and family of the texts in a dict
        fontsize: size of the texts, pt, or its name
        labelcolor: colour of the texts: one, one for each, or 'linecolor' for the artists' own
        numpoints: how many marks a line's entry has
        scatterpoints: accepted for compatibility; has no effect
        markerscale: size of the marks, in their sizes on the chart
        markerfirst: whether marks stand before the texts
        reverse: whether entries are in reverse order
        frameon: whether it has a frame
        fancybox: whether the frame has round corners
        shadow: whether it has a shadow
        framealpha: opacity of the frame, 0–1
        facecolor: colour of the background
        edgecolor: colour of the frame's line
        mode: accepted for compatibility; has no effect
        title: a title above the entries
        title_fontsize: size of the title, pt, or its name
        alignment: accepted for compatibility; has no effect
        borderpad: room inside the frame, in font sizes
        labelspacing: room between entries, in font sizes
        handlelength: length of the lines beside the texts, in font sizes
        handleheight: accepted for compatibility; has no effect
        handletextpad: room between line and text, in font sizes
        borderaxespad: room between the axes and the frame, in font sizes
        columnspacing: room between columns, in font sizes
        title_fontproperties: accepted for compatibility; has no effect
        draggable: accepted for compatibility; has no effect
        handler_map: accepted for compatibility; has no effect
        """

    def figlegend(self, *args: Sequence[Artist] | Iterable[object], handles: Sequence[Artist | Sequence[Artist]] | None = None, labels: Iterable[object] | None = None, loc: Literal["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"] | str | Whole | Pair | None = None, bbox_to_anchor: Pair | FourNumbers | None = None, ncols: Whole | None = None, ncol: Whole | None = None, prop: Keywords | None = None, fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: Literal["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"] | str | ChartColor | Sequence[ChartColor] | Array | None = None, numpoints: Whole = 1, scatterpoints: Whole = 1, markerscale: Number | None = None, markerfirst: bool = True, reverse: bool = False, frameon: bool | None = None, fancybox: bool | None = None, shadow: bool | Keywords | None = None, framealpha: Number | None = None, facecolor: ChartColor | None = None, edgecolor: ChartColor | None = None, mode: Literal["expand"] | str | None = None, title: object = None, title_fontsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, alignment: Literal["center", "left", "right"] | str | None = None, borderpad: Number | None = None, labelspacing: Number | None = None, handlelength: Number | None = None, handleheight: Number | None = None, handletextpad: Number | None = None, borderaxespad: Number | None = None, columnspacing: Number | None = None, title_fontproperties: Keywords | None = None, draggable: bool | None = None, handler_map: object = None) -> None:
        """A legend for the whole figure.

        args: the artists and their texts, or either of them; all that have labels unless given
        handles: the artists that have an entry
        labels: the entries' texts
        loc: where it is: a place's name, its number 0–10, or its lower left corner in fractions of the axes
        bbox_to_anchor: the point or box (left, bottom, width, height) that `loc` is about, fractions of the axes
        ncols: how many columns
        ncol: how many columns; the older name of `ncols`
        prop: size, weight and family of the texts in a dict
        fontsize: size of the texts, pt, or its name
        labelcolor: colour of the texts: one, one for each, or 'linecolor' for the artists' own
        numpoints: how many marks a line's entry has
        scatterpoints: accepted for compatibility; has no effect
        markerscale: size of the marks, in their sizes on the chart
        markerfirst: whether marks stand before the texts
        reverse: whether entries are in reverse order
        frameon: whether it has a frame
        fancybox: whether the frame has round corners
        shadow: whether it has a shadow
        framealpha: opacity of the frame, 0–1
        facecolor: colour of the background
        edgecolor: colour of the frame's line
        mode: accepted for compatibility; has no effect
        title: a title above the entries
        title_fontsize: size of the title, pt, or its name
        alignment: accepted for compatibility; has no effect
        borderpad: room inside the frame, in font sizes
        labelspacing: room between entries, in font sizes
        handlelength: length of the lines beside the texts, in font sizes
        handleheight: accepted for compatibility; has no effect
        handletextpad: room between line and text, in font sizes
        borderaxespad: room between the axes and the frame, in font sizes
        columnspacing: room between columns, in font sizes
        title_fontproperties: accepted for compatibility; has no effect
        draggable: accepted for compatibility; has no effect
        handler_map: accepted for compatibility; has no effect
        """

    def axis(self, arg: bool | Literal["on", "off", "equal", "scaled", "tight", "auto", "image", "square"] | str | FourNumbers | None = None, *, xmin: Coordinate | None = None, xmax: Coordinate | None = None, ymin: Coordinate | None = None, ymax: Coordinate | None = None, emit: bool = True) -> tuple[float, float, float, float]:
        """Sets limits, or `'off'`, `'equal'`, `'tight'` and the like; gives the limits back.

        arg: xmin, xmax, ymin and ymax, data units; whether axes are shown; or a word such as 'equal'
        xmin: left limit, data units
        xmax: right limit, data units
        ymin: lower limit, data units
        ymax: upper limit, data units
        emit: accepted for compatibility; has no effect
        """

    def xlim(self, left: Coordinate | Limits | None = None, right: Coordinate | None = None, **keywords: Unpack[SetKeywords]) -> tuple[float, float]:
        """Sets or reads the limits of the x axis.

        left: left limit, data units; or a pair of both
        right: right limit, data units
        """

    def ylim(self, bottom: Coordinate | Limits | None = None, top: Coordinate | None = None, **keywords: Unpack[SetKeywords]) -> tuple[float, float]:
        """Sets or reads the limits of the y axis.

        bottom: lower limit, data units; or a pair of both
        top: upper limit, data units
        """

    def margins(self, *args: Number, x: Number | None = None, y: Number | None = None, tight: bool = True) -> None:
        """Sets the room between the data and the frame, as a part of the data's extent.

        args: room beyond the data, fraction of their range: one number, or one for x and one for y
        x: room beyond the data along x, fraction of their range
        y: room beyond the data along y, fraction of their range
        tight: accepted for compatibility; has no effect
        """

    def autoscale(self, enable: bool = True, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None) -> None:
        """Lets the data set the limits again.

        enable: whether limits follow the data again
        axis: which axis it is about
        tight: whether there is no room beyond the data
        """

    def xscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the x axis's scale: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, above 1
        linthresh: up to which distance from 0 'symlog' is linear, data units
        linscale: how long the linear part to either side of 0 is, in powers of the base
        subs: accepted for compatibility; has no effect
        nonpositive: accepted for compatibility; has no effect
        """

    def yscale(self, value: Literal["linear", "log", "symlog", "logit"] | str, *, base: Number = 10, linthresh: Number = 2, linscale: Number = 1, subs: Numbers | None = None, nonpositive: Literal["clip", "mask"] | str | None = None) -> None:
        """Sets the y axis's scale: linear, log, symlog or logit.

        value: the scale
        base: base of the logarithm, above 1
        linthresh: up to which distance from 0 'symlog' is linear, data units
        linscale: how long the linear part to either side of 0 is, in powers of the base
        subs: accepted for compatibility; has no effect
        nonpositive: accepted for compatibility; has no effect
        """

    def xticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets where the x axis has ticks and what they say.

        ticks: where ticks are, data units; [] for none
        labels: what is written at each tick
        minor: whether it is about the minor ticks
        """

    def yticks(self, ticks: Values | None = None, labels: Iterable[object] | None = None, *, minor: bool = False, **keywords: Unpack[TextKeywords]) -> tuple[Array, list[Text]]:
        """Sets where the y axis has ticks and what they say.

        ticks: where ticks are, data units; [] for none
        labels: what is written at each tick
        minor: whether it is about the minor ticks
        """

    def tick_params(self, axis: Literal["both", "x", "y"] | str = "both", which: Literal["major", "minor", "both"] | str = "major", reset: bool = False, direction: Literal["in", "out", "inout"] | str | None = None, length: Number | None = None, width: Number | None = None, color: ChartColor | None = None, pad: Number | None = None, labelsize: Number | Literal["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"] | str | None = None, labelcolor: ChartColor | None = None, colors: ChartColor | None = None, zorder: Number | None = None, bottom: bool | None = None, top: bool | None = None, left: bool | None = None, right: bool | None = None, labelbottom: bool | None = None, labeltop: bool | None = None, labelleft: bool | None = None, labelright: bool | None = None, labelrotation: Number | None = None, rotation: Number | None = None, grid_color: ChartColor | None = None, grid_alpha: Number | None = None, grid_linewidth: Number | None = None, grid_linestyle: Literal["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None"] | str | None = None, labelfontfamily: str | None = None, size: Number | None = None) -> None:
        """Sets how ticks and their labels look.

        axis: which axis it is about
        which: which ticks it is about
        reset: accepted for compatibility; has no effect
        direction: whether ticks point into the chart, out of it or both
        length: length of the ticks, pt
        width: width of the ticks, pt
        color: colour of the ticks
        pad: distance of the labels from the ticks, pt
        labelsize: size of the labels, pt, or its name
        labelcolor: colour of the labels
        colors: colour of ticks and labels
        zorder: accepted for compatibility; has no effect
        bottom: whether there are ticks at the lower side
        top: whether there are ticks at the upper side
        left: whether there are ticks at the left side
        right: whether there are ticks at the right side
        labelbottom: whether there are labels at the lower side
        labeltop: whether there are labels at the upper side
        labelleft: whether there are labels at the left side
        labelright: whether there are labels at the right side
        labelrotation: how far labels are turned, degrees counterclockwise
        rotation: how far labels are turned, degrees counterclockwise
        grid_color: colour of the grid's lines
        grid_alpha: opacity of the grid's lines, 0–1
        grid_linewidth: width of the grid's lines, pt
        grid_linestyle: style of the grid's lines
        labelfontfamily: accepted for compatibility; has no effect
        size: length of the ticks, pt; another name of `length`
        """

    def ticklabel_format(self, *, axis: Literal["both", "x", "y"] | str = "both", style: Literal["plain", "sci", "scientific"] | str | None = None, scilimits: Pair | None = None, useOffset: bool | Number | None = None, useLocale: bool | None = None, useMathText: bool | None = None) -> None:
        """Sets whether numbers are written plain or with powers of ten.

        axis: which axis it is about
        style: whether numbers are written in full or with a power of ten
        scilimits: exponents of ten from which and up to which numbers are written in full
        useOffset: False writes numbers in full
        useLocale: accepted for compatibility; has no effect
        useMathText: accepted for compatibility; has no effect
        """

    def locator_params(self, axis: Literal["both", "x", "y"] | str = "both", tight: bool | None = None, *, nbins: Whole | None = None, integer: bool | None = None, steps: Numbers | None = None, prune: Literal["lower", "upper", "both"] | str | None = None) -> None:
        """Sets how many ticks an axis has at the most.

        axis: which axis it is about
        tight: accepted for compatibility; has no effect
        nbins: at most so many steps between ticks
        integer: whether ticks are at whole numbers only
        steps: accepted for compatibility; has no effect
        prune: accepted for compatibility; has no effect
        """

    def minorticks_on(self) -> None:
        """Adds small ticks between the others."""

    def minorticks_off(self) -> None:
        """Takes the small ticks away."""

    def grid(self, visible: bool | None = None, which: Literal["major", "minor", "both"] | str = "major", axis: Literal["both", "x", "y"] | str = "both", **keywords: Unpack[GridKeywords]) -> None:
        """Draws lines at the ticks.

        visible: whether there is a grid; the other way round from now unless given
        which: which ticks it is about
        axis: which axis the lines belong to
        """

    def box(self, on: bool | None = None) -> None:
        """Shows or hides the frame.

        on: whether the chart has a frame; the other way round from now unless given
        """

    def rc(self, group: str | Sequence[str], *args: object, **keywords: object) -> None:
        """Sets settings of a group, such as `plt.rc('font', size=12)`.

        group: the settings' first word, such as 'lines', or several
        args: accepted for compatibility; has no effect
        """

    def rcdefaults(self) -> None:
        """Brings the settings back to where they were at first."""

    def MultipleLocator(self, base: Number = 1, offset: Number = 0) -> Locator:
        """Ticks at multiples of a number.

        base: distance between ticks, data units
        offset: how far all ticks are moved, data units
        """

    def MaxNLocator(self, nbins: Whole | Literal["auto"] | str | None = None, *, integer: bool = False, steps: Numbers | None = None, prune: Literal["lower", "upper", "both"] | str | None = None, min_n_ticks: Whole = 2, symmetric: bool = False) -> Locator:
        """Ticks at nice places, at most so many intervals.

        nbins: at most so many steps between ticks; 'auto' is 9
        integer: whether ticks are at whole numbers only
        steps: accepted for compatibility; has no effect
        prune: accepted for compatibility; has no effect
        min_n_ticks: accepted for compatibility; has no effect
        symmetric: accepted for compatibility; has no effect
        """

    def FixedLocator(self, locs: Numbers, nbins: Whole | None = None) -> Locator:
        """Ticks at these places.

        locs: where ticks are, data units
        nbins: accepted for compatibility; has no effect
        """

    def NullLocator(self) -> Locator:
        """No ticks."""

    def AutoMinorLocator(self, n: Whole | None = None) -> Locator:
        """Small ticks between the others, into n parts.

        n: into how many parts the room between major ticks is divided; 4 or 5 unless given
        """

    def AutoLocator(self) -> Locator:
        """Ticks at nice places."""

    def FormatStrFormatter(self, fmt: str) -> Formatter:
        """Ticks written by a format such as `'%.2f'`.

        fmt: format of a number, such as '%.1f'
        """

    def StrMethodFormatter(self, fmt: str) -> Formatter:
        """Ticks written by a format such as `'{x:.2f}'`.

        fmt: format of a number x, such as '{x:,.0f}'
        """

    def FixedFormatter(self, seq: Iterable[object]) -> Formatter:
        """Ticks that say these texts.

        seq: what is written at the ticks, in their order
        """

    def NullFormatter(self) -> Formatter:
        """Ticks that say nothing."""

    def ScalarFormatter(self, useOffset: bool | Number | None = None, useMathText: bool | None = None, useLocale: bool | None = None) -> Formatter:
        """Ticks as plain numbers.

        useOffset: False writes numbers in full
        useMathText: accepted for compatibility; has no effect
        useLocale: accepted for compatibility; has no effect
        """

    def PercentFormatter(self, xmax: Number = 100, decimals: Whole | None = None, symbol: str = "%", is_latex: bool = False) -> Formatter:
        """Ticks as per cent of a number.

        xmax: the number that is 100 %
        decimals: digits behind the point; as many as are needed unless given
        symbol: accepted for compatibility; has no effect
        is_latex: accepted for compatibility; has no effect
        """

    def DateFormatter(self, fmt: str, tz: object = None, *, usetex: bool | None = None) -> Formatter:
        """Ticks as dates, by a format such as `'%b %Y'`.

        fmt: format of a date, such as '%d %b %Y'
        tz: accepted for compatibility; has no effect
        usetex: accepted for compatibility; has no effect
        """

    def ConciseDateFormatter(self, locator: Locator | None = None, tz: object = None, formats: Iterable[object] | None = None) -> Formatter:
        """Ticks as dates, as short as can be.

        locator: accepted for compatibility; has no effect
        tz: accepted for compatibility; has no effect
        formats: accepted for compatibility; has no effect
        """

    def AutoDateLocator(self, tz: object = None, minticks: Whole = 5, maxticks: Whole | None = None, interval_multiples: bool = True) -> Locator:
        """Ticks at nice dates.

        tz: accepted for compatibility; has no effect
        minticks: accepted for compatibility; has no effect
        maxticks: accepted for compatibility; has no effect
        interval_multiples: accepted for compatibility; has no effect
        """

    def AutoDateFormatter(self, locator: Locator | None = None, tz: object = None, defaultfmt: str = "%Y-%m-%d") -> Formatter:
        """Ticks written as dates.

        locator: accepted for compatibility; has no effect
        tz: accepted for compatibility; has no effect
        defaultfmt: accepted for compatibility; has no effect
        """

    def YearLocator(self, base: Whole = 1, month: Whole = 1, day: Whole = 1, tz: object = None) -> Locator:
        """A tick every so many years.

        base: years between ticks
        month: month of the ticks, 1–12
        day: day of the ticks, 1–31
        tz: accepted for compatibility; has no effect
        """

    def MonthLocator(self, bymonth: Numbers | None = None, bymonthday: Numbers = 1, interval: Whole = 1, tz: object = None) -> Locator:
        """A tick at the beginning of months.

        bymonth: months that have ticks, 1–12; all unless given
        bymonthday: days that have ticks, 1–31; below 0 from the month's end
        interval: months between ticks
        tz: accepted for compatibility; has no effect
        """

    def WeekdayLocator(self, byweekday: Numbers = 1, interval: Whole = 1, tz: object = None) -> Locator:
        """A tick on days of the week.

        byweekday: days that have ticks, 0 (Monday) to 6
        interval: weeks between ticks
        tz: accepted for compatibility; has no effect
        """

    def DayLocator(self, bymonthday: Numbers | None = None, interval: Whole = 1, tz: object = None) -> Locator:
        """A tick every so many days.

        bymonthday: days of the month that have ticks, 1–31; all unless given
        interval: days between ticks
        tz: accepted for compatibility; has no effect
        """

    def HourLocator(self, byhour: Numbers | None = None, interval: Whole = 1, tz: object = None) -> Locator:
        """A tick every so many hours.

        byhour: hours that have ticks, 0–23; all unless given
        interval: hours between ticks
        tz: accepted for compatibility; has no effect
        """

    def MinuteLocator(self, byminute: Numbers | None = None, interval: Whole = 1, tz: object = None) -> Locator:
        """A tick every so many minutes.

        byminute: minutes that have ticks, 0–59; all unless given
        interval: minutes between ticks
        tz: accepted for compatibility; has no effect
        """

    def date2num(self, d: Coordinate | Values) -> float | Array:
        """Dates as days since 1970.

        d: a date, its text, or an array of dates
        """

plt: Pyplot
