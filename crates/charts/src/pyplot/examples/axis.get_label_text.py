fig, ax = plt.subplots()
ax.plot([1, 10, 100])
ax.set_xlabel("days")
ax.set_title(ax.xaxis.get_label_text())
