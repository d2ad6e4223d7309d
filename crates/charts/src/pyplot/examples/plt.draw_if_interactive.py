plt.plot(np.sin(np.linspace(0, 12)))
plt.draw_if_interactive()
