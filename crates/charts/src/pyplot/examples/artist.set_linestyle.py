for i, style in enumerate(["-", "--", "-.", ":"]):
    line, = plt.plot([0, 1], [i, i], color="steelblue")
    line.set_linestyle(style)
plt.yticks(range(4), ["-", "--", "-.", ":"], fontsize=16)
