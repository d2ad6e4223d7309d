# case: B59
# title: turtles that move, fill and turn endlessly
# expect: raised | limit:scene | limit:cpu | limit:time | limit:memory
# one: far = t.forward(1e308)
# one: circle = t.circle(1e300, 1e300)
# one: steps = t.circle(10, 360, 10 ** 12)
# one: walk = [t.forward(1) for i in range(10 ** 7)]
# one: fill = [t.begin_fill(), t.pen_up(), [t.circle(5) for i in range(10 ** 7)], t.end_fill()]
# one: fills = [(t.begin_fill(), t.circle(9), t.end_fill()) for i in range(10 ** 7)]
# one: turtles = [canvas.turtle() for i in range(10 ** 8)]
# one: write = t.write("x" * 10 ** 6)
# one: nan = t.left(float("nan"))
t = canvas.turtle()
EACH
