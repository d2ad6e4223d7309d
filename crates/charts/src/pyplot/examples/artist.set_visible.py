lines = plt.plot(np.linspace(0, 6), np.sin(np.linspace(0, 6) + np.arange(4)[:, None]).T, lw=3)
lines[1].set_visible(False)
plt.title("four lines, one is hidden")
