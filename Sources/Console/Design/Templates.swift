import Mustache

/// The templates, parsed once; they stand in the binary, so that it is whole.
enum Templates {
    static let library: MustacheLibrary = {
        let files: [(name: String, bytes: [UInt8])] = [
            ("page", PackageResources.page_mustache),
            ("inline", PackageResources.inline_mustache),
            ("paragraph", PackageResources.paragraph_mustache),
            ("notice", PackageResources.notice_mustache),
            ("facts", PackageResources.facts_mustache),
            ("table", PackageResources.table_mustache),
            ("drawing", PackageResources.drawing_mustache),
            ("figure", PackageResources.figure_mustache),
            ("form", PackageResources.form_mustache),
            ("links", PackageResources.links_mustache),
            ("beside", PackageResources.beside_mustache),
        ]
        var library = MustacheLibrary()
        for file in files {
            // Without its last line's end: a template may stand in the middle of a line.
            let bytes =
                file.bytes.last == UInt8(ascii: "\n") ? file.bytes.dropLast() : file.bytes[...]
            do {
                try library.register(String(decoding: bytes, as: UTF8.self), named: file.name)
            } catch {
                preconditionFailure("the template `\(file.name)` cannot be parsed: \(error)")
            }
        }
        return library
    }()
}

extension Page {
    /// The whole document.
    func html(in frame: Frame) -> String {
        let view = PageView(page: self, frame: frame)
        guard let html = Templates.library.render(view, withTemplate: "page") else {
            preconditionFailure("there is a template `page`")
        }
        return html + "\n"
    }
}

/// A value whose parts a template names. `false` stands for what is not there: a template then
/// looks no further, where `nil` would let it find the same name in what is around.
typealias Templated = MustacheParent & Sendable
