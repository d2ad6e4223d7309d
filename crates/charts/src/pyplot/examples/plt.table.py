rain = [[61, 48, 70], [55, 66, 42], [38, 59, 77]]
plt.bar(["April", "May", "June"], np.mean(rain, axis=0))
plt.ylabel("rain (mm)")
plt.xticks([])
table = plt.table(
    rain,
    rowLabels=["2023", "2024", "2025"],
    colLabels=["April", "May", "June"],
    colColours=["lightblue"] * 3,
    cellLoc="center",
)
table.scale(1, 1.5)
plt.subplots_adjust(left=0.2, bottom=0.4)
