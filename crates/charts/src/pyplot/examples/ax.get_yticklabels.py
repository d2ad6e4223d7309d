fig, ax = plt.subplots()
ax.plot([0, 40, 65, 90], color="firebrick", lw=3)
plt.setp(ax.get_yticklabels(), color="firebrick", fontsize=13)
ax.set_ylabel("load (%)", color="firebrick")
