fig, _ = plt.subplots(2, 2)
for i, ax in enumerate(fig.axes):
    ax.text(0.5, 0.5, f"axes[{i}]", ha="center", va="center")
    ax.set_facecolor(plt.cm.Pastel1(i))
