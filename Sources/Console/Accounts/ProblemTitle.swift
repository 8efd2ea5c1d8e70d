import HTTPTypes

/// What a status is called in the title of a problem; the English is HTTP's own.
enum ProblemTitle {
    static func of(_ status: HTTPResponse.Status) -> Words {
        Words(korean(status), status.reasonPhrase)
    }

    private static func korean(_ status: HTTPResponse.Status) -> String {
        switch status {
        case .badRequest: "요청을 읽을 수 없음"
        case .unauthorized: "토큰이 없거나 끝남"
        case .forbidden: "권한 없음"
        case .notFound: "찾을 수 없음"
        case .methodNotAllowed: "허용되지 않는 방식"
        case .conflict: "현재 상태에서 처리할 수 없음"
        case .contentTooLarge: "본문이 너무 큼"
        case .unsupportedMediaType: "받지 않는 본문 형식"
        case .unprocessableContent: "형식에 맞지 않는 내용"
        case .internalServerError: "시스템 오류"
        case .serviceUnavailable: "지금 이용할 수 없음"
        default: "요청을 처리하지 못함"
        }
    }
}
