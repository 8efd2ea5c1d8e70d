import Egress
import HTTPTypes
import Hummingbird
import NIOCore
import Programme
import UseCases

extension PageRoutes {
    /// `/letters/SERIAL/form` and `/letters/SERIAL/form.pdf`: the official form, in the language
    /// of the visitor.
    ///
    /// - Parameter printing: where PDFs wait for the one browser that makes them; each has its
    ///   deadline, and who comes while many wait is told to come again.
    func addLetterForm(_ desk: OfficeDesk, printing: CostlyWork) {
        let make = FormLetter(world: desk.world)
        @Sendable func formed(_ context: ConsoleContext) throws -> FormLetter.Formed {
            let source = try desk.letter(
                context.parameters.require("serial"), for: context.requireVisitor().person)
            return try make(source, in: context.language == .korean ? .korean : .english)
        }
        answer("letters/{serial}/form") { context in
            let html = try formed(context).form.html(styleAt: "/letter-form.css")
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8",
                    .contentLanguage: context.language.rawValue,
                ], body: .init(byteBuffer: ByteBuffer(string: html)))
        }
        answer("letters/{serial}/form.pdf") { context in
            let formed = try formed(context)
            let pdf = try await printing.run { try formed.pdf() }
            let serial = try context.parameters.require("serial")
            let name = "\(serial)-\(context.language.rawValue).pdf"
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/pdf",
                    .contentDisposition: "attachment; filename=\"\(name)\"",
                ], body: .init(byteBuffer: ByteBuffer(bytes: pdf)))
        }
    }
}

extension StaticFile {
    /// How the official form looks.
    static let letterForm = StaticFile(
        Array(LetterForm.style.utf8), contentType: "text/css; charset=utf-8")
}
