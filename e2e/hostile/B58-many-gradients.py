# case: B58
# title: a wide gradient for each of more shapes than a scene may hold
# expect: limit:scene | limit:cpu | limit:time
paint = canvas.linear_gradient(0, 0, 400, 300, [canvas.hsl(i, 80, 50) for i in range(256)])
while True:
    canvas.circle(100, 100, 50, fill=paint, stroke=paint)
