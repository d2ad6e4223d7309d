# Polygons in random colours
import random
import turtle
turtle.colormode(255)
random.seed(7)
turtle.setworldcoordinates(-10, -10, 110, 60)
turtle.pensize(2)
for n in range(3, 9):
    x = (n - 3) % 3 * 36 + 4
    y = 32 if n < 6 else 4
    turtle.teleport(x, y)
    turtle.fillcolor(random.randint(80, 255), random.randint(80, 255), random.randint(80, 255))
    turtle.begin_fill()
    for i in range(n):
        turtle.forward(60 / n)
        turtle.left(360 / n)
    turtle.end_fill()
    turtle.write(n, font=("Courier", 14, "italic"))
turtle.ht()
turtle.done()
