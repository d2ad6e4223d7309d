from matplotlib.transforms import Affine2D
fig, ax = plt.subplots()
line, = ax.plot([3, 8, 5, 9], color="steelblue")
higher = Affine2D().translate(0, 1) + line.get_transform()
ax.plot([3, 8, 5, 9], "--", color="goldenrod", transform=higher)
ax.set(xlabel="round", ylabel="points")
