# case: B58
# title: charts of extreme numbers and sizes
# expect: drawn | raised | limit:memory | limit:scene | limit:size | limit:cpu | limit:time | limit:paint
# one: huge = plt.plot([1e308, -1e308, 1e-320], [float("inf"), 1e308, float("nan")])
# one: same = plt.plot([1e300] * 3, [1e-300] * 3)
# one: log = plt.loglog([1e-320, 1e308], [1e-320, 1e308])
# one: symlog = [plt.plot([-1e308, 1e308]), plt.yscale("symlog", linthresh=1e-300)]
# one: limits = [plt.plot([1, 2]), plt.xlim(-1e308, 1e308), plt.ylim(1, 1 + 1e-16)]
# one: dates = plt.plot(np.array(["0001-01-01", "9999-12-31"], dtype="datetime64[us]"), [1, 2])
# one: far dates = [plt.plot(np.array(["2020-01-01"], dtype="datetime64[us]"), [1]), plt.xlim(-1e18, 1e18)]
# one: ticks = plt.xticks(np.arange(10 ** 6))
# one: multiples = [plt.plot([0, 1e300]), plt.gca().xaxis.set_major_locator(plt.MultipleLocator(1e-300))]
# one: minors = [plt.plot([0, 1e9]), plt.gca().xaxis.set_minor_locator(plt.AutoMinorLocator(10 ** 9))]
# one: days = [plt.plot([0, 1e9]), plt.gca().xaxis.set_major_locator(plt.DayLocator(interval=1))]
# one: font = plt.title("a" * 60000, fontsize=2000)
# one: lines = plt.text(0, 0, "\n" * 60000)
# one: mathtext = plt.title("$" + "\\frac{a}{" * 500 + "a" + "}" * 500 + "$")
# one: scripts = plt.title("$" + "x^{" * 1000 + "$")
# one: names = plt.bar([str(i) for i in range(100_000)], np.ones(100_000))
# one: hatch = plt.bar([0], [1], hatch="/" * 10 ** 6)
# one: bins = plt.hist([0, 1], bins=10 ** 9)
# one: range = plt.hist([0, 1], bins=10, range=(0, 1e308))
# one: bins by rule = plt.hist([0, 1e-300, 1e300], bins="fd")
# one: legend = [plt.plot([i], label="x" * 1000) for i in range(1000)] and plt.legend(ncol=10 ** 9)
# one: markers = plt.scatter(np.zeros(10 ** 6), np.zeros(10 ** 6), s=1e12)
# one: sizes = plt.scatter([0], [0], s=1e300, linewidths=1e300)
# one: dashes = plt.plot([0, 1e6], [0, 1e6], dashes=[1e-12, 1e-12])
# one: image = plt.imshow(np.broadcast_to(np.float64(1), (10 ** 6, 10 ** 6)))
# one: extent = plt.imshow(np.eye(9), extent=[1e308, -1e308, 1e-300, 1e300])
# one: contours = plt.contourf(np.random.rand(1500, 1500), levels=500)
# one: levels = plt.contour(np.eye(9), levels=np.linspace(0, 1, 10 ** 6))
# one: hexagons = plt.hexbin([0, 1], [0, 1], gridsize=10 ** 6)
# one: streams = plt.streamplot(np.arange(9), np.arange(9), np.full((9, 9), 1e308), np.full((9, 9), 1e-308), density=1e6)
# one: violins = plt.violinplot(np.zeros((3, 2)), points=10 ** 9)
# one: pie = plt.pie([1e308, 1e308, 1e-308])
# one: explode = plt.pie([1, 2], explode=[1e300, 0], radius=1e300)
# one: aspect = [plt.plot([0, 1e-300]), plt.gca().set_aspect(1e300)]
# one: margins = [plt.plot([0, 1]), plt.margins(99)]
plt.subplot(2, 1, 1)
EACH
