import Inspection
import Testing
import Vocabulary

/// The property that the whole design stands on.
struct ChunkingTests {
    static let texts =
        Corpus.values + Corpus.unbounded + [
            "", "주민등록번호는 960121-1234567입니다. 연락처 010-1234-5678",
            "9601211234567 그리고 조금 뒤에 적힌 말은 주민번호", "a@b.co", "ends with gildong@exam",
            "대외", "대", "ghp_abcdefghijklmnopqrstuvwxyz0123456789-and-more", "\\u00", "\\\\\\u0030",
            "12 34 5678 90", "-----BEGIN", "eyJhbGciOiJIUzI1NiJ9.", "４１１１１１１１１１１１１１１１",
            "[RRN-1][RRN-12] [RRN-1-x7] [RRN-", "M123A4567 and M456B7890",
        ]
    static let needles = ["[RRN-1]", "[RRN-12]", "[RRN-1-x7]", "[CARD-12]", "[RRN-1]["]

    private func whole(_ text: [UInt8]) -> [Finding] {
        var tally = Tally()
        return Inspector().findings(in: text, tally: &tally)
    }

    @Test(arguments: texts) func `every split in two gives what the whole gives`(text: String) {
        let bytes = Array(text.utf8)
        let findings = whole(bytes)
        let atOnce = stream(bytes, cuts: [], needles: ChunkingTests.needles)
        #expect(atOnce.text == bytes && atOnce.findings == findings, "\(text)")
        for cut in 0...bytes.count {
            let streamed = stream(bytes, cuts: [cut], needles: ChunkingTests.needles)
            #expect(streamed == atOnce, "'\(text)' cut at \(cut)")
        }
    }

    @Test(arguments: texts) func `byte by byte gives what the whole gives`(text: String) {
        let bytes = Array(text.utf8)
        let streamed = stream(bytes, cuts: 1..<max(bytes.count, 1), needles: ChunkingTests.needles)
        #expect(streamed == stream(bytes, cuts: [], needles: ChunkingTests.needles), "\(text)")
        #expect(streamed.text == bytes && streamed.findings == whole(bytes), "\(text)")
    }

    @Test(.enabled(if: Vectors.areWanted, "no vectors in ../shared/vectors"))
    func `every vector gives the same whole, split in two and byte by byte`() throws {
        for text in try Vectors.koreanCases().map(\.text) {
            let bytes = Array(text.utf8)
            let atOnce = stream(bytes, cuts: [])
            #expect(atOnce.text == bytes && atOnce.findings == whole(bytes), "\(text)")
            for cut in 0...bytes.count {
                #expect(stream(bytes, cuts: [cut]) == atOnce, "'\(text)' cut at \(cut)")
            }
            #expect(stream(bytes, cuts: 1..<max(bytes.count, 1)) == atOnce, "\(text)")
        }
    }

    @Test func `fragments thrown together give the same whole and in pieces`() {
        var corpus = Corpus(seed: 99)
        for round in 0..<(Vectors.isLong ? 300_000 : 20_000) {
            let text = corpus.fragments(Int.random(in: 1...24, using: &corpus.dice))
            let findings = whole(text)
            let cuts = corpus.cuts(text.count, most: [1, 3, 9, 40][round % 4])
            let streamed = stream(text, cuts: cuts, needles: ChunkingTests.needles)
            let isSame = streamed.text == text && streamed.findings == findings
            #expect(isSame, "round \(round): \(String(decoding: text, as: UTF8.self))")
            if !isSame { return }
            let held = stream(text, cuts: cuts, withholding: .unbounded)
            let atOnce = stream(text, cuts: [], withholding: .unbounded)
            #expect(held == atOnce, "round \(round): \(String(decoding: text, as: UTF8.self))")
            if held != atOnce { return }
        }
    }

    @Test func `two hundred random chunkings of a corpus give what the whole gives`() {
        let size = 1_000_000
        var corpus = Corpus(seed: 20_260_622)
        let text = corpus.text(size, every: 12)
        let findings = whole(text)
        let atOnce = stream(text, cuts: [], needles: ChunkingTests.needles)
        #expect(atOnce.text == text && atOnce.findings == findings)
        #expect(findings.count > size / 200)
        for round in 0..<200 {
            let cuts = corpus.cuts(size, most: [3, 8, 40, 400, 20_000][round % 5])
            let streamed = stream(text, cuts: cuts, needles: ChunkingTests.needles)
            #expect(streamed == atOnce, "seed 20260622, round \(round)")
            if streamed != atOnce { return }
        }
    }

    @Test func `a stream that withholds gives the same up to the same opening`() {
        var corpus = Corpus(seed: 7)
        for round in 0..<40 {
            let text = corpus.text(600, every: 8)
            let atOnce = stream(text, cuts: [], withholding: .unbounded)
            let findings = whole(text)
            #expect(text.starts(with: atOnce.text))
            let before = findings.filter { $0.range.upperBound <= atOnce.text.count }
            #expect(atOnce.findings == before, "round \(round)")
            for _ in 0..<10 {
                let cuts = corpus.cuts(text.count, most: 9)
                #expect(
                    stream(text, cuts: cuts, withholding: .unbounded) == atOnce, "round \(round)")
            }
        }
    }

    @Test func `too small a hold is found out by the property`() {
        var corpus = Corpus(seed: 3)
        let text = corpus.text(4_000, every: 6, unbounded: false)
        let findings = whole(text)
        var differ = 0
        for _ in 0..<20 {
            var stream = TextStream(Inspector(), holdLimit: 8)
            let streamed = stream.run(text, cuts: corpus.cuts(text.count, most: 5))
            #expect(streamed.text == text)
            if streamed.findings != findings { differ += 1 }
        }
        #expect(differ == 20)
    }

    @Test func `no more is held than the bound says`() {
        var corpus = Corpus(seed: 11)
        let text = corpus.text(8_000, every: 4)
        let needles = ChunkingTests.needles
        for kinds in [KindSet.all, KindSet([.email]), KindSet([.residentRegistration, .marking])] {
            let streamed = stream(
                text, cuts: 1..<text.count, inspector: Inspector(kinds: kinds), needles: needles)
            let bound = TextStream.holdBound(
                of: kinds, withholding: [], needles: needles.map { Array($0.utf8) })
            #expect(streamed.mostHeld <= bound.bytes)
        }
    }
}
