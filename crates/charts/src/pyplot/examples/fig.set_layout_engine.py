fig, axs = plt.subplots(1, 2)
axs[0].barh(["blackbird", "chaffinch", "robin"], [41, 28, 35], color="seagreen")
axs[1].barh(["wood pigeon", "magpie"], [19, 24], color="goldenrod")
fig.set_layout_engine("tight")
