# case: B58
# title: one endless path
# expect: limit:scene | limit:cpu | limit:time | limit:memory
p = canvas.path().move(0, 0)
while True:
    p.line(random.random() * 400, random.random() * 300)
    if random.random() < 0.0001:
        canvas.draw(p)
