weight = [74.1, 73.2, 73.5, 72.0, 71.4, 70.3, 69.6]
plt.plot(weight, "o-")
plt.axhline(70, color="seagreen", linestyle="--")
plt.text(0, 70.1, "goal: 70 kg", color="seagreen")
plt.xlabel("week")
plt.ylabel("weight (kg)")
