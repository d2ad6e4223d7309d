# case: D78
# title: an array at a chosen address
# expect: crashed
# each: low=4096 high=0x7fff00000000 kernel=0xffffffff81000000
class Memory:
    __array_interface__ = {"shape": (8,), "typestr": "|u1", "data": (EACH, False), "version": 3}


print(np.array(Memory()))
