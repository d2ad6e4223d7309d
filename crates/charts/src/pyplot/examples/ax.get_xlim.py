fig, ax = plt.subplots()
ax.plot([1990, 2000, 2010, 2020], [5.3, 6.1, 6.9, 7.8], "o-", color="indianred")
left, right = ax.get_xlim()
ax.set_title(f"x from {left:.1f} to {right:.1f}")
