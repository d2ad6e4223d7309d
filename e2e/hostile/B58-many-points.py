# case: B58
# title: more points than a scene can have
# expect: limit:scene
# line: 8
# one: array = np.zeros((6_000_000, 2), dtype=np.float32)
# one: view = np.broadcast_to(np.float64(1), (10 ** 9, 2))
# one: two = np.broadcast_to(np.float64(1), (10 ** 9,)), np.broadcast_to(np.float64(1), (10 ** 9,))
canvas.polyline(EACH)
