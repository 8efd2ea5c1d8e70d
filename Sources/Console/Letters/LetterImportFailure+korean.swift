import Programme
import Vocabulary

extension LetterImportFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .notFounded: "이 기관의 결정 일지가 아직 없습니다."
        case .noSupervisorPinned:
            "이 기관은 아직 감독기관을 고정하지 않았습니다. 감독기관의 카드를 먼저 들여와 주십시오."
        case .bySomeoneElse(let named):
            "`\(named)`의 의견서이며 이 기관이 고정한 감독기관의 것이 아닙니다."
        case .letter(let failure): failure.korean
        case .expired(let lastDay): "의견서의 마지막 날(\(lastDay))이 지났습니다."
        case .alreadyHeld(let serial): "`\(serial)`: 이미 받은 의견서입니다."
        case .anotherUnderSameSerial(let serial):
            "`\(serial)`: 일련번호가 같은 다른 문서를 이미 받았습니다. 감독기관에 문의하여 주십시오."
        case .documentTooLarge(let limit): "서명된 의견서가 \(limit.bytes)바이트를 넘습니다."
        }
    }
}
