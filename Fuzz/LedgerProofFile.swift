import Ledger
import Vocabulary

/// A proof file: whatever parses gives the same bytes again, and its proof is judged, whatever
/// the sizes that it claims.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let bundle = try? ProofBundle(parsing: bytes) {
        precondition(bundle.proofs.reduce(0) { $0 + $1.count } <= bytes.count)
    }
    guard let file = try? ProofFile(parsing: bytes) else { return 0 }
    precondition(file.bytes == bytes)
    guard let zero = Digest([UInt8](repeating: 0, count: Digest.byteCount)) else { return 0 }
    let hasher = TreeHasher { _ in zero }
    try? file.inclusion.verify(leaf: zero, root: zero, with: hasher)
    let proof = ConsistencyProof(
        from: TreeSize(file.inclusion.index), to: file.inclusion.size,
        hashes: file.inclusion.hashes)
    try? proof.verify(olderRoot: zero, newerRoot: zero, with: hasher)
    return 0
}
