# case: B58
# title: shapes of a billion sides
# expect: raised | limit:scene
# one: star = star(200, 150, 100, 50, points=10 ** 9)
# one: regular = regular(200, 150, 100, 10 ** 9)
# one: svg path = svg_path("M0 0" + "l1 1" * 6_000_000)
canvas.EACH
