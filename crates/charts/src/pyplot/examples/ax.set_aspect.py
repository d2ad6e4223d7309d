t = np.linspace(0, 2 * np.pi, 100)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.plot(np.cos(t), np.sin(t), color="steelblue")
after.set_aspect("equal")
before.set_title("before")
after.set_title("after")
