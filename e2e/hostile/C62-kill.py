# case: C62
# title: signals to others, and to itself
# expect: raised
# line: 14
# offers: ctypes os
# one: everyone = 62, -1, 9
# one: group = 62, 0, 9
# one: init = 62, 1, 9
# one: two = 62, 2, 19
# one: itself = 62, call(39), 9
# one: tgkill = 234, 1, 1, 9
# one: tkill = 200, 1, 9
# needs: call
denied(call(EACH))
