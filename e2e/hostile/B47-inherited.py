# case: B47
# title: every inherited object written to
# expect: drawn | limit:memory
# offers: gc
import gc

gc.unfreeze()
kept = [gc.get_objects() for i in range(10)]
canvas.circle(100, 100, 50)
