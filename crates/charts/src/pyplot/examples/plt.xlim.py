x = np.linspace(0, 100, 1000)
plt.plot(x, np.sin(x) + np.sin(1.1 * x), color="C0")
plt.xlim(20, 45)
plt.title("one beat of many")
