from matplotlib.dates import date2num
moon = np.datetime64("2024-02-29")
number = date2num(moon)
plt.plot([moon], [1], "o", ms=30, color="silver")
plt.text(moon, 1.03, f"{moon} is day {number:.0f}", ha="center")
plt.ylim(0.9, 1.1)
plt.yticks([])
