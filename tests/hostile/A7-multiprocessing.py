# case: A7
# title: a pool of processes
# expect: raised
# line: 8
# offers: multiprocessing
import multiprocessing

multiprocessing.Pool(2).map(abs, range(4))
