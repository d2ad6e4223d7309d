# What a hundred dollars became.
# data: stocks.csv
# size: 900x500
plt.style.use("dark_background")
symbol = np.array(data["symbol"])
when = data["date"]
fig, ax = plt.subplots()
for name in ["MSFT", "AMZN", "IBM", "AAPL"]:
    price = data["price"][symbol == name]
    dates = when[symbol == name]
    ax.plot(dates, 100 * price / price[0], lw=2)
    ax.annotate(name, (dates[-1], 100 * price[-1] / price[0]), xytext=(6, 0), textcoords="offset points", va="center")
ax.hlines(100, when.min(), when.max(), color="white", lw=1, ls="--")
ax.set_title("A hundred dollars of January 2000")
ax.set_ylabel("dollars")
ax.margins(x=0.1)
ax.grid(color="0.3")
