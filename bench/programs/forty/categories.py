import matplotlib.pyplot as plt

fig, (left, right) = plt.subplots(1, 2, sharey=True)
names = ["cat", "dog", "fox", "owl"]
left.scatter(names, [4, 2, 5, 3])
right.plot(names, [4, 2, 5, 3], "o-")
fig.suptitle("Animals")
plt.show()
