import Foundation
import Interchange
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@Suite struct LetterFormTests {
    private func formed(
        _ scene: Scene, _ language: LetterForm.Language = .korean, text: [UInt8]? = nil
    ) throws -> FormLetter.Formed {
        try scene.introduce()
        let letter = try scene.issued(text)
        return try FormLetter(world: scene.world)(
            .held(serial: letter.serial, desk: scene.supervisor().desk), in: language)
    }

    private static let headings = ["요청대상행위", "판단", "판단이유", "효력", "조건", "허용 범위", "보고"]

    /// Every ground of the shipped rulebook, as it words them.
    private func grounds() throws -> [RevocationGround] {
        try Rulebook(yaml: Rulebook.shippedYAML, sha256: Hashing.sha256).letter.grounds.values
            .map(\.value).sorted { $0.mark < $1.mark }
    }

    /// Without white space, which a page may break anywhere.
    private func dense(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test func `the form's text has the headings in order and the grounds word for word`() throws {
        let text = try formed(Scene()).text
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.first == "비조치의견서 (☑비조치 □조치 □기타)")
        #expect(lines.filter { Self.headings.contains($0) } == Self.headings)
        let grounds = try grounds()
        #expect(grounds.map(\.mark) == ["가", "나", "다", "라", "마", "조건"])
        let found = grounds.map { "  \($0.mark). \($0.wording.korean)" }
        #expect(lines.filter { found.contains($0) } == found)
    }

    @Test func `the English form has the English words of the same rulebook`() throws {
        let text = try formed(Scene(), .english).text
        #expect(text.hasPrefix("No-Action Letter (☑No action □Action □Other)\n"))
        for ground in try grounds() {
            #expect(text.contains("  \(ground.mark). \(ground.wording.english)\n"))
        }
        #expect(text.contains("Requester: Hanbit\n"))
    }

    @Test func `what a letter says cannot become markup`() throws {
        let scene = try Scene()
        let text = String(decoding: try scene.contents(), as: UTF8.self)
            .replacing("name: 보안 분석 단말", with: "name: \"<script>alert('x')</script>& \\\"\"")
        let html = String(decoding: try formed(scene, text: Array(text.utf8)).html, as: UTF8.self)
        #expect(!html.lowercased().contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp; &quot;"))
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"ko\">"))
        // Nothing to fetch from anywhere.
        for word in ["http:", "https:", "src=", "url(", "<link"] { #expect(!html.contains(word)) }
    }

    @Test func `a revoked letter's form says so first, and an unchecked one that it is a claim`()
        throws
    {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        let make = FormLetter(world: scene.world)
        let claimed = try make(.document(letter.document)).form
        #expect(claimed.warnings == ["서명 확인되지 않음: 문서가 주장하는 내용임"])
        #expect(claimed.header[1].value == "hanbit")
        try RevokeLetter(desk: scene.supervisor())(
            letter.serial, ground: "lawChanged", reason: "x", by: Scene.drafter)
        let source = LetterSource.held(serial: letter.serial, desk: try scene.supervisor().desk)
        #expect(try make(source, in: .english).form.warnings == ["This letter is revoked"])
        #expect(try make(source).text.split(separator: "\n")[1] == "※ 철회된 의견서")
    }

    @Test func `without Chromium one clear line says so`() throws {
        let scene = try Scene()
        let world = World(
            clock: scene.world.clock, randomness: scene.world.randomness,
            files: scene.world.files, hasher: scene.world.hasher,
            printer: HTMLPrinter { _ throws(HTMLPrinter.Failure) in throw .noChromium })
        try scene.introduce()
        let letter = try scene.issued()
        let formed = try FormLetter(world: world)(
            .held(serial: letter.serial, desk: scene.supervisor().desk))
        #expect(throws: HTMLPrinter.Failure.noChromium) { try formed.pdf() }
        #expect(HTMLPrinter.Failure.noChromium.refusal.message.contains("no Chromium"))
    }

    @Test(
        .enabled(
            if: ReadPDF.isPossible, "chromium and pdftotext are not both on this machine's PATH"),
        arguments: LetterForm.Language.allCases)
    func `the PDF's text, read back, is the form's`(language: LetterForm.Language) throws {
        let scene = try Scene()
        let formed = try formed(scene, language)
        let pdf = try formed.pdf()
        let read = try ReadPDF.text(of: pdf, in: scene.folder)
        let page = dense(read)
        var place = page.startIndex
        // Headings, in their order, then every ground.
        for heading in formed.form.sections.map(\.heading) {
            let found = try #require(page[place...].range(of: dense(heading)), "\(heading)")
            place = found.upperBound
        }
        for ground in try grounds() {
            let words = language == .korean ? ground.wording.korean : ground.wording.english
            #expect(page.contains(dense("\(ground.mark).\(words)")), "\(ground.mark)")
        }
        for field in formed.form.header { #expect(page.contains(dense(field.value))) }
        #expect(page.hasPrefix(dense(formed.form.titleLine)))
    }
}

/// Reads a PDF's text with pdftotext, where that and Chromium are there.
enum ReadPDF {
    static var isPossible: Bool {
        ["chromium", "pdftotext"].allSatisfy { program($0) != nil }
    }

    static func program(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static func text(of pdf: [UInt8], in folder: String) throws -> String {
        let (source, out) = (folder + "/form.pdf", folder + "/form.txt")
        try Data(pdf).write(to: URL(filePath: source))
        let process = Process()
        process.executableURL = URL(filePath: try #require(program("pdftotext")))
        process.arguments = ["-enc", "UTF-8", "-layout", source, out]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try String(contentsOf: URL(filePath: out), encoding: .utf8)
    }
}
