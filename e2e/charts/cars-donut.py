# Rings: cars by origin inside, by cylinders outside.
# data: cars.json
# size: 600x600
origin, cylinders = np.array(data["Origin"]), data["Cylinders"]
inner, outer, colors, names = [], [], [], []
for place, color in [("USA", "tab:blue"), ("Japan", "tab:red"), ("Europe", "tab:orange")]:
    inner.append((origin == place).sum())
    for n in (4, 6, 8):
        count = ((origin == place) & (cylinders == n)).sum()
        if count:
            outer.append(count)
            names.append(str(n))
            colors.append(color)
plt.pie(outer, radius=1, labels=names, colors=colors, wedgeprops=dict(width=0.3, edgecolor="w", alpha=0.6))
plt.pie(inner, radius=0.7, labels=["USA", "Japan", "Europe"], labeldistance=0.7,
        colors=["tab:blue", "tab:red", "tab:orange"], wedgeprops=dict(width=0.4, edgecolor="w"),
        textprops=dict(color="w", ha="center"))
plt.title("Cylinders by origin")
