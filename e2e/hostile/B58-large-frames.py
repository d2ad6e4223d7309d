# case: B58
# title: few frames of the largest size
# expect: limit:size
# line: 9
canvas.size(4096, 4096)
canvas.background("white")
for i in range(100):
    canvas.circle(i * 40, 2000, 500)
    canvas.frame(1)
