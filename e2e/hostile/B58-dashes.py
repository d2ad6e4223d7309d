# case: B58
# title: a billion dashes
# expect: drawn | raised | limit:scene
# one: tiny = dash(1e-6)
# one: tiny pairs = dash(1e-6, 1e-9)
# one: smallest = dash(5e-324)
# one: far offset = dash(1, 2, offset=1e300)
canvas.stroke("black")
canvas.EACH
canvas.line(0, 0, 4000, 4000)
canvas.circle(200, 150, 10 ** 6)
