import Programme
import Vocabulary

extension StatusListFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .malformed(let field): "`\(field)`: 상태목록의 이 항목을 읽을 수 없습니다."
        case .tooManyEntries(let limit): "상태목록의 항목은 \(limit)개까지입니다."
        case .duplicate(let serial): "`\(serial)`: 상태목록에 두 번 적힌 의견서입니다."
        case .nextUpdateBeforeIssue: "상태목록의 다음 갱신 시각이 발행 시각보다 앞섭니다."
        case .bySomeoneElse(let named):
            "`\(named)`의 상태목록이며 이 기관이 고정한 감독기관의 것이 아닙니다."
        case .older(let sequence, let held):
            "상태목록 \(sequence)번은 이미 받은 \(held)번보다 오래된 것입니다."
        case .forked(let sequence):
            "번호 \(sequence)의 다른 상태목록을 이미 받았습니다. 감독기관에 문의하여 주십시오."
        case .earlierThanHeld: "상태목록의 날짜가 이미 받은 것보다 앞섭니다."
        case .revocationGone(let serial):
            "`\(serial)`: 이미 철회된 의견서인데 상태목록에 철회가 없습니다. 감독기관에 문의하여 주십시오."
        case .noneYet: "이 기관에 아직 상태목록이 없습니다."
        }
    }
}
