fig, ax = plt.subplots()
ax.scatter([2, 5, 7, 9, 12], [31, 28, 22, 19, 12], color="indianred")
ax.set_xlabel("age of the car (years)", loc="right")
ax.set_ylabel("km per litre")
