import Rules

extension WorkingDays.Failure: SaidInKorean {
    var korean: String? {
        switch self {
        case .unknownYear(let year):
            "규정집에 \(year)년의 공휴일이 없어 날짜를 정할 수 없습니다. "
                + "규정집의 `calendar`에 공휴일을 더하여 주십시오."
        }
    }
}
