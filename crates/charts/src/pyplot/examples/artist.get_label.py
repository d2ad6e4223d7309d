line, = plt.plot([3, 9, 27, 81], color="steelblue", lw=3, label="powers of three")
plt.title("This line shows " + line.get_label())
