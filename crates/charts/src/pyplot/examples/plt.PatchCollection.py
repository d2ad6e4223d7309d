from matplotlib.collections import PatchCollection
circles = [plt.Circle((x, x % 3), 0.3 + x / 10) for x in range(5)]
patches = PatchCollection(circles, cmap="viridis", alpha=0.7)
patches.set_array(np.arange(5))
fig, ax = plt.subplots()
ax.add_collection(patches)
ax.axis("equal")
