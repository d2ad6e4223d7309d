# case: B58
# title: the largest and smallest floats
# expect: drawn | raised
# one: circle = circle(1e308, -1e308, 1e308)
# one: line = line(-1e308, -1e308, 1e308, 1e308, width=1e300)
# one: rect = rect(0, 0, 1e300, 1e-300, radius=1e300)
# one: star = star(200, 150, 1e9, 1, points=100)
# one: arc = arc(200, 150, 100, 0, 1e18)
# one: text = text("a", 0, 0, size=1e6)
# one: scale = scale(1e-300).circle(1e300, 1e300, 1e300)
# one: regular = regular(200, 150, 100, 1000)
# one: ellipse = ellipse(0, 0, 1e-320, 1e308)
canvas.fill("red")
canvas.stroke("blue")
canvas.EACH
