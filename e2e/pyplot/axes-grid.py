# Axes at the sides of others and within them, with lines between them
# size: 900x600
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import ConnectionPatch
from mpl_toolkits.axes_grid1 import make_axes_locatable
from mpl_toolkits.axes_grid1.inset_locator import inset_axes

fig, axs = plt.subplots(2, 2, figsize=(9, 6))
fig.subplots_adjust(left=0.07, right=0.95, top=0.93, bottom=0.08, hspace=0.3)

ax = axs[0, 0]
image = ax.imshow(np.arange(12).reshape(3, 4))
divider = make_axes_locatable(ax)
fig.colorbar(image, cax=divider.append_axes("right", size="5%", pad=0.05))
above = divider.append_axes("top", "7%", pad="2%")
fig.colorbar(image, cax=above, orientation="horizontal")
above.xaxis.set_ticks_position("top")

scattered = axs[0, 1]
x, y = np.random.RandomState(0).randn(2, 200)
scattered.scatter(x, y, s=5)
scattered.set_aspect(1.0)
divider = make_axes_locatable(scattered)
above = divider.append_axes("top", 0.5, pad=0.1, sharex=scattered)
right = divider.append_axes("right", 0.5, pad=0.1, sharey=scattered)
above.tick_params(labelbottom=False)
right.tick_params(labelleft=False)
above.hist(x, bins=20)
right.hist(y, bins=20, orientation="horizontal")

ax = axs[1, 0]
image = ax.imshow(np.arange(12).reshape(4, 3), extent=(0, 3, 0, 4))
fig.colorbar(image, cax=inset_axes(ax, width="50%", height="5%", loc="lower center"), orientation="horizontal")
side = inset_axes(
    ax, width="5%", height="100%", loc="lower left", bbox_to_anchor=(1.05, 0, 1, 1), bbox_transform=ax.transAxes, borderpad=0
)
fig.colorbar(image, cax=side)

waves = axs[1, 1]
x = np.linspace(0, 10, 300)
waves.plot(x, np.sin(x) * x)
waves.set_ylim(-8, 14)
small = waves.inset_axes([0.05, 0.7, 0.3, 0.25], xlim=(1, 3), ylim=(0, 2.5), xticklabels=[], yticklabels=[])
small.plot(x, np.sin(x) * x)
waves.indicate_inset_zoom(small, edgecolor="black")
waves.indicate_inset([7, 2, 1, 3], edgecolor="r", lw=3, facecolor="y", alpha=0.4)
between = ConnectionPatch((0, 0), (8, 7), "data", axesA=scattered, axesB=waves, arrowstyle="-|>", mutation_scale=20, fc="w")
fig.add_artist(between)
fig.add_artist(ConnectionPatch((1, 0), (0, 1), axs[0, 0].transAxes, scattered.transAxes, color="r", ls="--"))
