x = np.linspace(0, 3, 100)
plt.plot(x, x ** 2 * np.exp(-x), color="seagreen")
plt.text(0.9, 0.2, r"$f(x) = x^2 e^{-x}$", fontsize=18, color="seagreen")
plt.xlabel("x")
