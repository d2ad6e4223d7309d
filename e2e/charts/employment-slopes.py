# The sectors in 2006 and in 2015, joined by lines.
# data: us-employment.csv
# size: 650x650
names = ["manufacturing", "construction", "retail_trade", "financial_activities", "education_and_health_services",
         "professional_and_business_services"]
fig, ax = plt.subplots()
for name in names:
    first, last = data[name][0] / 1000, data[name][-1] / 1000
    color = "seagreen" if last > first else "indianred"
    ax.plot([0, 1], [first, last], "o-", color=color, lw=2)
    ax.text(-0.04, first, f"{first:.1f}", ha="right", va="center")
    ax.text(1.04, last, f"{last:.1f}  {name.replace('_', ' ')}", ha="left", va="center")
ax.set_xlim(-0.2, 2.3)
ax.set_xticks([0, 1], labels=["2006", "2015"])
ax.set_yticks([])
ax.spines[["left", "right", "top", "bottom"]].set_visible(False)
ax.set_title("Millions of jobs", loc="left", fontsize=16)
