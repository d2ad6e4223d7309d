# The jobs won and lost in retail each month, on a scale that is linear about zero.
# data: us-employment.csv
# size: 850x420
month = data["month"][1:]
change = np.diff(data["retail_trade"])
plt.scatter(month, change, c=np.sign(change), cmap="coolwarm_r", s=25, edgecolors="k", linewidths=0.4)
plt.vlines(month, 0, change, color="0.6", linewidth=0.8, zorder=0)
plt.yscale("symlog", linthresh=10)
plt.axhline(0, color="black", lw=0.8)
plt.ylabel("thousand jobs")
plt.title("Retail, month by month")
