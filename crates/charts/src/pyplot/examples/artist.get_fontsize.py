words = plt.text(0.5, 0.5, "Hello", fontsize=24)
plt.title(words.get_fontsize())
