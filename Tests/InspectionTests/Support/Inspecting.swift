import Inspection

/// A finding as tests write it: kind, grade and the text it covers.
struct Found: Hashable, CustomStringConvertible {
    let kind: Kind
    let grade: Grade
    let text: String

    var description: String { "\(kind) \(grade.name) '\(text)'" }
}

/// The findings in one text that is a body of its own.
func inspect(_ text: String, kinds: KindSet = .all) -> [Finding] {
    var tally = Tally()
    return Inspector(kinds: kinds).findings(in: Array(text.utf8), tally: &tally)
}

func found(in text: String, kinds: KindSet = .all) -> [Found] {
    let bytes = Array(text.utf8)
    return inspect(text, kinds: kinds).map {
        Found(
            kind: $0.kind, grade: $0.grade,
            text: String(decoding: bytes[$0.range], as: UTF8.self))
    }
}
