hill = np.exp(-np.hypot(*np.mgrid[-2:2:80j, -2:2:80j]))
plt.imshow(hill, cmap=plt.get_cmap("viridis").resampled(5))
plt.colorbar(label="five colours")
