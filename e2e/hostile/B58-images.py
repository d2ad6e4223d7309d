# case: B58
# title: images that are too large or invalid
# expect: raised | limit:scene | limit:memory | limit:size
# one: virtual = np.broadcast_to(np.uint8(1), (10 ** 6, 10 ** 6))
# one: deep = np.zeros((10, 10, 1000))
# one: large = np.zeros((5000, 5000, 4), dtype=np.uint8)
# one: empty = np.zeros((0, 10), dtype=np.uint8)
# one: no picture = b'nonsense'
# one: objects = np.full((4, 4), None)
# one: nan = np.full((4, 4), np.nan)
canvas.image(EACH, 0, 0)
