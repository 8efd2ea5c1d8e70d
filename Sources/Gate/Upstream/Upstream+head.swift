internal import Egress
internal import NIOHTTP1

extension Upstream {
    /// The head of `request` as it goes to this upstream: our own host, framing and credential.
    func head(of request: UpstreamRequest) -> HTTPRequestHead {
        var headers = HTTPHeaders()
        headers.reserveCapacity(request.headers.count + 4)
        headers.add(name: "Host", value: authority)
        for (name, value) in request.headers where mayPass(name) {
            headers.add(name: name, value: value)
        }
        headers.add(name: "Accept-Encoding", value: "identity")
        headers.add(name: "Content-Length", value: String(request.body.count))
        if let credential { headers.add(name: credential.header, value: credential.value) }
        return HTTPRequestHead(
            version: .http1_1, method: HTTPMethod(rawValue: request.method),
            uri: basePath + request.target, headers: headers)
    }

    /// The exchange passes only what its dialect knows; these are ours in any case.
    private func mayPass(_ name: String) -> Bool {
        switch name.lowercased() {
        case "host", "accept-encoding", "content-length", "transfer-encoding", "connection",
            "keep-alive", "te", "trailer", "upgrade", "expect", "authorization", "x-api-key",
            "proxy-authorization", "proxy-connection", "cookie":
            false
        default: name.lowercased() != credential?.header.lowercased()
        }
    }
}
