# Weight against acceleration, counted in hexagons.
# data: cars.json
# size: 700x500
plt.hexbin(data["Weight_in_lbs"] * 0.4536, data["Acceleration"], gridsize=18, cmap="Greens", mincnt=1,
           edgecolors="white", linewidths=0.3)
plt.colorbar(label="cars")
plt.xlabel("weight (kg)")
plt.ylabel("seconds from 0 to 60 miles an hour")
plt.title("Weight and haste")
