# Power against thirst: where from is the colour, how heavy the size.
# data: cars.json
# size: 800x550
origin = np.array(data["Origin"])
for place, color in [("USA", "tab:blue"), ("Europe", "tab:orange"), ("Japan", "tab:red")]:
    mine = origin == place
    plt.scatter(data["Horsepower"][mine], data["Miles_per_Gallon"][mine], s=data["Weight_in_lbs"][mine] / 60,
                color=color, alpha=0.5, edgecolors="none", label=f"{place} ({mine.sum()})")
plt.legend(title="Origin", markerscale=0.8)
plt.xlabel("horsepower")
plt.ylabel("miles per gallon")
plt.title("Strong cars are thirsty")
plt.grid(alpha=0.2)
