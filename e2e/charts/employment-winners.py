# Which sectors won and lost jobs in ten years, as bars to both sides.
# data: us-employment.csv
# size: 900x550
names = ["mining_and_logging", "construction", "manufacturing", "retail_trade", "utilities", "information",
         "financial_activities", "professional_and_business_services", "education_and_health_services",
         "leisure_and_hospitality", "government"]
change = np.array([100 * (data[name][-1] / data[name][0] - 1) for name in names])
order = np.argsort(change)
labels = [names[i].replace("_", " ").capitalize() for i in order]
bars = plt.barh(labels, change[order], color=["#b2402f" if c < 0 else "#2f7f6b" for c in change[order]])
plt.bar_label(bars, fmt="%+.0f%%", padding=4)
plt.axvline(0, color="black", lw=1)
plt.xlim(-30, 40)
plt.xlabel("change from January 2006 to December 2015 (%)")
plt.title("Winners and losers")
plt.tight_layout()
