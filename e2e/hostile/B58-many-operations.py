# case: B58
# title: more operations than a scene can have
# expect: limit:scene | limit:cpu | limit:time
# line: 5
while True: canvas.circle(100, 100, 50)
