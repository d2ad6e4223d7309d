from matplotlib.patches import FancyBboxPatch
fig, ax = plt.subplots()
ax.add_patch(FancyBboxPatch((1, 1), 3, 2, boxstyle="round,pad=0.3", facecolor="gold"))
ax.add_patch(FancyBboxPatch((6, 1), 2, 2, boxstyle="sawtooth,pad=0.4", facecolor="tomato"))
ax.set(xlim=(0, 10), ylim=(0, 4))
