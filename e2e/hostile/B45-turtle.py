# case: B45
# title: turtles without end: clones, undo entries, timers, steps, stamps, windows of no size
# expect: limit:memory|limit:cpu|limit:time|limit:scene|limit:size|raised|drawn
# science: limit:memory|limit:cpu|limit:time|limit:scene|limit:size|raised|drawn
# request: {"animate": true, "format": "gif"}
# one: clones = [a.append(a[-1].clone()) for i in iter(int, 1)]
# one: entries = (t.setundobuffer(10 ** 12), [t.right(1) for i in iter(int, 1)])
# one: timers = (t.ontimer(lambda: [t.ontimer(print, 0) for i in iter(int, 1)]), t.done())
# one: chain = (t.ontimer(f), t.done(), t.ontimer(f))
# one: steps = t.circle(1e9, steps=10 ** 12)
# one: stamps = [(t.forward(7), t.stamp()) for i in iter(int, 1)]
# one: frames = (t.tracer(0), [(t.forward(7), t.left(50), t.clear(), t.dot(9), t.update()) for i in iter(int, 1)])
# one: corners = (t.addshape("s", ((0, 1),) * 10 ** 7), t.shape("s"), [t.stamp() for i in range(100)])
# one: world = (t.setworldcoordinates(0, 0, 1e-300, 1e-300), t.goto(1e300, -1e300), t.dot(1e300))
# one: window = (t.setup(1, 1e6), t.write("x" * 60_000, font=("Arial", 10 ** 9)), t.circle(1e200))
# one: swallowed = [h(lambda: t.forward(1)) for i in iter(int, 1)]
import turtle as t
a = [t.Turtle()]
def f():
    t.dot(30)
    t.ontimer(f, 0)
def h(g):
    try:
        g()
    except BaseException:
        pass
EACH
