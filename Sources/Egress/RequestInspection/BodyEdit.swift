import Inspection

/// One place of a request's body where something stands instead of what was found.
struct BodyEdit: Sendable {
    /// Raw bytes of the body.
    let range: Range<Int>
    let kind: Kind
    /// `mask` or `pseudonymise`.
    let action: Action
    /// What stood there, decoded.
    let original: [UInt8]

    /// The value with each letter and digit replaced: its format stays.
    var masked: [UInt8] {
        var out: [UInt8] = []
        for scalar in String(decoding: original, as: UTF8.self).unicodeScalars {
            let isKept =
                scalar.isASCII
                && !(scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            out.append(isKept ? UInt8(scalar.value) : UInt8(ascii: "*"))
        }
        return out
    }
}
