# case: B59
# title: layers nested deep, each with a blend mode and things of its own
# expect: raised | limit:scene | limit:memory | limit:cpu | limit:time
import contextlib

canvas.blend("multiply")
canvas.shadow(5, 5, 50)
with contextlib.ExitStack() as stack:
    while True:
        stack.enter_context(canvas.layer(0.9, "screen"))
        canvas.circle(200, 150, 100, fill="red")
