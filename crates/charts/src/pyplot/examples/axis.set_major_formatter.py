fig, ax = plt.subplots()
ax.plot([0, 5, 10, 15], [2.1, 2.4, 2.9, 3.0], "o-", color="mediumpurple")
ax.xaxis.set_major_formatter("{x:.0f} km")
ax.yaxis.set_major_formatter("{x:.1f} €")
