t = np.arange(200)
x, y = np.sin(t / 5), np.sin((t - 8) / 5)
plt.xcorr(x, y, maxlags=40, color="tab:green")
plt.xlabel("lag (samples)")
