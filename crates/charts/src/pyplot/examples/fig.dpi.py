fig, ax = plt.subplots()
ax.barh(["1 inch", "½ inch", "¼ inch"], [fig.dpi, fig.dpi / 2, fig.dpi / 4], color="steelblue")
ax.invert_yaxis()
ax.set_xlabel("length (px)")
