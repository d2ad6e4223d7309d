# Temperature and rain on one chart: two y axes, one x axis.
import matplotlib.pyplot as plt
import numpy as np

months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
temperature = np.array([1.2, 2.0, 5.6, 9.8, 14.3, 17.5, 19.6, 19.1, 15.2, 10.4, 5.3, 2.1])
rain = np.array([52, 41, 49, 44, 61, 70, 76, 68, 54, 49, 55, 58])

fig, ax1 = plt.subplots()
ax1.bar(months, rain, color="lightsteelblue", label="rain")
ax1.set_ylabel("rain (mm)", color="steelblue")
ax1.tick_params(axis="y", labelcolor="steelblue")
ax1.set_ylim(0, 100)

ax2 = ax1.twinx()
ax2.plot(months, temperature, "o-", color="firebrick", label="temperature")
ax2.set_ylabel("temperature (°C)", color="firebrick")
ax2.tick_params(axis="y", labelcolor="firebrick")
ax2.set_ylim(0, 25)

ax1.set_title("Climate of a town in central Europe")
fig.tight_layout()
plt.show()
