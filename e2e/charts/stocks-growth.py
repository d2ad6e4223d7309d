# Apple's price against the growth that would explain it.
# data: stocks.csv
# size: 800x450
mine = np.array(data["symbol"]) == "AAPL"
when = data["date"][mine]
price = data["price"][mine]
t = np.arange(price.size) / 12
rate, start = np.polyfit(t, np.log(price), 1)
fig, ax = plt.subplots()
ax.semilogy(when, price, color="black", label="Apple")
ax.semilogy(when, np.exp(start + rate * t), color="crimson", ls="--", label=f"{100 * (np.exp(rate) - 1):.0f}% a year")
ax.fill_between(when, np.exp(start + rate * t - 0.5), np.exp(start + rate * t + 0.5), color="crimson", alpha=0.15)
ax.legend(loc="upper left")
ax.set_ylabel("price ($)")
ax.set_title("Steady growth?")
ax.grid(True, which="both", alpha=0.3)
