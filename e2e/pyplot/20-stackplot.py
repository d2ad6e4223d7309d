# Energy by its source, as areas on top of each other.
import matplotlib.pyplot as plt
import numpy as np

year = np.arange(1990, 2021, 5)
energy = {
    "coal": [290, 260, 240, 230, 210, 200, 120],
    "gas": [40, 60, 70, 90, 110, 90, 130],
    "nuclear": [150, 154, 170, 163, 140, 92, 64],
    "renewable": [20, 25, 38, 63, 105, 189, 251],
}

fig, ax = plt.subplots()
ax.stackplot(year, energy.values(), labels=energy.keys(), alpha=0.8)
ax.legend(loc="upper left", reverse=True)
ax.set_title("Electricity by source")
ax.set_xlabel("year")
ax.set_ylabel("TWh")
ax.set_xlim(1990, 2020)
plt.show()
