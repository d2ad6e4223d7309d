plt.plot([7, 9, 8, 12], color="C1")
note = plt.text(2.8, 11.5, "record", ha="right", fontsize=14)
note.set_fontweight("bold")
