import matplotlib.pyplot as plt

plt.pie([40, 25, 20, 15], labels=["apples", "pears", "plums", "figs"], autopct="%.0f%%", explode=[0, 0.1, 0, 0])
plt.title("Fruit")
plt.show()
