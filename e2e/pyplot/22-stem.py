# A sampled signal, stem by stem.
# size: 800x400
import matplotlib.pyplot as plt
import numpy as np

n = np.arange(0, 41)
signal = np.exp(-n / 15) * np.cos(2 * np.pi * n / 10)

plt.figure(figsize=(8, 4))
markerline, stemlines, baseline = plt.stem(n, signal, linefmt="grey", markerfmt="D", bottom=0)
markerline.set_markerfacecolor("none")
plt.xlabel("n")
plt.ylabel("x[n]")
plt.title("A decaying cosine, sampled")
plt.show()
