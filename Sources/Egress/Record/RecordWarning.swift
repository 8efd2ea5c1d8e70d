/// What whoever reads the record must know of the record itself.
package enum RecordWarning: String, Sendable {
    /// So little space is left that only refusals, outcomes and warnings are written.
    case recordReserve = "record_reserve"

    /// The body of the entry that says so.
    package var entry: [UInt8] {
        var body = RecordBody(kind: "warning")
        body.add("about", rawValue)
        return body.finished()
    }
}
