# case: D77
# title: recursion through C without a guard
# expect: crashed | raised | drawn | limit:memory | limit:cpu | limit:time
# one: call of call = a = A(); A.__call__ = a; a()
# one: getattr of itself = type("L", (), {"__getattr__": getattr})().x
# one: copy = copy.deepcopy(nest(50_000))
# one: generator of generators = next(functools.reduce(lambda g, i: (x for x in g), range(100_000), iter(())), None)
# one: chain = next(functools.reduce(lambda g, i: itertools.chain(g), range(500_000), iter(())), None)
# one: map = next(functools.reduce(lambda g, i: map(abs, g), range(500_000), iter(())), None)
# one: partial = functools.reduce(lambda g, i: functools.partial(lambda h: h, g), range(500_000))
# one: weak = functools.reduce(lambda g, i: type("T", (), {"g": g})(), range(3000))
# one: exception = chain_of_exceptions(100_000)
# one: bytes = functools.reduce(lambda g, i: memoryview(g), range(500_000), b"x")
import copy
import functools
import itertools


class A:
    pass


def nest(n):
    x = []
    for i in range(n):
        x = [x]
    return x


def chain_of_exceptions(n):
    error = None
    for i in range(n):
        new = ValueError(i)
        new.__context__ = error
        error = new
    raise error


EACH
