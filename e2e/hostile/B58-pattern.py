# case: B58
# title: patterns of huge arrays, of false arrays, and one pattern used many times
# expect: raised | limit:scene | limit:memory | limit:cpu | limit:time
# one: large = canvas.pattern(np.zeros((5000, 5000, 4), dtype=np.uint8))
# one: virtual = canvas.pattern(np.broadcast_to(np.uint8(1), (10 ** 6, 10 ** 6)))
# one: tiny = canvas.pattern([[1]], w=1e-300, h=1e300)
# one: again = canvas.pattern(np.zeros((1000, 1000, 3), dtype=np.uint8))
paint = EACH
for i in range(10 ** 6):
    canvas.circle(200, 150, 150, fill=paint)
