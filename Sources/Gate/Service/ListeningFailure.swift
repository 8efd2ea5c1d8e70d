internal import NIOCore
internal import NIOSSL
internal import Vocabulary

/// Why the gate does not come to listen.
enum ListeningFailure: Error {
    case address(host: String, port: Int, why: String)
    case certificate(TLSFiles)
}

extension ListeningFailure: Refusable {
    var refusal: Refusal {
        switch self {
        case .address(let host, let port, let why):
            Refusal(
                .unavailable,
                "the gate cannot listen on `\(host):\(port)`: \(why); stop what listens there, or "
                    + "set SUMUN_GATE_LISTEN")
        case .certificate(let files):
            Refusal(
                .invalid,
                "`\(files.certificateChain)` and `\(files.privateKey)` are no certificate and key "
                    + "in PEM that fit each other")
        }
    }
}
