words = plt.text(0, 0, "Hello", fontsize=24)
words.set_position((0.3, 0.5))
