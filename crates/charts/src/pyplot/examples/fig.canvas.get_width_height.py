fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], "o-", color="C2")
width, height = fig.canvas.get_width_height()
ax.set_title(f"{width} × {height} px")
