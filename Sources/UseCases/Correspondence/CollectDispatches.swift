import Documents
import Outbound
import Programme
import Vocabulary

/// Gives another office the dispatches that wait for it, upon its signed request alone.
package struct CollectDispatches: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// Largest answer: what does not fit comes with the next request.
    private static let answerLimit = ByteCount.mebibytes(1)

    /// The signed documents, one a line, in the order of their numbers.
    package func callAsFunction(_ request: [UInt8]) throws -> [UInt8] {
        let document = try SignedDocument(parsing: request)
        let claimed = try UnverifiedCollection.claimed(by: document)
        let (own, correspondence) = try desk.correspondence()
        guard let sender = try? CounterpartID(parsing: claimed.from),
            let counterpart = correspondence[sender]
        else { throw CorrespondenceFailure.unknownSender(Receipt.told(claimed.from)) }
        let asked = try Collecting(
            UnverifiedCollection(from: document, signedByLastOf: counterpart.documentKeys))
        let documents = try correspondence.collected(
            by: asked, from: own, at: desk.world.clock.now())
        var answer: [UInt8] = []
        for document in documents {
            guard answer.count + document.utf8.count < Self.answerLimit.bytes else { break }
            answer += Array(document.utf8) + [UInt8(ascii: "\n")]
        }
        return answer
    }
}
