import Inspection

/// Reads a request's body once, forward, by the shape of its operation.
struct RequestReader {
    private struct Frame {
        let node: Int
        let isObject: Bool
        /// Whether the string of a key has said what this object is.
        var isNamed = false
        /// What the attachments in it are, by its type and its media type.
        var contents = RequestRole.payload("document")
        /// Their leaves; what they are is known when the object has ended.
        var attachments: [Int] = []
    }

    private let shape: RequestShape
    private var frames: [Frame] = []
    /// The node of the value that follows a key.
    private var pending = RequestShape.root
    private var message: Int?
    private var messageCount = 0
    private var messageDepth = 0
    private var reading = RequestReading()

    /// Throws where the bytes are not one JSON object as it must be.
    static func read(
        _ body: Span<UInt8>, as shape: RequestShape
    ) throws(JSONFailure) -> RequestReading {
        var reader = RequestReader(shape: shape)
        var scanner = JSONScanner(limits: JSONLimits(bytes: body.count))
        guard let first = try scanner.next(in: body) else {
            throw JSONFailure(.endsEarly, at: 0)
        }
        guard first.kind == .objectStart else {
            throw JSONFailure(.unexpectedByte, at: first.range.lowerBound)
        }
        reader.reading.bodyStart = first.range.upperBound
        reader.frames.append(Frame(node: RequestShape.root, isObject: true))
        while let token = try scanner.next(in: body) { try reader.take(token, in: body) }
        return reader.reading
    }

    private init(shape: RequestShape) { self.shape = shape }

    private mutating func take(_ token: JSONToken, in body: Span<UInt8>) throws(JSONFailure) {
        switch token.kind {
        case .key: try key(token, in: body)
        case .objectStart, .arrayStart: try open(token)
        case .objectEnd, .arrayEnd: try close(token)
        case .string, .number, .yes, .no, .null: try leaf(token, in: body)
        }
    }

    private mutating func key(_ token: JSONToken, in body: Span<UInt8>) throws(JSONFailure) {
        guard let parent = frames.last else { return }
        // An escaped key is never one of the API's own: it is looked up by its text all the same.
        if token.isEscaped {
            let text = JSONText(token, in: body)
            try key(token, text: text.bytes.span, in: parent)
        } else {
            try key(token, text: body.extracting(token.contentRange), in: parent)
        }
    }

    private mutating func key(
        _ token: JSONToken, text: Span<UInt8>, in parent: Frame
    ) throws(JSONFailure) {
        pending = shape.child(of: parent.node, key: text)
        let isInZone = shape.isZone(parent.node)
        if frames.count == 1 {
            reading.isEmptyObject = false
            if pending == RequestShape.nowhere { try need("field:" + string(text), at: token) }
        }
        if shape.control(of: parent.node) == .streamOptions {
            reading.streamOptionsIsEmpty = false
        }
        guard pending == RequestShape.nowhere || isInZone else { return }
        reading.add(.init(token: token, role: .fixed, message: nil))
        guard !isInZone else { return }
        if let feature = shape.feature(named: text) { try need(feature, at: token) }
        // Some readers take a key in other letters for the API's own: here it is an unknown one.
        let folded = KeyFolding.fold(text)
        if !folded.span.isEqual(to: text),
            shape.child(of: parent.node, key: folded.span) != RequestShape.nowhere
                || shape.feature(named: folded.span) != nil
        {
            try need("field:" + string(text), at: token)
        }
    }

    private mutating func open(_ token: JSONToken) throws(JSONFailure) {
        let node = nextNode()
        if let feature = shape.feature(of: node) { try need(feature, at: token) }
        switch (shape.control(of: node), token.kind) {
        case (.streamOptions, .objectStart): reading.streamOptionsStart = token.range.upperBound
        case (.streamOptions, _), (.includeUsage, _): reading.usageIsUnreadable = true
        default: break
        }
        if message == nil, shape.isMessage(node) {
            messageCount += 1
            message = messageCount
            messageDepth = frames.count
        }
        frames.append(Frame(node: node, isObject: token.kind == .objectStart))
    }

