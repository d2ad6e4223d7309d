y, x = np.mgrid[-2:2:50j, -2:2:50j]
plt.imshow(np.arctan2(y, x), cmap="hsv", alpha=0.4)
bar = plt.colorbar(label="angle (rad)")
bar.set_alpha(0.4)
