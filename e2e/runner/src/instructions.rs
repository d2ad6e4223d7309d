//! The instructions. Each function does what its caller asks for, sound or not: the process is a jailed one, and what
//! becomes of it is what the tests look at.

use std::arch::asm;
use std::ffi::{CStr, c_char, c_void};

/// `syscall`: number, then six arguments.
pub(crate) fn syscall(registers: &[u64; 7]) -> i64 {
    let answer: i64;
    // SAFETY: the caller wants this call, whatever it does; the kernel clobbers only rax, rcx and r11.
    unsafe {
        asm!("syscall", inlateout("rax") registers[0] => answer, in("rdi") registers[1], in("rsi") registers[2],
            in("rdx") registers[3], in("r10") registers[4], in("r8") registers[5], in("r9") registers[6],
            lateout("rcx") _, lateout("r11") _);
    }
    answer
}

/// `int 0x80`: number, then ebx, ecx, edx, esi, edi, ebp.
pub(crate) fn int80(registers: &[u64; 7]) -> i64 {
    let answer: i64;
    // SAFETY: as above. rbx and rbp can't be operands and are saved by hand.
    unsafe {
        asm!("push rbx", "push rbp",
            "mov rax, [rdi]", "mov rbx, [rdi + 8]", "mov rcx, [rdi + 16]", "mov rdx, [rdi + 24]",
            "mov rsi, [rdi + 32]", "mov rbp, [rdi + 48]", "mov rdi, [rdi + 40]",
            "int 0x80",
            "pop rbp", "pop rbx",
            inout("rdi") registers.as_ptr() => _, out("rax") answer, out("rcx") _, out("rdx") _, out("rsi") _,
            out("r8") _, out("r9") _, out("r10") _, out("r11") _);
    }
    answer
}

/// `sysenter`, with the same registers. The kernel never comes back from it to 64-bit code.
pub(crate) fn sysenter(registers: &[u64; 7]) {
    // SAFETY: as above; nothing after it is reached.
    unsafe {
        asm!("mov rax, [rdi]", "mov rbx, [rdi + 8]", "mov rcx, [rdi + 16]", "mov rdx, [rdi + 24]",
            "mov rsi, [rdi + 32]", "mov rbp, [rdi + 48]", "mov rdi, [rdi + 40]",
            "sysenter",
            "ud2",
            in("rdi") registers.as_ptr(), options(noreturn));
    }
}

/// A far return.
pub(crate) fn far_return(address: u64, segment: u16) {
    // SAFETY: the caller wants to be there; nothing after it is reached.
    unsafe {
        asm!("push {segment}", "push {address}", "retfq", segment = in(reg) u64::from(segment),
            address = in(reg) address, options(noreturn));
    }
}

/// A far call through a pointer in memory.
pub(crate) fn far_call(address: u32, segment: u16) {
    let mut target = [0_u8; 6];
    target[..4].copy_from_slice(&address.to_le_bytes());
    target[4..].copy_from_slice(&segment.to_le_bytes());
    // SAFETY: as above; 32-bit code that returns would not find the registers that it left.
    unsafe {
        asm!("lcall *({target})", "ud2", target = in(reg) target.as_ptr(), options(att_syntax, noreturn));
    }
}

/// A call.
pub(crate) fn jump(address: u64) {
    // SAFETY: the caller says that there is a function, and is to see what happens if there is none.
    unsafe { asm!("call {address}", address = in(reg) address, clobber_abi("C")) }
}

/// The bytes at an address.
pub(crate) fn peek(address: u64, length: usize) -> Vec<u8> {
    // SAFETY: as above, for memory that can be read. Byte by byte: it may be anybody's.
    (0..length).map(|at| unsafe { (address as *const u8).wrapping_add(at).read_volatile() }).collect()
}

/// Writes bytes to an address.
pub(crate) fn poke(address: u64, bytes: &[u8]) {
    for (at, byte) in bytes.iter().enumerate() {
        // SAFETY: as above, for memory that can be written.
        unsafe { (address as *mut u8).wrapping_add(at).write_volatile(*byte) };
    }
}

unsafe extern "C" {
    fn dlsym(handle: *mut c_void, name: *const c_char) -> *mut c_void;
}

/// The address of a symbol of the libraries that are loaded; 0 if there is none.
pub(crate) fn symbol(name: &CStr) -> u64 {
    // SAFETY: a null handle is the default search; the name is a string that lives through the call.
    unsafe { dlsym(std::ptr::null_mut(), name.as_ptr()) as u64 }
}
