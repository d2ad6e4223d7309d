fig, ax = plt.subplots()
ax.fill_between(range(5), [1, 3, 2, 4, 3], color="C2", alpha=0.5)
ax.get_position()
ax.set_title("places are found at the end")
