pulse = [64, 72, 118, 141, 152, 148, 121, 90, 71]
plt.plot(pulse, "o-", color="indianred")
plt.axhspan(60, 80, color="seagreen", alpha=0.2)
plt.text(3, 67, "at rest", color="seagreen")
plt.ylabel("pulse (1/min)")
plt.xlabel("minute")
