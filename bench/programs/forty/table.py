import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.axis("off")
rows = [[str(n), str(n * n), str(n**3)] for n in range(1, 8)]
ax.table(cellText=rows, colLabels=["n", "square", "cube"], loc="center")
plt.show()
