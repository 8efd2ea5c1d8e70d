import Ledger
import Testing

@Suite struct LogLayoutTests {
    @Test(arguments: [0, 7, 99_999_999])
    func `a segment's name gives its number back`(number: Int) {
        #expect(LogLayout.segmentNumber(LogLayout.segmentName(number)) == number)
    }

    @Test(arguments: [
        "", "1.segment", "00000001.segment.next", "0000000x.segment", "00000001.hashes",
    ])
    func `any other name is no segment`(name: String) {
        #expect(LogLayout.segmentNumber(name) == nil)
    }

    @Test func `a header of hashes reads back as it was written`() {
        let header = HashesHeader(first: 1 << 40, count: 7, checksum: 0xDEAD_BEEF)
        #expect(HashesHeader(header.bytes) == header)
        #expect(HashesHeader(Array(header.bytes.dropLast())) == nil)
        #expect(HashesHeader([UInt8](repeating: 0, count: 32)) == nil)
        #expect(HashesHeader(HashesHeader(first: .max, count: 1, checksum: 0).bytes) == nil)
    }
}
