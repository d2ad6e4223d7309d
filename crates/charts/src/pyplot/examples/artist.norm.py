image = plt.imshow([[31, 45, 12], [80, 64, 27]], cmap="cividis")
plt.colorbar(shrink=0.7)
plt.title(f"norm: {image.norm.vmin:.0f} to {image.norm.vmax:.0f}")
