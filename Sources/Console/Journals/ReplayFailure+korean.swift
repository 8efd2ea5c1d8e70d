import Programme

extension ReplayFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .foreign(let kind):
            "결정 일지에 이 기관이 쓰지 않는 사건 `\(kind)`이(가) 있습니다. 관리자에게 알려 주십시오."
        case .outOfPlace(let kind, let entry):
            "결정 일지의 \(entry)번 기재 `\(kind)`이(가) 앞의 기재와 어긋납니다. 관리자에게 알려 주십시오."
        }
    }
}
