fig, ax = plt.subplots()
ax.barh([1, 2, 3], [74, 51, 33], color="C8")
ax.set_yticks([1, 2, 3])
ax.set_yticklabels(["football", "tennis", "rowing"], style="italic")
