import Programme

extension CardFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .notSelfSigned: "카드에 적힌 신원 키로 서명된 카드가 아닙니다."
        case .notSignedByHeldKey:
            "전에 받은 신원 키로 서명된 카드가 아닙니다. 그 기관이 키를 잃었다면 지문을 직접 확인하여 "
                + "새로 고정하여야 합니다."
        case .older(let sequence, let held):
            "카드의 순번 \(sequence)이(가) 이미 가진 카드의 순번 \(held)보다 뒤가 아닙니다."
        case .anotherOffice(let named, let pinned):
            "`\(named)`의 카드입니다. 이 기관이 고정한 감독기관은 `\(pinned)`입니다."
        case .otherFingerprint:
            "이 카드의 지문이 아닙니다. 카드를 믿지 말고 그 기관에 카드와 지문을 다시 요청하여 주십시오."
        case .noAuthority:
            "카드의 `authority`가 인증기관의 인증서가 아닙니다. 그 기관에 카드를 다시 요청하여 주십시오."
        case .otherKind(let needed):
            needed == .firm
                ? "금융회사의 카드가 아닙니다. 금융회사의 카드를 들여와 주십시오."
                : "감독기관의 카드가 아닙니다. 감독기관의 카드를 들여와 주십시오."
        case .noSupervisorPinned: "이 기관은 아직 감독기관을 고정하지 않았습니다."
        }
    }
}
