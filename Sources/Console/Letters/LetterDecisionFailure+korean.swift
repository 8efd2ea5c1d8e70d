import Programme
import Vocabulary

extension LetterDecisionFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .letter(let failure): failure.korean
        case .notFounded: "이 기관의 결정 일지가 아직 없습니다."
        case .unknownFirm(let firm): "`\(firm)`: 알려지지 않은 금융회사입니다. 등록하거나 카드를 들여와 주십시오."
        case .unknownDraft(let draft): "`\(draft)`: 없는 초안입니다."
        case .unknownLetter(let serial): "`\(serial)`: 이 기관이 발급하지 않은 의견서입니다."
        case .cannotSupersede(let serial): "`\(serial)`: 이 금융회사의 갱신할 수 있는 의견서가 아닙니다."
        case .notApproved(let missing): "승인이 \(missing)명 더 필요합니다. 다른 담당자가 먼저 승인하여야 합니다."
        case .alreadyIssued(let serial): "이미 의견서 `\(serial)`(으)로 발급되었습니다."
        case .termOver: "의견서의 마지막 날이 지났습니다."
        case .documentTooLarge(let limit): "서명된 의견서가 \(limit.bytes)바이트를 넘습니다. 줄여 주십시오."
        case .yearFull: "올해의 일련번호가 남아 있지 않습니다."
        case .alreadyRevoked(let serial): "`\(serial)`: 이미 철회된 의견서입니다."
        default: measureKorean ?? commissionKorean
        }
    }

    private var measureKorean: String? {
        switch self {
        case .groundNotInLetter(let ground): "`\(ground)`: 이 의견서가 유보한 철회 사유가 아닙니다."
        case .suspensionNotAhead: "효력정지의 마지막 날은 오늘보다 뒤여야 합니다."
        case .noReason: "사유를 1~1000바이트로 입력하여 주십시오."
        case .nothingToConfirm(let serial): "`\(serial)`: 확인을 기다리는 조치가 없습니다."
        default: nil
        }
    }

    private var commissionKorean: String? {
        switch self {
        case .noCommissionReport(let number, let date):
            "\(date)의 위원회 보고 `\(number)`: 기록되지 않았습니다. 발급하기 전에 보고를 먼저 기록하여 주십시오."
        case .commissionDecidedOtherwise(let firm, _, let report):
            "위원회 보고 `\(report)`에서 금융회사 `\(firm)`에 대하여 그렇게 결정하지 않았습니다."
        case .applicationAnswered(let id, let serial):
            "`\(id)`: 이 신청으로 이미 의견서 `\(serial)`을(를) 발급하였습니다. 새로 신청하여 평가를 받아야 합니다."
        case .applicationNotNamed(let id, let report):
            "`\(report)`: 이 금융회사의 진행 중인 신청 `\(id)`을(를) 적지 않은 의결입니다. "
                + "보고를 정정하여 `\(id)`을(를) 적어 주십시오."
        case .itemAnswered(let report, let firm, let serial):
            "`\(report)`: 금융회사 `\(firm)`에 대한 의결로 이미 의견서 `\(serial)`을(를) 발급하였습니다. "
                + "새 의결이 필요합니다."
        case .beginsTooLate(let latest):
            "효력의 첫날이 발급일에서 너무 멉니다. 첫날은 늦어도 \(latest)이어야 합니다."
        case .correctionBeyond(let day):
            "정정한 의견서의 종료일은 원래 종료일(\(day))을 넘을 수 없습니다. 기간을 늘리려면 갱신하여 주십시오."
        case .applicationNotSelected(let id): "`\(id)`: 선정되지 않은 신청이어서 발급할 수 없습니다."
        case .renewalNeedsNewReport(let serial, let day):
            "`\(serial)`: \(day)에 발급되었습니다. 갱신하려면 그 뒤의 위원회 보고가 필요합니다."
        case .renewalNeedsNewEvaluation(let serial):
            "`\(serial)`: 갱신하려면 이 의견서 뒤에 접수되어 평가된 신청과 그에 대한 위원회 보고가 필요합니다."
        case .suspendedNow(let serial): "`\(serial)`: 효력정지 중이어서 뒤를 이을 수 없습니다."
        case .followed(let serial, let by): "`\(serial)`: 이미 의견서 `\(by)`(으)로 이어졌습니다."
        case .sameFirm(let firm): "`\(firm)`: 이미 그 금융회사의 의견서입니다."
        case .modelNotInLetter(let service, let model):
            "`\(model)`: 의견서가 서비스 `\(service)`에서 허용하지 않는 모델입니다."
        case .materialChange(let serial):
            "`\(serial)`: 중대한 변경은 새로 평가하여야 합니다. 변경을 기록하였으며 의견서는 그대로입니다."
        case .otherFirm(let serial, let firm): "`\(serial)`: 금융회사 `\(firm)`의 의견서가 아닙니다."
        case .modelInLetter(let model): "`\(model)`: 의견서가 이미 허용하는 모델입니다."
        default: nil
        }
    }
}

extension LetterFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .malformed(let field): "`\(field)`: 의견서의 이 항목을 읽을 수 없습니다."
        case .tooMany(let field, let limit): "`\(field)`: \(limit)개까지입니다."
        case .empty(let field): "`\(field)`: 의견서의 이 항목이 비어 있습니다."
        case .duplicate(let field, let value): "`\(field)`: `\(value)` 값이 두 번 적혔습니다."
        case .unknownCriticalField(let name): "`\(name)`: 이 판이 알지 못하는 필수 항목입니다."
        case .forAnotherFirm(let named): "금융회사 `\(named)`의 의견서이며 이 회사의 것이 아닙니다."
        case .notNoAction(let decision):
            "`\(decision)`: 비조치(`noAction`)로 회신한 의견서만 게이트를 열 수 있습니다."
        case .unknownProvision(let text): "`\(text)`: 규정집에 없는 완화 조항입니다."
        case .unknownPurpose(let text): "`\(text)`: 규정집에 없는 목적입니다."
        case .unknownDataClass(let text): "`\(text)`: 규정집에 없는 정보 유형입니다."
        case .contradictoryDataClass(let text):
            "`\(text)`: 두 가지로 허용하였거나, 금지하지 않고 미점검을 수용하였습니다."
        case .unknownGround(let text): "`\(text)`: 규정집에 없는 철회 사유입니다."
        case .noCondition(let field): "`\(field)`: 비조치로 회신하는 의견서에는 조건이 하나 이상 있어야 합니다."
        case .conditionIncomplete(let field, let condition):
            "`\(field)`: 조건 `\(condition)`에 이 항목이 없습니다. 조건마다 증빙, 주기, 기한을 적어 주십시오."
        case .groundsMissing(let field, let codes):
            "`\(field)`: \(codes.map { "`\($0)`" }.joined(separator: ", "))이(가) 없습니다. "
                + "의견서마다 규정집의 철회 사유를 모두 적어야 합니다."
        case .termEndsBeforeItBegins: "마지막 날이 첫날보다 앞섭니다."
        case .termTooLong(let allowed): "유효기간이 너무 깁니다. 마지막 날은 \(allowed)까지입니다."
        case .tooFewPersons(let needed): "서로 다른 \(needed)명이 작성하고 승인하여야 합니다."
        }
    }
}
