import Mustache

struct TableView: Templated {
    let table: Table

    func child(named name: String) -> Any? {
        switch name {
        case "caption": table.caption
        case "columns": table.columns.map(ColumnView.init)
        case "rows": table.rows.map { RowView(cells: $0, columns: table.columns) }
        case "isEmpty": table.rows.isEmpty
        case "width": table.columns.count
        case "whenEmpty": table.whenEmpty
        default: nil
        }
    }
}

private struct ColumnView: Templated {
    let column: Table.Column

    func child(named name: String) -> Any? {
        switch name {
        case "title": column.title
        case "isNumber": column.isNumber
        default: nil
        }
    }
}

private struct RowView: Templated {
    let cells: [Cell]
    let columns: [Table.Column]

    func child(named name: String) -> Any? {
        guard name == "cells" else { return nil }
        return zip(cells, columns).enumerated().map { index, pair in
            CellView(cell: pair.0, column: pair.1, isHead: index == 0)
        }
    }
}

private struct CellView: Templated {
    let cell: Cell
    let column: Table.Column
    let isHead: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "pieces": cell.pieces.map(PieceView.init)
        case "label": column.title
        case "isNumber": column.isNumber
        case "isHead": isHead
        default: nil
        }
    }
}

struct FigureView: Templated {
    let figure: Figure

    func child(named name: String) -> Any? {
        switch name {
        case "drawing": DrawingView(drawing: figure.drawing)
        case "table": TableView(table: figure.table)
        default: nil
        }
    }
}

struct DrawingView: Templated {
    let drawing: Drawing

    func child(named name: String) -> Any? {
        switch name {
        case "summary": drawing.summary
        case "height": drawing.height
        case "rules": drawing.rules
        case "bars": drawing.bars
        case "labels": drawing.labels
        case "hasLegend": !drawing.legend.isEmpty
        case "legend": drawing.legend
        default: nil
        }
    }
}

extension Drawing.Bar: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "style": style
        case "x": x.description
        case "width": width.description
        case "y": y
        case "height": height
        default: nil
        }
    }
}

extension Drawing.Rule: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "style": style
        case "x": x.description
        case "top": top
        case "bottom": bottom
        default: nil
        }
    }
}

extension Drawing.Label: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "style": style
        case "anchor": anchor.rawValue
        case "x": x.description
        case "y": y
        default: nil
        }
    }
}

extension Drawing.Key: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "style": style
        case "label": label
        default: nil
        }
    }
}
