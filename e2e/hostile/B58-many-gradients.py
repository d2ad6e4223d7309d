# case: B58
# title: wide gradients for too many shapes
# expect: limit:scene | limit:cpu | limit:time
paint = canvas.linear_gradient(0, 0, 400, 300, [canvas.hsl(i, 80, 50) for i in range(256)])
while True:
    canvas.circle(100, 100, 50, fill=paint, stroke=paint)
