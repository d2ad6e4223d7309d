# Retail, factories and building, as steps from an index of 100, over a second look at their differences.
# data: us-employment.csv
# size: 850x600
month = data["month"]
fig, (top, low) = plt.subplots(2, 1, sharex=True)
with plt.rc_context({"lines.linewidth": 1}):
    for name, style in [("retail_trade", "C0-"), ("manufacturing", "C3-"), ("construction", "C5-")]:
        index = 100 * data[name] / data[name][0]
        top.step(month, index, style, where="post", label=name.replace("_", " "))
        low.plot(month[1:], np.diff(index), style, alpha=0.8)
top.axhspan(95, 105, color="gold", alpha=0.2)
top.legend()
top.set_ylabel("January 2006 = 100")
low.axhline(0, color="k", lw=0.5)
low.set_ylabel("change")
top.set_title("Three sectors", loc="right")
