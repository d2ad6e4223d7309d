plt.plot([5, 3, 4, 1], "o-", color="slategray")
note = plt.text(0, 1.2, "frost", fontsize=16)
plt.title(f"the note says “{note.get_text()}”")
