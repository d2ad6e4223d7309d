x = np.linspace(0, 6, 50)
plt.imshow(np.outer(np.sin(x), np.cos(x)), cmap="viridis")
low, high = plt.gci().get_clim()
plt.title(f"colours from {low:.1f} to {high:.1f}".replace("-", "−"))
