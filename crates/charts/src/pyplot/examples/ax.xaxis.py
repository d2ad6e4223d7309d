fig, ax = plt.subplots()
ax.plot([0, 90, 180, 270, 360], [0, 1, 0, -1, 0], "o", color="steelblue")
ax.xaxis.set_major_locator(plt.MultipleLocator(90))
ax.xaxis.set_major_formatter("{x:.0f}°")
