# case: E82
# title: printing without end
# expect: limit:cpu | limit:time
# line: 5
while True: print("x" * 1000)
