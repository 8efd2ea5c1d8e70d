package import Rules

/// A letter, or a notice that none is given, laid out as the official form: what stands where, in
/// one language, without any markup. A letter's sections are in the order of those of 2022 to 2025.
package struct LetterForm: Hashable, Sendable {
    package enum Language: String, Hashable, Sendable, CaseIterable { case korean, english }

    /// One of the three boxes beside the title.
    package struct Box: Hashable, Sendable {
        package let label: String
        package let isTicked: Bool
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    /// A line of a list: its mark in the form, its text, and the lines below it.
    package struct Item: Hashable, Sendable {
        package let mark: String
        package let text: String
        package let below: [Item]

        init(_ mark: String, _ text: String, below: [Item] = []) {
            self.mark = mark
            self.text = text
            self.below = below
        }
    }

    package enum Block: Hashable, Sendable {
        case paragraph(String)
        case list([Item])
        case fields([Field])
        case table(head: [String], rows: [[String]])
    }

    package struct Section: Hashable, Sendable {
        package let heading: String
        package let blocks: [Block]
    }

    package let language: Language
    package let title: String
    package let boxes: [Box]
    /// Said above everything: that the letter was revoked, or that nobody checked its signature.
    package let warnings: [String]
    /// Serial number, firm, dates.
    package let header: [Field]
    package let sections: [Section]
    /// Who issues, on what.
    package let closing: [Field]

    /// The form's first line: `비조치의견서 (☑비조치 □조치 □기타)`.
    package var titleLine: String {
        guard !boxes.isEmpty else { return title }
        let boxes = boxes.map { ($0.isTicked ? "☑" : "□") + $0.label }.joined(separator: " ")
        return "\(title) (\(boxes))"
    }
}

/// The names by which a form calls the two offices; a stranger's reader has their ids alone.
package struct LetterParties: Hashable, Sendable {
    package let firm: Wording
    package let supervisor: Wording

    package init(firm: Wording, supervisor: Wording) {
        self.firm = firm
        self.supervisor = supervisor
    }
}
