words = plt.text(0, 0.5, "Hello", fontsize=24)
words.set_x(0.4)
