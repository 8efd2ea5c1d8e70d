import Egress
import Inspection
import Interchange

/// Any bytes in any chunks through each API's filter: it ends, what comes out does not depend on
/// the chunks, and it holds no value that is found for certain. The first byte chooses the API
/// and the form, the second the chunks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard bytes.count > 2 else { return 0 }
    let shape = [AnswerShape.chatCompletions, .responses, .messages][Int(bytes[0] & 3) % 3]
    let form: AnswerFilter.Form = bytes[0] & 4 == 0 ? .events : .body
    let answer = Array(bytes[2...])
    let whole = answered(answer, chunk: answer.count, shape, form)
    let pieces = answered(answer, chunk: max(1, Int(bytes[1])), shape, form)
    precondition(whole == pieces)
    precondition(!holds(planted, in: whole))
    return 0
}

private let planted = Array("900101-1234568".utf8)
private let placeholder = Placeholders.Entry(
    name: Array("[RRN-1]".utf8), original: Array("\"value\"".utf8))
private let policy = Policy(
    Dictionary(
        uniqueKeysWithValues: Kind.allCases.map { kind in
            (
                kind,
                Policy.Rule(
                    certain: kind == .privateKey ? .block : .pseudonymise, likely: .pseudonymise,
                    possible: .note, repeatedFrom: 3, possibleRepeated: .mask)
            )
        }))

private func answered(
    _ answer: [UInt8], chunk: Int, _ shape: AnswerShape, _ form: AnswerFilter.Form
) -> [UInt8] {
    var filter = AnswerFilter(
        shape: shape, form: form, policy: policy, inspector: Inspector(),
        restoring: Placeholders([placeholder]), usageAdded: answer.count & 1 == 0)
    var out: [UInt8] = []
    var step = AnswerFilter.Step.proceed
    for at in stride(from: 0, to: answer.count, by: chunk) where step == .proceed {
        let piece = Array(answer[at..<min(answer.count, at + chunk)])
        step = filter.push(piece.span, into: &out)
    }
    if step == .proceed { step = filter.finish(into: &out) }
    if case .cut(let refusal) = step { filter.cut(refusal, message: "ended", into: &out) }
    return out
}

/// Whether `value` stands in `bytes` by itself, not as part of a longer run.
private func holds(_ value: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= value.count else { return false }
    func isBorder(_ at: Int) -> Bool {
        guard bytes.indices.contains(at) else { return true }
        return bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\"")
    }
    return (0...bytes.count - value.count).contains { at in
        bytes[at] == value[0] && bytes[at..<at + value.count].elementsEqual(value)
            && isBorder(at - 1) && isBorder(at + value.count)
    }
}
