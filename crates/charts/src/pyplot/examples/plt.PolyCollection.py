from matplotlib.collections import PolyCollection
triangles = [[(i, 0), (i + 1, 0), (i + 0.5, 1 + i % 3)] for i in range(6)]
fig, ax = plt.subplots()
ax.add_collection(PolyCollection(triangles, facecolors=["C0", "C1", "C2"], edgecolors="black"))
ax.set(xlim=(-0.5, 6.5), ylim=(0, 4))
