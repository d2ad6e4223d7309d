# case: B53
# title: freeing what is nested deep
# expect: drawn
nested = None
for i in range(200_000):
    nested = (nested, [i])
del nested
canvas.circle(100, 100, 50)
