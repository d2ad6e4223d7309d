# case: A16
# title: tracing itself, its zygote, a sibling
# expect: refused
# offers: ctypes os
# one: TRACEME = 0, 0
# one: ATTACH 1 = 16, 1
# one: ATTACH 2 = 16, 2
# one: SEIZE = 0x4206, 1
# one: high bits = 1 << 32, 0
# needs: call
call(101, EACH)
