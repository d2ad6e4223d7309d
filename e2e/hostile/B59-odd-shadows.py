# case: B59
# title: invalid shadows
# expect: raised
# says: ValueError
# one: wide = shadow(0, 0, 1e9)
# one: far = shadow(1e300, 0, 5)
# one: nan = shadow(float("nan"), 0, 5)
# one: negative = shadow(0, 0, -5)
# one: layer = layer(opacity=2)
# one: mode = blend("dissolve")
canvas.EACH
