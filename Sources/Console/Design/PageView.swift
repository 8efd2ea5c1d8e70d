import Access
import Egress
import Mustache
import Rules
import Vocabulary

/// A page in its frame, as the template `page` names their parts.
struct PageView: Templated {
    let page: Page
    let frame: Frame

    private static let words = FrameWords()

    func child(named name: String) -> Any? {
        switch name {
        case "title": page.title
        case "hasLead": !page.lead.isEmpty
        case "pieces": page.lead.map(PieceView.init)
        case "sections":
            page.sections.enumerated().map {
                SectionView(number: $0.offset + 1, section: $0.element)
            }
        case "isDone": frame.done != nil
        case "done":
            frame.done.map { "\(PageView.words.done(frame.language)) \($0(frame.language))" } ?? ""
        default: around(name) ?? account(name) ?? basis(name)
        }
    }

    /// Those that the visitor may see.
    private var places: [Place] {
        let held = frame.visitor?.permissions ?? []
        return Place.all(of: frame.office.kind).filter { held.contains($0.permission) }
    }

    private func around(_ name: String) -> Any? {
        let language = frame.language
        let words = PageView.words
        return switch name {
        case "language": language.rawValue
        case "office": frame.office(language)
        case "kindName":
            (frame.office.kind == .supervisor ? words.supervisor : words.firm)(language)
        case "mark": language == .korean ? "수문 Sumun" : "Sumun"
        case "skip": words.skip(language)
        case "placesName": words.places(language)
        case "languageName": words.language(language)
        case "places":
            places.map { place in
                LinkView(
                    Link(
                        place.name(at: frame.office.kind)(language), to: place.address,
                        isHere: place == page.place))
            }
        case "languages":
            Language.allCases.map { other in
                LinkView(
                    Link(
                        other == .korean ? "한국어" : "English", to: frame.address(in: other),
                        isHere: other == language), code: other.rawValue)
            }
        default: nil
        }
    }

    /// Who is signed in, their sessions and tokens, the way out.
    private func account(_ name: String) -> Any? {
        let language = frame.language
        let words = PageView.words
        return switch name {
        case "isSignedIn": frame.visitor != nil
        case "person": frame.visitor?.person.text ?? ""
        case "roles":
            (frame.visitor?.roles ?? []).sorted { $0.rawValue < $1.rawValue }
                .map { RoleWords.name(of: $0)(language) }.joined(separator: ", ")
        case "accountName": words.account(language)
        case "accountLinks":
            [(words.sessions, "/sessions"), (words.tokens, "/tokens")].map { label, address in
                LinkView(Link(label(language), to: address, isHere: frame.path == address))
            }
        case "leaveToken": frame.visitor?.formToken ?? ""
        case "leave": words.leave(language)
        default: nil
        }
    }

    private func basis(_ name: String) -> Any? {
        let words = PageView.words
        return switch name {
        case "isRead": frame.asOf != nil
        case "asOfName": words.asOf(frame.language)
        case "asOfStamp": frame.asOf?.instant.description ?? ""
        case "asOf": frame.asOf.map { Amount.time($0.instant) } ?? ""
        case "rulebookName": words.rulebook(frame.language)
        case "rulebookVersion": frame.asOf?.rulebookVersion ?? ""
        case "rulebookDigest":
            frame.asOf.map { String($0.rulebookDigest.description.prefix(16)) } ?? ""
        case "basisSentence": words.recomputed(frame.language)
        default: nil
        }
    }
}

struct SectionView: Templated {
    let number: Int
    let section: Section

    func child(named name: String) -> Any? {
        switch name {
        case "id": "section-\(number)"
        case "heading": section.heading
        case "blocks": section.blocks.map(BlockView.init)
        default: nil
        }
    }
}

/// A block, which names its template and lends it its parts.
struct BlockView: Templated {
    let template: String
    private let part: any Templated

    init(_ block: Block) {
        (template, part) =
            switch block {
            case .paragraph(let pieces): ("paragraph", FactView(Fact("", pieces)))
            case .notice(let notice): ("notice", NoticeView(notice: notice))
            case .facts(let facts): ("facts", FactsView(facts: facts))
            case .table(let table): ("table", TableView(table: table))
            case .figure(let figure): ("figure", FigureView(figure: figure))
            case .form(let form): ("form", FormView(form: form))
            case .beside(let first, let second):
                ("beside", BesideView(first: first, second: second))
            case .links(let links): ("links", LinksView(links: links))
            }
    }

    func child(named name: String) -> Any? {
        name == "template" ? template : part.child(named: name)
    }
}

struct BesideView: Templated {
    let first: [Block]
    let second: [Block]

    func child(named name: String) -> Any? {
        switch name {
        case "first": first.map(BlockView.init)
        case "second": second.map(BlockView.init)
        default: nil
        }
    }
}
