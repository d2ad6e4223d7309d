line, = plt.plot([0, 1, 2, 3], [20, 24, 31, 28], "o-", color="C5")
line.set_xdata([2018, 2020, 2022, 2024])
plt.title("years instead of 0 to 3")
