# case: B57
# title: a million objects left at exit
# expect: drawn
import itertools


class Small:
    def __del__(self):
        print("late")


kept = [Small() for i in range(200_000)]
canvas.circle(100, 100, 50)
