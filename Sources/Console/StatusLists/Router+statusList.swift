import HTTPTypes
import Hummingbird

extension Router {
    /// `/status-list`: the newest signed status list, as a JWS in compact form.
    func addStatusList(_ answers: ConsoleAnswers) {
        get("status-list") { _, _ in
            guard let list = answers.statusList() else {
                return Response.text("no status list is published here\n", status: .notFound)
            }
            return Response.text(
                String(decoding: list, as: UTF8.self), contentType: "application/jose")
        }
    }
}
