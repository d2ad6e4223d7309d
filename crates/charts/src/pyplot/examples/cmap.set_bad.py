greens = plt.get_cmap("Greens").copy()
greens.set_bad("lightgray")
counts = np.arange(48.0).reshape(6, 8)
counts[2, 3:6] = np.nan
plt.imshow(counts, cmap=greens)
plt.title("gray where nothing was counted")
