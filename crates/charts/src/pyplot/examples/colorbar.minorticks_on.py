x = np.linspace(0, 10, 100)
plt.imshow(np.outer(x, x), cmap="gnuplot")
plt.colorbar(label="small ticks between").minorticks_on()
