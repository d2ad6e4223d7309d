# case: E82
# title: printing without end
# expect: limit:cpu | limit:time
# line: 6
while True:
    print("x" * 1000)
