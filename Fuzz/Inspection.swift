// Whatever the bytes are and however they are cut: a stream finds and releases what the whole
// does, and a redacted text has no edit left to make in the places that were edited.
import Inspection

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    // A piece at a time, long texts take long; what is bounded is bounded below this.
    guard count > 1, count <= 8_192 else { return 0 }
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    let text = [UInt8](bytes[1...])
    var whole = Tally()
    let findings = Inspector().findings(in: text, tally: &whole)
    let streamed = pieces(of: text, seed: UInt64(bytes[0]), withholding: [])
    precondition(streamed.text == text, "a stream lost or changed bytes")
    precondition(streamed.findings == findings, "a stream found something else")
    let held = pieces(of: text, seed: UInt64(bytes[0]), withholding: .unbounded)
    precondition(text.starts(with: held.text), "a stream that withholds changed bytes")
    let redaction = Redaction(findings) { _ in .pseudonymise }
    let redacted = redaction.apply(to: text.span) { _, _ in [] }
    precondition(
        redacted.count == text.count - redaction.edits.reduce(0) { $0 + $1.range.count },
        "edits overlap or reach out of the text")
    return 0
}

private func pieces(
    of text: [UInt8], seed: UInt64, withholding: KindSet
) -> (text: [UInt8], findings: [Finding]) {
    var stream = TextStream(Inspector(), needles: [[0x5B, 0x41, 0x5D]], withholding: withholding)
    var tally = Tally()
    var out: [UInt8] = []
    var findings: [Finding] = []
    var state = seed
    var place = 0
    func take(_ release: TextStream.Release) {
        findings += release.findings.map { $0.moved(by: out.count) }
        out += release.text
    }
    while place < text.count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let end = min(text.count, place + 1 + Int(state >> 33 % (seed % 2 == 0 ? 5 : 61)))
        take(stream.push(text.span.extracting(place..<end), tally: &tally))
        place = end
    }
    take(stream.finish(tally: &tally))
    return (out, findings)
}
