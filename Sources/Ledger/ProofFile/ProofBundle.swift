internal import Vocabulary

/// Proof files of one log, one after another, each behind a line that says how long it is.
///
///     sumun record export v1
///     proof <index, decimal> <bytes, decimal>
///     <that many bytes of a proof file>
///     …
package struct ProofBundle: Hashable, Sendable {
    /// The bytes of each proof file, in the order of their indices.
    package let proofs: [[UInt8]]

    /// Most proofs in one bundle.
    package static let countLimit = 10_000
    /// Longest bundle that is read.
    package static let lengthLimit = 256 << 20

    package enum Failure: Error, Equatable { case tooLong, tooMany, notABundle }

    /// Whether `bytes` begin as a bundle does.
    package static func isBundle(_ bytes: [UInt8]) -> Bool { bytes.starts(with: firstLine) }

    package init(parsing bytes: [UInt8]) throws(Failure) {
        guard bytes.count <= ProofBundle.lengthLimit else { throw .tooLong }
        guard ProofBundle.isBundle(bytes) else { throw .notABundle }
        var proofs: [[UInt8]] = []
        var rest = bytes.dropFirst(ProofBundle.firstLine.count)
        var last: Int?
        while !rest.isEmpty {
            guard proofs.count < ProofBundle.countLimit else { throw .tooMany }
            guard let end = rest.prefix(ProofBundle.headLimit).firstIndex(of: UInt8(ascii: "\n")),
                let head = ProofBundle.head(of: rest[..<end]), head.index > last ?? -1
            else { throw .notABundle }
            rest = rest[(end + 1)...]
            guard head.count <= rest.count else { throw .notABundle }
            proofs.append(Array(rest.prefix(head.count)))
            rest = rest.dropFirst(head.count)
            last = head.index
        }
        // A bundle without a proof would check as sound and say nothing.
        guard !proofs.isEmpty else { throw .notABundle }
        self.proofs = proofs
    }

    /// The bundle of proofs that are made one by one, as bytes.
    package static func bytes(of proofs: [ProofFile]) -> [UInt8] {
        var out = firstLine
        for proof in proofs {
            let bytes = proof.bytes
            out += Array("proof \(proof.inclusion.index) \(bytes.count)\n".utf8)
            out += bytes
        }
        return out
    }

    private static let firstLine = Array("sumun record export v1\n".utf8)
    private static let word = Array("proof".utf8)
    /// `proof`, an index and a length, with what separates them.
    private static let headLimit = 64

    private static func head(of line: ArraySlice<UInt8>) -> (index: Int, count: Int)? {
        let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual(word), let index = Int(decimal: parts[1]),
            let count = Int(decimal: parts[2])
        else { return nil }
        return (index, count)
    }
}
