# Koch's snowflake
import turtle as t

def koch(length, depth):
    if depth == 0:
        t.forward(length)
        return
    for angle in [60, -120, 60, 0]:
        koch(length / 3, depth - 1)
        t.left(angle)

t.speed(0)
t.bgcolor("midnight blue")
t.color("white", "light blue")
t.penup()
t.setpos(-180, 100)
t.pendown()
t.begin_fill()
for _ in range(3):
    koch(360, 4)
    t.right(120)
t.end_fill()
t.hideturtle()
t.done()
