# Flowers at dusk, drawn with Python's own turtle as schools teach it.
# As a GIF with ?_animate=1 they grow stroke by stroke.

import random
import turtle

random.seed(11)
screen = turtle.Screen()
screen.title("A turtle's flowers")
screen.bgcolor("midnight blue")

t = turtle.Turtle()
t.hideturtle()
t.speed("fastest")


def jump(x, y, heading):
    t.penup()
    t.goto(x, y)
    t.setheading(heading)
    t.pendown()


def moon(x, y, size):
    jump(x, y, 0)
    t.dot(size, "light goldenrod")
    t.goto(x + size / 4, y + size / 9)
    t.dot(size, "midnight blue")


def leaf(size):
    t.begin_fill()
    for side in range(2):
        t.circle(size, 90)
        t.left(90)
    t.end_fill()


def flower(x, height, petals, color):
    jump(x, -200, 90)
    t.color("sea green", "medium sea green")
    t.pensize(5)
    t.circle(-900, height / 16)
    for turn in (40, -130):
        t.left(turn)
        leaf(height / 4)
        t.right(turn)
    t.circle(-900, height / 22)

    # the petals stand around the end of the stem
    t.pensize(1)
    t.color("white smoke", color)
    for petal in range(petals):
        leaf(height / 4.5)
        t.left(360 / petals)
    t.dot(height / 7, "gold")


moon(-255, 165, 90)
for star in range(40):
    jump(random.randint(-310, 310), random.randint(-40, 230), 0)
    t.dot(random.choice([1, 2, 3]), "lavender blush")

for x, height, petals, color in [
    (-285, 140, 8, "hot pink"), (-185, 200, 10, "medium orchid"), (-60, 130, 7, "tomato"),
    (40, 205, 12, "deep sky blue"), (190, 150, 9, "orange"),
]:
    flower(x, height, petals, color)

jump(-320, -240, 0)
t.color("dark slate gray")
t.begin_fill()
for step in range(65):
    t.goto(-320 + 10 * step, -212 + random.randint(0, 22) * (step % 2))
t.goto(320, -240)
t.end_fill()
screen.exitonclick()
