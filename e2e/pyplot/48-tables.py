# Tables: beside bars, with colours and labels, of other sizes, and changed cell by cell.
import matplotlib.pyplot as plt
import numpy as np

fig, axes = plt.subplots(2, 2, figsize=(9, 7))
ax = axes[0, 0]
data = [[66386, 174296, 75131, 577908, 32015], [58230, 381139, 78045, 99308, 160454], [89135, 80552, 152558, 497981, 603535]]
columns = ("Freeze", "Wind", "Flood", "Quake", "Hail")
colors = plt.cm.BuPu(np.linspace(0, 0.5, 3))
bottom = np.zeros(5)
for row, color in zip(data, colors):
    ax.bar(np.arange(5) + 0.3, np.array(row) / 1000, 0.4, bottom=bottom, color=color)
    bottom += np.array(row) / 1000
ax.table(
    cellText=[[f"{n / 1000:.1f}" for n in row] for row in data],
    rowLabels=["20 year", "10 year", "5 year"],
    rowColours=colors,
    colLabels=columns,
    loc="bottom",
)
ax.set_xticks([])
ax = axes[0, 1]
ax.axis("off")
table = ax.table([[1, 2.5, "three"], [4, None, 6.0]], colLabels=["a", "b", "c"], loc="center", cellLoc="center")
table.auto_set_font_size(False)
table.set_fontsize(14)
table.scale(1, 1.8)
for (row, col), cell in table.get_celld().items():
    if row == 0:
        cell.set_text_props(weight="bold", color="w")
        cell.set_facecolor("#40466e")
    cell.set_edgecolor("0.7")
table[1, 0].set_facecolor("gold")
table[2, 1].get_text().set_text("nothing")
ax = axes[1, 0]
ax.table(
    cellColours=[["r", "g"], ["b", "y"]],
    rowLabels=["first row", "second"],
    bbox=[0.2, 0.3, 0.7, 0.6],
)
ax.table([["x", "y"]], colWidths=[0.2, 0.1], loc="lower right", edges="horizontal")
ax = axes[1, 1]
ax.plot([1, 3, 2])
ax.table(np.arange(4).reshape(2, 2), loc="upper left", colWidths=[0.1, 0.1], edges="open", zorder=3)
t = ax.table([["a long text that is wide", 1]], colLabels=["one", "two"], loc="lower center")
t.auto_set_column_width([0, 1])
plt.subplots_adjust(left=0.15, hspace=0.5)
plt.show()
