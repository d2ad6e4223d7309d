# case: A15
# title: rarely used calls with a large kernel surface
# expect: refused
# offers: ctypes os
# each: userfaultfd=323 bpf=321 perf_event_open=298 keyctl=250 add_key=248 request_key=249 kexec_load=246
# each: kexec_file_load=320 init_module=175 finit_module=313 delete_module=176 syslog=103 reboot=169
# each: lookup_dcookie=212 nfsservctl=180 vhangup=153 sysfs=139 ustat=136 _sysctl=156 landlock=444
# each: lsm_set=460 cachestat=451 rseq=334 membarrier=324 set_robust_list=273 set_tid_address=218
# needs: call
text = ctypes.create_string_buffer(256)
call(EACH, 0, address(text), 0, 0, 0)
