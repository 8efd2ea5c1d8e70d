/// A part of a form as it is written: one field, or neighbours that stand in rows as one table.
enum FormPart {
    case field(Field)
    case rows(FieldRows)

    static func parts(of fields: [Field]) -> [FormPart] {
        var parts: [FormPart] = []
        var rest = fields[...]
        while let first = rest.first {
            guard let caption = first.row?.caption else {
                parts.append(.field(first))
                rest = rest.dropFirst()
                continue
            }
            let alike = rest.prefix { $0.row?.caption == caption }
            parts.append(.rows(FieldRows(caption: caption, fields: Array(alike))))
            rest = rest.dropFirst(alike.count)
        }
        return parts
    }

    var html: Markup {
        switch self {
        case .field(let field): field.html
        case .rows(let rows): rows.html
        }
    }
}

/// Fields as a table: each row's head, and under each column's name one field of every row.
struct FieldRows {
    let caption: String
    let fields: [Field]

    /// Stands in the ids of heads, which name the fields.
    private var id: String { "rows-\(fields.first?.name.prefix { $0 != "." } ?? "")" }

    private var columns: [String] {
        var columns: [String] = []
        for column in fields.compactMap(\.row?.column) where !column.isEmpty {
            if !columns.contains(column) { columns.append(column) }
        }
        return columns
    }

    private var rows: [[Field]] {
        var rows: [[Field]] = []
        for field in fields {
            if rows.last?.last?.row?.head == field.row?.head {
                rows[rows.count - 1].append(field)
            } else {
                rows.append([field])
            }
        }
        return rows
    }

    private var subject: String { fields.first?.row?.subject ?? "" }

    var html: Markup {
        let columns = columns
        var html: Markup = ""
        html.line(#"<div class="rows scroll">"#)
        html.line(#"<table role="table">"#)
        html.line("<caption>\(caption)</caption>")
        html.line(#"<thead role="rowgroup">"#)
        html.line(#"<tr role="row">"#)
        html.line(#"<th role="columnheader" scope="col">\#(subject)</th>"#)
        for (index, column) in columns.enumerated() {
            html.line(
                #"<th role="columnheader" scope="col" id="\#(id)-c\#(index)">\#(column)</th>"#)
        }
        html.line("</tr>")
        html.line("</thead>")
        html.line(#"<tbody role="rowgroup">"#)
        for (index, row) in rows.enumerated() { write(row, at: index, columns, to: &html) }
        html.line("</tbody>")
        html.line("</table>")
        html += "</div>"
        return html
    }

    private func write(
        _ row: [Field], at index: Int, _ columns: [String], to html: inout Markup
    ) {
        let head = "\(id)-r\(index)"
        let hidden = row.filter(\.isHidden).reduce(into: Markup()) { $0 += $1.control() }
        html.line(#"<tr role="row">"#)
        html.line(
            #"<th role="rowheader" scope="row" id="\#(head)" data-label="\#(subject)">\#(row.first?.row?.head ?? "")\#(hidden)</th>"#
        )
        for field in row where !field.isHidden {
            let column = columns.firstIndex { $0 == field.row?.column }
            html.line(#"<td role="cell" data-label="\#(field.row?.column ?? "")">"#)
            html.line(field.control(namedBy: column.map { "\(id)-c\($0) \(head)" }))
            html.line("</td>")
        }
        html.line("</tr>")
    }
}
