import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
plt.imshow(rng.random((20, 30)), cmap="magma", aspect="auto")
plt.title("Noise")
plt.show()
