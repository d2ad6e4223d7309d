# case: D77
# title: a tuple that the garbage collector finds before it is complete
# expect: drawn | raised | crashed
# offers: gc
import gc


def halves():
    marker = object()
    yield marker
    for found in gc.get_referrers(marker):
        if type(found) is tuple:
            hash(found), repr(found), len(found)
    yield [found for found in gc.get_referrers(marker) if type(found) is tuple]
    yield from range(10_000)


for i in range(10):
    whole = tuple(halves())
    [repr(part) for part in whole[1]]
