import Testing
import Vocabulary

@Suite struct IdentifierTests {
    @Test(arguments: ["a", "0", "firm-1", "a.b_c-d", String(repeating: "x", count: 64)])
    func `an identifier of small letters, digits and three marks is taken`(
        text: String
    ) throws {
        #expect(try FirmID(parsing: text).text == text)
    }

    @Test(arguments: [
        ("", IdentifierFailure.empty), ("-a", .badFirstCharacter), (".a", .badFirstCharacter),
        ("A", .badFirstCharacter), ("가", .badFirstCharacter), ("aB", .badCharacter),
        ("a b", .badCharacter), ("a/b", .badCharacter), ("a\u{301}", .badCharacter),
        (String(repeating: "x", count: 65), .tooLong),
    ])
    func `any other text is refused, and the failure says why`(
        text: String, failure: IdentifierFailure
    ) {
        #expect(throws: failure) { try PersonID(parsing: text) }
    }
}

@Suite struct DigestTests {
    @Test func `a digest comes back from its hexadecimal form`() throws {
        let bytes = (0..<32).map { UInt8($0 * 8) }
        let digest = try #require(Digest(bytes))
        #expect(digest.bytes == bytes)
        #expect(Digest(hex: digest.description) == digest)
        #expect(digest.description.utf8.count == 64)
    }

    @Test(arguments: [0, 31, 33])
    func `any other count of bytes is no digest`(count: Int) {
        #expect(Digest([UInt8](repeating: 0, count: count)) == nil)
    }

    @Test func `digests that differ in one bit differ`() throws {
        let zero = [UInt8](repeating: 0, count: 32)
        for bit in 0..<256 {
            var other = zero
            other[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(Digest(other) != Digest(zero))
        }
    }
}

@Suite struct HexadecimalTests {
    @Test func `every byte comes back`() {
        let bytes = (0...255).map { UInt8($0) }
        #expect([UInt8](hex: bytes.hex) == bytes)
        #expect([UInt8](hex: "") == [])
    }

    @Test(arguments: ["0", "0g", "0G", "AB", " 00", "00 ", "0x00", "０0"])
    func `capital letters, blanks and odd counts are refused`(text: String) {
        #expect([UInt8](hex: text) == nil)
    }
}

@Suite struct AmountTests {
    @Test(arguments: ["", "-1", "+1", " 1", "1 ", "0x1", "1234567890123456789", "１"])
    func `a text that is not ASCII digits is no decimal`(text: String) {
        #expect(Int(decimal: text.utf8) == nil)
    }

    @Test func `decimals and padding keep to their width`() {
        #expect(Int(decimal: "007".utf8) == 7)
        #expect(7.padded(to: 3) == "007")
        #expect(1234.padded(to: 3) == "1234")
        #expect(Int64(-7).dividedFloor(by: 3) == -3)
        #expect(Int64(7).dividedFloor(by: 3) == 2)
    }

    @Test func `won and bytes are counted in whole numbers and never negative`() {
        #expect(Won(-1) == nil)
        #expect(Won(0)?.amount == 0)
        #expect(ByteCount.mebibytes(8).bytes == 8_388_608)
        #expect(ByteCount.kibibytes(1) < .mebibytes(1))
    }
}
