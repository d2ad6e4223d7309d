# The rain that has fallen since January, a stair for each year.
# data: seattle-weather.csv
# size: 900x500
year = np.array([d.year for d in data["date"].tolist()])
for y in range(2012, 2016):
    total = data["precipitation"][year == y].cumsum()
    plt.step(np.arange(total.size), total, where="post", label=f"{y}: {total[-1]:,.0f} mm")
plt.xlim(0, 366)
plt.ylim(bottom=0)
plt.xticks([0, 90, 181, 273, 365], ["Jan", "Apr", "Jul", "Oct", "Dec"])
plt.ylabel("mm since January 1")
plt.legend(title="Year")
plt.title("Rain adds up")
plt.grid(True)
