fig, ax = plt.subplots()
ax.spines["top"].set_visible(False)  # select
