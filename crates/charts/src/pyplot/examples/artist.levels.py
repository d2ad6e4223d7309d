x = np.linspace(-3, 3, 80)
lines = plt.contour(x, x, np.hypot(x, x[:, None]), cmap="viridis")
plt.title("at " + ", ".join(f"{level:.1f}" for level in lines.levels), fontsize=9)
