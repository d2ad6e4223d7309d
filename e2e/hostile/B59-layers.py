# case: B59
# title: deeply nested layers, each with a blend mode and shapes
# expect: raised | limit:scene | limit:memory | limit:cpu | limit:time
import contextlib

canvas.blend("multiply")
canvas.shadow(5, 5, 50)
with contextlib.ExitStack() as stack:
    while True:
        stack.enter_context(canvas.layer(0.9, "screen"))
        canvas.circle(200, 150, 100, fill="red")
