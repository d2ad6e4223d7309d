fig, ax = plt.subplots()
ax.plot([1, 10, 100])
fig.set_figwidth(4)
