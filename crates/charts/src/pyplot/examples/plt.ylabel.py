plt.fill_between(range(6), [310, 322, 338, 355, 370, 390], 300, color="gray", alpha=0.5)
plt.ylabel("CO₂ (ppm)", fontsize=14)
plt.xlabel("year")
