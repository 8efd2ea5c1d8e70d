extension Table {
    var html: Markup {
        var html: Markup = ""
        html.line(
            #"<div class="scroll" role="region" aria-label="\#(caption)" tabindex="0">"#)
        html.line(#"<table role="table">"#)
        html.line("<caption>\(caption)</caption>")
        html.line(#"<thead role="rowgroup">"#)
        html.line(#"<tr role="row">"#)
        for column in columns {
            html.line(
                #"<th role="columnheader" scope="col"\#(column.style)>\#(column.title)</th>"#)
        }
        html.line("</tr>")
        html.line("</thead>")
        html.line(#"<tbody role="rowgroup">"#)
        for row in rows { write(row, to: &html) }
        if rows.isEmpty {
            html.line(
                #"<tr role="row"><td role="cell" colspan="\#(columns.count)" class="empty">\#(whenEmpty)</td></tr>"#
            )
        }
        html.line("</tbody>")
        html.line("</table>")
        html += "</div>"
        return html
    }

    private func write(_ row: [Cell], to html: inout Markup) {
        html.line(#"<tr role="row">"#)
        for (index, (cell, column)) in zip(row, columns).enumerated() {
            let rest: Markup =
                #"data-label="\#(column.title)"\#(column.style)>\#(cell.pieces.html)"#
            html.line(
                index == 0
                    ? #"<th role="rowheader" scope="row" \#(rest)</th>"#
                    : #"<td role="cell" \#(rest)</td>"#)
        }
        html.line("</tr>")
    }
}

extension Table.Column {
    fileprivate var style: Markup { isNumber ? #" class="number""# : "" }
}
