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

class Path:
    """An outline, built step by step; canvas.draw(path) draws it."""

    @overload
    def move(self, x: Number, y: Number) -> Path:
        """Starts a new part of the path.

        x: px from the left; or a pair (x, y)
        y: px from the top

        >>> p = canvas.path().move(10, 10)
        """
    @overload
    def move(self, x: Pair) -> Path:
        ...

    @overload
    def line(self, x: Number, y: Number) -> Path:
        """Goes on in a straight line.

        x: px from the left; or a pair (x, y)
        y: px from the top

        >>> p = canvas.path().move(10, 10).line(90, 10)
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

        >>> p = canvas.path().move(10, 90).curve(40, 10, 60, 10, 90, 90)
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

        >>> p = canvas.path().move(10, 90).quad(50, 10, 90, 90)
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

        >>> p = canvas.path().move(100, 100).arc(100, 100, 60, 0, 90).close()
        """
    @overload
    def arc(self, x: Pair, r: Number, start: Number, stop: Number) -> Path:
        ...

    def close(self) -> Path:
        """Goes back to where this part started.

        >>> p = canvas.path().move(10, 10).line(90, 10).line(50, 80).close()
        """

    @overload
    def rect(self, x: Number, y: Number, w: Number, h: Number) -> Path:
        """Adds a rectangle.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px

        >>> p = canvas.path().rect(10, 10, 120, 80)
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

        >>> p = canvas.path().circle(100, 100, 40)
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

        >>> p = canvas.path().ellipse(100, 60, 80, 40)
        """
    @overload
    def ellipse(self, x: Pair, rx: Number, ry: Number) -> Path:
        ...

    def polygon(self, points: Points, ys: Sequence[Number] | Any | None = None) -> Path:
        """Adds an area with straight sides.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys

        >>> p = canvas.path().polygon([(10, 80), (40, 20), (90, 60)])
        """

