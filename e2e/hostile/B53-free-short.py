# case: B53
# title: freeing a deeply nested object when memory has run out
# expect: limit:memory
nested = None
for i in range(1_000_000):
    nested = (nested, [i])
