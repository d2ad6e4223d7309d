image = plt.imshow([[12, 17, 21], [9, 30, 26], [14, 19, 11]], cmap="YlGn")
low, high = image.get_clim()
plt.title(f"from {low:.0f} to {high:.0f} trees")
