import Access
import Egress
import Rules
import Vocabulary

extension Page {
    /// The whole document.
    func html(in frame: Frame) -> String {
        String(decoding: document(in: frame), as: UTF8.self)
    }

    /// Its bytes.
    func document(in frame: Frame) -> [UInt8] {
        var html: Markup = ""
        html.line("<!DOCTYPE html>")
        html.line(#"<html lang="\#(frame.language.rawValue)">"#)
        frame.writeHead(of: self, to: &html)
        html.line("<body>")
        frame.writeSide(of: self, to: &html)
        writeMain(in: frame, to: &html)
        frame.writeBasis(to: &html)
        html.line("</body>")
        html.line("</html>")
        return html.bytes
    }

    private func writeMain(in frame: Frame, to html: inout Markup) {
        html.line(#"<main id="main" tabindex="-1">"#)
        html.line("<h1>\(title)</h1>")
        if let alert {
            html.line(#"<div class="alert" role="alert" tabindex="-1" autofocus>"#)
            html.line(alert.html)
            html.line("</div>")
        }
        if let done = frame.done {
            let words = FrameWords().done(frame.language) + " " + done(frame.language)
            html.line(#"<p class="done" role="status">\#(words)</p>"#)
        }
        if !lead.isEmpty { html.line(#"<p class="lead">\#(lead.html)</p>"#) }
        for (index, section) in sections.enumerated() {
            let id = "section-\(index + 1)"
            html.line(#"<section aria-labelledby="\#(id)">"#)
            html.line(#"<h2 id="\#(id)">\#(section.heading)</h2>"#)
            html += section.blocks.html(at: frame.here)
            html.line("</section>")
        }
        html.line("</main>")
    }
}
