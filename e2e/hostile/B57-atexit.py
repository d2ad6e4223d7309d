# case: B57
# title: exit hooks
# expect: drawn
# offers: atexit
import atexit


def late():
    while True:
        pass


atexit.register(late)
canvas.circle(100, 100, 50)
