# case: D78
# title: numpy arrays that refer to missing memory
# expect: crashed | raised | drawn | limit:memory | limit:cpu | limit:time
# one: read far = print(strided(np.zeros(1), (4,), (1 << 40,)))
# one: read near = print(strided(np.zeros(1), (1 << 20,), (8,)).sum())
# one: write near = strided(np.zeros(1), (1 << 20,), (8,))[:] = 7
# one: write back = strided(np.zeros(1), (1 << 20,), (-8,))[:] = 7
# one: objects past the end = print(strided(np.array([1], dtype=object), (1 << 16,), (8,)))
# one: objects of numbers = print(strided(np.full(4, 0x4141414141414141).view("V8"), (1,), (8,)).view(object))
# one: interface of objects = print(np.array(Lie({"shape": (1,), "typestr": "|O", "data": (id(1), False), "version": 3})))
# one: interface of bytes = print(np.array(Lie({"shape": (1 << 30,), "typestr": "|u1", "data": b"short", "version": 3})))
# one: interface with strides = print(np.array(Lie({"shape": (4,), "typestr": "<f8", "strides": (1 << 45,), "data": (id(1), False), "version": 3})))
# one: interface of the constant = np.asarray(Lie({"shape": (8,), "typestr": "|u1", "data": (id(b"constant") + 32, False), "version": 3}))[:] = 0
# one: interface of a small number = np.asarray(Lie({"shape": (32,), "typestr": "|u1", "data": (id(7), False), "version": 3}))[:] = 255
# one: interface of a type = np.asarray(Lie({"shape": (400,), "typestr": "|u1", "data": (id(int), False), "version": 3}))[:] = 0x41
# one: interface of None = np.asarray(Lie({"shape": (16,), "typestr": "|u1", "data": (id(None), False), "version": 3}))[:] = 0
# one: state = np.ndarray.__setstate__(np.zeros(1), (1, (1 << 40,), np.dtype("f8"), False, b"x"))
# one: dtype state = np.dtype("f8").__setstate__((3, "<", None, None, None, -1, 1 << 40, 63))
# one: dtype of offsets = np.zeros(1, np.dtype({"names": ["a"], "formats": ["f8"], "offsets": [0], "itemsize": 8})).view(np.dtype({"names": ["a"], "formats": ["f8"], "offsets": [1 << 30], "itemsize": 1 << 31}))
# one: choose = np.choose(np.full(10, 1 << 40), [np.zeros(10)], mode="wrap"), np.take(np.zeros(3), [1 << 62], mode="raise")
# one: nditer = [x for x in np.nditer([np.zeros(10), None], op_flags=[["readwrite"], ["writeonly", "allocate"]])]
# one: resize = (lambda a, b: (a.resize(1 << 20, refcheck=False), b[:].sum()))(*(lambda a: (a, a[:]))(np.zeros(1000)))
# one: resize to nothing = (lambda a, b: (a.resize(0, refcheck=False), b.fill(7)))(*(lambda a: (a, a[:]))(np.zeros(1 << 20)))
# one: from buffer of a list = np.frombuffer(bytearray(8), dtype=object)
# one: einsum = np.einsum("i" * 40, np.zeros((1,) * 32))
# one: fft of nothing = np.fft.fft(np.zeros(1), n=1 << 40)
# one: lapack = np.linalg.lapack_lite.dgesv(1 << 30, 1 << 30, np.zeros((2, 2)), 1 << 30, np.zeros(2, np.int32), np.zeros(2), 1 << 30, 0)
# one: ufunc = np.frompyfunc(lambda *a: a, 30, 30)(*[np.zeros(3)] * 30)
# one: correlate = np.correlate(np.zeros(3), strided(np.zeros(1), (1 << 40,), (0,)))
# one: bincount = np.bincount([1 << 50])
# one: histogram = np.histogramdd(np.zeros((2, 20)), bins=[1 << 10] * 20)
# one: random state = np.random.RandomState().set_state(("MT19937", np.zeros(624, np.uint32), 1 << 30)) or np.random.RandomState().bytes(1 << 40)
# one: load = np.load(io.BytesIO(b"\x93NUMPY\x01\x00\x76\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,)}" + b" " * 60 + b"\n" + b"cos\nsystem\n(S'id'\ntR."), allow_pickle=True)
import io

strided = np.lib.stride_tricks.as_strided


class Lie:
    def __init__(self, interface):
        self.__array_interface__ = interface


EACH
