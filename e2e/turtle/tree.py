# A tree by recursion
from turtle import *

def tree(length, level):
    if level == 0:
        color("forest green")
        dot(8)
        color("saddle brown")
        return
    width(level * 1.5)
    forward(length)
    left(28)
    tree(length * 0.75, level - 1)
    right(56)
    tree(length * 0.75, level - 1)
    left(28)
    width(level * 1.5)
    penup()
    backward(length)
    pendown()

tracer(0)
setup(700, 600)
bgcolor("azure2")
color("saddle brown")
penup()
goto(0, -260)
pendown()
setheading(90)
tree(130, 8)
hideturtle()
update()
mainloop()
