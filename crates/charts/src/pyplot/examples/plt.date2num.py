from matplotlib.dates import date2num
days = np.array(["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"], dtype="datetime64[D]")
numbers = date2num(days)
plt.plot(days, numbers, "o-", color="steelblue")
plt.yticks(numbers, [f"{date2num(day):.0f}" for day in days])
plt.xticks(days, ["27 Feb", "28 Feb", "29 Feb", "1 Mar"])
plt.ylabel("days since 1970")
