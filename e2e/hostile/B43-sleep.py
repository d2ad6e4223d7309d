# case: B43
# title: sleeping
# expect: drawn
import time

time.sleep(1e9)
canvas.circle(50, 50, 40)
