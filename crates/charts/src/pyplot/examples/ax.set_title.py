fig, ax = plt.subplots()
ax.plot([31, 28, 34, 39, 37], "o-", color="teal")
ax.set_title("Bees", loc="left", fontweight="bold")
ax.set_title("thousand a hive", loc="right", color="gray", fontsize=10)
