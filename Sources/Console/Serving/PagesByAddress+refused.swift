import Egress
import Hummingbird
import Vocabulary

extension PagesByAddress {
    /// The page that a refused form was sent from, with what was typed, if that page still has the
    /// form; else the form's own page.
    func response(
        to refusal: any Refusable, own: any ConsolePage, at office: OfficeName,
        _ request: Request, _ context: ConsoleContext
    ) -> Response {
        let action = request.uri.path
        func response(_ page: Page, _ frame: Frame) -> Response {
            page.refusing(refusal, to: action, of: context.form.known, in: context.language)
                .response(in: frame, status: refusal.refusal.kind.status)
        }
        if let standing = page(at: context.form["formPage"], context) {
            let page = standing.made.page.page(in: context.language)
            if page.hasForm(to: action) {
                var frame = Frame(office, standing.request, context, standing.made.asOf)
                frame.done = nil
                return response(page, frame)
            }
        }
        return response(
            own.page(in: context.language), Frame(office, request, context, nil))
    }
}
