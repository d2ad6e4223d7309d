plt.stem([4, 8, 15, 16, 23, 42])
plt.title("the picture needs no file")
plt.savefig("chart.png")
