plt.fill_between(range(8), [2, 4, 7, 6, 8, 9, 7, 5], color="gold")
fig = plt.gcf()
fig.set_facecolor("lightyellow")
fig.suptitle("Hours of sun")
