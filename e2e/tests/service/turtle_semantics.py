import math
import turtle
from turtle import *

t = Turtle()
assert (t.pos(), t.heading(), t.isdown(), t.isvisible()) == ((0, 0), 0, True, True)
t.forward(100)
t.left(90)
assert repr(t.pos()) == "(100.00,0.00)" and t.heading() == 90
t.backward(50)
assert t.distance(100, 0) == 50 and t.distance((100, -50)) == 0 and round(t.towards(0, -50)) == 180
t.circle(50)
assert abs(t.pos() - Vec2D(100, -50)) < 1e-6 and round(t.heading(), 6) == 90
t.circle(-40, 180)
assert abs(t.pos() - Vec2D(180, -50)) < 1e-6 and round(t.heading(), 6) == 270
v = Vec2D(3, 4)
assert (v + (1, 1), v - (1, 1), -v, 2 * v, v * 2, v * v, abs(v)) == ((4, 5), (2, 3), (-3, -4), (6, 8), (6, 8), 25, 5)
assert Vec2D(1, 0).rotate(90) == (0, 1) and repr(Vec2D(1, 2)) == "(1.00,2.00)"

# Angles.
t.radians()
t.setheading(math.pi / 2)
assert round(t.heading(), 9) == round(math.pi / 2, 9)
t.degrees(400)
t.setheading(100)
assert t.heading() == 100
t.degrees()
mode("logo")
assert mode() == "logo" and t.heading() == 0 and t.pos() == (0, 0)
t.right(90)
t.forward(10)
assert t.heading() == 90 and t.xcor() == 10 and t.ycor() == 0
mode("standard")

# Colours.
t.color("red", "Light Sea Green")
assert t.color() == ("red", "Light Sea Green")
t.pencolor(0.5, 0, 1)
assert t.pencolor() == (128 / 255, 0, 1)
colormode(255)
t.fillcolor((10, 20, 30))
assert t.fillcolor() == (10, 20, 30) and t.pencolor() == (128, 0, 255)
t.pen(pencolor="blue", pensize=5)
assert t.pen()["pencolor"] == "blue" and t.width() == 5
for wrong in (lambda: t.color("reddish"), lambda: t.color(1, 2), lambda: t.color(300, 0, 0)):
    try:
        wrong()
    except turtle.TurtleGraphicsError:
        pass
    else:
        raise AssertionError("a colour that is none")

# Undoing, stamps, clones, areas.
t.reset()
t.forward(30)
t.left(45)
t.color("green")
for step in range(3):
    t.undo()
assert (t.pos(), t.heading(), t.color(), t.undobufferentries()) == ((0, 0), 0, ("black", "black"), 0)
t.circle(20)
t.write("moved", True, font=("Arial", 12, "bold"))
assert t.xcor() > 20
t.undo()
t.undo()
assert t.pos() == (0, 0)
stamps = [t.stamp() for _ in range(4)]
t.clearstamp(stamps[0])
t.clearstamps(2)
t.forward(5)
c = t.clone()
c.forward(5)
assert (t.xcor(), c.xcor(), type(c)) == (5, 10, Turtle)
assert not t.filling()
t.begin_fill()
assert t.filling()
t.end_fill()
t.begin_poly()
t.goto(9, 9)
t.goto((0, 9))
t.end_poly()
assert t.get_poly() == ((5, 0), (9, 9), (0, 9))
t.setundobuffer(None)
t.fd(1)
assert t.undobufferentries() == 0

# The shape.
t.shape("square")
t.shapesize(2, 3, 1)
assert t.shapesize() == (2, 3, 1) and t.shape() == "square"
t.tilt(30)
t.tilt(30)
assert round(t.tiltangle(), 9) == 60
t.tiltangle(0)
assert t.get_shapepoly() == ((20, -30), (20, 30), (-20, 30), (-20, -30))
t.shapetransform(4, -1, 0, 2)
assert [round(n, 6) for n in t.get_shapepoly()[0]] == [50, -20]


# Classes of programs' own.
class Player(turtle.Turtle):
    def __init__(self, color):
        super().__init__(shape="circle")
        self.penup()
        self.color(color)

    def forward(self, distance):
        super().forward(2 * distance)


p = Player("tomato")
p.forward(5)
assert p.xcor() == 10 and not p.isdown() and p in turtle.turtles() and p.getscreen() is Screen()
assert (window_width(), window_height()) == (800, 600)
setup(500, 0.5)
assert (window_width(), window_height()) == (500, 540)
with turtle.fill():
    p.forward(4)
reset()
assert (speed(), tracer(), delay()) == (3, 1, 10)
speed("fastest")
assert speed() == 0
teleport(30, 40)
assert pos() == (30, 40) and heading() == 0
home()
clearscreen()
assert turtle.turtles() == []
forward(10)
assert turtle.turtles() == [getturtle()]
listen()
title("A title")
print("done")
exitonclick()
