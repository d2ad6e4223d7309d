from matplotlib.patches import FancyArrowPatch
fig, ax = plt.subplots()
for y, style in enumerate(["->", "-|>", "<->", "simple", "fancy", "wedge"]):
    ax.add_patch(FancyArrowPatch((0, y), (3, y), arrowstyle=style, mutation_scale=25, connectionstyle="arc3,rad=0.1"))
    ax.text(3.2, y, style, va="center")
ax.set(xlim=(-1, 5), ylim=(-1, 6))
