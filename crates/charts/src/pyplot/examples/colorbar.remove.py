plt.imshow(np.hypot(*np.mgrid[-9:9:60j, -9:9:60j]), cmap="ocean")
bar = plt.colorbar()
bar.remove()
plt.title("the bar is gone")
