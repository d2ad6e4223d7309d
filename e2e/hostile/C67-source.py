# case: C67
# coding: no-such-codec
# title: a source with its own codec, and warnings: nothing of it runs outside the child
# expect: drawn
import re

assert 1 is 1 and re.compile("\d")
canvas.circle(100, 100, 50)
