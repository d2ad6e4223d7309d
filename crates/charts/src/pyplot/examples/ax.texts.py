fig, ax = plt.subplots()
ax.plot([1, 10, 100])
ax.text(1, 50, "one")
ax.text(0, 80, "two")
for words in ax.texts:
    words.set_color("red")
