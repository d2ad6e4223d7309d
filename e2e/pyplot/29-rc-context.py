# Settings for all plots, and others for one.
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams["lines.linewidth"] = 3
plt.rcParams["axes.grid"] = True
mpl.rcParams.update({"font.size": 12, "axes.titlesize": "large"})

x = np.linspace(0, 3, 50)
plt.subplot(1, 2, 1)
plt.plot(x, np.sqrt(x))
plt.title("thick")

with plt.rc_context({"lines.linewidth": 1, "lines.linestyle": ":", "axes.facecolor": "lavender", "axes.grid": False}):
    plt.subplot(1, 2, 2)
    plt.plot(x, x**2)
    plt.title("thin")

plt.suptitle("rcParams and rc_context")
plt.show()
