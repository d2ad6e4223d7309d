# case: B59
# title: few operations that are expensive to paint
# expect: drawn | limit:paint | limit:scene | limit:cpu | limit:time
canvas.size(4096, 4096)
for i in range(20_000):
    canvas.circle(2048, 2048, 2000, fill=(i % 255, 0, 0, 0.5))
