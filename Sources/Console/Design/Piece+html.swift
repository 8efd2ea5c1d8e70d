import Vocabulary

extension Piece {
    var html: Markup {
        switch self {
        case .text(let text): "\(text)"
        case .link(let text, let address): #"<a href="\#(address)">\#(text)</a>"#
        case .status(let status):
            #"<span class="status \#(status.tone.rawValue)">\#(status.tone.html)\#(status.word)</span>"#
        case .code(let text): "<code>\(text)</code>"
        case .time(let instant):
            #"<time datetime="\#(instant.description)">\#(Amount.time(instant))</time>"#
        case .day(let text): #"<time datetime="\#(text)">\#(text)</time>"#
        case .note(let text): #"<span class="note">\#(text)</span>"#
        case .codeNote(let text): #"<code class="note">\#(text)</code>"#
        case .korean(let text): #"<span lang="ko">\#(text)</span>"#
        }
    }
}

extension [Piece] {
    var html: Markup { reduce(into: Markup()) { $0 += $1.html } }
}

extension Tone {
    /// Its shape, for who sees it; the word says it to everybody.
    var html: Markup { #"<span class="mark" aria-hidden="true">\#(mark)</span>"# }
}

extension Link {
    /// An item of a list; where one is, it says so as `current` calls it.
    func item(current: Markup = "true") -> Markup {
        #"<li><a href="\#(address)"\#(#" aria-current="\#(current)""#, where: isHere)>\#(label)</a></li>"#
    }
}
