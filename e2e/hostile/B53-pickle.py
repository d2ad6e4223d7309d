# case: B53
# title: recursion inside pickle
# expect: raised
# line: 12
# says: RecursionError
# offers: pickle
import pickle

nested = []
for i in range(100_000):
    nested = [nested]
pickle.dumps(nested)
