rain = {"2023": [61, 48, 70], "2024": [55, 66, 42], "2025": [38, 59, 77]}
plt.grouped_bar(rain, tick_labels=["April", "May", "June"], bar_spacing=0.1)
plt.ylabel("rain (mm)")
plt.legend()
