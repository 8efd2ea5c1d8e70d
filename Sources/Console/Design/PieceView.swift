import Mustache
import Vocabulary

struct PieceView: Templated {
    private enum Kind: String { case isText, isLink, isStatus, isCode, isTime, isNote }

    private let kind: Kind
    private let text: String
    /// An address, a tone or a stamp, by the kind.
    private let more: String
    private let mark: String

    init(_ piece: Piece) {
        (kind, text, more, mark) =
            switch piece {
            case .text(let text): (.isText, text, "", "")
            case .link(let text, let address): (.isLink, text, address, "")
            case .status(let status):
                (.isStatus, status.word, status.tone.rawValue, status.tone.mark)
            case .code(let text): (.isCode, text, "", "")
            case .time(let instant): (.isTime, Amount.time(instant), instant.description, "")
            case .day(let text): (.isTime, text, text, "")
            case .note(let text): (.isNote, text, "", "")
            }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "address", "tone", "stamp": more
        case "mark": mark
        default: Kind(rawValue: name).map { $0 == kind }
        }
    }
}

struct LinkView: Templated {
    private let link: Link
    private let code: String

    init(_ link: Link, code: String = "") {
        self.link = link
        self.code = code
    }

    func child(named name: String) -> Any? {
        switch name {
        case "label": link.label
        case "address": link.address
        case "isHere": link.isHere
        case "code": code
        default: nil
        }
    }
}

struct LinksView: Templated {
    let links: [Link]

    func child(named name: String) -> Any? {
        name == "links" ? links.map { LinkView($0) } : nil
    }
}

struct FactView: Templated {
    private let fact: Fact

    init(_ fact: Fact) { self.fact = fact }

    func child(named name: String) -> Any? {
        switch name {
        case "label": fact.label
        case "isWide": fact.isWide
        case "pieces": fact.pieces.map(PieceView.init)
        default: nil
        }
    }
}

struct FactsView: Templated {
    let facts: [Fact]

    func child(named name: String) -> Any? { name == "facts" ? facts.map(FactView.init) : nil }
}

struct NoticeView: Templated {
    let notice: Notice

    func child(named name: String) -> Any? {
        switch name {
        case "word": notice.status.word
        case "tone": notice.status.tone.rawValue
        case "mark": notice.status.tone.mark
        case "hasPoints": !notice.points.isEmpty
        case "points": notice.points.map { FactView(Fact("", $0)) }
        default: nil
        }
    }
}
