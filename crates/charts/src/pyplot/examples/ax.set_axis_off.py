t = np.linspace(0, 2 * np.pi, 300)
x, y = 16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.fill(x, y, color="indianred")
after.set_axis_off()
before.set_title("before")
after.set_title("after")
