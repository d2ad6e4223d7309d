from matplotlib.patches import Ellipse
fig, ax = plt.subplots()
rng = np.random.default_rng(6)
x, y = rng.multivariate_normal([0, 0], [[4, 1.8], [1.8, 1.6]], 250).T
ax.plot(x, y, ".", color="gray")
ax.add_patch(Ellipse((0, 0), 9, 4, angle=28, fill=False, edgecolor="indianred", lw=2))
ax.set(xlabel="x (mm)", ylabel="y (mm)")
