import Inspection

/// One place of a JSON text and the raw bytes that stand there instead.
struct DataEdit: Hashable, Sendable {
    let range: Range<Int>
    let bytes: [UInt8]

    /// Puts `text`, decoded, between the quotes of a string.
    static func string(_ content: Range<Int>, _ text: Span<UInt8>) -> DataEdit {
        var bytes: [UInt8] = []
        JSONWriter.appendEscaped(text, to: &bytes)
        return DataEdit(range: content, bytes: bytes)
    }

    /// Puts a string that says `text` where a number stood.
    static func quoted(_ token: JSONToken, _ text: [UInt8]) -> DataEdit {
        var bytes = [UInt8(ascii: "\"")]
        JSONWriter.appendEscaped(text.span, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        return DataEdit(range: token.range, bytes: bytes)
    }
}

extension [DataEdit] {
    /// Adds `substitutions`; what was to be changed inside one is gone with it.
    func substituting(_ substitutions: [AnswerSubstitution]) -> [DataEdit] {
        guard !isEmpty, !substitutions.isEmpty else { return self }
        var all = self + substitutions.map { DataEdit(range: $0.range, bytes: $0.value) }
        all.sort { $0.range.lowerBound < $1.range.lowerBound }
        var out: [DataEdit] = []
        for edit in all where edit.range.lowerBound >= out.last?.range.upperBound ?? 0 {
            out.append(edit)
        }
        return out
    }

    /// Appends `data` with these edits, which are in order and never overlap, to `out`.
    func apply(to data: Span<UInt8>, into out: inout [UInt8]) {
        var at = 0
        for edit in self {
            out.append(data, at..<edit.range.lowerBound)
            out += edit.bytes
            at = edit.range.upperBound
        }
        out.append(data, at..<data.count)
    }
}
