# An endless loop in a window with nobody
import turtle
win = turtle.Screen()
win.tracer(0)
ball = turtle.Turtle("circle")
ball.color("crimson")
dx, dy = 3, 2
win.onkey(lambda: None, "space")
win.listen()
while True:
    ball.setx(ball.xcor() + dx)
    ball.sety(ball.ycor() + dy)
    if abs(ball.xcor()) > 200:
        dx = -dx
    if abs(ball.ycor()) > 140:
        dy = -dy
    if len(ball.screen.turtles()) > 1:
        break
    win.update()
    if ball.undobufferentries() == 1000:
        ball.clear()
