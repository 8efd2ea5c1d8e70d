import Foundation

@testable import Console

/// What browsers and programs send with an ask: whatever is read keeps to its fields' limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let form = PostedForm(parsing: bytes) {
        precondition(form.names.count <= PostedForm.fieldLimit, "too many fields")
        if let values = try? form.values(as: fields) { check(values) }
    }
    if case .object(let object) = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes)),
        let values = try? AskField.values(of: object, as: fields)
    {
        check(values)
    }
    return 0
}

private let words = Words("가", "a")
private let fields: [AskField] = [
    AskField("name", .text(limit: 8), words),
    AskField("reason", .lines(limit: 20), words, isRequired: false),
    AskField("count", .number(1...99), words, isRequired: false),
    AskField("on", .day, words, isRequired: false),
    AskField("sure", .flag, words, isRequired: false),
    AskField("roles", .texts(atMost: 2), words, isRequired: false),
    AskField(
        "rows", .rows([AskField("code", .text(limit: 8), words)], atMost: 2), words,
        isRequired: false),
]

private func check(_ values: [String: Given.Value]) {
    guard case .text(let name) = values["name"] else { fatalError("a required field is missing") }
    precondition((1...8).contains(name.utf8.count), "a text beyond its limit")
    if case .number(let number) = values["count"] {
        precondition((1...99).contains(number), "a number beyond its range")
    }
    if case .rows(let rows) = values["rows"] {
        precondition(rows.count <= 2, "too many rows")
        precondition(rows.allSatisfy { $0["code"] != nil }, "a row without what it requires")
    }
}
