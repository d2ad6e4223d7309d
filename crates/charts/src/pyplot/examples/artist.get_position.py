words = plt.text(0.2, 0.5, "Hello", fontsize=24)
x, y = words.get_position()
plt.plot(x, y, "ro")
