fig, axs = plt.subplots(1, 2)
axs[0].barh(["blackbird", "chaffinch", "robin"], [41, 28, 35], color="olivedrab")
axs[1].barh(["wood pigeon", "magpie"], [19, 24], color="peru")
fig.set_layout_engine("tight")
