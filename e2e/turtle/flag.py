# A flag with stars
import turtle

screen = turtle.Screen()
screen.setup(620, 420)
screen.bgcolor("light sea green")
pen = turtle.Turtle()
pen.speed("fastest")
pen.penup()

def rectangle(x, y, width, height, color):
    pen.goto(x, y)
    pen.color(color)
    pen.begin_fill()
    for side in (width, height) * 2:
        pen.forward(side)
        pen.right(90)
    pen.end_fill()

def star(x, y, size, color):
    pen.goto(x, y)
    pen.setheading(0)
    pen.color(color)
    pen.begin_fill()
    for _ in range(5):
        pen.forward(size)
        pen.right(144)
        pen.forward(size)
        pen.left(72)
    pen.end_fill()
    pen.setheading(0)

for stripe in range(13):
    rectangle(-300, 195 - 30 * stripe, 600, 30, "#B22234" if stripe % 2 == 0 else "white")
rectangle(-300, 195, 240, 210, "#3C3B6E")
for row in range(9):
    for column in range(6 - row % 2):
        star(-289 + 40 * column + 20 * (row % 2), 178 - 21 * row, 6, "white")
pen.hideturtle()
screen.exitonclick()
