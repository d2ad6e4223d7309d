fig, ax = plt.subplots()
ax.plot([0, fig.dpi], [1, 1], "|-", ms=30, color="crimson")
ax.text(fig.dpi / 2, 1.01, f"an inch has {fig.dpi:.0f} px", ha="center")
ax.set_xlim(-20, 120)
