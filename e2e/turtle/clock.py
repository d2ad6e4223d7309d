# A clock that ontimer moves
import turtle

wn = turtle.Screen()
wn.bgcolor("black")
wn.setup(width=600, height=600)
wn.title("A clock")
wn.tracer(0)

pen = turtle.Turtle()
pen.hideturtle()
pen.speed(0)
pen.pensize(3)

def hand(angle, length, color, width):
    pen.penup()
    pen.goto(0, 0)
    pen.color(color)
    pen.pensize(width)
    pen.setheading(90)
    pen.right(angle)
    pen.pendown()
    pen.forward(length)

def draw_clock(h, m, s):
    pen.clear()
    pen.up()
    pen.goto(0, 210)
    pen.setheading(180)
    pen.color("green")
    pen.pensize(3)
    pen.pendown()
    pen.circle(210)
    for tick in range(12):
        pen.up()
        pen.goto(0, 0)
        pen.setheading(90 - 30 * tick)
        pen.fd(190)
        pen.pendown()
        pen.fd(20)
    hand(30 * h + m / 2, 80, "white", 7)
    hand(6 * m, 150, "blue", 5)
    hand(6 * s, 120, "gold", 2)
    wn.update()

second = 0

def tick():
    global second
    draw_clock(10, 8, second)
    second += 1
    wn.ontimer(tick, 1000)

tick()
wn.mainloop()
