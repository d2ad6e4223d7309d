t = np.linspace(0, 2, 200)
for i, hertz in enumerate([1, 2, 4], start=1):
    plt.subplot(3, 1, i)
    plt.plot(t, np.sin(2 * np.pi * hertz * t), color=f"C{i}")
    plt.ylabel(f"{hertz} Hz")
