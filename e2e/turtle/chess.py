# A chess board
import turtle
board = turtle.Turtle()
turtle.Screen().setup(600, 600)
board.speed(100)

def square(size, alternate, color):
    board.color(color)
    board.begin_fill()
    for i in range(4):
        board.fd(size)
        board.lt(90)
    board.end_fill()
    board.fd(size)

def row(size, alternate, color1, color2):
    for i in range(4):
        if alternate:
            square(size, alternate, color1)
            square(size, alternate, color2)
        else:
            square(size, alternate, color2)
            square(size, alternate, color1)

size = 60
for i in range(8):
    board.up()
    board.goto(-240, -240 + i * size)
    board.down()
    row(size, i % 2 == 0, "saddlebrown", "wheat1")
board.up()
for i, letter in enumerate("ABCDEFGH"):
    board.color("black")
    board.goto(-210 + 60 * i, -275)
    board.write(letter, False, "center", ("Times New Roman", 18, "normal"))
board.hideturtle()
turtle.Screen().mainloop()
