plt.imshow(np.hypot(*np.mgrid[-9:10, -9:10]), cmap="YlGnBu_r")
bar = plt.colorbar(label="distance")
bar.outline.set_visible(False)
plt.title("no line around the bar")
