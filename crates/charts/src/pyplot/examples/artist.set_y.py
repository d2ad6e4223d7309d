words = plt.text(0.2, 0, "Hello", fontsize=24)
words.set_y(0.6)
