from matplotlib.patheffects import withStroke
fig, ax = plt.subplots()
ax.imshow(np.arange(20).reshape(4, 5), cmap="viridis")
for x in range(5):
    ax.text(x, 1, f"{x + 5}", color="white", ha="center", fontsize=16,
            path_effects=[withStroke(linewidth=3, foreground="black")])
