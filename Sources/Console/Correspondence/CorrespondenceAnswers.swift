import Access
package import UseCases

/// What other offices bring to this one and fetch from it.
package struct CorrespondenceAnswers: Sendable {
    /// Takes a dispatch or a receipt; gives the receipt for a dispatch.
    let take: @Sendable ([UInt8]) throws -> [UInt8]?
    /// Gives the dispatches that wait for who signed a request.
    let collect: @Sendable ([UInt8]) throws -> [UInt8]

    package init(desk: OfficeDesk) {
        let (take, collect) = (TakeDocument(desk: desk), CollectDispatches(desk: desk))
        self.take = { try take($0, by: nil, via: .gate) }
        self.collect = { try collect($0) }
    }
}
