# Risk and reward: mean and spread of the monthly changes.
# data: stocks.csv
# size: 640x480
symbol = np.array(data["symbol"])
for i, name in enumerate(["MSFT", "AMZN", "IBM", "GOOG", "AAPL"]):
    change = 100 * np.diff(np.log(data["price"][symbol == name]))
    error = change.std() / np.sqrt(change.size)
    plt.errorbar(change.std(), change.mean(), yerr=error, fmt="s", color=f"C{i}", capsize=5, ms=8)
    # On the side where no other error bar is.
    side = -1 if name == "AAPL" else 1
    plt.text(change.std() + 0.3 * side, change.mean(), name, va="bottom", ha="right" if side < 0 else "left")
plt.axhline(0, color="black", lw=0.8)
plt.xlim(6, 22)
plt.xlabel("spread (% a month)")
plt.ylabel("mean change (% a month)")
plt.title("Risk and reward, with standard errors")
