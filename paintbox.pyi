"""What a Paintbox program can draw with. Made from the table of functions."""

import datetime
import math as math
import random as random
from contextlib import AbstractContextManager
from typing import Any, Literal, Sequence, overload

import numpy as np

Number = int | float
Pair = tuple[Number, Number] | Sequence[Number]
Points = Sequence[Pair] | Sequence[Number] | Any
Color = str | tuple[Number, Number, Number] | tuple[Number, Number, Number, Number] | None

class Paint:
    """A gradient or a pattern, usable wherever a colour is."""

AnyPaint = Color | Paint

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

    def polygon(self, points: Points, ys: Sequence[Number] | Any | None = None) -> Path:
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

    def circle(self, radius: Number, extent: Number | None = None, steps: int | None = None) -> None:
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

    def write(self, s: object, move: bool = False, align: Literal["left", "center", "right"] = "left", font: Any = None, size: Number | None = None) -> None:
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

    def size(self, width: int, height: int) -> None:
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

    def line_cap(self, cap: Literal["butt", "round", "square"]) -> None:
        """Sets how lines end; "butt" at first.

        cap: "butt", "round" or "square"

        >>> for i, cap in enumerate(["butt", "round", "square"]):
        ...     canvas.line_cap(cap)
        ...     canvas.line(40, 35 + i * 40, 160, 35 + i * 40, width=20)
        """

    def line_join(self, join: Literal["miter", "round", "bevel"]) -> None:
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

    def blend(self, mode: Literal["normal", "multiply", "screen", "overlay", "darken", "lighten", "color_dodge", "color_burn", "hard_light", "soft_light", "difference", "exclusion", "hue", "saturation", "color", "luminosity"]) -> None:
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
    def linear_gradient(self, x1: Number, y1: Number, x2: Number, y2: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]] | Any) -> Paint:
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
    def linear_gradient(self, x1: Pair, x2: Pair, stops: Sequence[Color] | Sequence[tuple[Number, Color]] | Any) -> Paint:
        ...

    @overload
    def radial_gradient(self, x: Number, y: Number, r: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]] | Any) -> Paint:
        """Makes a paint whose colours run from a point outwards.

        x: centre, px; or a pair (x, y)
        y: centre, px
        r: from the centre to the last colour, px
        stops: the colours in order, evenly spaced; or pairs of a place, 0–1, and a colour

        >>> ball = canvas.radial_gradient(85, 55, 80, ["white", "tomato", "darkred"])
        >>> canvas.circle(100, 75, 60, fill=ball)
        """
    @overload
    def radial_gradient(self, x: Pair, r: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]] | Any) -> Paint:
        ...

    @overload
    def conic_gradient(self, x: Number, y: Number, stops: Sequence[Color] | Sequence[tuple[Number, Color]] | Any, start: Number = 0) -> Paint:
        """Makes a paint whose colours run around a point, clockwise.

        x: centre, px; or a pair (x, y)
        y: centre, px
        stops: the colours in order, evenly spaced; or pairs of a place, 0–1, and a colour
        start: where the first colour is, degrees clockwise from 3 o'clock

        >>> wheel = canvas.conic_gradient(100, 75, ["red", "yellow", "lime", "cyan", "blue", "red"])
        >>> canvas.wedge(100, 75, 65, 0, 360, inner=30, fill=wheel)
        """
    @overload
    def conic_gradient(self, x: Pair, stops: Sequence[Color] | Sequence[tuple[Number, Color]] | Any, start: Number = 0) -> Paint:
        ...

    @overload
    def pattern(self, pixels: Any, x: Number = 0, y: Number = 0, w: Number | None = None, h: Number | None = None, smooth: bool = True) -> Paint:
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
    def pattern(self, pixels: Any, x: Pair = ..., w: Number | None = None, h: Number | None = None, smooth: bool = True) -> Paint:
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

    def points(self, xs: Points, ys: Sequence[Number] | Any | None = None, size: Number | Sequence[Number] = 4, *, colors: Sequence[Color] | Any | None = None, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
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

    def polyline(self, points: Points, ys: Sequence[Number] | Any | None = None, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws straight lines from point to point.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys

        >>> xs = np.linspace(10, 190, 100)
        >>> canvas.polyline(xs, 75 + 50 * np.sin(xs / 12), stroke="navy", width=2)
        """

    def polygon(self, points: Points, ys: Sequence[Number] | Any | None = None, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an area with straight sides.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys

        >>> canvas.polygon([(20, 130), (70, 30), (110, 90), (140, 50), (180, 130)], fill="seagreen")
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
    def regular(self, x: Number, y: Number, r: Number, sides: int, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
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
    def regular(self, x: Pair, r: Number, sides: int, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def star(self, x: Number, y: Number, outer: Number, inner: Number, points: int = 5, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
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
    def star(self, x: Pair, outer: Number, inner: Number, points: int = 5, turn: Number = 0, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
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

    def curve(self, points: Points, ys: Sequence[Number] | Any | None = None, closed: bool = False, *, fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
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

    def draw(self, path: Path, *, rule: Literal["nonzero", "evenodd"] = "nonzero", fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a path.

        path: from canvas.path()
        rule: which points are inside where the outline crosses itself

        >>> ring = canvas.path().circle(100, 75, 65).circle(100, 75, 35)
        >>> canvas.draw(ring, fill="purple", rule="evenodd")
        """

    def svg_path(self, d: str, *, rule: Literal["nonzero", "evenodd"] = "nonzero", fill: AnyPaint = ..., stroke: AnyPaint = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a path written as in SVG.

        d: as the `d` of an SVG path
        rule: which points are inside where the outline crosses itself

        >>> heart = "M 100 135 L 35 70 A 36 36 0 0 1 100 40 A 36 36 0 0 1 165 70 Z"
        >>> canvas.svg_path(heart, fill="crimson")
        """

    @overload
    def image(self, pixels: Any, x: Number, y: Number, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
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
    def image(self, pixels: Any, x: Pair, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
        ...

    @overload
    def text(self, s: object, x: Number, y: Number, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
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
    def text(self, s: object, x: Pair, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def text_box(self, s: object, x: Number, y: Number, w: Number, h: Number, align: Literal["left", "center", "right"] = "left", valign: Literal["top", "middle", "bottom"] = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
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
    def text_box(self, s: object, x: Pair, w: Number, h: Number, align: Literal["left", "center", "right"] = "left", valign: Literal["top", "middle", "bottom"] = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: AnyPaint = ..., opacity: Number = ...) -> None:
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

    def clip(self, shape: Path | str | Points | tuple[Number, Number, Number, Number], *, rule: Literal["nonzero", "evenodd"] = "nonzero") -> AbstractContextManager[None]:
        """With `with`: what the block draws is cut to a shape.

        shape: a path, SVG path text, a list of points, or (x, y, w, h)
        rule: which points are inside where the outline crosses itself

        >>> disc = canvas.path().circle(100, 75, 60)
        >>> with canvas.clip(disc):
        ...     for x in range(0, 200, 20):
        ...         canvas.rect(x, 0, 10, 150, fill="teal")
        """

    def layer(self, opacity: Number = 1, blend: Literal["normal", "multiply", "screen", "overlay", "darken", "lighten", "color_dodge", "color_burn", "hard_light", "soft_light", "difference", "exclusion", "hue", "saturation", "color", "luminosity"] = "normal") -> AbstractContextManager[None]:
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

    def __getitem__(self, column: str) -> Any:
        """A column: a numpy array of numbers, truth values or dates, or a list of text."""

    def __len__(self) -> int:
        """How many rows."""

canvas: Canvas
params: Params
data: Data

class Pyplot:
    """Charts under pyplot's names."""

    rcParams: Any
    style: Any
    cm: Any
    colormaps: Any

    def figure(self, num: Any = None, figsize: Any = None, dpi: Any = None, facecolor: Any = None, edgecolor: Any = None, frameon: Any = True, layout: Any = None, tight_layout: Any = None, constrained_layout: Any = None, clear: Any = False) -> Any:
        """Starts a figure; `figsize` (inches, at 100 px each) sets the picture's size."""

    def subplots(self, nrows: Any = 1, ncols: Any = 1, *, sharex: Any = False, sharey: Any = False, squeeze: Any = True, width_ratios: Any = None, height_ratios: Any = None, subplot_kw: Any = None, gridspec_kw: Any = None, num: Any = None, figsize: Any = None, dpi: Any = None, facecolor: Any = None, edgecolor: Any = None, layout: Any = None, tight_layout: Any = None, constrained_layout: Any = None) -> Any:
        """Makes a figure with a grid of charts."""

    def subplot(self, *args: Any, sharex: Any = None, sharey: Any = None, projection: Any = None, polar: Any = False, **set: Any) -> Any:
        """Chooses a place in a grid of charts, and makes a chart there if there is none."""

    def subplot_mosaic(self, mosaic: Any, *, sharex: Any = False, sharey: Any = False, width_ratios: Any = None, height_ratios: Any = None, empty_sentinel: Any = '.', gridspec_kw: Any = None, figsize: Any = None, layout: Any = None, constrained_layout: Any = None, dpi: Any = None) -> Any:
        """Makes charts whose places are drawn with letters."""

    def subplot2grid(self, shape: Any, loc: Any, rowspan: Any = 1, colspan: Any = 1) -> Any:
        """Makes a chart over cells of a grid."""

    def GridSpec(self, nrows: Any = 1, ncols: Any = 1, figure: Any = None, left: Any = None, bottom: Any = None, right: Any = None, top: Any = None, wspace: Any = None, hspace: Any = None, width_ratios: Any = None, height_ratios: Any = None) -> Any:
        """Makes a grid of places, to be indexed like an array."""

    def axes(self, arg: Any = None, projection: Any = None, polar: Any = False, **set: Any) -> Any:
        """Makes a chart at a place of the figure: left, bottom, width, height, each 0 to 1."""

    def gca(self) -> Any:
        """The current chart."""

    def gcf(self) -> Any:
        """The current figure."""

    def sca(self, ax: Any) -> Any:
        """Makes a chart the current one."""

    def twinx(self, ax: Any = None) -> Any:
        """A second chart over this one, with a y axis of its own at the right."""

    def twiny(self, ax: Any = None) -> Any:
        """A second chart over this one, with an x axis of its own at the top."""

    def tight_layout(self, *, pad: Any = 1.08, h_pad: Any = None, w_pad: Any = None, rect: Any = None) -> Any:
        """Makes the charts as large as their labels allow."""

    def subplots_adjust(self, left: Any = None, bottom: Any = None, right: Any = None, top: Any = None, wspace: Any = None, hspace: Any = None) -> Any:
        """Sets the room around and between the charts."""

    def delaxes(self, ax: Any = None) -> Any:
        """Removes a chart."""

    def cla(self) -> Any:
        """Empties the chart."""

    def clf(self) -> Any:
        """Empties the figure."""

    def show(self, *args: Any, block: Any = None) -> Any:
        """Does nothing: the picture is shown when the program ends."""

    def savefig(self, *args: Any, dpi: Any = None, bbox_inches: Any = None, pad_inches: Any = None, facecolor: Any = None, edgecolor: Any = None, transparent: Any = None, format: Any = None, metadata: Any = None, orientation: Any = None) -> Any:
        """Does nothing: the picture is what the program's address answers with."""

    def close(self, fig: Any = None) -> Any:
        """Does nothing: a program ends with its picture."""

    def draw(self) -> Any:
        """Does nothing: the picture is drawn when the program ends."""

    def ion(self) -> Any:
        """Does nothing: nobody looks while the program runs."""

    def ioff(self) -> Any:
        """Does nothing: nobody looks while the program runs."""

    def plot(self, *args: Any, **line: Any) -> Any:
        """Draws lines through points, with marks on them if a format such as `'o--'` says so."""

    def semilogx(self, *args: Any, base: Any = 10, **line: Any) -> Any:
        """Draws lines over a logarithmic x axis."""

    def semilogy(self, *args: Any, base: Any = 10, **line: Any) -> Any:
        """Draws lines over a logarithmic y axis."""

    def loglog(self, *args: Any, base: Any = 10, **line: Any) -> Any:
        """Draws lines over two logarithmic axes."""

    def step(self, x: Any, y: Any, fmt: Any = None, *, where: Any = 'pre', **line: Any) -> Any:
        """Draws a line in steps."""

    def stem(self, *args: Any, linefmt: Any = None, markerfmt: Any = None, basefmt: Any = None, bottom: Any = 0, orientation: Any = 'vertical', label: Any = None, use_line_collection: Any = None) -> Any:
        """Draws a stem from a base line to each point."""

    def fill_between(self, x: Any, y1: Any, y2: Any = 0, where: Any = None, interpolate: Any = False, step: Any = None, **patch: Any) -> Any:
        """Fills the area between two lines, or a line and a level."""

    def fill_betweenx(self, y: Any, x1: Any, x2: Any = 0, where: Any = None, step: Any = None, interpolate: Any = False, **patch: Any) -> Any:
        """Fills the area between two upright lines."""

    def stackplot(self, x: Any, *args: Any, labels: Any = (), colors: Any = None, baseline: Any = 'zero', **patch: Any) -> Any:
        """Stacks areas on each other."""

    def fill(self, *args: Any, **patch: Any) -> Any:
        """Fills polygons."""

    def axhline(self, y: Any = 0, xmin: Any = 0, xmax: Any = 1, **line: Any) -> Any:
        """Draws a level line across the whole chart."""

    def axvline(self, x: Any = 0, ymin: Any = 0, ymax: Any = 1, **line: Any) -> Any:
        """Draws an upright line across the whole chart."""

    def axline(self, xy1: Any, xy2: Any = None, *, slope: Any = None, **line: Any) -> Any:
        """Draws a straight line without end through two points, or one with a slope."""

    def axhspan(self, ymin: Any, ymax: Any, xmin: Any = 0, xmax: Any = 1, **patch: Any) -> Any:
        """Fills a band across the whole chart."""

    def axvspan(self, xmin: Any, xmax: Any, ymin: Any = 0, ymax: Any = 1, **patch: Any) -> Any:
        """Fills an upright band across the whole chart."""

    def hlines(self, y: Any, xmin: Any, xmax: Any, colors: Any = None, linestyles: Any = 'solid', *, label: Any = '', **marks: Any) -> Any:
        """Draws level lines from place to place."""

    def vlines(self, x: Any, ymin: Any, ymax: Any, colors: Any = None, linestyles: Any = 'solid', *, label: Any = '', **marks: Any) -> Any:
        """Draws upright lines from place to place."""

    def errorbar(self, x: Any, y: Any, yerr: Any = None, xerr: Any = None, fmt: Any = '', *, ecolor: Any = None, elinewidth: Any = None, capsize: Any = None, barsabove: Any = False, lolims: Any = False, uplims: Any = False, xlolims: Any = False, xuplims: Any = False, errorevery: Any = 1, capthick: Any = None, **line: Any) -> Any:
        """Draws a line with bars that show how uncertain each point is."""

    def bar(self, x: Any, height: Any, width: Any = 0.8, bottom: Any = None, *, align: Any = 'center', tick_label: Any = None, yerr: Any = None, xerr: Any = None, ecolor: Any = None, capsize: Any = None, error_kw: Any = None, log: Any = False, data: Any = None, **patch: Any) -> Any:
        """Draws upright bars at places or names."""

    def barh(self, y: Any, width: Any, height: Any = 0.8, left: Any = None, *, align: Any = 'center', tick_label: Any = None, yerr: Any = None, xerr: Any = None, ecolor: Any = None, capsize: Any = None, error_kw: Any = None, log: Any = False, data: Any = None, **patch: Any) -> Any:
        """Draws level bars at places or names."""

    def bar_label(self, container: Any, labels: Any = None, *, fmt: Any = '%g', label_type: Any = 'edge', padding: Any = 0, **text: Any) -> Any:
        """Writes each bar's value, or other labels, at its end or in its middle."""

    def hist(self, x: Any, bins: Any = None, range: Any = None, density: Any = False, weights: Any = None, cumulative: Any = False, bottom: Any = None, histtype: Any = 'bar', align: Any = 'mid', orientation: Any = 'vertical', rwidth: Any = None, log: Any = False, color: Any = None, label: Any = None, stacked: Any = False, *, data: Any = None, **patch: Any) -> Any:
        """Counts numbers in bins and draws the counts; it returns the counts, the bins' edges and the bars."""

    def hist2d(self, x: Any, y: Any, bins: Any = 10, range: Any = None, density: Any = False, weights: Any = None, cmin: Any = None, cmax: Any = None, *, data: Any = None, **image: Any) -> Any:
        """Counts points in a grid and shows the counts as colours."""

    def boxplot(self, x: Any, notch: Any = None, sym: Any = None, vert: Any = None, orientation: Any = 'vertical', whis: Any = None, positions: Any = None, widths: Any = None, patch_artist: Any = None, bootstrap: Any = None, usermedians: Any = None, conf_intervals: Any = None, meanline: Any = None, showmeans: Any = None, showcaps: Any = None, showbox: Any = None, showfliers: Any = None, boxprops: Any = None, tick_labels: Any = None, labels: Any = None, flierprops: Any = None, medianprops: Any = None, meanprops: Any = None, capprops: Any = None, whiskerprops: Any = None, manage_ticks: Any = True, autorange: Any = False, zorder: Any = None, capwidths: Any = None, label: Any = None, *, data: Any = None) -> Any:
        """Draws a box from the first to the third quartile of each data set, with its median, whiskers and outliers."""

    def violinplot(self, dataset: Any, positions: Any = None, vert: Any = None, orientation: Any = 'vertical', widths: Any = 0.5, showmeans: Any = False, showextrema: Any = True, showmedians: Any = False, quantiles: Any = None, points: Any = 100, bw_method: Any = None, side: Any = 'both', *, facecolor: Any = None, linecolor: Any = None, data: Any = None) -> Any:
        """Draws how dense each data set is, as an outline on both sides of a line."""

    def eventplot(self, positions: Any, orientation: Any = 'horizontal', lineoffsets: Any = 1, linelengths: Any = 1, linewidths: Any = None, colors: Any = None, alpha: Any = None, linestyles: Any = 'solid', *, data: Any = None, **marks: Any) -> Any:
        """Draws a short line for each event, a row for each list of events."""

    def pie(self, x: Any, explode: Any = None, labels: Any = None, colors: Any = None, autopct: Any = None, pctdistance: Any = 0.6, shadow: Any = False, labeldistance: Any = 1.1, startangle: Any = 0, radius: Any = 1, counterclock: Any = True, wedgeprops: Any = None, textprops: Any = None, center: Any = None, frame: Any = False, rotatelabels: Any = False, *, normalize: Any = True, hatch: Any = None, data: Any = None) -> Any:
        """Draws shares of a whole as slices of a circle."""

    def scatter(self, x: Any, y: Any, s: Any = None, c: Any = None, marker: Any = None, cmap: Any = None, norm: Any = None, vmin: Any = None, vmax: Any = None, *, plotnonfinite: Any = False, data: Any = None, **marks: Any) -> Any:
        """Draws a mark at each point, each with a size and a colour of its own if wanted."""

    def hexbin(self, x: Any, y: Any, C: Any = None, gridsize: Any = 100, bins: Any = None, xscale: Any = 'linear', yscale: Any = 'linear', extent: Any = None, cmap: Any = None, norm: Any = None, vmin: Any = None, vmax: Any = None, *, reduce_C_function: Any = None, mincnt: Any = None, marginals: Any = False, data: Any = None, **marks: Any) -> Any:
        """Counts points in hexagons and shows the counts as colours."""

    def quiver(self, *args: Any, angles: Any = 'uv', scale: Any = None, scale_units: Any = None, units: Any = 'width', width: Any = None, headwidth: Any = 3, headlength: Any = 5, headaxislength: Any = 4.5, minshaft: Any = 1, minlength: Any = 1, pivot: Any = 'tail', data: Any = None, **marks: Any) -> Any:
        """Draws a field of arrows."""

    def streamplot(self, x: Any, y: Any, u: Any, v: Any, density: Any = 1, linewidth: Any = None, color: Any = None, cmap: Any = None, norm: Any = None, arrowsize: Any = 1, arrowstyle: Any = '-|>', minlength: Any = 0.1, transform: Any = None, zorder: Any = None, start_points: Any = None, maxlength: Any = 4.0, integration_direction: Any = 'both', broken_streamlines: Any = True, *, integration_max_step_scale: Any = 1.0, integration_max_error_scale: Any = 1.0, num_arrows: Any = 1, data: Any = None) -> Any:
        """Draws the lines along which a field of arrows flows."""

    def imshow(self, X: Any, cmap: Any = None, norm: Any = None, *, aspect: Any = None, interpolation: Any = None, vmin: Any = None, vmax: Any = None, origin: Any = None, extent: Any = None, filternorm: Any = True, filterrad: Any = 4.0, data: Any = None, **image: Any) -> Any:
        """Shows an array: numbers in a colour map, or colours."""

    def matshow(self, A: Any, fignum: Any = None, **image: Any) -> Any:
        """Shows a matrix, a square for each number."""

    def pcolormesh(self, *args: Any, shading: Any = None, data: Any = None, **marks: Any) -> Any:
        """Shows numbers on a grid that may be uneven or bent."""

    def contour(self, *args: Any, levels: Any = None, colors: Any = None, cmap: Any = None, norm: Any = None, vmin: Any = None, vmax: Any = None, alpha: Any = None, extend: Any = 'neither', origin: Any = None, extent: Any = None, linewidths: Any = None, linestyles: Any = None, negative_linestyles: Any = None, hatches: Any = None, locator: Any = None, zorder: Any = None, antialiased: Any = None, corner_mask: Any = None, nchunk: Any = 0, algorithm: Any = None, xunits: Any = None, yunits: Any = None, data: Any = None) -> Any:
        """Draws lines of equal height."""

    def contourf(self, *args: Any, levels: Any = None, colors: Any = None, cmap: Any = None, norm: Any = None, vmin: Any = None, vmax: Any = None, alpha: Any = None, extend: Any = 'neither', origin: Any = None, extent: Any = None, linewidths: Any = None, linestyles: Any = None, negative_linestyles: Any = None, hatches: Any = None, locator: Any = None, zorder: Any = None, antialiased: Any = None, corner_mask: Any = None, nchunk: Any = 0, algorithm: Any = None, xunits: Any = None, yunits: Any = None, data: Any = None) -> Any:
        """Fills the areas between lines of equal height."""

    def clabel(self, CS: Any, levels: Any = None, *, fontsize: Any = None, inline: Any = True, inline_spacing: Any = 5, fmt: Any = None, colors: Any = None, use_clabeltext: Any = False, manual: Any = False, rightside_up: Any = True, zorder: Any = None) -> Any:
        """Writes the levels on the lines of a contour plot."""

    def clim(self, vmin: Any = None, vmax: Any = None) -> Any:
        """Sets which numbers are at the ends of the last image's colours."""

    def set_cmap(self, cmap: Any) -> Any:
        """Sets the colour map of the last image and of all that follow."""

    def get_cmap(self, name: Any = None, lut: Any = None) -> Any:
        """A colour map by its name."""

    def sci(self, im: Any) -> Any:
        """Makes an image the one that `plt.colorbar` and `plt.clim` are about."""

    def gci(self) -> Any:
        """The image that `plt.colorbar` and `plt.clim` are about."""

    def ScalarMappable(self, norm: Any = None, cmap: Any = None) -> Any:
        """A colour map with a norm, for a colour bar of its own."""

    def colorbar(self, mappable: Any = None, cax: Any = None, ax: Any = None, *, location: Any = None, orientation: Any = None, ticklocation: Any = 'auto', fraction: Any = 0.15, shrink: Any = 1.0, aspect: Any = 20, pad: Any = None, anchor: Any = None, panchor: Any = None, extend: Any = None, extendfrac: Any = None, extendrect: Any = False, ticks: Any = None, format: Any = None, drawedges: Any = False, label: Any = '', boundaries: Any = None, values: Any = None, spacing: Any = 'uniform', alpha: Any = None, use_gridspec: Any = True) -> Any:
        """Shows beside a chart what its colours stand for."""

    def ListedColormap(self, colors: Any, name: Any = 'from_list', N: Any = None) -> Any:
        """A colour map of these colours."""

    def to_rgba(self, c: Any, alpha: Any = None) -> Any:
        """A colour as red, green, blue and alpha, 0 to 1."""

    def to_rgb(self, c: Any) -> Any:
        """A colour as red, green and blue, 0 to 1."""

    def to_hex(self, c: Any, keep_alpha: Any = False) -> Any:
        """A colour as text such as `#ff6347`."""

    def Normalize(self, vmin: Any = None, vmax: Any = None, clip: Any = False) -> Any:
        """Spreads numbers evenly over a colour map."""

    def LogNorm(self, vmin: Any = None, vmax: Any = None, clip: Any = False) -> Any:
        """Spreads numbers over a colour map by their logarithm."""

    def SymLogNorm(self, linthresh: Any, linscale: Any = 1.0, vmin: Any = None, vmax: Any = None, clip: Any = False, *, base: Any = 10) -> Any:
        """Spreads numbers on both sides of 0 by their logarithm."""

    def PowerNorm(self, gamma: Any, vmin: Any = None, vmax: Any = None, clip: Any = False) -> Any:
        """Spreads numbers over a colour map by a power of them."""

    def TwoSlopeNorm(self, vcenter: Any, vmin: Any = None, vmax: Any = None) -> Any:
        """Puts a number in the middle of a colour map, whatever lies on its sides."""

    def CenteredNorm(self, vcenter: Any = 0, halfrange: Any = None, clip: Any = False) -> Any:
        """Puts a number in the middle of a colour map, with as much on either side."""

    def BoundaryNorm(self, boundaries: Any, ncolors: Any, clip: Any = False, *, extend: Any = 'neither') -> Any:
        """Gives all numbers between two boundaries one colour."""

    def Rectangle(self, xy: Any, width: Any, height: Any, *, angle: Any = 0.0, **patch: Any) -> Any:
        """Makes a rectangle, for ax.add_patch."""

    def Circle(self, xy: Any, radius: Any = 5, **patch: Any) -> Any:
        """Makes a circle, for ax.add_patch."""

    def Ellipse(self, xy: Any, width: Any, height: Any, *, angle: Any = 0, **patch: Any) -> Any:
        """Makes an ellipse, for ax.add_patch."""

    def Polygon(self, xy: Any, *, closed: Any = True, **patch: Any) -> Any:
        """Makes a polygon, for ax.add_patch."""

    def Wedge(self, center: Any, r: Any, theta1: Any, theta2: Any, *, width: Any = None, **patch: Any) -> Any:
        """Makes a slice of a circle, for ax.add_patch; degrees, counter-clockwise."""

    def Patch(self, **patch: Any) -> Any:
        """Makes an area without a shape, for a legend."""

    def Line2D(self, xdata: Any, ydata: Any, **line: Any) -> Any:
        """Makes a line, for a legend or ax.add_line."""

    def title(self, label: Any, fontdict: Any = None, loc: Any = None, pad: Any = None, *, y: Any = None, **text: Any) -> Any:
        """Writes a title above the chart."""

    def xlabel(self, label: Any, fontdict: Any = None, labelpad: Any = None, *, loc: Any = None, **text: Any) -> Any:
        """Writes what the x axis shows."""

    def ylabel(self, label: Any, fontdict: Any = None, labelpad: Any = None, *, loc: Any = None, **text: Any) -> Any:
        """Writes what the y axis shows."""

    def suptitle(self, t: Any, *, x: Any = None, y: Any = None, **text: Any) -> Any:
        """Writes a title above all charts."""

    def supxlabel(self, t: Any, *, x: Any = None, y: Any = None, **text: Any) -> Any:
        """Writes one label below all charts."""

    def supylabel(self, t: Any, *, x: Any = None, y: Any = None, **text: Any) -> Any:
        """Writes one label beside all charts."""

    def text(self, x: Any, y: Any, s: Any, fontdict: Any = None, **text: Any) -> Any:
        """Writes text at a place of the data."""

    def figtext(self, x: Any, y: Any, s: Any, fontdict: Any = None, **text: Any) -> Any:
        """Writes text at a place of the figure: 0 to 1 across and up."""

    def annotate(self, text: Any, xy: Any, xytext: Any = None, xycoords: Any = 'data', textcoords: Any = None, arrowprops: Any = None, annotation_clip: Any = None, **text: Any) -> Any:
        """Writes text with an arrow to what it is about."""

    def arrow(self, x: Any, y: Any, dx: Any, dy: Any, *, width: Any = 0.001, head_width: Any = None, head_length: Any = None, length_includes_head: Any = False, shape: Any = 'full', overhang: Any = 0, head_starts_at_zero: Any = False, **patch: Any) -> Any:
        """Draws an arrow from a place of the data."""

    def legend(self, *args: Any, handles: Any = None, labels: Any = None, loc: Any = None, bbox_to_anchor: Any = None, ncols: Any = None, ncol: Any = None, prop: Any = None, fontsize: Any = None, labelcolor: Any = None, numpoints: Any = 1, scatterpoints: Any = 1, markerscale: Any = None, markerfirst: Any = True, reverse: Any = False, frameon: Any = None, fancybox: Any = None, shadow: Any = None, framealpha: Any = None, facecolor: Any = None, edgecolor: Any = None, mode: Any = None, title: Any = None, title_fontsize: Any = None, alignment: Any = None, borderpad: Any = None, labelspacing: Any = None, handlelength: Any = None, handleheight: Any = None, handletextpad: Any = None, borderaxespad: Any = None, columnspacing: Any = None, title_fontproperties: Any = None, draggable: Any = None, handler_map: Any = None) -> Any:
        """Says what stands for what: one entry for each label."""

    def figlegend(self, *args: Any, handles: Any = None, labels: Any = None, loc: Any = None, bbox_to_anchor: Any = None, ncols: Any = None, ncol: Any = None, prop: Any = None, fontsize: Any = None, labelcolor: Any = None, numpoints: Any = 1, scatterpoints: Any = 1, markerscale: Any = None, markerfirst: Any = True, reverse: Any = False, frameon: Any = None, fancybox: Any = None, shadow: Any = None, framealpha: Any = None, facecolor: Any = None, edgecolor: Any = None, mode: Any = None, title: Any = None, title_fontsize: Any = None, alignment: Any = None, borderpad: Any = None, labelspacing: Any = None, handlelength: Any = None, handleheight: Any = None, handletextpad: Any = None, borderaxespad: Any = None, columnspacing: Any = None, title_fontproperties: Any = None, draggable: Any = None, handler_map: Any = None) -> Any:
        """A legend for the whole figure."""

    def axis(self, arg: Any = None, *, xmin: Any = None, xmax: Any = None, ymin: Any = None, ymax: Any = None, emit: Any = True) -> Any:
        """Sets limits, or `'off'`, `'equal'`, `'tight'` and the like; gives the limits back."""

    def xlim(self, left: Any = None, right: Any = None, **set: Any) -> Any:
        """Sets or reads the limits of the x axis."""

    def ylim(self, bottom: Any = None, top: Any = None, **set: Any) -> Any:
        """Sets or reads the limits of the y axis."""

    def margins(self, *args: Any, x: Any = None, y: Any = None, tight: Any = True) -> Any:
        """Sets the room between the data and the frame, as a part of the data's extent."""

    def autoscale(self, enable: Any = True, axis: Any = 'both', tight: Any = None) -> Any:
        """Lets the data set the limits again."""

    def xscale(self, value: Any, *, base: Any = 10, linthresh: Any = 2, linscale: Any = 1, subs: Any = None, nonpositive: Any = None) -> Any:
        """Sets the x axis's scale: linear, log, symlog or logit."""

    def yscale(self, value: Any, *, base: Any = 10, linthresh: Any = 2, linscale: Any = 1, subs: Any = None, nonpositive: Any = None) -> Any:
        """Sets the y axis's scale: linear, log, symlog or logit."""

    def xticks(self, ticks: Any = None, labels: Any = None, *, minor: Any = False, **text: Any) -> Any:
        """Sets where the x axis has ticks and what they say."""

    def yticks(self, ticks: Any = None, labels: Any = None, *, minor: Any = False, **text: Any) -> Any:
        """Sets where the y axis has ticks and what they say."""

    def tick_params(self, axis: Any = 'both', which: Any = 'major', reset: Any = False, direction: Any = None, length: Any = None, width: Any = None, color: Any = None, pad: Any = None, labelsize: Any = None, labelcolor: Any = None, colors: Any = None, zorder: Any = None, bottom: Any = None, top: Any = None, left: Any = None, right: Any = None, labelbottom: Any = None, labeltop: Any = None, labelleft: Any = None, labelright: Any = None, labelrotation: Any = None, rotation: Any = None, grid_color: Any = None, grid_alpha: Any = None, grid_linewidth: Any = None, grid_linestyle: Any = None, labelfontfamily: Any = None, size: Any = None) -> Any:
        """Sets how ticks and their labels look."""

    def ticklabel_format(self, *, axis: Any = 'both', style: Any = None, scilimits: Any = None, useOffset: Any = None, useLocale: Any = None, useMathText: Any = None) -> Any:
        """Sets whether numbers are written plain or with powers of ten."""

    def locator_params(self, axis: Any = 'both', tight: Any = None, *, nbins: Any = None, integer: Any = None, steps: Any = None, prune: Any = None) -> Any:
        """Sets how many ticks an axis has at the most."""

    def minorticks_on(self) -> Any:
        """Adds small ticks between the others."""

    def minorticks_off(self) -> Any:
        """Takes the small ticks away."""

    def grid(self, visible: Any = None, which: Any = 'major', axis: Any = 'both', **line: Any) -> Any:
        """Draws lines at the ticks."""

    def box(self, on: Any = None) -> Any:
        """Shows or hides the frame."""

    def rc(self, group: Any, *args: Any, **any: Any) -> Any:
        """Sets settings of a group, such as `plt.rc('font', size=12)`."""

    def rcdefaults(self) -> Any:
        """Brings the settings back to where they were at first."""

    def MultipleLocator(self, base: Any = 1.0, offset: Any = 0.0) -> Any:
        """Ticks at multiples of a number."""

    def MaxNLocator(self, nbins: Any = None, *, integer: Any = False, steps: Any = None, prune: Any = None, min_n_ticks: Any = 2, symmetric: Any = False) -> Any:
        """Ticks at nice places, at most so many intervals."""

    def FixedLocator(self, locs: Any, nbins: Any = None) -> Any:
        """Ticks at these places."""

    def NullLocator(self) -> Any:
        """No ticks."""

    def AutoMinorLocator(self, n: Any = None) -> Any:
        """Small ticks between the others, into n parts."""

    def AutoLocator(self) -> Any:
        """Ticks at nice places."""

    def FormatStrFormatter(self, fmt: Any) -> Any:
        """Ticks written by a format such as `'%.2f'`."""

    def StrMethodFormatter(self, fmt: Any) -> Any:
        """Ticks written by a format such as `'{x:.2f}'`."""

    def FixedFormatter(self, seq: Any) -> Any:
        """Ticks that say these texts."""

    def NullFormatter(self) -> Any:
        """Ticks that say nothing."""

    def ScalarFormatter(self, useOffset: Any = None, useMathText: Any = None, useLocale: Any = None) -> Any:
        """Ticks as plain numbers."""

    def PercentFormatter(self, xmax: Any = 100, decimals: Any = None, symbol: Any = '%', is_latex: Any = False) -> Any:
        """Ticks as per cent of a number."""

    def DateFormatter(self, fmt: Any, tz: Any = None, *, usetex: Any = None) -> Any:
        """Ticks as dates, by a format such as `'%b %Y'`."""

    def ConciseDateFormatter(self, locator: Any = None, tz: Any = None, formats: Any = None) -> Any:
        """Ticks as dates, as short as can be."""

    def AutoDateLocator(self, tz: Any = None, minticks: Any = 5, maxticks: Any = None, interval_multiples: Any = True) -> Any:
        """Ticks at nice dates."""

    def AutoDateFormatter(self, locator: Any = None, tz: Any = None, defaultfmt: Any = '%Y-%m-%d') -> Any:
        """Ticks written as dates."""

    def YearLocator(self, base: Any = 1, month: Any = 1, day: Any = 1, tz: Any = None) -> Any:
        """A tick every so many years."""

    def MonthLocator(self, bymonth: Any = None, bymonthday: Any = 1, interval: Any = 1, tz: Any = None) -> Any:
        """A tick at the beginning of months."""

    def WeekdayLocator(self, byweekday: Any = 1, interval: Any = 1, tz: Any = None) -> Any:
        """A tick on days of the week."""

    def DayLocator(self, bymonthday: Any = None, interval: Any = 1, tz: Any = None) -> Any:
        """A tick every so many days."""

    def HourLocator(self, byhour: Any = None, interval: Any = 1, tz: Any = None) -> Any:
        """A tick every so many hours."""

    def MinuteLocator(self, byminute: Any = None, interval: Any = 1, tz: Any = None) -> Any:
        """A tick every so many minutes."""

    def date2num(self, d: Any) -> Any:
        """Dates as days since 1970."""

plt: Pyplot