class Canvas:
    """The drawing surface; ready as `canvas`."""

    def size(self, width: int, height: int) -> None:
        """Sets the size of the canvas; before anything is drawn.

        width: the canvas's width, px
        height: the canvas's height, px

        >>> canvas.size(400, 300)
        """

    @property
    def width(self) -> int:
        """The width of the canvas, px.

        >>> half = canvas.width / 2
        """

    @property
    def height(self) -> int:
        """The height of the canvas, px.

        >>> half = canvas.height / 2
        """

    def background(self, color: Color) -> None:
        """Paints the whole canvas in one colour.

        color: a CSS colour, (r, g, b), (r, g, b, a) or None

        >>> canvas.background("white")
        """

    def title(self, text: object) -> None:
        """Names the picture, for people and programs that list it.

        text: a few words

        >>> canvas.title("Sunrise")
        """

    def describe(self, alt: object) -> None:
        """Says what the picture shows, for people who can't see it.

        alt: one or two sentences

        >>> canvas.describe("A red sun over the sea")
        """

    def fill(self, color: Color) -> None:
        """Sets the colour inside shapes and of text; black at first.

        color: a CSS colour, (r, g, b), (r, g, b, a) or None

        >>> canvas.fill("tomato")
        """

    def no_fill(self) -> None:
        """Leaves the inside of shapes empty.

        >>> canvas.no_fill()
        """

    def stroke(self, color: Color) -> None:
        """Sets the colour of outlines and lines; at first shapes have no outline and lines are black.

        color: a CSS colour, (r, g, b), (r, g, b, a) or None

        >>> canvas.stroke("navy")
        """

    def no_stroke(self) -> None:
        """Draws no outlines and no lines.

        >>> canvas.no_stroke()
        """

    def stroke_width(self, width: Number) -> None:
        """Sets how wide outlines and lines are; 1 px at first.

        width: px

        >>> canvas.stroke_width(3)
        """

    def line_cap(self, cap: Literal["butt", "round", "square"]) -> None:
        """Sets how lines end; "butt" at first.

        cap: "butt", "round" or "square"

        >>> canvas.line_cap("round")
        """

    def line_join(self, join: Literal["miter", "round", "bevel"]) -> None:
        """Sets how lines meet at corners; "miter" at first.

        join: "miter", "round" or "bevel"

        >>> canvas.line_join("round")
        """

    def dash(self, *lengths: Number | Sequence[Number], offset: Number = 0) -> None:
        """Sets how lines are dashed.

        lengths: lengths of dashes and gaps in turn, px; none for full lines
        offset: how far into the dashes a line starts, px

        >>> canvas.dash(8, 4)
        """

    def opacity(self, a: Number) -> None:
        """Sets how opaque all that is drawn after it is.

        a: 0 (clear) to 1

        >>> canvas.opacity(0.5)
        """

    def rgb(self, r: Number, g: Number, b: Number, a: Number = 1) -> str:
        """Makes a colour of red, green and blue.

        r: red: a whole number 0–255 or a fraction 0–1
        g: green, likewise
        b: blue, likewise
        a: opacity, 0 (clear) to 1

        >>> canvas.fill(canvas.rgb(255, 99, 71))
        """

    def hsl(self, h: Number, s: Number, l: Number, a: Number = 1) -> str:
        """Makes a colour of hue, saturation and lightness.

        h: hue, degrees: 0 red, 120 green, 240 blue
        s: saturation, 0–100 (or 0–1 when l is too)
        l: lightness, 0–100 (or 0–1 when s is too)
        a: opacity, 0 (clear) to 1

        >>> canvas.fill(canvas.hsl(200, 80, 50))
        """

    def mix(self, c1: Color, c2: Color, t: Number) -> str:
        """Mixes two colours.

        c1: the colour at 0
        c2: the colour at 1
        t: where between them, 0–1

        >>> canvas.fill(canvas.mix("red", "gold", 0.5))
        """

    @overload
    def point(self, x: Number, y: Number, size: Number = 4, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a dot.

        x: px from the left; or a pair (x, y)
        y: px from the top
        size: diameter, px

        >>> canvas.point(50, 50, fill="red")
        """
    @overload
    def point(self, x: Pair, size: Number = 4, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def points(self, xs: Points, ys: Sequence[Number] | Any | None = None, size: Number = 4, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws many equal dots at once, quickly.

        xs: the xs; or all points as pairs or an N×2 array
        ys: the ys, as many as xs
        size: diameter, px

        >>> canvas.points([10, 20, 30], [40, 30, 50], size=6)
        """

    @overload
    def line(self, x1: Number, y1: Number, x2: Number, y2: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a straight line.

        x1: first point, px; or a pair
        y1: first point, px
        x2: second point, px; or a pair
        y2: second point, px

        >>> canvas.line(10, 10, 90, 50, stroke="red", width=3)
        """
    @overload
    def line(self, x1: Pair, x2: Pair, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def polyline(self, points: Points, ys: Sequence[Number] | Any | None = None, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws straight lines from point to point.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys

        >>> canvas.polyline([(10, 80), (40, 20), (90, 60)])
        """

    def polygon(self, points: Points, ys: Sequence[Number] | Any | None = None, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an area with straight sides.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys

        >>> canvas.polygon([(10, 80), (40, 20), (90, 60)], fill="gold")
        """

    @overload
    def rect(self, x: Number, y: Number, w: Number, h: Number, radius: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a rectangle.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px
        h: height, px
        radius: radius of the corners, px

        >>> canvas.rect(10, 10, 120, 80, radius=8)
        """
    @overload
    def rect(self, x: Pair, w: Number, h: Number, radius: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def square(self, x: Number, y: Number, s: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a square.

        x: left edge, px; or a pair (x, y)
        y: top edge, px
        s: side, px

        >>> canvas.square(10, 10, 50)
        """
    @overload
    def square(self, x: Pair, s: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def circle(self, x: Number, y: Number, r: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a circle around a point.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: radius, px

        >>> canvas.circle(100, 100, 40, fill="tomato")
        """
    @overload
    def circle(self, x: Pair, r: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def ellipse(self, x: Number, y: Number, rx: Number, ry: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an ellipse around a point.

        x: px from the left; or a pair (x, y)
        y: px from the top
        rx: horizontal radius, px
        ry: vertical radius, px

        >>> canvas.ellipse(100, 60, 80, 40)
        """
    @overload
    def ellipse(self, x: Pair, rx: Number, ry: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def triangle(self, x1: Number, y1: Number, x2: Number, y2: Number, x3: Number, y3: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a triangle.

        x1: first point, px; or a pair
        y1: first point, px
        x2: second point, px; or a pair
        y2: second point, px
        x3: third point, px; or a pair
        y3: third point, px

        >>> canvas.triangle(10, 90, 50, 10, 90, 90)
        """
    @overload
    def triangle(self, x1: Pair, x2: Pair, x3: Pair, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def regular(self, x: Number, y: Number, r: Number, sides: int, turn: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a polygon with equal sides around a point.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: from the centre to a corner, px
        sides: how many sides, 3 or more
        turn: degrees clockwise; at 0 a corner points up

        >>> canvas.regular(100, 100, 60, 6)
        """
    @overload
    def regular(self, x: Pair, r: Number, sides: int, turn: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def star(self, x: Number, y: Number, outer: Number, inner: Number, points: int = 5, turn: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a star around a point.

        x: px from the left; or a pair (x, y)
        y: px from the top
        outer: from the centre to a tip, px
        inner: from the centre to a notch, px
        points: how many tips, 2 or more
        turn: degrees clockwise; at 0 a tip points up

        >>> canvas.star(100, 100, 60, 25, fill="gold")
        """
    @overload
    def star(self, x: Pair, outer: Number, inner: Number, points: int = 5, turn: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def arc(self, x: Number, y: Number, r: Number, start: Number, stop: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a part of a circle's outline, clockwise from start to stop.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: radius, px
        start: where it starts, degrees clockwise from 3 o'clock
        stop: where it stops, degrees clockwise from 3 o'clock

        >>> canvas.arc(100, 100, 60, 180, 360, width=4)
        """
    @overload
    def arc(self, x: Pair, r: Number, start: Number, stop: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def wedge(self, x: Number, y: Number, r: Number, start: Number, stop: Number, inner: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a slice of a pie, or of a ring, clockwise from start to stop.

        x: px from the left; or a pair (x, y)
        y: px from the top
        r: radius, px
        start: where it starts, degrees clockwise from 3 o'clock
        stop: where it stops, degrees clockwise from 3 o'clock
        inner: radius of the hole, px

        >>> canvas.wedge(100, 100, 60, 0, 90, fill="tomato")
        """
    @overload
    def wedge(self, x: Pair, r: Number, start: Number, stop: Number, inner: Number = 0, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def arrow(self, x1: Number, y1: Number, x2: Number, y2: Number, head: Number = 10, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws an arrow from the first point to the second.

        x1: first point, px; or a pair
        y1: first point, px
        x2: second point, px; or a pair
        y2: second point, px
        head: length of the head, px

        >>> canvas.arrow(20, 20, 120, 60, stroke="navy", width=2)
        """
    @overload
    def arrow(self, x1: Pair, x2: Pair, head: Number = 10, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def bezier(self, x1: Number, y1: Number, cx1: Number, cy1: Number, cx2: Number, cy2: Number, x2: Number, y2: Number, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a cubic Bézier curve.

        x1: first point, px; or a pair
        y1: first point, px
        cx1: first control point, px; or a pair
        cy1: first control point, px
        cx2: second control point, px; or a pair
        cy2: second control point, px
        x2: last point, px; or a pair
        y2: last point, px

        >>> canvas.bezier(10, 90, 40, 10, 60, 10, 90, 90)
        """
    @overload
    def bezier(self, x1: Pair, cx1: Pair, cx2: Pair, x2: Pair, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        ...

    def curve(self, points: Points, ys: Sequence[Number] | Any | None = None, closed: bool = False, *, fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a smooth curve through points.

        points: pairs, an N×2 array, or the xs
        ys: the ys, when the points are given as xs and ys
        closed: whether it comes back to its start and is filled

        >>> canvas.curve([(10, 80), (40, 20), (70, 70), (90, 30)])
        """

    def path(self) -> Path:
        """Makes an empty path, to be built step by step and drawn with `draw`.

        >>> p = canvas.path().move(10, 10).line(90, 10).line(50, 80).close()
        """

    def draw(self, path: Path, *, rule: Literal["nonzero", "evenodd"] = "nonzero", fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a path.

        path: from canvas.path()
        rule: which points are inside where the outline crosses itself

        >>> canvas.draw(canvas.path().move(10, 10).line(90, 10).line(50, 80).close())
        """

    def svg_path(self, d: str, *, rule: Literal["nonzero", "evenodd"] = "nonzero", fill: Color = ..., stroke: Color = ..., width: Number = ..., dash: Number | Sequence[Number] | None = ..., opacity: Number = ...) -> None:
        """Draws a path written as in SVG.

        d: as the `d` of an SVG path
        rule: which points are inside where the outline crosses itself

        >>> canvas.svg_path("M 10 80 Q 50 10 90 80 Z", fill="teal")
        """

    @overload
    def image(self, pixels: Any, x: Number, y: Number, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
        """Draws an array of pixels.

        pixels: H×W (grey), H×W×3 or H×W×4 array: uint8, or fractions 0–1
        x: left edge, px; or a pair (x, y)
        y: top edge, px
        w: width, px; in proportion when not given
        h: height, px; in proportion when not given
        smooth: whether to smooth between pixels, rather than show squares

        >>> canvas.image([[0, 255], [255, 0]], 10, 10, w=80, smooth=False)
        """
    @overload
    def image(self, pixels: Any, x: Pair, w: Number | None = None, h: Number | None = None, smooth: bool = True, *, opacity: Number = ...) -> None:
        ...

    @overload
    def text(self, s: object, x: Number, y: Number, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: Color = ..., opacity: Number = ...) -> None:
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

        >>> canvas.text("Hello", 100, 100, size=32, align="center")
        """
    @overload
    def text(self, s: object, x: Pair, size: Number | None = None, font: str | None = None, align: Literal["left", "center", "right"] = "left", baseline: Literal["alphabetic", "top", "middle", "bottom"] = "alphabetic", angle: Number = 0, bold: bool = False, italic: bool = False, *, fill: Color = ..., opacity: Number = ...) -> None:
        ...

    @overload
    def text_box(self, s: object, x: Number, y: Number, w: Number, h: Number, align: Literal["left", "center", "right"] = "left", valign: Literal["top", "middle", "bottom"] = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: Color = ..., opacity: Number = ...) -> None:
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

        >>> canvas.text_box("A longer story", 10, 10, 120, 80, fit=True)
        """
    @overload
    def text_box(self, s: object, x: Pair, w: Number, h: Number, align: Literal["left", "center", "right"] = "left", valign: Literal["top", "middle", "bottom"] = "top", fit: bool = False, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False, *, fill: Color = ..., opacity: Number = ...) -> None:
        ...

    def text_size(self, s: object, size: Number | None = None, font: str | None = None, bold: bool = False, italic: bool = False) -> tuple[float, float]:
        """Measures text without drawing it: (width, height), px.

        s: what to write; a new line at each "\\n"
        size: font size, px; as set with font() when not given
        font: "sans", "serif" or "mono"; as set with font() when not given
        bold: whether in bold
        italic: whether in italics

        >>> w, h = canvas.text_size("Hello", size=32)
        """

    def font(self, name: str, size: Number | None = None) -> None:
        """Sets the font, and its size, of all text after it; sans at 16 px at first.

        name: "sans", "serif" or "mono"
        size: font size, px; as set with font() when not given

        >>> canvas.font("serif", 24)
        """

    def fonts(self) -> list[str]:
        """Lists the fonts there are.

        >>> print(canvas.fonts())
        """

    def state(self) -> AbstractContextManager[None]:
        """With `with`: style and transform are as before when the block ends.

        >>> with canvas.state(): canvas.rotate(45)
        """

    def push(self) -> None:
        """Remembers style and transform until `pop`.

        >>> canvas.push()
        """

    def pop(self) -> None:
        """Goes back to the style and transform at the last `push`.

        >>> canvas.push(); canvas.pop()
        """

    def clip(self, shape: Path | str | Points | tuple[Number, Number, Number, Number], *, rule: Literal["nonzero", "evenodd"] = "nonzero") -> AbstractContextManager[None]:
        """With `with`: what the block draws is cut to a shape.

        shape: a path, SVG path text, a list of points, or (x, y, w, h)
        rule: which points are inside where the outline crosses itself

        >>> with canvas.clip((10, 10, 80, 80)): canvas.background("gold")
        """

    @overload
    def translate(self, x: Number, y: Number) -> None:
        """Moves the origin of all that is drawn after it.

        x: px from the left; or a pair (x, y)
        y: px from the top

        >>> canvas.translate(50, 20)
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

        >>> canvas.rotate(45, 100, 100)
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

        >>> canvas.scale(2)
        """
    @overload
    def scale(self, sx: Number, sy: Number | None = None, x: Pair = ...) -> None:
        ...

    def skew(self, ax: Number, ay: Number = 0) -> None:
        """Slants all that is drawn after it.

        ax: degrees that vertical lines lean
        ay: degrees that horizontal lines lean

        >>> canvas.skew(20)
        """

    def reset(self) -> None:
        """Undoes every transform.

        >>> canvas.reset()
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
        """A column: a numpy array of numbers or truth values, or a list of text."""

    def __len__(self) -> int:
        """How many rows."""

canvas: Canvas
params: Params
data: Data
