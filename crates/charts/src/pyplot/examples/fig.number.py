fig, ax = plt.subplots()
ax.plot([1, 10, 100])
ax.set_title(f"figure {fig.number}")
