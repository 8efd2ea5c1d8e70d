import Programme
import Vocabulary

extension RevocationFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .tooLarge(let limit): "의견서에 대한 조치를 알리는 글이 \(limit.bytes)바이트를 넘습니다."
        case .notOfThisForm: "철회나 효력정지를 알리는 문서가 아닙니다."
        case .malformed(let field): "의견서에 대한 조치를 알리는 글의 `\(field)` 항목을 읽을 수 없습니다."
        case .anotherText:
            "의견서에 대한 조치를 알리는 글에 같은 항목이나 모르는 항목이 있거나 차례가 다릅니다."
        case .neverTold(let serial, let measure):
            "`\(serial)`: 이 의견서에 대한 \(measure)번째 조치를 감독기관이 알린 적이 없습니다."
        }
    }
}
