for i, size in enumerate([8, 12, 18, 26]):
    word = plt.text(0.05, 0.9 - 0.08 * i * (i + 1) / 2 - 0.1 * i, f"{size} points")
    word.set_fontsize(size)
plt.axis("off")
