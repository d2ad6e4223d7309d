x = np.arange(6)
for slope in (1, 2, 3):
    line, = plt.plot(x, slope * x)
    plt.text(5.1, 5 * slope, f"×{slope}", color=line.get_color(), va="center")
plt.xlim(0, 5.6)
plt.xlabel("time (h)")
plt.ylabel("way (km)")
