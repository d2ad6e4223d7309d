# Colours and line styles in turn, set for all charts and for one.
import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler

x = np.linspace(0, 2 * np.pi, 60)
waves = np.transpose([np.sin(x + shift) for shift in np.linspace(0, np.pi, 4)])

plt.rc("lines", linewidth=3)
plt.rc("axes", prop_cycle=cycler(color=["r", "g", "b", "y"]) + cycler(linestyle=["-", "--", ":", "-."]))

fig, (top, bottom) = plt.subplots(2, 1, layout="constrained")
top.plot(waves)
top.set_title("for all charts")
bottom.set_prop_cycle(cycler("color", ["c", "m", "k"]) * cycler(lw=[1, 4]))
bottom.plot(waves)
bottom.set_title("for this one")
first, second = plt.rcParams["axes.prop_cycle"].by_key()["color"][:2]
bottom.text(5, 0.5, "red?", color=first)
plt.show()
