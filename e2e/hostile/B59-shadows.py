# case: B59
# title: thousands of the widest shadows
# expect: drawn | limit:paint | limit:scene | limit:cpu | limit:time
canvas.size(2000, 2000)
canvas.shadow(100, 100, 400, "black")
for i in range(5_000):
    canvas.circle(1000, 1000, 900, fill=(i % 255, 0, 0, 0.5))
