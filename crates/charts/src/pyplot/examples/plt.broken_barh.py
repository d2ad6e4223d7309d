shifts = {"Ada": [(8, 4), (13, 4)], "Ben": [(6, 5), (12, 3)], "Cleo": [(10, 2), (14, 6)]}
for row, (name, hours) in enumerate(shifts.items()):
    plt.broken_barh(hours, (row, 0.6), align="center", facecolor=f"C{row}")
plt.yticks(range(3), list(shifts))
plt.xlabel("hour")
plt.title("Who is at the desk")
plt.grid(axis="x", alpha=0.4)
