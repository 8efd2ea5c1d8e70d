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
    func `the PDF's text, read back, is the whole form's, part by part in its order`(
        language: LetterForm.Language
    ) throws {
        let scene = try Scene()
        let formed = try formed(scene, language)
        let page = dense(try ReadPDF.text(of: formed.pdf(), in: scene.folder))
        #expect(page.hasPrefix(dense(formed.form.titleLine)))
        let parts = parts(of: formed.form)
        #expect(parts.count > 80)
        #expect(missing(parts, in: page) == [])
        // Act, reasons and a condition of another letter stand nowhere in it.
        try scene.report("approved", agenda: "위원회 보고 2026-10")
        let text = String(decoding: try scene.contents(), as: UTF8.self)
            .replacing(Scene.agenda, with: "위원회 보고 2026-10")
            .replacing("내부 업무망의 보안 담당 단말에서", with: "다른 단말에서")
            .replacing("기간을 정하여 조치하지 아니함", with: "다른 이유로 조치하지 아니함")
            .replacing("국제 인증을 보유한 서비스만 이용할 것", with: "다른 조건을 지킬 것")
            .replacing("only services that hold a global", with: "only others that hold a global")
        let other = try FormLetter(world: scene.world)(
            .held(
                serial: scene.issued(Array(text.utf8)).serial, desk: scene.supervisor().desk),
            in: language)
        let others = missing(self.parts(of: other.form), in: page)
        for changed in ["다른 단말", "다른 이유", language == .korean ? "다른 조건" : "only others"] {
            #expect(others.contains { $0.contains(changed) }, "\(changed)")
        }
    }

    /// Everything that a form says, in its order.
    private func parts(of form: LetterForm) -> [String] {
        [form.titleLine] + form.warnings + form.header.flatMap { [$0.name, $0.value] }
            + form.sections.flatMap { [$0.heading] + $0.blocks.flatMap(parts(of:)) }
            + form.closing.flatMap { [$0.name, $0.value] }
    }

    private func parts(of block: LetterForm.Block) -> [String] {
        switch block {
        case .paragraph(let text): [text]
        case .list(let items): items.flatMap(parts(of:))
        case .fields(let fields): fields.flatMap { [$0.name, $0.value] }
        case .table(let head, let rows): head + rows.flatMap(\.self)
        }
    }

    private func parts(of item: LetterForm.Item) -> [String] {
        ["\(item.mark). \(item.text)"] + item.below.flatMap(parts(of:))
    }

    /// Those that do not follow the one before them.
    private func missing(_ parts: [String], in page: String) -> [String] {
        var place = page.startIndex
        return parts.filter { part in
            guard let found = page[place...].range(of: dense(part)) else { return true }
            place = found.upperBound
            return false
        }
    }
}

/// Reads a PDF's text with pdftotext in the order in which it is drawn, cell by cell, where that
/// and Chromium are there.
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
        process.arguments = ["-enc", "UTF-8", "-raw", source, out]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try String(contentsOf: URL(filePath: out), encoding: .utf8)
    }
}
