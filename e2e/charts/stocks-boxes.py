# The monthly changes of five shares, as boxes that lie; whiskers from the 5th to the 95th of a hundred.
# data: stocks.csv
# size: 800x400
symbol = np.array(data["symbol"])
names = ["MSFT", "AMZN", "IBM", "GOOG", "AAPL"]
changes = [100 * np.diff(np.log(data["price"][symbol == name])) for name in names]
plt.boxplot(changes, orientation="horizontal", tick_labels=names, notch=True, showmeans=True, whis=(5, 95))
plt.axvline(0, color="gray", linestyle=":")
plt.xlabel("change in a month (%)")
plt.title("The monthly changes of five shares")
