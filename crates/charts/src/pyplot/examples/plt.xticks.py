plt.bar(range(4), [820, 640, 410, 290], color="seagreen")
plt.xticks(range(4), ["Germany", "Austria", "Slovenia", "Switzerland"], rotation=45)
plt.ylabel("breweries")