    private mutating func close(_ token: JSONToken) throws(JSONFailure) {
        guard let frame = frames.popLast() else { return }
        for index in frame.attachments { reading.settle(index, as: frame.contents) }
        if frame.isObject, !frame.isNamed, let feature = shape.unnamed(of: frame.node) {
            try need(feature, at: token)
        }
        if message != nil, frames.count == messageDepth { message = nil }
    }

    private mutating func leaf(_ token: JSONToken, in body: Span<UInt8>) throws(JSONFailure) {
        let node = nextNode()
        if token.kind != .null, token.kind != .no, let feature = shape.feature(of: node) {
            try need(feature, at: token)
        }
        if let control = shape.control(of: node) { note(control, token, in: body) }
        guard token.kind == .string || token.kind == .number else { return }
        let isText = token.kind == .string
        if isText, shape.isNaming(node) { frames[frames.count - 1].isNamed = true }
        if isText, shape.isTyped(node) {
            let type = string(of: token, in: body)
            if type == "text" { frames[frames.count - 1].contents = .text }
            if let feature = shape.feature(of: node, type: type) { try need(feature, at: token) }
        }
        let role = isText ? try role(of: token, shape.role(of: node), in: body) : .fixed
        if isText, shape.role(of: node) == .attachment {
            frames[frames.count - 1].attachments.append(reading.leaves.count)
        }
        reading.add(.init(token: token, role: role, message: role == .fixed ? nil : message))
    }

    /// The role of a string; what stands in the place of a payload is one, whatever it looks
    /// like: a provider may be less strict about base64 than the gate. An address is none.
    private mutating func role(
        of token: JSONToken, _ role: RequestRole, in body: Span<UInt8>
    ) throws(JSONFailure) -> RequestRole {
        switch role {
        case .fixed, .text, .nested: return role
        case .attachment: return role
        case .payload: break
        }
        // What is written with escapes is decoded first: no client escapes base64, but some
        // escape the slashes of an address.
        let text = token.isEscaped ? JSONText(token, in: body).bytes : []
        let bytes = token.isEscaped ? text.span : body.extracting(token.contentRange)
        guard Payload.isAddress(bytes, ofImage: role == .payload("image")) else { return role }
        try need("urlFetch", at: token)
        return .fixed
    }

    private mutating func note(
        _ control: LeafControl, _ token: JSONToken, in body: Span<UInt8>
    ) {
        switch (control, token.kind) {
        case (.model, .string): reading.model = string(of: token, in: body)
        case (.stream, .yes): reading.isStreamed = true
        case (.mediaType, .string):
            if string(of: token, in: body).hasPrefix("image/"),
                frames[frames.count - 1].contents != .text
            {
                frames[frames.count - 1].contents = .payload("image")
            }
        case (.store, .yes): reading.store = true
        case (.store, .no): reading.store = false
        case (.store, .null): reading.storeNull = token.range
        case (.streamOptions, .null): reading.streamOptionsNull = token.range
        case (.includeUsage, .yes): reading.includeUsage = (true, token.range)
        case (.includeUsage, .no), (.includeUsage, .null):
            reading.includeUsage = (false, token.range)
        case (.streamOptions, _), (.includeUsage, _): reading.usageIsUnreadable = true
        default: break
        }
    }

    private func nextNode() -> Int {
        guard let parent = frames.last else { return RequestShape.root }
        return parent.isObject ? pending : shape.element(of: parent.node)
    }

    private mutating func need(_ feature: String, at token: JSONToken) throws(JSONFailure) {
        guard reading.need(feature) else {
            throw JSONFailure(.tooManyKeys, at: token.range.lowerBound)
        }
    }

    private func string(of token: JSONToken, in body: Span<UInt8>) -> String {
        token.isEscaped
            ? String(decoding: JSONText(token, in: body).bytes, as: UTF8.self)
            : string(body.extracting(token.contentRange))
    }

    private func string(_ text: Span<UInt8>) -> String {
        String(decoding: text.array, as: UTF8.self)
    }
}

extension Span<UInt8> {
    /// A copy of the bytes.
    var array: [UInt8] { unsafe withUnsafeBufferPointer { unsafe Array($0) } }
}
