import matplotlib.pyplot as plt
import numpy as np

angles = np.linspace(0, 4 * np.pi, 300)
plt.figure()
ax = plt.subplot(projection="polar")
ax.plot(angles, angles)
ax.set_title("A spiral")
plt.show()
