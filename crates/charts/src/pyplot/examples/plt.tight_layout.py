for i, town in enumerate(["Oslo", "Rome", "Cairo", "Lima"], start=1):
    plt.subplot(2, 2, i)
    plt.plot(np.cos(np.linspace(0, 6, 12)) * -i * 2 + 4 * i, color=f"C{i}")
    plt.title(town)
    plt.ylabel("°C")
plt.tight_layout()
