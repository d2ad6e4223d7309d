# Ten years of five shares on a logarithmic axis.
# data: stocks.csv
# size: 900x500
symbol = np.array(data["symbol"])
when = data["date"]
for name in ["AAPL", "AMZN", "GOOG", "IBM", "MSFT"]:
    mine = symbol == name
    plt.semilogy(when[mine], data["price"][mine], label=name, linewidth=1.8)
plt.yticks([5, 10, 20, 50, 100, 200, 500], ["$5", "$10", "$20", "$50", "$100", "$200", "$500"])
plt.ylabel("price of a share")
plt.legend(loc="upper left", ncol=5, fontsize="small")
plt.ylim(5, 1200)
plt.title("Five technology shares")
plt.grid(True, which="major", alpha=0.4)
