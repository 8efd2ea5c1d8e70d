/// What a value in a request's body is, for inspection.
package enum RequestRole: Hashable, Sendable {
    /// A name, an id, an enumeration, a number: scanned; what is found there is never rewritten.
    case fixed
    /// Prose of people or programs: may be rewritten.
    case text
    /// A JSON text in a string, such as a tool call's arguments: may be rewritten inside the
    /// strings of that text.
    case nested
    /// Encoded bytes that inspection cannot read; they pass only under the grant of this name.
    case payload(String)
    /// Encoded bytes of an image or a document, told apart by their media type, or the text of a
    /// document where the type beside it says so.
    case attachment
}

/// What a value tells the gate itself.
package enum LeafControl: Hashable, Sendable {
    case model, stream, store, streamOptions, includeUsage, mediaType
}
