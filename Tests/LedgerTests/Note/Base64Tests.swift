import Testing

@testable import Ledger

@Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
])
func `base 64 is that of RFC 4648`(bytes: String, text: String) {
    #expect(Base64.text(of: Array(bytes.utf8)) == text)
    #expect(Base64.bytes(of: Array(text.utf8)) == Array(bytes.utf8))
}

@Test(arguments: [
    "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zg==Zg==", "=", "====", "Z===", "Zm8=\n",
    "Zm 8", "Zm-_", "Zm8=Zm8=", "Z=g=",
])
func `any other form than the canonical one is refused`(text: String) {
    #expect(Base64.bytes(of: Array(text.utf8)) == nil)
}

@Test func `every byte string comes back`() {
    for count in 0...70 {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151 + count) }
        #expect(Base64.bytes(of: Array(Base64.text(of: bytes).utf8)) == bytes)
    }
}
