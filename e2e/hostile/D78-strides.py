# case: D78
# title: numpy access outside an array's memory
# expect: crashed
# each: far=1<<45 back=-(1<<46)
a = np.zeros(4)
far = np.lib.stride_tricks.as_strided(a, shape=(2,), strides=(EACH,))
far[1] = 1.0
print(far)
