fig, ax = plt.subplots()
ax.plot([0, 40, 65, 90], color="indianred", lw=3)
plt.setp(ax.get_yticklabels(), color="indianred", fontsize=13)
ax.set_ylabel("load (%)", color="indianred")
