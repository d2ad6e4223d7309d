words = plt.text(0.5, 0.5, "Hello", rotation=30)
plt.title(words.get_rotation())
