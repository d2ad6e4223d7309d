from matplotlib.dates import DateFormatter, WeekdayLocator
days = np.arange("2024-06-01", "2024-06-30", dtype="datetime64[D]")
plt.bar(days, 5 + (np.arange(29) % 7 < 2) * 6, color="mediumpurple")
plt.gca().xaxis.set_major_locator(WeekdayLocator(byweekday=0))
plt.gca().xaxis.set_major_formatter(DateFormatter("%a %d"))
plt.title("a tick each Monday")
plt.ylabel("guests")
