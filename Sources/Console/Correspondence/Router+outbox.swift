import Hummingbird
import Programme
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/outbox`: what has passed between this office and others, and what waits. Below it, what
    /// another office's dispatch says that is kept here, and what a courier takes along: to one
    /// office all of it, a document a line, or one by its name.
    func addOutbox<State>(_ office: @escaping @Sendable () throws -> OfficeView<State>) {
        page("outbox") { _, context in
            let view = try office()
            return Made(OutboxPage(view.state, offers: Offers(context.visitor)), view)
        }
        page("outbox/{office}/received/{number}") { _, context in
            let view = try office()
            let text = try context.parameters.require("number")
            guard let number = Int(text) else { throw GivenFailure.unknown(text, .dispatch) }
            let dispatch = try ShowDispatch.from(
                view.state, number, of: context.parameters.require("office"), isOwn: false,
                by: context.requireVisitor().person, ShowDocument(desk: nil))
            return Made(DispatchPage(dispatch: dispatch), view)
        }
        file("outbox/{office}/documents") { context in
            let other = try context.parameters.require("office")
            let documents = try ExportDocuments.from(
                office().state, to: other, by: context.requireVisitor().person)
            guard let first = documents.first else {
                throw CorrespondenceFailure.nothingWaits(other)
            }
            return KeptFile(
                name: "to-\(first.to).jws.txt",
                bytes: Array(documents.map(\.document).joined(separator: [0x0A])) + [0x0A],
                contentType: "text/plain; charset=utf-8")
        }
        file("outbox/{office}/documents/{what}/{number}") { context in
            let documents = try ExportDocuments.from(
                office().state, to: context.parameters.require("office"),
                by: context.requireVisitor().person)
            let what = try context.parameters.require("what")
            let number = try context.parameters.require("number")
            guard
                let document = documents.first(where: {
                    $0.what == what && String($0.number) == number
                })
            else { throw GivenFailure.unknown("\(what)/\(number)", .document) }
            return KeptFile(
                name: document.name, bytes: document.document, contentType: "application/jose")
        }
    }
}
