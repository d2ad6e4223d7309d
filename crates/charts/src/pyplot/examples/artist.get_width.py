bars = plt.barh(["bus", "tram", "metro"], [18, 27, 41], color="steelblue")
for bar in bars:
    plt.text(bar.get_width() + 1, bar.get_y() + 0.4, f"{bar.get_width():.0f} %", va="center")
plt.xlim(0, 50)
plt.xlabel("share of trips (%)")
