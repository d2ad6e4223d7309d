# case: A17
# title: the priority of its own and other processes: refused with an error
# expect: raised
# line: 13
# offers: ctypes os
# one: os.getpriority = _os.getpriority(0, 0)
# one: os.nice = _os.nice(0)
# one: itself = call(140, 0, 0)
# one: the group of its zygote = call(140, 1, 0)
# one: all processes of its user = call(140, 2, 0)
# one: high bits = call(140, 1 << 32, 1 << 32)
# needs: call
denied(EACH)
