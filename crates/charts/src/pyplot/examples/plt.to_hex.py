from matplotlib.colors import to_hex
for i, name in enumerate(["tomato", "gold", "seagreen", "navy"]):
    plt.barh(i, 1, color=name)
    plt.text(1.05, i, f"{name} {to_hex(name)}", va="center")
plt.xlim(0, 2.4)
plt.axis("off")
