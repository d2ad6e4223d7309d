x = np.linspace(0, 10, 500)
fig, ax = plt.subplots()
small = ax.inset_axes([0.55, 0.6, 0.4, 0.35])
for axes in (ax, small):
    axes.plot(x, np.sin(x) * x, color="steelblue")
small.set(xlim=(1, 3), ylim=(0, 2.5))
ax.indicate_inset_zoom(small, edgecolor="black")
ax.set(xlabel="time (s)", ylabel="height (m)", ylim=(-6, 22))
