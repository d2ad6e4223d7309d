from matplotlib.transforms import ScaledTranslation
fig, ax = plt.subplots()
x, y = [1, 2, 3, 4], [3, 8, 5, 9]
shadow = ax.transData + ScaledTranslation(3 / 72, -3 / 72, fig.dpi_scale_trans)
ax.plot(x, y, color="lightgray", lw=4, transform=shadow)
ax.plot(x, y, color="steelblue", lw=4)
ax.set(xlabel="round", ylabel="points")
