import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 100)
fig, left = plt.subplots()
left.plot(x, np.sin(x), color="C0")
left.set_ylabel("left", color="C0")
right = left.twinx()
right.plot(x, np.exp(x / 3), color="C1")
right.set_ylabel("right", color="C1")
plt.show()
