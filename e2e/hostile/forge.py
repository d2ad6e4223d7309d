"""call_forged(number, argument): a system call by way of a function pointer that was overwritten, as a program would make it
that has a bug which lets it write anywhere: nothing here but writing memory, and calling a builtin of Python.

A builtin object holds the address of its definition, which holds the address of its C function, and the object that the
function gets as its first argument. The C library's `syscall` goes in the place of the function, the number in the place
of the object; the argument comes as an address. What it answers is taken for an object: the process ends if it answers.
"""
import machine


def call_forged(number, argument):
    definition = int.from_bytes(machine.peek(id(len) + 16, 8), "little")
    machine.poke(id(len) + 24, (number & (1 << 64) - 1).to_bytes(8, "little"))
    machine.poke(definition + 8, machine.symbol("syscall").to_bytes(8, "little"))
    return len(argument)
