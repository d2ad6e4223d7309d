fig, ax = plt.subplots()
ax.bar([1, 2, 3, 4], [21, 34, 29, 15], color="C9")
ax.set_xticks([1, 2, 3, 4])
ax.set_xticklabels(["spring", "summer", "autumn", "winter"], color="teal")
