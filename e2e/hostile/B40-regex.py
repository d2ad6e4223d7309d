# case: B40
# title: a regular expression that backtracks endlessly
# expect: limit:cpu | limit:time
# line: 7
import re

re.match(r"(a+)+$", "a" * 64 + "b")
