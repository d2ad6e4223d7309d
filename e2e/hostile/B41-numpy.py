# case: B41
# title: a long numpy computation, during which signals wait
# expect: limit:cpu | limit:time
# one: svd = [np.linalg.svd(a, full_matrices=False)[1] for i in range(1000)]
# one: einsum = [np.einsum("ij,kj->ik", a, a, out=b) for i in range(10_000)]
# one: matmul of objects = a[:600].astype(object) @ a[:600].astype(object)
# one: matmul = [np.dot(a, a.T, out=b) for i in range(10_000)]
# one: sort = [a.ravel()[::-1].sort(kind='heapsort') for i in range(10_000)]
# one: convolve = np.convolve(a.ravel(), a.ravel())
a = np.random.rand(1500, 600)
b = np.empty((1500, 1500))
EACH
