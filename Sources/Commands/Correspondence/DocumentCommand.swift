import ArgumentParser
import Foundation
import UseCases
import Vocabulary

struct DocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Signed documents between offices, carried by hand.",
        subcommands: [
            DocumentExportCommand.self, DocumentImportCommand.self, DocumentShowCommand.self,
        ])
}

struct DocumentExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what waits for a courier: dispatches without a receipt, receipts owed.")

    @Option(help: ArgumentHelp("The office that is visited (default: every one).", valueName: "id"))
    var to: String?
    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir")) var out: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let documents = try ExportDocuments(desk: try options.desk())(to: to)
        for document in documents {
            try GivenFile(path: "\(out)/\(document.name)").write(document.document)
        }
        if options.output.json { return try Terminal.json(["documents": documents]) }
        if documents.isEmpty { Terminal.note("nothing waits for a courier") }
        for document in documents { Terminal.say("\(out)/\(document.name)") }
    }
}

struct DocumentImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in dispatches and receipts, in any order; says of each what happened.")

    @Argument(help: "Files, or folders of `.jws` files.") var files: [String]
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let importing = ImportDocuments(desk: try options.desk())
        let documents = try DocumentBag(files).documents()
        let imported = try importing(documents, by: options.actor())
        if options.output.json {
            try Terminal.json(["documents": imported])
        } else {
            for document in imported {
                Terminal.say("\(document.answer)  \(document.name)  \(document.words)")
            }
        }
        let refused = imported.filter { $0.answer == "refused" }
        guard refused.isEmpty else {
            throw Refusal(
                .invalid, "\(refused.count) of \(imported.count) documents were refused")
        }
    }
}

struct DocumentShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "What a signed document says, and whether a key known here signed it.")

    @Argument(help: "The document's file.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        // Without an office the document is shown all the same, as a claim.
        let desk: OfficeDesk?
        do { desk = try options.desk() } catch let error as OfficeFailure {
            guard case .noOffice = error, options.office == nil else { throw error }
            desk = nil
        }
        let show = ShowDocument(desk: desk)
        let shown = try GivenFile(path: file).with(limit: GivenCard.sizeLimit) { try show($0) }
        if options.output.json { return try Terminal.json(shown) }
        Terminal.say(shown.kind)
        for line in shown.lines { Terminal.say("  \(line.name): \(line.value)") }
        Terminal.say("signed by: \(shown.signer)")
    }
}

/// What a courier brought: files, and folders of `.jws` files, by name.
struct DocumentBag {
    private let paths: [String]
    /// Most documents that are taken in at one time.
    private static let countLimit = 10_000

    init(_ paths: [String]) { self.paths = paths }

    func documents() throws -> [(name: String, bytes: [UInt8])] {
        let files = try paths.flatMap(DocumentBag.files)
        guard !files.isEmpty else {
            throw Refusal(.notFound, "there is no `.jws` file in what was given")
        }
        guard files.count <= DocumentBag.countLimit else {
            throw Refusal(
                .invalid, "more than \(DocumentBag.countLimit) documents; give fewer at a time")
        }
        return try files.map { path in
            (path, try GivenFile(path: path).read(limit: ImportDocuments.sizeLimit))
        }
    }

    private static func files(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        else { return [path] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw Refusal(.forbidden, "cannot read `\(path)`: it is not yours to read")
        }
        return names.filter { $0.hasSuffix(".jws") }.sorted().map { "\(path)/\($0)" }
    }
}
