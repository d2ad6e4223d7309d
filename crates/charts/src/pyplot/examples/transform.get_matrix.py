from matplotlib.transforms import Affine2D
matrix = Affine2D().scale(2).translate(1, 3).get_matrix()
fig, ax = plt.subplots()
ax.table([[f"{n:g}" for n in row] for row in matrix], loc="center", cellLoc="center")
ax.axis("off")
