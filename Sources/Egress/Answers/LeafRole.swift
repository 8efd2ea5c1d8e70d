/// What a leaf of an answer is.
package enum LeafRole: Hashable, Sendable {
    /// Inspected whole.
    case plain
    /// A piece of a text that goes on over events.
    case piece
    /// A name that comes whole; where it comes in pieces, clients join them.
    case label
    /// The beginning of a text that pieces go on with; in other events it is whole.
    case opening
    /// A number that says to which text a piece belongs; 0 is the outermost.
    case coordinate(Int)
    /// The name of the event.
    case eventType
    /// A string that is there when its unit (a choice) has ended.
    case ending
    case model
    case usage(AnswerUsage.Field)
    /// There only when the provider tells an error.
    case failure

    /// Whether what stands here is read by people or programs, and not by the gate alone.
    var carriesText: Bool {
        switch self {
        case .plain, .piece, .label, .opening: true
        case .coordinate, .eventType, .ending, .model, .usage, .failure: false
        }
    }
}
