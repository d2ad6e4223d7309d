# case: B58
# title: tables, triangles, second axes and nested grids of extreme numbers and sizes
# expect: drawn | raised | limit:memory | limit:scene | limit:size | limit:cpu | limit:time | limit:paint
# one: many cells = plt.table([["x" * 1000] * 500] * 500)
# one: small cells = plt.table([[1, 2]], bbox=[1e300, -1e300, 1e-300, 1e300])
# one: wide cells = plt.table([[1, 2]], colWidths=[1e-300, 1e300]).scale(1e300, 1e-300)
# one: own text = plt.table([[type("T", (), {"__str__": lambda self: "a" * 10 ** 7})()]])
# one: endless rows = plt.table(iter(int, 1))
# one: far triangles = plt.triplot([1e149, -1e149, 1e-300, 3], [1e-300, 1e149, 2, -1e149])
# one: flat triangles = plt.tricontourf([0, 1, 2, 1], [0, 1e-16, 0, 1e-300], [1e308, -1e308, 0, 1])
# one: many triangles = plt.tricontour(np.random.rand(400_000), np.random.rand(400_000), np.random.rand(400_000), 500)
# one: corners = plt.tripcolor([0, 1, 2], [0, 1, 0], [[2 ** 62, 0, 1]], [1])
# one: same corners = plt.tripcolor([0, 1, 2], [0, 1, 0], [[0, 0, 0]] * 9, np.arange(9))
# one: lags = plt.acorr(np.ones(10 ** 6), maxlags=None)
# one: gone = plt.xcorr([1e308, -1e308, float("nan")], [1e308] * 3, maxlags=2)
# one: steps = plt.stairs([1e308, -1e308, float("nan")], [1e300, -1e300, 0, 1], baseline=1e308, fill=True)
# one: groups = plt.grouped_bar([[1e308]] * 9999, bar_spacing=-1, group_spacing=-9999)
# one: parts = plt.ecdf([1e308, -1e308], weights=[1e308, 1e308], compress=True)
# one: entries = plt.spy(np.full((3000, 3000), 1e308), marker="o")
# one: uneven = plt.pcolor([0, 1e-300, 1e300], [0, 1], [[1, 2]], edgecolors="k", linewidths=1e300)
# one: units = [plt.plot([1, 2]), plt.gca().secondary_xaxis(1e300, functions=(lambda x: x * 1e300, lambda x: x / 1e300))]
# one: own functions = plt.gca().secondary_yaxis("left", functions=(lambda x: plt.gca().secondary_xaxis("top"), print))
# one: own arrays = plt.gca().secondary_yaxis("left", functions=(lambda x: x.resize(10 ** 9), lambda x: x))
# one: ever smaller = [globals().__setitem__("g", (g if "g" in globals() else plt.GridSpec(1, 1)).subgridspec(1, 1)) for _ in range(99)]
# one: small axes = [plt.subplot(plt.GridSpec(40, 40)[7].subgridspec(40, 40, wspace=9)[i]) for i in range(200)]
# one: endless transform = exec("t = plt.Affine2D()\nwhile True: t = t + t")
# one: deep blends = exec("t = plt.gca().transAxes\nwhile True: t = plt.blended_transform_factory(t, plt.gca().transData)")
# one: deep shifts = exec("t = plt.gcf().dpi_scale_trans\nwhile True: t = plt.ScaledTranslation(1e300, -1e300, t)")
# one: many transforms = [plt.Affine2D() for _ in range(10 ** 6)]
# one: far transform = plt.plot([1e300, -1e300], [1e-300, 1e300], transform=plt.Affine2D().scale(1e300).rotate(1e300) + plt.gca().transData)
# one: flat transform = plt.fill([0, 1, 2], [0, 1, 0], transform=plt.Affine2D().scale(0) + plt.gca().transAxes)
# one: no way back = plt.plot([0, 1], transform=plt.gca().transData + (plt.Affine2D().scale(1e-300) + plt.gca().transData).inverted())
# one: gone axes = exec("a = plt.gca(); t = a.transData; a.remove(); plt.text(0, 0, 'a', transform=t); plt.gcf().text(0, 0, 'b', transform=t)")
# one: other figure = exec("t = plt.gcf().transFigure; plt.figure(); plt.plot([0, 1], transform=t)")
# one: many places = [plt.xlim(0, 1), plt.ylim(0, 1), plt.gca().transData.transform(np.zeros((10 ** 7, 2)))]
# one: huge strokes = plt.text(0, 0, "a" * 60000, fontsize=2000, path_effects=[plt.withStroke(linewidth=1e300)] * 16)
# one: many effects = plt.plot([0, 1], path_effects=[plt.withStroke()] * 10 ** 6)
# one: far shadows = plt.bar([0], [1], path_effects=[plt.withSimplePatchShadow(offset=(1e300, -1e300)), plt.Stroke(offset=(1e-300, 1e18))])
# one: effects of nothing = plt.text(0, 0, "$\\frac{a}{b}$", path_effects=[plt.Stroke(linewidth=1e-300), None, 3])
# one: many sides = exec("d = plt.make_axes_locatable(plt.gca())\nwhile True: d.append_axes('left', '5%')")
# one: odd sides = exec("d = plt.make_axes_locatable(plt.gca()); [d.append_axes(s, n, pad=p) for s, n, p in (('top', 999, '99999%'), ('left', '0%', 0), ('right', 'nan%', None))]")
# one: gone main = exec("a = plt.gca(); d = plt.make_axes_locatable(a); b = d.append_axes('top', 1); a.remove(); d.append_axes('left', '5%', sharex=b); plt.tight_layout()")
# one: no spans = exec("a = plt.gca(); a.set_aspect(1); plt.plot([1e300, -1e300], [1e-300, 0]); d = plt.make_axes_locatable(a); d.append_axes('top', 1)")
# one: corners in corners = exec("a = plt.gca()\nfor _ in range(3000): a = plt.inset_axes(a, '99%', '99%', borderpad=1e300)")
# one: far connections = plt.gcf().add_artist(plt.ConnectionPatch((1e300, 0), (0, -1e300), coordsA="axes fraction", axesA=plt.gca(), arrowstyle="fancy"))
# one: connections of gone axes = exec("a = plt.gca(); c = plt.ConnectionPatch((0, 0), (1, 1), 'data', axesA=a, axesB=a); a.remove(); plt.gca().add_artist(c)")
# one: frames of gone axes = exec("a = plt.gca(); b = a.inset_axes([0, 0, 1, 1]); a.indicate_inset_zoom(b); b.remove(); b.set_xlim(1e300, -1e300); a.indicate_inset([1e300, 0, -1e300, 1e-300], b)")
plt.subplot(2, 1, 1)
EACH
