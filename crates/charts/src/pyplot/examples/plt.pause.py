for n in (1, 3, 9):
    plt.cla()
    x = np.linspace(-1, 1, 200)
    plt.plot(x, np.cos(n * np.arccos(x)))
    plt.title(f"Chebyshev polynomial {n}")
    plt.pause(0.1)
