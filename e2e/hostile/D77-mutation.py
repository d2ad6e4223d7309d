# case: D77
# title: containers that their items change during an operation
# expect: drawn | raised | crashed | limit:memory | limit:cpu | limit:time
# one: list sort = kept.sort(key=lambda x: kept.clear() or x)
# one: list compare = sorted([Evil() for i in range(100)])
# one: list extend = kept.extend(Grow())
# one: list equal = kept == [Evil() for i in range(1000)]
# one: list count = kept.count(Evil())
# one: list index = kept.index(Evil())
# one: list remove = kept.remove(Evil())
# one: dict = {Evil(): i for i in range(1000)}
# one: set = set(Evil() for i in range(1000)) & set(kept)
# one: bytearray = bytearray(1000).join([memoryview(b"x"), Evil()])
# one: deque = collections.deque(kept).index(Evil())
# one: heap = heapq.heapify([Evil() for i in range(1000)])
# one: reduce = functools.reduce(lambda a, b: kept.clear() or b, kept)
# one: array = np.array([Grow(), Grow()])
# one: sort of array = np.sort(np.array([Evil() for i in range(1000)], dtype=object))
# one: json = json.dumps({Evil(): 1, "a": kept})
# one: regex = re.sub("a", lambda match: kept.clear() or "b", "a" * 1000)
# one: lru = [functools.lru_cache(lambda x: x)(Evil()) for i in range(100)]
# one: iterator = [kept.append(x) for x in itertools.islice(kept, 10 ** 5)]
# one: tee = [next(t) for t in itertools.tee(Grow(), 1000)]
import collections
import functools
import heapq
import itertools
import json
import re

kept = list(range(1000))


class Evil:
    def __eq__(self, other):
        kept.clear()
        return False

    def __lt__(self, other):
        kept.append(self)
        return True

    def __hash__(self):
        kept.append(1)
        return 1


class Grow:
    def __len__(self):
        kept.clear()
        return 1 << 40

    def __length_hint__(self):
        return 1 << 40

    def __iter__(self):
        kept.clear()
        yield from range(10)

    def __next__(self):
        return kept

    def __getitem__(self, index):
        kept.clear()
        return self


EACH
