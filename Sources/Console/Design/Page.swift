import Egress

/// A page before it is written: what it says, in one language, in the order in which it is read.
///
/// Templates turn it into HTML. A page cannot skip a heading's level, leave a table without its
/// caption or a field without its label, since there is no way to say so.
struct Page: Sendable {
    let title: String
    /// Where it stands in the navigation; `nil` is nowhere.
    let place: Place?
    /// What one should know before reading on, in a line under the title.
    let lead: [Piece]
    let sections: [Section]
    /// What was refused, which must be seen before anything else; `nil` on most.
    var alert: Notice?

    init(_ title: String, in place: Place?, lead: [Piece] = [], sections: [Section]) {
        self.title = title
        self.place = place
        self.lead = lead
        self.sections = sections
    }
}

/// Something of the console that can be shown: a value with all that its page says.
protocol ConsolePage: Sendable {
    func page(in language: Language) -> Page
}

/// A heading and what stands under it.
struct Section: Sendable {
    let heading: String
    let blocks: [Block]

    init(_ heading: String, _ blocks: [Block]) {
        self.heading = heading
        self.blocks = blocks
    }

    init(_ heading: String, _ blocks: Block...) {
        self.init(heading, blocks)
    }
}

/// One thing of a section. Each has a template of its name.
enum Block: Sendable {
    case paragraph([Piece])
    case notice(Notice)
    case facts([Fact])
    case table(Table)
    case figure(Figure)
    case form(Form)
    case links([Link])
    /// Two that are read together: side by side where there is room.
    case beside([Block], [Block])
}
