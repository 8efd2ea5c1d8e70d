internal import NIOCore

extension ByteBuffer {
    /// Writes one header line; a name or value that could become two lines is left out.
    mutating func write(field name: String, _ value: String) {
        guard !name.isEmpty, name.holdsOnly(\.isFieldNameCharacter),
            value.holdsOnly({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
        else { return }
        writeString(name)
        writeStaticString(": ")
        writeString(value)
        writeStaticString("\r\n")
    }
}
