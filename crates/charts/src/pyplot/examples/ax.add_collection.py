from matplotlib.collections import LineCollection
rays = [[(0, 0), (np.cos(a), np.sin(a))] for a in np.linspace(0, np.pi, 13)]
fig, ax = plt.subplots()
ax.add_collection(LineCollection(rays, colors="C4"))
