extension Block {
    /// Without the end of its last line.
    ///
    /// - Parameter here: where the page is, which its forms say.
    func html(at here: String) -> Markup {
        switch self {
        case .paragraph(let pieces): "<p>\(pieces.html)</p>"
        case .notice(let notice): notice.html
        case .facts(let facts): facts.html
        case .table(let table): table.html
        case .figure(let figure): figure.html
        case .form(let form): form.html(at: here)
        case .links(let links): links.html
        case .beside(let first, let second):
            "<div class=\"beside\">\n<div>\n\(first.html(at: here))</div>\n<div>\n\(second.html(at: here))</div>\n</div>"
        }
    }
}

extension [Block] {
    /// Each on lines of its own.
    func html(at here: String) -> Markup { reduce(into: Markup()) { $0.line($1.html(at: here)) } }
}

extension Notice {
    var html: Markup {
        var html: Markup = ""
        html.line(#"<div class="notice \#(status.tone.rawValue)">"#)
        html.line(#"<p class="word">\#(status.tone.html)\#(status.word)</p>"#)
        if !points.isEmpty {
            html.line("<ul>")
            for point in points { html.line("<li>\(point.html)</li>") }
            html.line("</ul>")
        }
        html += "</div>"
        return html
    }
}

extension [Fact] {
    fileprivate var html: Markup {
        var html: Markup = ""
        html.line(#"<dl class="facts">"#)
        for fact in self {
            html.line(
                #"<div\#(#" class="wide""#, where: fact.isWide)><dt>\#(fact.label)</dt><dd>\#(fact.pieces.html)</dd></div>"#
            )
        }
        html += "</dl>"
        return html
    }
}

extension [Link] {
    fileprivate var html: Markup {
        var html: Markup = ""
        html.line(#"<ul class="links">"#)
        for link in self { html.line(link.item()) }
        html += "</ul>"
        return html
    }
}

extension Figure {
    fileprivate var html: Markup {
        var html: Markup = ""
        html.line(#"<div class="figure">"#)
        html.line(#"<div class="picture">"#)
        html.line(drawing.html)
        html.line("</div>")
        html.line(table.html)
        html += "</div>"
        return html
    }
}
