# case: B53
# title: numpy conversion of deeply nested lists
# expect: raised | limit:memory
nested = []
for i in range(100_000):
    nested = [nested]
np.array(nested, dtype=float)
