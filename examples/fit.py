# Fits a curve to measurements, and shows how sure it is.
import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import curve_fit


def cooling(time, room, start, rate):
    return room + (start - room) * np.exp(-rate * time)


noise = params.number("noise", default=1.5, min=0, max=6)  # of the thermometer, °C
rng = np.random.default_rng(7)
time = np.linspace(0, 60, 25)
measured = cooling(time, 21, 92, 0.055) + rng.normal(0, noise, time.size)
fitted, covariance = curve_fit(cooling, time, measured, p0=(20, 90, 0.1))
error = np.sqrt(np.diag(covariance))

plt.style.use("paintbox")
fig, (ax, rest) = plt.subplots(2, 1, sharex=True, height_ratios=[3, 1], figsize=(8, 6))
dense = np.linspace(0, 60, 200)
draws = rng.multivariate_normal(fitted, covariance, 300)
low, high = np.percentile([cooling(dense, *draw) for draw in draws], [2.5, 97.5], axis=0)
ax.fill_between(dense, low, high, alpha=0.25, label="95 % sure")
ax.plot(dense, cooling(dense, *fitted), label="fit")
ax.plot(time, measured, "o", color="#c8553d", ms=5, label="measured")
ax.set(title="A cup of tea cools", ylabel="temperature (°C)")
ax.text(0.97, 0.55, f"room {fitted[0]:.1f} ± {error[0]:.1f} °C\nhalf as warm after {np.log(2) / fitted[2]:.1f} min",
        transform=ax.transAxes, ha="right")
ax.legend(loc="upper right")
rest.axhline(0, color="0.5", lw=1)
rest.vlines(time, 0, measured - cooling(time, *fitted), color="#c8553d")
rest.set(xlabel="time (min)", ylabel="rest (°C)")
canvas.title("A cup of tea cools")
canvas.describe("Measured temperatures of a cup of tea over an hour, with the fitted exponential and its confidence band.")
