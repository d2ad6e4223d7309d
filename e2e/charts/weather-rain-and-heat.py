# Rain as bars and temperature as a line: two axes.
# data: seattle-weather.csv
# size: 900x480
names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
month = np.array([d.month for d in data["date"].tolist()])
rain = [data["precipitation"][month == m].sum() / 4 for m in range(1, 13)]
heat = [data["temp_max"][month == m].mean() for m in range(1, 13)]
fig, ax = plt.subplots()
ax.bar(names, rain, color="#8fb8de", label="rain")
ax.set_ylabel("rain (mm)")
other = ax.twinx()
other.plot(names, heat, color="#c8553d", marker="s", lw=2, label="mean high")
other.set_ylabel("high (°C)")
other.set_ylim(0, 30)
handles, labels = ax.get_legend_handles_labels()
more, also = other.get_legend_handles_labels()
ax.legend(handles + more, labels + also, loc="upper center", ncol=2)
ax.set_ylim(0, 200)
ax.set_title("Seattle's year: wet winters, dry summers")
