fig, ax = plt.subplots()
ax.plot([3, 7, 4, 8, 6], "o-", color="goldenrod")
ax.set_title("120 px to an inch: larger")
fig.set_dpi(120)
