temperatures = np.array([[21, 27, 32], [29, 35, 31]])
image = plt.imshow(temperatures, cmap="hot_r")
plt.title(f"the hottest is {image.norm.vmax:.0f} °C")
