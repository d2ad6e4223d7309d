# case: D80
# title: replacing builtins and given objects for the next program
# expect: drawn | raised | crashed
# one: canvas = real.canvas = canvas = None
# one: random = random.seed = random.random = lambda *a: 0.5
# one: numpy = np.random.default_rng = np.random.seed = None
# one: hash = real.hash = lambda x: 0
# one: import = real.__import__ = None
# one: compile = real.compile = real.exec = None
# one: build class = real.__build_class__ = None
# one: types = real.int = real.str = real.dict = real.list = None
# one: errors = real.Exception = real.BaseException = real.MemoryError = int
# one: recursion = sys.setrecursionlimit(1 << 30)
# one: modules = sys.modules.clear()
# one: modules none = sys.modules = None
# one: codecs = sys.modules["codecs"].lookup = sys.modules["encodings"].search_function = None
# one: warnings = sys.modules["warnings"].__dict__.clear()
# one: gc = sys.modules["gc"].set_threshold(1) or sys.modules["gc"].callbacks.append(print)
# one: switch = sys.setswitchinterval(1e-9)
# one: hooks = sys.breakpointhook = sys.displayhook = sys.unraisablehook = None
import dataclasses

sys = dataclasses.sys
real = __import__.__globals__["builtins"]
EACH
