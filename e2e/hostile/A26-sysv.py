# case: A26
# title: System V memory, queues, semaphores
# expect: refused
# offers: ctypes os
# each: shmget=29 shmat=30 shmctl=31 shmdt=67 msgget=68 msgsnd=69 msgrcv=70 msgctl=71 semget=64 semop=65
# each: semctl=66 semtimedop=220
# needs: call
call(EACH, 0x70616962, 4096, 0o1600)
