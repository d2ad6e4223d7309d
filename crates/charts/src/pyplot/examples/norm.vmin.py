temperatures = np.array([[4, 7, 12], [9, 15, 11]])
image = plt.imshow(temperatures, cmap="coolwarm")
plt.title(f"the coldest is {image.norm.vmin:.0f} °C")
