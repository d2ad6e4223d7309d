fig, ax = plt.subplots()
ax.bar(["S", "M", "L"], [2.9, 3.6, 4.2], color="goldenrod")
ax.set_ylabel("price (€)")
ax.set_title("y shows the " + ax.get_ylabel())
