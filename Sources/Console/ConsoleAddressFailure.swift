import Vocabulary

/// Why a console does not come to listen.
enum ConsoleAddressFailure: Error, Hashable {
    /// Without TLS it listens on this machine alone.
    case notSecure(host: String)
    case noAddress(host: String)
    /// By the system's number of the error.
    case refused(host: String, port: Int, code: Int)
}

extension ConsoleAddressFailure: SaidInKorean {
    var refusal: Refusal {
        switch self {
        case .notSecure(let host):
            Refusal(
                .invalid,
                "the console cannot listen on `\(host)`: it has no TLS, so set `console.tls: "
                    + "office` in `office.yaml`, or give a loopback address and put a proxy with "
                    + "TLS before it")
        case .noAddress(let host):
            Refusal(
                .invalid,
                "the console cannot listen on `\(host)`: give an address such as `0.0.0.0`, and "
                    + "the name that browsers use as `console.origin`")
        case .refused(let host, let port, let code):
            Refusal(
                .unavailable,
                "the console cannot listen on `\(host):\(port)` (error \(code)); stop what listens "
                    + "there, or set `SUMUN_CONSOLE_LISTEN`")
        }
    }

    var korean: String? {
        switch self {
        case .notSecure(let host):
            "콘솔을 `\(host)`에서 열 수 없습니다. 암호화 통신이 설정되지 않았습니다. `office.yaml`에 "
                + "`console.tls: office`를 적거나, 이 기기의 루프백 주소를 주고 그 앞에 암호화 중계 서버를 "
                + "두십시오."
        case .noAddress(let host):
            "콘솔을 `\(host)`에서 열 수 없습니다. `0.0.0.0`과 같은 주소를 적고, 브라우저에서 쓰는 이름은 "
                + "`console.origin`에 적으십시오."
        case .refused(let host, let port, let code):
            "콘솔을 `\(host):\(port)`에서 열 수 없습니다(오류 \(code)). 그곳을 쓰는 프로그램을 끝내거나 "
                + "`SUMUN_CONSOLE_LISTEN`을 달리 정하십시오."
        }
    }
}
