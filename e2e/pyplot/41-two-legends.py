# A scatter plot with one legend for the colours and one for the sizes.
import matplotlib.pyplot as plt
import numpy as np

rng = np.random.RandomState(4)
x, y = rng.rand(2, 50)
group = rng.randint(1, 4, size=50)
size = rng.randint(20, 200, size=50)

fig, ax = plt.subplots()
points = ax.scatter(x, y, c=group, s=size, cmap="brg")
first = ax.legend(*points.legend_elements(), loc="lower left", title="Group")
ax.add_artist(first)
handles, labels = points.legend_elements(prop="sizes", num=4, alpha=0.6)
ax.legend(handles, labels, loc="upper right", title="Size")
ax.set_xlim(-0.2, 1.3)
ax.title.set_color("indigo")
plt.show()
