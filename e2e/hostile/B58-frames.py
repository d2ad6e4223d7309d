# case: B58
# title: a million frames
# expect: limit:size
# line: 6
while True:
    canvas.frame()
