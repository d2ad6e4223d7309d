# A race of turtles
from turtle import Turtle, Screen
import random
import time

random.seed(3)
screen = Screen()
screen.setup(width=500, height=400)
colors = ["red", "orange", "yellow", "green", "blue", "purple"]
y_positions = [-70, -40, -10, 20, 50, 80]
line = Turtle(visible=False)
line.teleport(220, -120)
line.goto(220, 120)
all_turtles = []
for index in range(6):
    racer = Turtle(shape="turtle")
    racer.color(colors[index])
    racer.penup()
    racer.goto(x=-230, y=y_positions[index])
    all_turtles.append(racer)

is_race_on = True
while is_race_on:
    for racer in all_turtles:
        if racer.xcor() > 200:
            is_race_on = False
            print(f"The {racer.pencolor()} turtle is the winner!")
            racer.shapesize(2)
        racer.forward(random.randint(0, 10))
    time.sleep(0.01)
screen.exitonclick()
