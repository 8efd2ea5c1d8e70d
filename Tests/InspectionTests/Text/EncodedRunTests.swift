import Foundation
import Inspection
import Testing

struct EncodedRunTests {
    private static let note = "홍길동 님의 주민등록번호는 960121-1234567 이고 연락처는 010-1234-5678 입니다."

    @Test func `what base64 carries is found over the whole run`() {
        let run = Data(EncodedRunTests.note.utf8).base64EncodedString()
        let all = found(in: "data:text/plain;base64,\(run) end")
        #expect(Set(all.map(\.kind)) == [.residentRegistration, .mobilePhone])
        #expect(all.allSatisfy { $0.text == run })
        #expect(inspect(run).allSatisfy { $0.reasons.contains(.decoded) })
    }

    @Test func `what base64url and hex and lines of base64 carry is found`() {
        let bytes = Data(EncodedRunTests.note.utf8)
        let url = bytes.base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
        let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let lines = bytes.base64EncodedString(options: .lineLength64Characters)
        for run in [url, hex, lines, lines.replacingOccurrences(of: "\r\n", with: "\\n")] {
            let all = found(in: "<\(run)>")
            #expect(all.contains { $0.kind == .residentRegistration && $0.text == run }, "\(run)")
        }
    }

    @Test func `a value is found wherever it lies in a long run`() {
        for place in stride(from: 12_200, to: 12_400, by: 7) {
            let text =
                String(repeating: "x ", count: place / 2) + "960121-1234567"
                + String(repeating: " y", count: 4_000)
            let run = Data(text.utf8).base64EncodedString()
            #expect(inspect(run).contains { $0.kind == .residentRegistration }, "at \(place)")
        }
    }

    @Test func `utf-16 in base64 is read`() throws {
        let bytes = try #require(
            "number 960121-1234567 of somebody".data(using: .utf16LittleEndian))
        #expect(inspect(bytes.base64EncodedString()).map(\.kind) == [.residentRegistration])
    }

    @Test func `a long run that is no text is named as such and a short one is not`() {
        var dice = Dice(seed: 5)
        func noise(_ count: Int) -> String {
            Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) })
                .base64EncodedString()
        }
        #expect(inspect(noise(2_000)).map(\.kind) == [.undecodedRun])
        #expect(inspect(noise(512)) == [])
        #expect(inspect(dice.hexText(64)) == [])
        #expect(inspect(dice.hexText(128)) == [])
        #expect(inspect(String(repeating: "-", count: 3_000)) == [])
        #expect(inspect(String(repeating: "/some/long/path/of/ours", count: 8)) == [])
    }

    @Test func `decoding goes one level deep`() {
        let once = Data(EncodedRunTests.note.utf8).base64EncodedString()
        let twice = Data(once.utf8).base64EncodedString()
        #expect(inspect(twice) == [])
    }
}
