package import Ledger

extension RecordLog {
    /// The signed checkpoint that stands in the folder, if any.
    package var checkpoint: [UInt8]? { checkpointer.standing }

    /// Signs the head over all durable entries and returns the note that then stands; if nothing
    /// is new, the one that stood.
    ///
    /// Throws what `sign` throws, and `Publication.Failure`. A checkpoint that cannot be written
    /// stops the log for good, like any other write.
    package func publish(_ sign: (Checkpoint) throws -> SignedNote) throws -> [UInt8] {
        if let failure { throw failure }
        do { return try checkpointer.publish(durableHead, sign: sign) } catch let error
            as FileFailure
        {
            committer.stop(error)
            throw LogFailure.stopped(error)
        }
    }
}
