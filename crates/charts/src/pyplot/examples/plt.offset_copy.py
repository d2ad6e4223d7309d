from matplotlib.transforms import offset_copy
fig, ax = plt.subplots()
x, y = [1, 2, 3, 4], [3, 8, 5, 9]
ax.plot(x, y, "o", color="steelblue")
beside = offset_copy(ax.transData, fig=fig, x=6, y=4, units="points")
for a, b in zip(x, y):
    ax.text(a, b, f"{b} points", transform=beside)
ax.set(xlabel="round", ylabel="points", xlim=(0.5, 5.5), ylim=(2, 10))
