# Stamps, shapes, clones and undo
import turtle
s = turtle.Screen()
s.mode("logo")
s.register_shape("kite", ((0, 20), (8, 0), (0, -14), (-8, 0)))
flower = turtle.Shape("compound")
flower.addcomponent(((-12, -12), (12, -12), (12, 12), (-12, 12)), "hot pink", "black")
flower.addcomponent(((-5, -5), (5, -5), (0, 6)), "gold")
s.addshape("flower", flower)
t = turtle.Turtle("kite")
t.color("navy", "deep sky blue")
t.penup()
marks = []
for i in range(24):
    t.home()
    t.setheading(15 * i)
    t.forward(150)
    marks.append(t.stamp())
for mark in marks[1::4]:
    t.clearstamp(mark)
t.clearstamps(-1)
t.home()
u = t.clone()
u.shape("flower")
u.shapesize(2, 3, 2)
u.tilt(30)
u.pendown()
u.goto(-60, -60)
t.pendown()
t.pensize(4)
t.right(90)
t.forward(80)
for wrong in range(5):
    t.left(72)
    t.forward(60)
for wrong in range(10):
    t.undo()
t.dot(18, "tomato")
assert t.heading() == 90 and t.pos() == (80, 0) and t.towards(80, 50) == 0
s.exitonclick()
