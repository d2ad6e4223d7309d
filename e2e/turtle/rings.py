# Five rings, in a small picture
import turtle
t = turtle.Turtle()
t.pensize(10)
t.shape("turtle")
for x, y, c in [(-220, 0, "blue"), (0, 0, "black"), (220, 0, "red"), (-110, -100, "gold"), (110, -100, "green")]:
    t.penup()
    t.goto(x, y)
    t.pendown()
    t.color(c)
    t.circle(100)
t.penup()
t.goto(0, -170)
t.color("gray50")
t.write("FIVE RINGS", align="center", font=("Arial", 24, "bold"))
turtle.exitonclick()
