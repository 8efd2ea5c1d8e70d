import Vocabulary

/// Why what was given with an ask is not of its fields' forms; `place` is the field's name.
enum FieldFailure: Error, Hashable {
    case missing(String)
    case notOfForm(String, Words)
    case tooMany(String, most: Int)
    case noNumber(String, ClosedRange<Int>)
    case noText(String)
    case strange(String, isParameter: Bool)
}

extension FieldFailure: SaidInKorean {
    var refusal: Refusal {
        switch self {
        case .missing(let place): Refusal(.invalid, "`\(place)` is missing")
        case .notOfForm(let place, let form):
            Refusal(.invalid, "`\(place)` is not \(form.english)")
        case .tooMany(let place, let most):
            Refusal(.invalid, "`\(place)` has more than \(most) items")
        case .noNumber(let place, let range):
            Refusal(
                .invalid,
                "`\(place)` is not a whole number of \(range.lowerBound) to \(range.upperBound)")
        case .noText(let place): Refusal(.invalid, "`\(place)` has an item that is no text")
        case .strange(let name, let isParameter):
            Refusal(.invalid, "`\(name)` is no \(isParameter ? "parameter" : "field") of this")
        }
    }

    var korean: String? {
        switch self {
        case .missing(let place): "`\(place)`: 입력하여 주십시오."
        case .notOfForm(let place, let form): "`\(place)`: \(form.korean)(으)로 입력하여 주십시오."
        case .tooMany(let place, let most): "`\(place)`: \(most)개까지입니다."
        case .noNumber(let place, let range):
            "`\(place)`: \(range.lowerBound)~\(range.upperBound)의 정수로 입력하여 주십시오."
        case .noText(let place): "`\(place)`: 글자가 아닌 값이 있습니다."
        case .strange(let name, _): "`\(name)`: 알지 못하는 항목입니다."
        }
    }
}
