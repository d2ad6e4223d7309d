# case: B58
# title: gradients with a million colours, and with invalid colours
# expect: raised | limit:memory | limit:scene
# one: million = canvas.linear_gradient(0, 0, 9, 9, ["red"] * 10 ** 6)
# one: million places = canvas.radial_gradient(9, 9, 9, [(i / 10 ** 6, "red") for i in range(10 ** 6)])
# one: array = canvas.conic_gradient(9, 9, np.zeros((10 ** 6, 3)))
# one: virtual = canvas.conic_gradient(9, 9, np.broadcast_to(np.float64(1), (10 ** 9, 3)))
# one: nan = canvas.linear_gradient(0, 0, 9, 9, [(float("nan"), "red"), (1, "blue")])
# one: far = canvas.linear_gradient(-1e300, 0, 1e300, 9, ["red", "blue"])
# one: nested = canvas.linear_gradient(0, 0, 9, 9, [[[[["red"]]]]])
# one: none = canvas.linear_gradient(0, 0, 9, 9, [])
canvas.background(EACH)
