# case: B53
# title: freeing what is nested deep when memory ends
# expect: limit:memory
nested = None
for i in range(1_000_000):
    nested = (nested, [i])
