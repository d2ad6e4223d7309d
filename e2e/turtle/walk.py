# A random walk that leaves the picture
from random import choice, seed
from turtle import Turtle, Screen
seed(4)
screen = Screen()
walker = Turtle(visible=True)
walker.speed("fastest")
walker.shape("circle")
walker.shapesize(0.6)
walker.pencolor("medium violet red")
for _ in range(900):
    walker.setheading(choice([0, 90, 180, 270]))
    walker.forward(24)
screen.exitonclick()
