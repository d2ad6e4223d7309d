plt.plot([1, 2, 4, 8, 16], "o-", color="C0")
note = plt.text(0.2, 12, "?", fontsize=16)
note.set_text("it doubles")
