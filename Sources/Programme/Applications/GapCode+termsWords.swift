extension GapCode {
    var termsWords: Words {
        switch self {
        case .termsMissing:
            Words(
                "제공자와의 이용조건이 없음", "nothing is told of the terms with the provider",
                "평가 여부, 계약조항, 보관기간, 학습 이용을 적으십시오",
                "give assessment, clauses, retention and use for training")
        case .providerNotAssessed:
            Words(
                "금융보안원 안전성 평가가 끝나지 않음",
                "the Financial Security Institute has not assessed the provider",
                "평가를 마치거나 일정을 알리십시오", "have it assessed, or tell when")
        case .clauseMissing:
            Words(
                "계약에 없는 필수조항", "the contract lacks a clause of the rulebook's list",
                "계약에 조항을 더하십시오", "have the clause agreed")
        case .clauseUnknown:
            Words(
                "규정집에 없는 계약조항", "the rulebook has no such clause",
                "규정집의 조항만 적으십시오", "name clauses of the rulebook's list alone")
        default:
            Words(
                "제공자가 입력정보를 학습에 이용함", "the provider trains on what is entered",
                "학습에 이용하지 않도록 계약하십시오", "have the contract rule it out")
        }
    }
}
