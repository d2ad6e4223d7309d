# case: A14
# title: io_uring, whose queues would bypass the filter
# expect: refused
# offers: ctypes os
# each: setup=425 enter=426 register=427
# needs: call
parameters = ctypes.create_string_buffer(256)
call(EACH, 8, address(parameters))
