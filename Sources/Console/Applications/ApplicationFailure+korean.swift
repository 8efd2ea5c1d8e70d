import Programme

extension ContentsFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .malformed(let field): "`\(field)`: 신청서의 이 항목을 읽을 수 없습니다."
        case .tooMany(let field, let limit): "`\(field)`: \(limit)개까지입니다."
        case .duplicate(let field, let value): "`\(field)`: `\(value)` 값이 두 번 적혔습니다."
        }
    }
}

extension ApplicationFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .contents(let failure): failure.korean
        case .unknownFirm(let firm): "`\(firm)`: 알려지지 않은 금융회사입니다. 카드를 먼저 들여와 주십시오."
        case .unknownApplication(let id): "`\(id)`: 이 기관에 없는 신청입니다."
        case .withheld(let id):
            "`\(id)`: 이해충돌을 신고하였거나 아직 신고하지 않아 보거나 결정할 수 없습니다."
        case .noApplication(let firm): "`\(firm)`: 진행 중인 신청이 없습니다."
        case .anotherFirms(let id): "`\(id)`: 다른 금융회사의 신청입니다."
        case .noMoreNumbers: "신청 번호가 남아 있지 않습니다."
        case .noGaps: "금융회사가 보완할 미비사항을 하나 이상 적어 주십시오."
        case .badGaps: "미비사항은 64개까지이며, 두 언어로 각각 1~1000바이트로 적어 주십시오."
        case .dueNotAhead: "보완 기한은 오늘이거나 그 뒤여야 합니다."
        case .noDue: "보완을 요구하려면 기한을 정하여 주십시오."
        case .badReason: "사유를 1~1000바이트로, 제어문자 없이 입력하여 주십시오."
        case .signedByAnother(let named, let signer):
            "금융회사 `\(named)`의 문서인데 `\(signer)`이(가) 서명하였습니다."
        case .unknownAct(let act):
            "`\(act)`: 이 판이 알지 못하는 문서의 처리(`act`)입니다."
        case .selectionNeedsTwo: "선정은 한 사람이 제안하고 다른 담당자가 승인하여야 합니다."
        default: stateKorean ?? selectionKorean
        }
    }

    private var stateKorean: String? {
        switch self {
        case .receivedAlready(let id): "이미 `\(id)`(으)로 접수된 문서입니다."
        case .notEligible(let criteria):
            "적격 요건을 갖추지 못하여 신청할 수 없습니다: "
                + criteria.map { "`\($0)`" }.joined(separator: ", ")
        case .roundNotOpen(let round): "\(round)차는 접수 중이 아닙니다."
        case .alreadyActive(let id): "`\(id)`: 진행 중인 신청이 있습니다. 한 회사의 신청은 한 번에 하나입니다."
        case .letterIssued(let id): "`\(id)`: 의견서가 발급된 신청입니다. 의견서의 철회를 요청하여 주십시오."
        case .roundNotAt(let round, _): "\(round)차는 지금 이 처리를 할 수 있는 상태가 아닙니다."
        case .notLater(let round): "\(round)차는 신청의 차수보다 뒤가 아닙니다."
        case .statusForbids(let id, _): "`\(id)`: 신청의 지금 상태에서는 할 수 없습니다."
        case .supplementAwaited(let id): "`\(id)`: 보완을 기다리고 있습니다."
        case .noSupplementWanted(let id): "`\(id)`: 보완을 요구하지 않은 신청입니다."
        default: nil
        }
    }

    private var selectionKorean: String? {
        switch self {
        case .roundFull(let round, let capacity):
            "\(round)차의 정원 \(capacity)곳이 제안되었거나 선정되어 더 선정할 수 없습니다."
        case .proposedAlready(let id): "`\(id)`: 이미 선정이 제안되었습니다."
        case .notProposed(let id): "`\(id)`: 선정을 제안한 사람이 없습니다."
        case .notEvaluated(let id): "`\(id)`: 이 차수의 전문가 평가가 끝나지 않았습니다."
        case .notRecommended(let id, _): "`\(id)`: 평가위원회가 선정을 권고하지 않았습니다."
        case .belowFloor(let id, let axes):
            "`\(id)`: 과락이 있어 선정할 수 없습니다: "
                + axes.map { "`\($0)`" }.joined(separator: ", ")
        default: nil
        }
    }
}
