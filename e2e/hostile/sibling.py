"""nobody_lets(attempt): tries attempt(pid) on every process near this one's number, until one of them is there, and raises
what the kernel answered. A call that went through goes on, and the case ends as `drawn`, which is a failure.
"""


def nobody_lets(attempt):
    own, answers = call(39), {}
    # A sibling is there now, or will be: the stock is refilled while this runs.
    while all(answer == -3 for answer in answers.values()):
        answers = {pid: attempt(pid) for pid in range(max(2, own - 64), own + 64) if pid != own}
        for pid, answer in answers.items():
            if answer >= 0:
                print("process", pid, "answered", answer)
                return
    denied(max(answer for answer in answers.values() if answer != -3))
