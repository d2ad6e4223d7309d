pulse = [64, 72, 118, 141, 152, 148, 121, 90, 71]
plt.plot(pulse, "o-", color="crimson")
plt.axhspan(60, 80, color="green", alpha=0.2)
plt.text(3, 67, "at rest", color="green")
plt.ylabel("pulse (1/min)")
