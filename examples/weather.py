# How the weather of Seattle's months differs: days of each kind, by pandas.
import matplotlib.pyplot as plt

days = data.frame()
counts = days.groupby([days["date"].dt.month, "weather"]).size().unstack(fill_value=0)
counts = counts.div(days["date"].dt.year.nunique())[["sun", "fog", "drizzle", "rain", "snow"]]
counts.index = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

plt.style.use("paintbox")
ax = counts.plot.bar(stacked=True, width=0.8, rot=0, figsize=(8, 5.4), title="Sun in summer, rain in winter",
                     color=["#e0913a", "#b9c0c7", "#8db3d9", "#3b6fb6", "#dfe7f1"])
ax.set(ylabel="days a month", ylim=(0, 32))
ax.grid(False, axis="x")
ax.legend(ncols=5, loc="upper center", bbox_to_anchor=(0.5, -0.07))
canvas.title("The weather of Seattle's months")
canvas.describe("Stacked bars: days of sun, fog, drizzle, rain and snow in each month, 2012 to 2015. "
                "From June to September most days are sunny; from November to March most days are rainy.")
