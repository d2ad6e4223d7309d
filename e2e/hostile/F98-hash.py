# case: F98
# title: another hash order and another seed: both come from the job
# expect: drawn
import dataclasses

flags = dataclasses.sys.flags
if flags.hash_randomization or hash("paintbox") != hash("paint" + "box") or random.random() == random.random():
    raise RuntimeError(flags)
canvas.circle(100, 100, 50)
