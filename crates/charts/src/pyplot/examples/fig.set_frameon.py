fig, ax = plt.subplots()
ax.plot([1, 3, 2, 4], color="C3")
fig.set_frameon(False)
ax.set_title("transparent")
