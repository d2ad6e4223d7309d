plt.step(range(7), [2, 2, 3, 5, 5, 4, 6], color="chocolate")
plt.title("Still there after close()")
plt.close()
