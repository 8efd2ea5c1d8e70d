extension Drawing {
    var html: Markup {
        var html: Markup = ""
        html.line(
            #"<svg class="chart" role="img" aria-label="\#(summary)" width="100%" height="\#(height)">"#
        )
        for rule in rules { html.line(rule.html) }
        for bar in bars { html.line(bar.html) }
        for label in labels { html.line(label.html) }
        html += "</svg>"
        guard !legend.isEmpty else { return html }
        html.line("")
        html.line(#"<ul class="legend">"#)
        for key in legend { html.line(key.html) }
        html += "</ul>"
        return html
    }
}

extension Drawing.Rule {
    fileprivate var html: Markup {
        #"<line class="\#(style)" x1="\#(x.description)" x2="\#(x.description)" y1="\#(top)" y2="\#(bottom)"/>"#
    }
}

extension Drawing.Bar {
    fileprivate var html: Markup {
        #"<rect class="\#(style)" x="\#(x.description)" y="\#(y)" width="\#(width.description)" height="\#(height)"/>"#
    }
}

extension Drawing.Label {
    fileprivate var html: Markup {
        #"<text class="\#(style) \#(anchor.rawValue)" x="\#(x.description)" y="\#(y)">\#(text)</text>"#
    }
}

extension Drawing.Key {
    fileprivate var html: Markup {
        #"<li><span class="swatch \#(style)" aria-hidden="true"></span>\#(label)</li>"#
    }
}
