import Programme

extension CommissionReportFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .field(let failure): failure.korean?.replacing("의견서의", with: "보고의")
        case .notYetHeld(let date): "\(date)의 회의는 아직 열리지 않았습니다."
        case .noItems(let limit): "위원회 보고에는 금융회사를 1~\(limit)곳 적습니다."
        case .unknownFirm(let firm): "`\(firm)`: 알려지지 않은 금융회사입니다. 카드를 먼저 들여와 주십시오."
        case .firmTwice(let firm): "`\(firm)`: 보고에 두 번 적혔습니다."
        case .unknownApplication(let text): "`\(text)`: 이 기관에 없는 신청입니다."
        case .anotherFirms(let id, let firm): "`\(id)`: 금융회사 `\(firm)`의 신청이 아닙니다."
        case .notSelected(let id): "`\(id)`: 선정되지 않은 신청이어서 승인으로 기록할 수 없습니다."
        case .letterIssued(let id, let serial):
            "`\(id)`: 이 신청으로 의견서 `\(serial)`이(가) 발급되어 있습니다. 의견서를 먼저 철회하여 주십시오."
        case .followed(let id, let by):
            "`\(id)`: 부결된 뒤 `\(by)`(으)로 새로 신청하였습니다. 그 신청에 대하여 의결하여야 합니다."
        case .placeTaken(let id, let round):
            "`\(id)`: 부결된 뒤 \(round)차의 자리가 다른 금융회사에 주어졌습니다. 새로 신청하여야 합니다."
        case .recordedAlready(let id):
            "안건 번호와 날짜가 같은 보고가 `\(id)`(으)로 기록되어 있습니다. 그 보고를 정정하여 주십시오."
        case .unknownReport(let id): "`\(id)`: 없는 위원회 보고입니다."
        case .correctedAlready(let id, let by):
            "`\(id)`: 이미 `\(by)`(으)로 정정되었습니다. 그 보고를 정정하여 주십시오."
        case .officeFull: "더 이상 보고에 번호를 매길 수 없습니다."
        }
    }
}
