# A day of numpy's datetimes; the axis finds its own ticks.
# size: 800x400
import matplotlib.pyplot as plt
import numpy as np

time = np.arange("2024-06-21T00:00", "2024-06-22T00:00", np.timedelta64(10, "m"), dtype="datetime64[m]")
hour = np.arange(time.size) / 6
sun = np.clip(np.sin((hour - 4.5) / 16 * np.pi), 0, None) * 900

fig, ax = plt.subplots(figsize=(8, 4))
ax.plot(time, sun, color="orange")
ax.fill_between(time, sun, color="orange", alpha=0.3)
ax.set_ylim(bottom=0)
ax.set_ylabel("sunlight (W/m²)")
ax.set_title("Midsummer day")
plt.xticks(rotation=30)
plt.tight_layout()
plt.show()
