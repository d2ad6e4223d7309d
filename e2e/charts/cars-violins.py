# The weight of cars by origin, as violins with their quartiles.
# data: cars.json
# size: 650x480
origin = np.array(data["Origin"])
places = ["USA", "Europe", "Japan"]
groups = [data["Weight_in_lbs"][origin == place] for place in places]
fig, ax = plt.subplots()
ax.violinplot(groups, positions=range(3), widths=0.8, showmeans=True)
low, middle, high = np.array([np.percentile(g, [25, 50, 75]) for g in groups]).T
ax.vlines(range(3), low, high, color="black", lw=5)
ax.scatter(range(3), middle, marker="o", color="white", s=20, zorder=3)
ax.set_xticks(range(3), labels=places)
ax.set_ylabel("weight (lbs)")
ax.set_title("American cars are heavy")
