image = plt.imshow([[4, 8, 1], [9, 2, 7], [3, 6, 5]], cmap="Pastel1")
numbers = image.get_array()
for (row, column), value in np.ndenumerate(numbers):
    plt.text(column, row, f"{value:.0f}", ha="center", va="center", fontsize=16)
