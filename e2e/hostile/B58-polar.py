# case: B58
# title: polar axes of extreme angles, radii, limits and ticks
# expect: drawn | raised | limit:memory | limit:scene | limit:size | limit:cpu | limit:time | limit:paint
# one: far = plt.polar([1e308, -1e308, 1e-308], [1e308, 1, -1e308])
# one: nothing = plt.polar([float("nan"), float("inf")], [float("inf"), float("nan")])
# one: many points = plt.polar(np.random.rand(400_000) * 1e9, np.random.rand(400_000))
# one: many turns = plt.subplot(polar=True).bar([0] * 999, np.arange(999), width=1e300, bottom=-1e-300)
# one: endless bars = plt.subplot(polar=True).bar([1e308, 0], [1e308, float("nan")], width=[1e308, float("inf")])
# one: many ticks = [plt.polar([0, 1], [0, 1]), plt.gca().set_rticks(np.linspace(0, 1, 10 ** 6)), plt.gca().set_xticks(np.linspace(0, 6, 10 ** 6))]
# one: many grids = [plt.polar([0, 1]), plt.rgrids(np.arange(1, 99999)), plt.thetagrids(np.linspace(0, 360, 99999))]
# one: no radii = [plt.polar([0, 1], [1, 2]), plt.gca().set_rlim(2, 2)]
# one: tiny radii = [plt.polar([0, 1], [1, 2]), plt.gca().set_rlim(1, 1 + 1e-15)]
# one: wide radii = [plt.polar([0, 1], [1, 2]), plt.gca().set_rlim(-1.7e308, 1.7e308)]
# one: origin inside = [plt.polar([0, 1], [1, 2]), plt.gca().set_rorigin(1e300)]
# one: origin at the edge = [plt.polar([0, 1], [1, 2]), plt.gca().set_rorigin(2.05)]
# one: no angles = [plt.polar([0, 1], [1, 2]), plt.gca().set_thetamin(0), plt.gca().set_thetamax(0)]
# one: a sliver = [plt.polar([0, 1], [1, 2]), plt.gca().set_thetamin(1e-300), plt.gca().set_thetamax(2e-300)]
# one: more than a turn = [plt.polar([0, 1], [1, 2]), plt.gca().set_xlim(-1e308, 1e308)]
# one: turned = [plt.polar([0, 1], [1, 2]), plt.gca().set_theta_offset(1e308), plt.gca().set_rlabel_position(-1e308)]
# one: zero = [plt.polar([0, 1], [1, 2]), plt.gca().set_theta_zero_location("N", 1e308)]
# one: held = [plt.polar([0, 1], [1, 2]), plt.gca().set_rmax(-1e308), plt.gca().set_rmin(1e308)]
# one: spokes = [[plt.subplot(polar=True).axvline(i * 1e300), plt.gca().axhspan(-1e308, i)] for i in range(999)]
# one: mesh = plt.subplot(polar=True).pcolormesh([0, 1e308], [0, 1e308, -1e308], [[1], [2]])
# one: many axes = plt.subplots(40, 40, subplot_kw={"projection": "polar"})
# one: both = plt.subplot(polar=True, projection="rectilinear")
# one: odd names = plt.subplot(projection="polar" * 10 ** 6)
plt.polar([0, 1, 2], [1, 2, 3])
EACH
