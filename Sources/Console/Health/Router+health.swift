import HTTPTypes
import Hummingbird
import UseCases

extension Router {
    /// `/healthz`: the process answers. `/readyz`: the office can do its work, or why not.
    /// `/metrics`: Prometheus text.
    func addHealth(_ answers: ConsoleAnswers) {
        get("healthz") { _, _ in Response.text("ok\n") }
        get("readyz") { _, _ in
            let readiness = answers.readiness()
            let lines = ["\(readiness.isReady ? "ready" : "not ready")"] + readiness.reasons
            return Response.text(
                lines.joined(separator: "\n") + "\n",
                status: readiness.isReady ? .ok : .serviceUnavailable)
        }
        get("metrics") { _, _ in
            guard let text = answers.metrics() else {
                return Response.text("this office measures nothing\n", status: .notFound)
            }
            return Response.text(text, contentType: "text/plain; version=0.0.4; charset=utf-8")
        }
    }
}
