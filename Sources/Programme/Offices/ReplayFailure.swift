package import Vocabulary

/// A journal that cannot have come about: its bytes are intact, its sense is not.
package enum ReplayFailure: Error, Hashable {
    /// An event that this kind of office never has.
    case foreign(String)
    /// An event that the ones before it rule out, by kind and entry.
    case outOfPlace(String, UInt64)
}

extension ReplayFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .foreign(let kind):
            Refusal(.damaged, "the journal has an event `\(kind)` that this office never writes")
        case .outOfPlace(let kind, let entry):
            Refusal(
                .damaged, "entry \(entry) of the journal, `\(kind)`, contradicts those before it")
        }
    }
}
