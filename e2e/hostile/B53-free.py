# case: B53
# title: freeing a deeply nested object
# expect: drawn
nested = None
for i in range(200_000):
    nested = (nested, [i])
del nested
canvas.circle(100, 100, 50)
