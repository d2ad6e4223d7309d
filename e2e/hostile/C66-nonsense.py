# case: C66
# title: an answer that isn't a frame, and frames with false lengths
# expect: crashed
# offers: ctypes os
# one: nonsense = b'hello, pool' * 10
# one: short = b'PBX1'
# one: lengths = b'PBX1' + b'\xff' * 8
# one: long body = b'PBX1' + (7).to_bytes(4, 'little') + b'\xff' * 4
# one: no outcome = b'PBX1' + (4).to_bytes(4, 'little') + bytes(4) + b'\xff' * 4
# one: empty head = b'PBX1' + bytes(8)
# one: drawn without a scene = b'PBX1' + (10).to_bytes(4, 'little') + bytes(4) + b'\0\x90\x03\xac\x02' + bytes(5)
# needs: call
import os

frame = EACH
kept = ctypes.create_string_buffer(frame)
call(1, 4, address(kept), len(frame))
call(231, 0)
