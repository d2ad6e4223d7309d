fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], color="C3")
ax.patch.set_facecolor("C0")
ax.patch.set_alpha(0.15)
