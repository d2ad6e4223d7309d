plt.plot(np.sin(np.linspace(0, 12, 200)), color="slategray", lw=3)
plt.box(False)
plt.title("no frame")
