# case: B37
# title: a loop that never ends
# expect: limit:cpu | limit:time
# line: 5
while True: pass
