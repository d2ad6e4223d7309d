fig, ax = plt.subplots()
ax.scatter([1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1], color="steelblue")
ax.add_line(plt.Line2D([0.5, 5.5], [1, 11], color="indianred", lw=2))
ax.set_title("y = 2x")
