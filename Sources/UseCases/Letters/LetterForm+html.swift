package import Programme

extension LetterForm {
    /// The form as one page of HTML: no script, nothing to fetch, everything escaped.
    package var html: String {
        html(
            styledBy: """
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <style>
                \(LetterForm.style)
                </style>
                """)
    }

    /// The same page for a console, which serves `style` at `address`.
    package func html(styleAt address: String) -> String {
        html(styledBy: "<link rel=\"stylesheet\" href=\"\(LetterForm.escaped(address))\">")
    }

    private func html(styledBy style: String) -> String {
        """
        <!doctype html>
        <html lang="\(language == .korean ? "ko" : "en")">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(LetterForm.escaped(title + " " + (header.first?.value ?? "")))</title>
        \(style)
        </head>
        <body>
        <main>
        <h1>\(LetterForm.escaped(titleLine))</h1>
        \(warnings.map { "<p class=\"warning\">\(LetterForm.escaped($0))</p>\n" }.joined())\
        \(LetterForm.fields(header, in: "header"))
        \(sections.map(LetterForm.section).joined(separator: "\n"))
        \(LetterForm.fields(closing, in: "closing"))
        </main>
        </body>
        </html>

        """
    }

    private static func section(_ section: Section) -> String {
        "<section>\n<h2>\(escaped(section.heading))</h2>\n"
            + section.blocks.map(block).joined(separator: "\n") + "\n</section>"
    }

    private static func block(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): "<p class=\"prose\">\(escaped(text))</p>"
        case .list(let items): list(items)
        case .fields(let fields): self.fields(fields, in: "scope")
        case .table(let head, let rows): table(head, rows)
        }
    }

    // The marks are the law's (1, 가): they are text here, not the browser's numbering.
    private static func list(_ items: [Item]) -> String {
        "<ul>\n"
            + items.map { item in
                "<li><span class=\"mark\">\(escaped(item.mark)).</span> \(escaped(item.text))"
                    + (item.below.isEmpty ? "" : "\n" + list(item.below)) + "</li>\n"
            }.joined() + "</ul>"
    }

    private static func fields(_ fields: [Field], in name: String) -> String {
        "<table class=\"\(name)\">\n<tbody>\n"
            + fields.map {
                "<tr><th scope=\"row\">\(escaped($0.name))</th><td>\(escaped($0.value))</td></tr>\n"
            }.joined() + "</tbody>\n</table>"
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        func cells(_ row: [String], _ open: String, _ close: String) -> String {
            "<tr>" + row.map { "<\(open)>\(escaped($0))</\(close)>" }.joined() + "</tr>\n"
        }
        return "<table class=\"rows\">\n<thead>\n" + cells(head, "th scope=\"col\"", "th")
            + "</thead>\n<tbody>\n" + rows.map { cells($0, "td", "td") }.joined()
            + "</tbody>\n</table>"
    }

    /// Text as it may stand between tags and in a quoted attribute.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// How the form looks, on paper and on a screen.
    package static let style = """
        @page { size: A4; margin: 16mm 18mm; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #fff; color: #111; font: 10pt/1.5 "Noto Sans CJK KR",
            "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", sans-serif; }
        main { max-width: 174mm; margin: 0 auto; padding: 12px; }
        h1 { font-size: 17pt; text-align: center; margin: 0 0 6mm; padding-bottom: 3mm;
            border-bottom: 2px solid #111; }
        h2 { font-size: 11.5pt; margin: 5mm 0 1.5mm; break-after: avoid; }
        p { margin: 0 0 2mm; } .prose { white-space: pre-line; word-break: keep-all; }
        .warning { border: 2px solid #a00; color: #a00; font-weight: 700; padding: 2mm 3mm; }
        ul { list-style: none; margin: 1mm 0 0; padding-left: 5mm; } li { margin: 0 0 1mm; }
        .mark { display: inline-block; min-width: 6mm; margin-left: -5mm; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; }
        th, td { border: 1px solid #999; padding: 1.4mm 2mm; text-align: left;
            vertical-align: top; overflow-wrap: anywhere; }
        th { background: #f2f2f2; font-weight: 600; } th[scope=row] { width: 38mm; }
        th[scope=col] { white-space: nowrap; }
        tr { break-inside: avoid; }
        .closing { margin-top: 6mm; font-size: 9pt; break-inside: avoid; }
        """
}
