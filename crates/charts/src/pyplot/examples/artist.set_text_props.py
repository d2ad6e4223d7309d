plt.axis("off")
table = plt.table([["Aare", 288], ["Reuss", 164]], colLabels=["river", "km"], loc="center", cellLoc="left")
for (row, column), cell in table.get_celld().items():
    if row == 0:
        cell.set_text_props(weight="bold", color="white")
        cell.set_facecolor("teal")
