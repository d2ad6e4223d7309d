# case: C62
# title: signals to its siblings
# expect: raised
# second: raised
# line: 14
# offers: ctypes os
# one: kill = 62, pid, 9
# one: stop = 62, pid, 19
# one: nothing = 62, pid, 0
# one: thread = 200, pid, 9
# one: the deadline's = 62, pid, 14
# needs: call
# needs: sibling
nobody_lets(lambda pid: call(EACH))
