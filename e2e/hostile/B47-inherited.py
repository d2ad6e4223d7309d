# case: B47
# title: writing to every inherited object
# expect: drawn | limit:memory
# offers: gc
import gc

gc.unfreeze()
kept = [gc.get_objects() for i in range(10)]
canvas.circle(100, 100, 50)
