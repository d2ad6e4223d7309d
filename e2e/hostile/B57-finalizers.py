# case: B57
# title: finalizers that would run at exit
# expect: drawn
import dataclasses


class Late:
    def __del__(self):
        while True:
            pass


sys = dataclasses.sys
sys.modules["late"] = sys.late = kept = Late()
canvas.circle(100, 100, 50)
