package import Vocabulary

extension SecretFile {
    /// The key in the file: random bytes in hexadecimal and a line's end. `nil` where there is no
    /// file; no bytes where it holds anything else.
    package func key(of size: ByteCount) throws(Failure) -> [UInt8]? {
        let bytes: [UInt8]
        do throws(Failure) { bytes = try read() } catch {
            if case .missing = error { return nil }
            throw error
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasSuffix("\n"), let key = [UInt8](hex: text.dropLast()),
            key.count == size.bytes
        else { return [] }
        return key
    }

    /// The same, made durable before it is returned if there was none.
    package func keptKey(
        of size: ByteCount, _ randomness: Randomness
    ) throws(Failure) -> [UInt8] {
        if let key = try key(of: size) { return key }
        do throws(Failure) {
            try create(Array((randomness.bytes(size.bytes).hex + "\n").utf8))
        } catch {
            // Another process of this office was first: its key is the key.
            guard case .exists = error else { throw error }
        }
        return try key(of: size) ?? []
    }
}
