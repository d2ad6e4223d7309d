# Two x axes: wavelength below, energy on top.
import matplotlib.pyplot as plt
import numpy as np

wavelength = np.linspace(380, 750, 300)
spectrum = np.exp(-((wavelength - 550) ** 2) / 4000) + 0.3 * np.exp(-((wavelength - 450) ** 2) / 800)

fig, ax = plt.subplots()
ax.plot(wavelength, spectrum, color="k")
ax.set_xlabel("wavelength (nm)")
ax.set_ylabel("intensity")
ax.set_xlim(380, 750)

top = ax.twiny()
ticks = np.array([400, 450, 500, 550, 600, 650, 700])
top.set_xlim(ax.get_xlim())
top.set_xticks(ticks)
top.set_xticklabels([f"{1240 / t:.2f}" for t in ticks])
top.set_xlabel("energy (eV)")
fig.tight_layout()
plt.show()
