//! Classic BPF as the kernel runs it for seccomp, for the few operations that a filter of ours has.

use jail::Instruction;

/// What a filter answers to a call.
///
/// # Panics
/// When the program isn't one that the kernel would take.
#[must_use]
pub fn run(program: &[Instruction], arch: u32, number: u32, args: [u64; 6]) -> u32 {
    // struct seccomp_data: number, architecture, instruction pointer, arguments, as words of a little-endian machine.
    let mut data = [0_u32; 16];
    (data[0], data[1]) = (number, arch);
    for (i, arg) in args.iter().enumerate() {
        (data[4 + 2 * i], data[5 + 2 * i]) = (*arg as u32, (*arg >> 32) as u32);
    }
    let (mut at, mut word) = (0, 0);
    loop {
        let Instruction { code, jt, jf, k } = *program.get(at).expect("a program ends with a return");
        at += 1;
        let jump = |holds: bool| usize::from(if holds { jt } else { jf });
        match code {
            0x20 => {
                assert!(k % 4 == 0 && k < 64, "a load at {k}");
                word = data[k as usize / 4];
            }
            0x54 => word &= k,
            0x15 => at += jump(word == k),
            0x35 => at += jump(word >= k),
            0x06 => return k,
            code => panic!("{code:#x} is no operation of ours"),
        }
    }
}
