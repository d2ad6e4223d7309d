# case: A24
# title: remap_file_pages
# expect: refused
# offers: ctypes os
# needs: call
call(216, 0, 4096, 0, 0, 0)
