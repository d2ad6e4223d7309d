lines = plt.plot(np.arange(6)[:, None] * np.arange(1, 6), color="lightgray", lw=3)
lines[3].set_color("indianred")
plt.title("the fourth is red")
