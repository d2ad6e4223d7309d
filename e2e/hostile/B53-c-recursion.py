# case: B53
# title: recursion inside C
# expect: raised
# line: 19
# says: RecursionError
# one: repr = repr(nested)
# one: json = json.dumps(nested)
# one: json in = json.loads('[' * 100_000)
# one: equal = nested == [nested] or copy.deepcopy(nested)
# one: deepcopy = copy.deepcopy(nested)
# one: sum of types = isinstance(1, functools.reduce(lambda a, b: (a, b), range(100_000), int))
import copy
import functools
import json

nested = []
for i in range(100_000):
    nested = [nested]
EACH
