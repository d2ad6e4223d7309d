fig, ax = plt.subplots()
ax.plot([61, 63, 60, 66, 71, 69], "o-", color="indianred")
ax.set_title("Price of coffee")
fig.set_facecolor("linen")
