plt.axis("off")
table = plt.table([["Aare", 288], ["Reuss", 164]], colLabels=["river", "length in km"], loc="center")
table.auto_set_column_width([0, 1])
