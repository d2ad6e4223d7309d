# case: D80
# title: types that can't be patched
# expect: raised
# line: 6
# each: int.__add__ canvas.circle canvas.__class__ np.ndarray.sum params.x
EACH = lambda *a, **k: None
