rng = np.random.default_rng(4)
height, mass = rng.multivariate_normal([172, 71], [[60, 55], [55, 110]], 300).T
fig, axs = plt.subplot_mosaic("AA;BC")
axs["A"].scatter(height, mass, s=6)
axs["B"].hist(height, bins=20, color="goldenrod")
axs["C"].hist(mass, bins=20, color="seagreen")
