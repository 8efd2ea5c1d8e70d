/// Why bytes are no state of this build; whatever it is, the journal is replayed.
enum StateFailure: Error, Hashable {
    /// They end before what they say.
    case short
    /// A number, a text or a word that cannot be.
    case malformed
    /// Another member stands where this one must.
    case otherMember(String)
    case tooDeep
    /// Something stands behind the state.
    case rest
}
