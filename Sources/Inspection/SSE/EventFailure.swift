/// Why bytes are not an event stream that we take. Nothing else can be wrong with one.
package enum EventFailure: Error, Hashable, Sendable {
    case eventTooLarge, tooManyLines
}
