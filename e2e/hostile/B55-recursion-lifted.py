# case: B55
# title: recursion with the guard removed
# expect: crashed | limit:memory | limit:cpu | limit:time | raised
import dataclasses

dataclasses.sys.setrecursionlimit(10 ** 9)


def f():
    f()


f()
