# One panel for each share, all on the same time axis.
# data: stocks.csv
# size: 900x600
symbol = np.array(data["symbol"])
when = data["date"]
names = {"MSFT": "Microsoft", "AMZN": "Amazon", "IBM": "IBM", "GOOG": "Google", "AAPL": "Apple"}
fig, axs = plt.subplots(2, 3, sharex=True)
for ax, (code, name), color in zip(axs.flat, names.items(), ["C0", "C1", "C2", "C3", "C4"]):
    mine = symbol == code
    ax.plot(when[mine], data["price"][mine], color=color)
    ax.fill_between(when[mine], data["price"][mine], color=color, alpha=0.2)
    ax.set_title(name)
    ax.set_ylim(bottom=0)
    ax.tick_params(axis="x", rotation=45)
axs[1, 2].axis("off")
axs[1, 2].text(0.1, 0.5, "Prices in dollars,\n2000–2010", fontsize=11, transform=axs[1, 2].transAxes)
fig.tight_layout()
