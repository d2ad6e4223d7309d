# case: B55
# title: recursion inside C with the guard removed
# expect: crashed
import dataclasses

dataclasses.sys.setrecursionlimit(10 ** 9)
one, other = [], []
for i in range(200_000):
    one, other = [one], [other]
print(one == other)
