# case: B55
# title: recursion inside C with the guard lifted
# expect: crashed
import dataclasses

dataclasses.sys.setrecursionlimit(10 ** 9)
nested = []
for i in range(200_000):
    nested = [nested]
repr(nested)
