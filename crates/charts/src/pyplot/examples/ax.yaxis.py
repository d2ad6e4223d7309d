fig, ax = plt.subplots()
ax.plot([1200, 1350, 1280, 1500], "s-", color="goldenrod")
ax.yaxis.set_major_formatter("{x:,.0f} $")
ax.yaxis.grid(True)
