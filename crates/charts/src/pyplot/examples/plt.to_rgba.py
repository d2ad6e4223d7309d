from matplotlib.colors import to_rgba
for i, alpha in enumerate([0.2, 0.4, 0.7, 1.0]):
    plt.bar(alpha, 1 + i, width=0.15, color=to_rgba("tomato", alpha))
plt.xlabel("alpha")
