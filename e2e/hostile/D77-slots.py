# case: D77
# title: giving objects the class, the slots or the state of another type
# expect: raised | crashed | drawn
# one: state = object.__reduce_ex__(np.zeros(3), 4)[0](np.ndarray, (0,), b"b").__setstate__((1, (10 ** 9,), np.dtype("f8"), False, b"short"))
# one: class = setattr(E(), "__class__", int)
# one: slot = E.__dict__["a"].__get__(object())
# one: slot of another = E.__dict__["a"].__set__(F(), 1)
# one: new = object.__new__(type(np.dtype("f8")))
# one: iterator = iter([1, 2, 3]).__setstate__(-(10 ** 18))
# one: range iterator = iter(range(3)).__setstate__(10 ** 18)
# one: tuple iterator = next(iter((1, 2, 3)).__setstate__(10 ** 18) or iter(()))
# one: bytes writer = io.BytesIO(b"x").__setstate__((b"x", -(10 ** 18), {}))
# one: text = io.StringIO("x").__setstate__(("x", "", 10 ** 18, {}))
# one: random = random.Random().setstate((3, (2 ** 32 - 1,) * 624 + (10 ** 6,), None))
# one: memory = memoryview(bytearray(8)).cast("B", [2 ** 40])
# one: released = (lambda b: (b.append(1), b))(memoryview(bytearray(8)).obj)
# one: generator = np.random.MT19937().__setstate__({"state": {"key": np.zeros(1), "pos": 10 ** 9}, "bit_generator": "MT19937"})
# one: partial = __import__("functools").partial(print).__setstate__((print, (1,), {}, 7))
# one: cycle = __import__("itertools").cycle([1]).__setstate__(([1] * 3, 10 ** 9))
# one: struct = np.zeros(1, dtype=[("a", "O")]).view("u8")
import io


class E:
    __slots__ = ("a",)


class F:
    __slots__ = ("a", "b")


EACH
