# Shapes, lines and notes in coordinates of their own, with strokes around them and shadows
# size: 900x600
import matplotlib.patheffects as effects
import matplotlib.pyplot as plt
import matplotlib.transforms as transforms
import numpy as np
from matplotlib.patches import Circle, Ellipse, Rectangle

fig, axs = plt.subplots(2, 3, figsize=(9, 6))
fig.subplots_adjust(left=0.06, right=0.98, wspace=0.25, top=0.96, bottom=0.07)

ax = axs[0, 0]
x = np.linspace(0, 6, 50)
ax.plot(x, np.sin(x))
lower = transforms.ScaledTranslation(4 / 72, -4 / 72, fig.dpi_scale_trans)
ax.plot(x, np.sin(x), color="gray", transform=ax.transData + lower, zorder=0.5)
ax.fill_between(x, 0, 1, where=np.sin(x) > 0, alpha=0.3, transform=ax.get_xaxis_transform())
ax.text(0, 0, "5 pt from the corner", transform=transforms.offset_copy(ax.transAxes, fig, 5, 5, "points"))

ax = axs[0, 1]
turn = transforms.Affine2D().rotate_deg(30)
ax.plot([0, 2, 2, 0, 0], [0, 0, 1, 1, 0], transform=turn + ax.transData)
ax.add_patch(Ellipse((1, 2), 3, 1, transform=transforms.Affine2D().rotate_deg_around(1, 2, 30) + ax.transData, fill=False))
ax.add_patch(Ellipse((4, 2), 3, 1, angle=30, color="orange", alpha=0.5))
ax.autoscale_view()

ax = axs[0, 2]
ax.set(xlim=(0, 10), ylim=(1, 100), yscale="log")
around = transforms.ScaledTranslation(5, 10, ax.transData)
ax.add_patch(Ellipse((0, 0), 1, 0.5, transform=fig.dpi_scale_trans + around, color="purple", alpha=0.5))
both = transforms.blended_transform_factory(ax.transData, ax.transAxes)
ax.plot([1, 2, 3], [0.2, 0.8, 0.4], transform=both)
skewed = transforms.Affine2D().skew_deg(20, 0) + ax.transAxes
ax.add_patch(Rectangle((0.5, 0.1), 0.3, 0.2, transform=skewed, hatch="//", fill=False))

ax = axs[1, 0]
ax.imshow([[1, 2], [2, 3]])
rim = [effects.withStroke(linewidth=3, foreground="w")]
ax.annotate("rim", (1, 1), (0, 0), arrowprops=dict(arrowstyle="->", lw=2), size=20, ha="center", path_effects=rim)

ax = axs[1, 1]
ax.plot([0, 1], lw=3, path_effects=[effects.SimpleLineShadow(offset=(4, -6)), effects.Normal()])
ax.plot([1, 0.2, 0.8], "o--", ms=10, lw=2, path_effects=[effects.Stroke(linewidth=6, foreground="lime"), effects.Normal()])
ax.add_patch(Circle((1.5, 0.5), 0.2, fc="w", ec="r", path_effects=[effects.withSimplePatchShadow(offset=(5, -5))]))

ax = axs[1, 2]
ax.plot([1, 2, 3], [1, 4, 2])
ax.plot([0, 1], [0, 1], transform=axs[1, 1].transAxes, clip_on=False, color="k")
fig.add_artist(plt.Line2D([0, 3], [1, 4], color="b", transform=ax.transData))
shadow = [effects.withSimplePatchShadow(offset=(3, -3), shadow_rgbFace="k", alpha=0.5)]
fig.text(0.5, 0.8, "shadow", transform=ax.transAxes, ha="center", size=24, color="C3", path_effects=shadow)
