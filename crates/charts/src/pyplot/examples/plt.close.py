plt.plot([1, 3, 2], color="silver")
plt.close()
plt.step(range(7), [2, 2, 3, 5, 5, 4, 6], color="goldenrod")
plt.title("On a new figure after close()")
