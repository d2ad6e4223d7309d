# case: A7
# title: a pool of processes
# expect: raised
# second: raised
# line: 9
# offers: multiprocessing
import multiprocessing

multiprocessing.Pool(2).map(abs, range(4))
