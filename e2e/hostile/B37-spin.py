# case: B37
# title: an endless loop
# expect: limit:cpu | limit:time
# line: 5
while True: pass
