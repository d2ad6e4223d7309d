# case: B58
# title: arrays with false shapes
# expect: raised | drawn | limit:memory | limit:scene
# one: length = __len__ = lambda self: 10 ** 18; __getitem__ = lambda self, i: (1, 2)
# one: interface = __array_interface__ = {"shape": (10 ** 6, 2), "typestr": "<f8", "data": (1, False), "version": 3}
# one: array = __array__ = lambda self, *a, **k: self
# one: grows = __len__ = lambda self: 3; __getitem__ = lambda self, i: [(1, 2)] * 10 ** 6
# one: iter = __iter__ = lambda self: iter([1, 2, 3])
# one: draws = __len__ = lambda self: [canvas.polygon([(0, 0)] * 3), 3][1]; __getitem__ = lambda self, i: (canvas.circle(1, 1, 1) and i, i)
class Lie:
    EACH


canvas.polygon(Lie())
