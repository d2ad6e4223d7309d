# The monthly changes of Microsoft against a normal curve.
# data: stocks.csv
# size: 700x450
price = data["price"][np.array(data["symbol"]) == "MSFT"]
change = 100 * np.diff(np.log(price))
mean, spread = change.mean(), change.std()
plt.hist(change, bins=20, density=True, color="0.75", edgecolor="white")
x = np.linspace(-45, 45, 300)
plt.plot(x, np.exp(-((x - mean) ** 2) / (2 * spread**2)) / (spread * np.sqrt(2 * np.pi)), "r-", lw=2)
plt.text(0.03, 0.95, rf"$\mu = {mean:.1f}\%$" + "\n" + rf"$\sigma = {spread:.1f}\%$", transform=plt.gca().transAxes,
         va="top", fontsize=13, bbox=dict(boxstyle="round", facecolor="white", edgecolor="0.7"))
plt.xlabel("change in a month (%)")
plt.ylabel("density")
plt.title("Months of Microsoft")
