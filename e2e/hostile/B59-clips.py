# case: B59
# title: deeply nested clips and styles
# expect: raised | limit:scene | limit:memory | limit:cpu | limit:time
# one: clip = clip(canvas.path().move(0, 0).line(300, 0).line(0, 300).close())
# one: state = state()
import contextlib

with contextlib.ExitStack() as stack:
    while True:
        stack.enter_context(canvas.EACH)
