plt.barh(["Everest", "K2", "Makalu", "Lhotse"], [8849, 8611, 8485, 8516], color="slategray")
ax = plt.gca()
ax.set_xlim(8000, 9000)
ax.set_title("Height (m)")
