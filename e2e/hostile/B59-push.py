# case: B59
# title: push without pop
# expect: raised | limit:scene | limit:memory | limit:cpu | limit:time
while True:
    canvas.push()
