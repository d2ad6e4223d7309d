# case: E82
# title: printing endlessly
# expect: limit:cpu | limit:time
# line: 5
while True: print("x" * 1000)
