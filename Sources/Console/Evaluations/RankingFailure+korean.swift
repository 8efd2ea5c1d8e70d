import Programme

extension RankingFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .capacity: "정원은 0~1000의 수입니다."
        case .weights: "평가축의 가중치는 1~100입니다."
        case .otherAxes(let id):
            "`\(id)`: 차수의 평가축과 다른 평가축으로 평가되어 순위를 매길 수 없습니다."
        }
    }
}
