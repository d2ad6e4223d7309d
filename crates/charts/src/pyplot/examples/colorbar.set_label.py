plt.imshow(np.random.default_rng(2).random((10, 10)) * 40, cmap="YlGnBu")
bar = plt.colorbar()
bar.set_label("rain (mm)", color="seagreen")
