image = plt.imshow(np.arange(24).reshape(4, 6), cmap="PuBu")
left, right, bottom, top = image.get_extent()
plt.title(f"x {left} to {right}, y {bottom} to {top}")
