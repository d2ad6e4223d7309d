# case: A35
# title: system call numbers that don't exist yet
# expect: refused
# offers: ctypes os
# each: 463 464 465 466 467 468 469 470 480 500 511 512 520 547 548 600 700 800 999 1000 4095 65535
# each: 0x3FFFFFFF minus_one=-1 minus_two=-2 bit_31=1<<31 0x7FFFFFFF high=(1<<32)-5
# needs: call
call(EACH, 0, 0, 0)
