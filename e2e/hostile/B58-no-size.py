# case: B58
# title: invalid sizes
# expect: raised
# line: 10
# one: negative = -1, 100
# one: zero = 0, 0
# one: nan = float("nan"), 100
# one: inf = float("inf"), 100
# one: very huge = 10 ** 400, 1
canvas.size(EACH)
