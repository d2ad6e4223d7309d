from matplotlib.patheffects import withSimplePatchShadow
fig, ax = plt.subplots()
ax.text(0.5, 0.5, "shadow", fontsize=40, color="steelblue", ha="center",
        path_effects=[withSimplePatchShadow(offset=(3, -3))])
ax.axis("off")
