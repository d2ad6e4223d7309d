# How far Amazon was under its highest price.
# data: stocks.csv
# size: 900x400
import datetime
symbol = np.array(data["symbol"])
when = data["date"][symbol == "AMZN"]
price = data["price"][symbol == "AMZN"]
under = 100 * (price / np.maximum.accumulate(price) - 1)
fig, ax = plt.subplots()
ax.fill_between(when, under, 0, where=under < 0, color="firebrick", alpha=0.3, step="mid")
ax.step(when, under, where="mid", color="firebrick")
ax.axvspan(datetime.datetime(2001, 3, 1), datetime.datetime(2001, 11, 1), color="gray", alpha=0.3)
ax.axvspan(datetime.datetime(2007, 12, 1), datetime.datetime(2009, 6, 1), color="gray", alpha=0.3, label="recession")
low = np.argmin(under)
ax.annotate(f"{under[low]:.0f}%", xy=(when[low], under[low]), xytext=(when[low + 15], -85),
            arrowprops=dict(arrowstyle="->"), va="center")
ax.set_ylim(-100, 5)
ax.set_ylabel("% under the peak")
ax.legend(loc="lower right")
ax.set_title("Amazon below its record")
