# How far a share strays in so many months, against the law of the square root.
# data: stocks.csv
# size: 700x500
price = data["price"][np.array(data["symbol"]) == "IBM"]
months = np.array([1, 2, 3, 6, 12, 24, 36])
spread = np.array([np.std(np.log(price[m:] / price[:-m])) for m in months])
plt.figure()
plt.plot(months, 100 * spread, "ko-", label="IBM")
plt.plot(months, 100 * spread[0] * np.sqrt(months), "r:", lw=2, label=r"$\sigma \sqrt{t}$")
plt.xscale("log")
plt.yscale("log")
plt.xticks(months, months)
plt.yticks([10, 20, 50], ["10%", "20%", "50%"])
plt.xlabel("months")
plt.ylabel("spread of the price")
plt.legend()
plt.title("Straying")
plt.grid(True, which="both", ls=":")
