# case: E89
# title: a function that writes tick labels and never ends, draws, changes its mind, lies about its type or exits
# expect: drawn | raised | limit:cpu | limit:time | limit:memory | limit:scene
# one: never ends = lambda value, position: [None for _ in iter(int, 1)]
# one: other labels = lambda value, position: str(np.random.rand())
# one: more room = lambda value, position: globals().setdefault("n", []).append(0) or "x" * len(n)
# one: draws = lambda value, position: str(plt.plot(np.random.rand(9) * 1e9))
# one: other axes = lambda value, position: str(plt.subplot(9, 9, 1 + position % 81))
# one: closes = lambda value, position: str(plt.close("all"))
# one: sets itself = lambda value, position: str(plt.gca().xaxis.set_major_formatter(f))
# one: other limits = lambda value, position: str(plt.xlim(0, np.random.rand() * 1e300))
# one: long = lambda value, position: "x" * 10 ** 7
# one: no text = lambda value, position: type("T", (str,), {"__str__": lambda self: 7, "__len__": lambda self: -1})("a")
# one: surrogates = lambda value, position: "\udcff\0\x1b[2J"
# one: exits = lambda value, position: (_ for _ in ()).throw(SystemExit(0))
# one: calls the program = lambda value, position: exec("plt.savefig('a.png')\nplt.show()\nplt.gcf().canvas.draw()")
import matplotlib.pyplot as plt
import numpy as np

f = EACH
plt.plot([0, 1e3, 5])
plt.gca().xaxis.set_major_formatter(f)
plt.gca().yaxis.set_minor_formatter(f)
plt.minorticks_on()
