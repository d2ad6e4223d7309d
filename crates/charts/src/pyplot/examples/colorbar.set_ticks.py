x = np.linspace(0, 1, 100)
plt.imshow(np.outer(x, 1 - x), cmap="RdYlGn_r")
bar = plt.colorbar()
bar.set_ticks([0.05, 0.5, 0.95], labels=["safe", "careful", "danger"])
