# case: C67
# coding: no-such-codec
# title: a source that asks for a codec of its own, and warnings: none of it runs anywhere but in the child
# expect: drawn
import re

assert 1 is 1 and re.compile("\d")
canvas.circle(100, 100, 50)
