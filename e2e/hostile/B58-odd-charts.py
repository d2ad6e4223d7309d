# case: B58
# title: invalid values for charts, and objects that change while they are read
# expect: drawn | raised | limit:memory | limit:scene
# science: drawn | raised | limit:memory | limit:scene | limit:cpu
# one: recursive = exec("a = []; a.append(a); plt.plot(a)")
# one: recursive dict = exec("d = {}; d['d'] = d; plt.bar(['a'], [1], error_kw=d)")
# one: object array = plt.plot(np.array([object()] * 9))
# one: ragged = plt.imshow([[1, 2], [3]])
# one: complex = plt.plot([1j, 2j])
# one: bytes = plt.title(b"a")
# one: surrogate = plt.title("\udc80\u202e\0")
# one: draws = plt.plot(type("T", (), {"__iter__": lambda self: iter([plt.plot([1]), 2])})())
# one: float draws = plt.plot([type("T", (), {"__float__": lambda self: float(len(plt.plot([1])))})()])
# one: data = plt.plot("a", data=type("T", (), {"__contains__": lambda s, k: True, "__getitem__": lambda s, k: plt.gca()})())
# one: handles = plt.legend(handles=[plt.gca(), plt.gcf(), 3])
# one: other axes = plt.colorbar(plt.imshow([[1, 2]]), ax=[plt.gcf(), None])
# one: kept = exec("line = plt.plot([1])[0]; plt.clf(); line.set_data([1], [2]); line.remove()")
# one: shared = exec("f, a = plt.subplots(2); a[0].sharex(a[1]); a[1].sharex(a[0])")
# one: inset = exec("a = plt.gca(); [exec('a = a.inset_axes([0, 0, 1, 1])', globals()) for _ in range(500)]")
# one: autopct = plt.pie([1, 2], autopct=lambda p: plt.pie([1]))
# one: grid = plt.GridSpec(2, 2)[10 ** 18, -10 ** 18]
# one: spine = plt.gca().spines[10 ** 30]
# one: removed = exec("a = plt.gca(); a.remove(); a.plot([1]); a.legend()")
EACH
