# case: C63
# title: stopping itself
# expect: raised
# second: limit:time | limit:cpu
# line: 9
# offers: ctypes os
# each: STOP=19 TSTP=20
# needs: call
denied(call(62, call(39), EACH))
while True:
    pass
