# case: B58
# title: a picture too large
# expect: limit:size
# line: 8
# one: wide = 10 ** 6, 10 ** 6
# one: row = 5000, 1
# one: huge = 2 ** 63, 2 ** 63
canvas.size(EACH)
