extension Form {
    /// - Parameter here: where its page is, to which a refused form comes back.
    func html(at here: String) -> Markup {
        var html: Markup = ""
        html.line(#"<form class="form" method="\#(method.rawValue)" action="\#(action)">"#)
        for part in FormPart.parts(of: fields) { html.line(part.html) }
        if let token {
            html.line(#"<input type="hidden" name="formToken" value="\#(token)">"#)
            html.line(#"<input type="hidden" name="formPage" value="\#(here)">"#)
        }
        html.line(#"<button type="submit">\#(submit)</button>"#)
        html += "</form>"
        return html
    }
}

extension Field {
    var isHidden: Bool { if case .hidden = kind { true } else { false } }

    /// By itself, with its label.
    var html: Markup {
        switch kind {
        case .hidden: control()
        case .choices(let options): choices(of: options)
        case .text, .password, .number, .date, .oneTimeCode, .lines, .choice:
            labelled(control())
        }
    }

    /// What is filled in, and why it was refused.
    ///
    /// - Parameter names: the ids of what names it in a table; a label of its own does elsewhere.
    func control(namedBy names: String? = nil) -> Markup {
        let said = demands(namedBy: names)
        return switch kind {
        case .text: shown(input("text", said))
        case .password: shown(input("password", completedBy: "current-password", said))
        case .number: shown(input("number", said))
        case .date: shown(input("date", said))
        case .oneTimeCode: shown(input("text", completedBy: "one-time-code", said))
        case .lines: shown(lines(said))
        case .choice(let options): shown(choice(of: options, said))
        case .choices(let options): choices(of: options)
        case .hidden: #"<input type="hidden" name="\#(name)" value="\#(value)">"#
        }
    }

    private var id: String { "field-\(name)" }

    private func labelled(_ control: Markup) -> Markup {
        var html: Markup = ""
        html.line(#"<div class="field">"#)
        html.line(#"<label for="\#(id)">\#(label)</label>"#)
        html.line(control)
        if let hint { html.line(line(of: hint)) }
        html += "</div>"
        return html
    }

    private func line(of hint: String) -> Markup {
        #"<p class="hint" id="\#(id)-hint">\#(hint)</p>"#
    }

    /// A control, and behind it why it was refused, where it was.
    private func shown(_ control: Markup) -> Markup {
        reason.map { "\(control)\n\($0)" } ?? control
    }

    private var reason: Markup? {
        error.map { #"<p class="error" id="\#(id)-error">\#($0)</p>"# }
    }

    private var describedBy: Markup {
        let ids = [error.map { _ in "\(id)-error" }, hint.map { _ in "\(id)-hint" }]
            .compactMap(\.self)
        return ids.isEmpty ? "" : #" aria-describedby="\#(ids.joined(separator: " "))""#
    }

    /// Behind the attributes of a control's own.
    private func demands(namedBy names: String?) -> Markup {
        let named: Markup = names.map { #" aria-labelledby="\#($0)""# } ?? ""
        return
            #"\#(" required", where: isRequired)\#(named)\#(#" aria-invalid="true""#, where: error != nil)\#(describedBy)"#
    }

    private func input(
        _ type: Markup, completedBy autocomplete: Markup = "off", _ said: Markup
    ) -> Markup {
        #"<input id="\#(id)" name="\#(name)" type="\#(type)" value="\#(value)" autocomplete="\#(autocomplete)"\#(said)>"#
    }

    private static let fewRows = 4
    private static let manyRows = 40

    /// As high as its text, within bounds.
    private func lines(_ said: Markup) -> Markup {
        let count = value.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        let rows = count > Self.fewRows ? min(count + 2, Self.manyRows) : Self.fewRows
        let long: Markup = #" class="long" spellcheck="false""#
        return
            #"<textarea id="\#(id)" name="\#(name)" rows="\#(rows)"\#(long, where: rows > Self.fewRows)\#(said)>\#(value)</textarea>"#
    }

    private func choice(of options: [Option], _ said: Markup) -> Markup {
        var html: Markup = ""
        html.line(#"<select id="\#(id)" name="\#(name)"\#(said)>"#)
        for option in options {
            html.line(
                #"<option value="\#(option.value)"\#(" selected", where: option.value == value)>\#(option.label)</option>"#
            )
        }
        html += "</select>"
        return html
    }

    private func choices(of options: [Option]) -> Markup {
        let chosen = value.split(separator: "\n")
        var html: Markup = ""
        html.line(#"<fieldset class="field" id="\#(id)"\#(describedBy)>"#)
        html.line("<legend>\(label)</legend>")
        if let hint { html.line(line(of: hint)) }
        for option in options {
            let box = "\(id)-\(option.value)"
            let isChosen = chosen.contains(Substring(option.value))
            html.line(
                #"<div class="box"><input type="checkbox" id="\#(box)" name="\#(name)" value="\#(option.value)"\#(" checked", where: isChosen)><label for="\#(box)">\#(option.label)</label></div>"#
            )
        }
        if let reason { html.line(reason) }
        html += "</fieldset>"
        return html
    }
}
