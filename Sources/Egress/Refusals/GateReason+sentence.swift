extension GateReason {
    /// What the caller is told, one sentence without its full stop.
    package func sentence(in language: Language) -> String {
        switch language {
        case .korean: korean
        case .english: english
        }
    }

    private var english: String {
        switch self {
        case .callerUnknown: "the gate does not know this key"
        case .callerSuspended: "this caller is suspended"
        case .callerBlocked: "too many failed attempts from this address with this key"
        case .gateStopped: "the gate is stopped by order"
        case .noLetter: "the firm holds no letter that could grant this"
        case .letterNotYet: "the letter is not in force yet"
        case .letterExpired: "the letter has expired"
        case .letterRevoked: "the letter has been revoked"
        case .letterSuspended: "the letter is suspended"
        case .statusListStale: "the supervisor's status list is missing or too old"
        case .purposeNotGranted: "the letter does not grant this purpose to this caller"
        case .serviceNotGranted: "the letter does not grant this service"
        case .endpointNotGranted: "the letter does not grant this endpoint and method"
        case .modelNotGranted: "the letter does not grant this model"
        case .featureNotGranted: "the letter does not grant this feature"
        case .quotaExceeded: "today's quota is used up"
        case .dataForbidden: "the request carries data that must not leave"
        case .unscannable: "the request carries contents that cannot be inspected"
        case .notChecked: "a forbidden class of data has no detector, so it cannot be checked"
        case .recordUnavailable: "the record cannot be written, so nothing may leave"
        case .answerForbidden: "the answer carries data that must not pass"
        case .malformedRequest: "the request is not well-formed"
        case .bodyTooLarge: "the request's body is larger than what is inspected"
        case .bodyUnreadable: "the request's body ended early or could not be read"
        case .encodingNotAccepted: "only uncompressed JSON in UTF-8 is accepted"
        case .requestDeadline: "the request took too long to arrive"
        case .gateBusy: "the gate has no room for this request now"
        case .gateEnding: "the gate's process ends"
        case .clockBehind: "the gate's clock is behind its record"
        case .upstreamUnreachable: "the service cannot be reached"
        case .upstreamTLS: "the service's identity could not be verified"
        case .upstreamTimeout: "the service did not answer in time"
        case .upstreamMalformed: "the service's answer is not what its API says"
        }
    }

    private var korean: String {
        switch self {
        case .callerUnknown: "게이트에 등록되지 않은 키입니다"
        case .callerSuspended: "이용이 정지된 호출자입니다"
        case .callerBlocked: "이 주소에서 이 키로 실패한 시도가 너무 많습니다"
        case .gateStopped: "중지 명령으로 게이트가 멈춰 있습니다"
        case .noLetter: "이 요청을 허용할 비조치의견서가 없습니다"
        case .letterNotYet: "비조치의견서의 효력이 아직 시작되지 않았습니다"
        case .letterExpired: "비조치의견서의 유효기간이 끝났습니다"
        case .letterRevoked: "비조치의견서가 철회되었습니다"
        case .letterSuspended: "비조치의견서의 효력이 정지되어 있습니다"
        case .statusListStale: "감독당국의 상태 목록이 없거나 너무 오래되었습니다"
        case .purposeNotGranted: "비조치의견서가 이 호출자에게 이 목적을 허용하지 않습니다"
        case .serviceNotGranted: "비조치의견서가 이 서비스를 허용하지 않습니다"
        case .endpointNotGranted: "비조치의견서가 이 엔드포인트와 메서드를 허용하지 않습니다"
        case .modelNotGranted: "비조치의견서가 이 모델을 허용하지 않습니다"
        case .featureNotGranted: "비조치의견서가 이 기능을 허용하지 않습니다"
        case .quotaExceeded: "오늘의 한도를 모두 사용했습니다"
        case .dataForbidden: "밖으로 나가서는 안 되는 데이터가 요청에 들어 있습니다"
        case .unscannable: "검사할 수 없는 내용이 요청에 들어 있습니다"
        case .notChecked: "금지된 데이터 유형에 대한 탐지기가 없어 확인할 수 없습니다"
        case .recordUnavailable: "기록을 남길 수 없어 아무것도 내보낼 수 없습니다"
        case .answerForbidden: "전달되어서는 안 되는 데이터가 응답에 들어 있습니다"
        case .malformedRequest: "요청의 형식이 올바르지 않습니다"
        case .bodyTooLarge: "요청 본문이 검사할 수 있는 크기를 넘습니다"
        case .bodyUnreadable: "요청 본문이 중간에 끝났거나 읽을 수 없습니다"
        case .encodingNotAccepted: "압축하지 않은 UTF-8 JSON만 받습니다"
        case .requestDeadline: "요청이 제시간에 도착하지 않았습니다"
        case .gateBusy: "지금은 게이트에 이 요청을 받을 여유가 없습니다"
        case .gateEnding: "게이트 프로그램이 종료됩니다"
        case .clockBehind: "게이트의 시계가 기록보다 늦습니다"
        case .upstreamUnreachable: "서비스에 연결할 수 없습니다"
        case .upstreamTLS: "서비스의 신원을 확인할 수 없습니다"
        case .upstreamTimeout: "서비스가 제시간에 응답하지 않았습니다"
        case .upstreamMalformed: "서비스의 응답이 API 규격과 다릅니다"
        }
    }
}
