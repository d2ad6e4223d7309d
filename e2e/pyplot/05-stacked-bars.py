# Medals by country, stacked, with the number in each part.
import matplotlib.pyplot as plt
import numpy as np

countries = ["Norway", "Germany", "Canada", "USA", "Austria"]
medals = {
    "Gold": np.array([16, 12, 4, 8, 7]),
    "Silver": np.array([8, 10, 8, 10, 7]),
    "Bronze": np.array([13, 5, 14, 7, 4]),
}
colors = {"Gold": "gold", "Silver": "silver", "Bronze": "peru"}

fig, ax = plt.subplots()
bottom = np.zeros(len(countries))
for kind, count in medals.items():
    bars = ax.bar(countries, count, 0.6, label=kind, bottom=bottom, color=colors[kind])
    ax.bar_label(bars, label_type="center")
    bottom += count

ax.set_title("Winter games, medals by country")
ax.set_ylabel("medals")
ax.legend(title="Medal")
plt.show()
