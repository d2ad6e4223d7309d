words = plt.text(0.2, 0.5, "Hello", fontsize=24)
words.set_backgroundcolor("gold")
plt.axhline(0.5, color="C1")
