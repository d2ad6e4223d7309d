# case: B58
# title: too many charts, figures and artists
# expect: raised | limit:memory | limit:scene | limit:size | limit:cpu | limit:time
# one: grid = plt.subplots(10 ** 4, 10 ** 4)
# one: charts = plt.subplots(2000, 2)
# one: size = plt.figure(figsize=(1e6, 1e6))
# one: dpi = plt.figure(figsize=(6, 4), dpi=1e9)
# one: figures = [plt.figure() for _ in range(10 ** 6)]
# one: axes = [plt.axes([0, 0, 1, 1]) for _ in range(10 ** 6)]
# one: twins = [plt.twinx() for _ in range(10 ** 6)]
# one: parts = [plt.axhline(i) for i in range(10 ** 6)]
# one: locators = [plt.MultipleLocator(1) for _ in range(10 ** 6)]
# one: contexts = [plt.rc_context().__enter__() for _ in range(10 ** 6)]
# one: points = [plt.plot(np.zeros(10 ** 6)) for _ in range(100)]
# one: again = [plt.gca().plot([0])[0].set_ydata(np.zeros(1)) for _ in range(10 ** 6)]
EACH
