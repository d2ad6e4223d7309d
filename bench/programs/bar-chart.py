# A bar chart as people make it: twelve bars with their values, labels and a grid.
import matplotlib.pyplot as plt

months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
rain = [142, 89, 94, 69, 48, 37, 16, 24, 41, 88, 160, 148]
fig, ax = plt.subplots()
bars = ax.bar(months, rain, color="steelblue")
ax.bar_label(bars)
ax.set(title="Rain in Seattle", xlabel="month", ylabel="mm", ylim=(0, 180))
ax.grid(axis="y", alpha=0.4)
plt.show()
