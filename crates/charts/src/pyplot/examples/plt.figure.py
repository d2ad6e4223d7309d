plt.figure(figsize=(4, 3), facecolor="aliceblue")
plt.plot([2019, 2020, 2021, 2022, 2023], [31, 12, 19, 34, 41], "o-", color="steelblue")
plt.xticks([2019, 2021, 2023])
plt.title("Visitors, thousand")
