t = np.linspace(0, 6)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    lines = ax.plot(t, np.sin(t + np.arange(3)[:, None]).T, lw=3)
lines[1].set_visible(False)
before.set_title("before")
after.set_title("after")
