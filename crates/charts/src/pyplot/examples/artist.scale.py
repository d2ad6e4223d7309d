plt.axis("off")
table = plt.table([["Aare", 288], ["Reuss", 164], ["Limmat", 36]], colLabels=["river", "km"], loc="center")
table.scale(0.8, 2)
