//! Canonical Huffman codes of a limited length.

/// A code, the bit that is written first lowest, and its number of bits.
pub(super) type Code = (u32, u32);

/// The lengths of the symbols' codes, by how often each symbol occurs; 0 for those that don't. At most `most` bits, and close
/// to the least sum if a code must be shortened for that.
pub(super) fn lengths(counts: &[u32], most: u32, lengths: &mut [u8]) {
    let mut used: Vec<(u32, u16)> = counts.iter().copied().zip(0..).filter(|(count, _)| *count > 0).collect();
    lengths.fill(0);
    used.sort_unstable();
    let counts: Vec<u32> = used.iter().map(|(count, _)| *count).collect();
    let mut per_length = limited(&depths(counts), most);
    // The rarest symbols have the longest codes.
    let mut length = most as usize;
    for (_, symbol) in used {
        while per_length[length] == 0 {
            length -= 1;
        }
        per_length[length] -= 1;
        lengths[usize::from(symbol)] = length as u8;
    }
}

/// The depths of leaves in a tree of the least weighted depth; the weights must ascend. (Moffat and Katajainen, "In-place calculation
/// of minimum-redundancy codes", 1995.)
fn depths(mut tree: Vec<u32>) -> Vec<u32> {
    let leaves = tree.len();
    if leaves < 2 {
        return vec![1; leaves];
    }
    // Joins the two lightest nodes, until one is left. Weights of joined nodes become places of their parents.
    let (mut root, mut leaf) = (0, 0);
    for next in 0..leaves - 1 {
        let mut lightest = |tree: &mut Vec<u32>| {
            if leaf >= leaves || (root < next && tree[root] < tree[leaf]) {
                let weight = std::mem::replace(&mut tree[root], next as u32);
                root += 1;
                weight
            } else {
                leaf += 1;
                tree[leaf - 1]
            }
        };
        let first = lightest(&mut tree);
        let second = lightest(&mut tree);
        tree[next] = first.saturating_add(second);
    }
    // Depths of joined nodes, from the root down.
    tree[leaves - 2] = 0;
    for node in (0..leaves - 2).rev() {
        tree[node] = tree[tree[node] as usize] + 1;
    }
    // Depths of leaves, from the shallowest.
    let (mut free, mut depth) = (1, 0);
    let (mut joined, mut leaf) = (leaves - 1, leaves);
    while free > 0 {
        let mut inner = 0;
        while joined > 0 && tree[joined - 1] == depth {
            inner += 1;
            joined -= 1;
        }
        for _ in inner..free {
            leaf -= 1;
            tree[leaf] = depth;
        }
        free = 2 * inner;
        depth += 1;
    }
    tree
}

/// How many codes there are of each length, with none longer than `most`.
fn limited(depths: &[u32], most: u32) -> [u32; 16] {
    let mut per_length = [0; 16];
    for depth in depths {
        per_length[(*depth).min(most) as usize] += 1;
    }
    // Codes that were cut take too much of the space of codes, in units of the longest: a shorter code and one of the longest become
    // two, one bit longer than the former.
    let most = most as usize;
    let mut taken: u32 = (1..=most).map(|length| per_length[length] << (most - length)).sum();
    while taken > 1 << most {
        let shorter = (1..most).rev().find(|length| per_length[*length] > 0).unwrap_or(1);
        per_length[most] -= 1;
        per_length[shorter] -= 1;
        per_length[shorter + 1] += 2;
        taken -= 1;
    }
    per_length
}

/// The codes of given lengths, as deflate orders them.
pub(super) fn codes<const N: usize>(lengths: &[u8; N]) -> [Code; N] {
    let mut per_length = [0_u32; 16];
    for length in lengths.iter().filter(|length| **length > 0) {
        per_length[usize::from(*length)] += 1;
    }
    let mut next = [0_u32; 17];
    for length in 1..16 {
        next[length + 1] = (next[length] + per_length[length]) << 1;
    }
    lengths.map(|length| {
        let code = next[usize::from(length)];
        next[usize::from(length)] += u32::from(length > 0);
        (if length > 0 { code.reverse_bits() >> (32 - u32::from(length)) } else { 0 }, length.into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths_of(counts: &[u32], most: u32) -> Vec<u8> {
        let mut found = vec![0; counts.len()];
        lengths(counts, most, &mut found);
        found
    }

    #[test]
    fn frequent_symbols_have_short_codes() {
        assert_eq!(lengths_of(&[1, 1, 2, 0, 4], 15), [3, 3, 2, 0, 1]);
        assert_eq!(lengths_of(&[5, 5, 5, 5], 15), [2; 4]);
        assert_eq!(lengths_of(&[0, 7, 0], 15), [0, 1, 0], "one symbol has a code too");
        assert_eq!(lengths_of(&[0, 0], 15), [0, 0]);
    }

    #[test]
    fn codes_are_cut_to_the_limit_and_stay_complete() {
        let mut fibonacci = vec![1_u32, 1];
        while fibonacci.len() < 40 {
            fibonacci.push(fibonacci[fibonacci.len() - 1] + fibonacci[fibonacci.len() - 2]);
        }
        for most in [7, 15] {
            let found = lengths_of(&fibonacci, most);
            assert!(found.iter().all(|length| (1..=most as u8).contains(length)), "{found:?}");
            let taken: u32 = found.iter().map(|length| 1 << (most - u32::from(*length))).sum();
            assert_eq!(taken, 1 << most, "{found:?}");
            assert!(found.is_sorted_by(|a, b| a >= b), "{found:?}");
        }
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // The example of RFC 1951, section 3.2.2.
        let codes = codes(&[3, 3, 3, 3, 3, 2, 4, 4]);
        let written: Vec<String> = codes
            .iter()
            .map(|(code, bits)| format!("{:0width$b}", code.reverse_bits() >> (32 - bits), width = *bits as usize))
            .collect();
        assert_eq!(written, ["010", "011", "100", "101", "110", "00", "1110", "1111"]);
    }
}
