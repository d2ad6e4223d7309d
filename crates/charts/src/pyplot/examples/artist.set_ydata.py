x = np.linspace(0, 10, 200)
line, = plt.plot(x, np.zeros(200), color="C4")
line.set_ydata(np.sin(x) * np.exp(-x / 5))
plt.title("new heights")
