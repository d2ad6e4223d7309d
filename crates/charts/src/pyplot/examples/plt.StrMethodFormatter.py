from matplotlib.ticker import StrMethodFormatter
plt.bar(["2021", "2022", "2023"], [1_250_000, 1_480_000, 1_710_000], color="seagreen")
plt.gca().yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
plt.ylabel("tickets")
