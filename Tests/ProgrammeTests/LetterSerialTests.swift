import Programme
import Testing
import Vocabulary

@Suite struct LetterSerialTests {
    @Test(arguments: ["260001", "250010", "009999", "991234"])
    func `a serial number of six digits comes back`(text: String) throws {
        #expect(try LetterSerial(parsing: text).description == text)
    }

    @Test(arguments: ["", "26001", "2600001", "26000a", "-26001", "２60001", " 60001"])
    func `anything but six digits is refused`(text: String) {
        #expect(throws: LetterSerial.ParseFailure.notSixDigits) {
            try LetterSerial(parsing: text)
        }
    }

    @Test func `numbers begin with one`() {
        #expect(throws: LetterSerial.ParseFailure.numberZero) {
            try LetterSerial(parsing: "260000")
        }
        #expect(LetterSerial(year: 26, number: 10_000) == nil)
    }
}
