/// A kind without a greatest length, known by its opening.
struct Unbounded {
    /// Where a text that is kept open ends at the latest: bytes behind the opening that are taken
    /// as the value.
    static let valueLimit = 16_384

    let kind: Kind
    let start: Int
    let openingEnd: Int
    let grade: Grade
}
