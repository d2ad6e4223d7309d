fig, ax = plt.subplots()
ax.plot([2, 4, 3, 5])
ax.plot([4, 3, 5, 2])
for width, line in zip([2, 7], ax.get_lines()):
    line.set_linewidth(width)
ax.set(xlabel="round", ylabel="points")
