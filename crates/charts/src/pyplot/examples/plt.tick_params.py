plt.plot([2, 7, 1, 8, 2, 8], color="goldenrod")
plt.tick_params(direction="in", length=10, width=2, color="goldenrod", labelsize=13, top=True, right=True)
