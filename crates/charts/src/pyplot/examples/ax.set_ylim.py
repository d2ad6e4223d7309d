fig, ax = plt.subplots()
ax.plot([71.2, 71.9, 70.8, 72.3, 71.6], "o-", color="C5")
ax.set_ylim(0, 80)
ax.set_title("from zero the change looks small")
