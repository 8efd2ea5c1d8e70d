import Inspection
import Vocabulary

/// The texts of one answer: those that are open, and that others have been.
struct AnswerChannels: Sendable {
    private var open: [AnswerChannel] = []
    private var ended: Set<ChannelKey> = []
    /// Places whose text began outside of its pieces.
    private var begun: Set<AnswerPlace> = []
    private var families: [[UInt8]] = []
    private var heldSum = 0
    /// The channel asked for last, which is nearly always the one asked for next.
    private var latest = 0

    /// Families of events that one answer may have.
    private static let familyLimit = 256

    var isEmpty: Bool { open.isEmpty }
    var hasEnded: Bool { !ended.isEmpty }

    subscript(index: Int) -> AnswerChannel {
        get { open[index] }
        _modify { yield &open[index] }
    }

    func firstIndex(where isMeant: (ChannelKey) -> Bool) -> Int? {
        open.firstIndex { isMeant($0.key) }
    }

    mutating func index(of key: ChannelKey) -> Int? {
        if latest < open.count, open[latest].key == key { return latest }
        guard let index = open.firstIndex(where: { $0.key == key }) else { return nil }
        latest = index
        return index
    }

    mutating func begin(_ places: [AnswerPlace]) throws(AnswerFault) {
        begun.formUnion(places)
        guard begun.count <= AnswerJudge.channelLimit else { throw .malformed("too many texts") }
    }

    mutating func open(_ channel: AnswerChannel) throws(AnswerFault) -> Int {
        guard !ended.contains(channel.key) else {
            throw .malformed("text goes on after its end")
        }
        // A client would join the two, and what stands across the seam was not inspected.
        guard
            !begun.contains(AnswerPlace(unit: channel.key.unit, part: channel.key.part)),
            !begun.contains(AnswerPlace(unit: channel.key.unit, part: -1))
        else { throw .malformed("text begins before its pieces") }
        guard open.count < AnswerJudge.openChannelLimit,
            open.count + ended.count < AnswerJudge.channelLimit
        else { throw .malformed("too many texts at once") }
        open.append(channel)
        latest = open.count - 1
        return latest
    }

    /// Takes the channel out: it has ended.
    mutating func take(_ index: Int) -> AnswerChannel {
        let channel = open.remove(at: index)
        heldSum -= channel.heldBefore
        ended.insert(channel.key)
        return channel
    }

    mutating func isHolding(_ key: ChannelKey) -> Bool {
        index(of: key).map { open[$0].heldBefore > 0 } ?? false
    }

    /// Counts what the channel holds back now.
    mutating func checkHeld(_ index: Int) throws(AnswerFault) {
        let held = open[index].heldCount
        heldSum += held - open[index].heldBefore
        open[index].heldBefore = held
        guard held <= AnswerJudge.heldLimit.bytes, heldSum <= AnswerJudge.heldSumLimit.bytes
        else { throw .malformed("too much text held back") }
    }

    mutating func keepTemplate(for key: ChannelKey, _ template: EventTemplate) {
        guard let index = index(of: key) else { return }
        open[index].template = template
    }

    /// The number of a family of events.
    mutating func family(_ name: Span<UInt8>) throws(AnswerFault) -> Int {
        if let known = knownFamily(name) { return known }
        guard families.count < Self.familyLimit else {
            throw .malformed("too many kinds of events")
        }
        var bytes: [UInt8] = []
        bytes.append(name)
        families.append(bytes)
        return families.count - 1
    }

    func knownFamily(_ name: Span<UInt8>) -> Int? {
        for index in families.indices {
            let family = families[index]
            if family.span.isEqual(to: name) { return index }
        }
        return nil
    }
}
