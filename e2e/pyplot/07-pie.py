# A pie with one slice pulled out and the share in each.
import matplotlib.pyplot as plt
import numpy as np

labels = ["Rent", "Food", "Transport", "Savings", "Other"]
amounts = np.array([820, 410, 160, 250, 190])
explode = (0.1, 0, 0, 0, 0)

fig, ax = plt.subplots()
ax.pie(amounts, explode=explode, labels=labels, autopct="%1.1f%%", shadow=False, startangle=90)
ax.axis("equal")
ax.set_title("Where the money goes")
plt.show()
