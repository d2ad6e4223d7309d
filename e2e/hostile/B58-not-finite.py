# case: B58
# title: coordinates that aren't finite
# expect: raised
# line: 15
# says: ValueError
# one: circle = circle(float("nan"), 1, 1)
# one: line = line(0, 0, float("inf"), 1)
# one: polygon = polygon([(0, 0), (1, float("nan")), (2, 2)])
# one: array = polygon(np.full((3, 2), np.nan))
# one: text = text("a", float("-inf"), 0)
# one: translate = translate(float("nan"), 0)
# one: scale = scale(float("inf"))
# one: rotate = rotate(float("nan"))
# one: width = stroke_width(float("nan"))
canvas.EACH
