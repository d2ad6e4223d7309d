x = np.linspace(0, 2 * np.pi, 200)
fig, (before, after) = plt.subplots(1, 2, sharey=True)
for ax in (before, after):
    ax.plot(x, np.cos(x), color="steelblue")
    ax.grid(alpha=0.4)
after.set_xticks([0, np.pi, 2 * np.pi], labels=["0", "π", "2π"])
before.set_title("before")
after.set_title("after")
