fig, _ = plt.subplots(1, 3, sharey=True)
for ax, power in zip(fig.get_axes(), [1, 2, 3]):
    ax.plot(np.linspace(0, 1), np.linspace(0, 1) ** power, color="steelblue")
    ax.set_title(f"$x^{power}$")
fig.supxlabel("x")
