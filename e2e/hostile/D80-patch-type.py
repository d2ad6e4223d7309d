# case: D80
# title: patching immutable types
# expect: raised
# line: 6
# each: int.__add__ canvas.circle canvas.__class__ np.ndarray.sum params.x
EACH = lambda *a, **k: None
