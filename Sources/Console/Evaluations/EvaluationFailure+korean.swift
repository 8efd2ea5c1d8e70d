import Programme
import Vocabulary

extension ScoreFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .notACriterion(let code): "`\(code)`: 이 평가의 평가항목이 아니거나 두 번 적혔습니다."
        case .missing(let code): "`\(code)`: 점수가 없습니다."
        case .outOfRange(let code, let greatest): "`\(code)`: 0~\(greatest)점으로 입력하여 주십시오."
        case .comment(let code): "`\(code)`: 의견에 보이지 않는 문자가 있습니다."
        case .commentsTooLong(let limit):
            "의견을 모두 합하여 \(limit.bytes)바이트를 넘습니다. 줄여 주십시오."
        }
    }
}

extension EvaluationFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .score(let failure): failure.korean
        default: placeKorean ?? panelKorean ?? scoreKorean
        }
    }

    private var placeKorean: String? {
        switch self {
        case .unknownFirm(let firm): "`\(firm)`: 알려지지 않은 금융회사입니다. 카드를 먼저 들여와 주십시오."
        case .unknownApplication(let id): "`\(id)`: 이 기관에 없는 신청입니다."
        case .noPanel(let id): "`\(id)`: 평가위원회가 아직 구성되지 않았습니다."
        case .panelStands(let id, let round):
            "`\(id)`: \(round)차 평가위원회가 있습니다. 평가가 끝난 뒤 다음 차수에서 새로 구성합니다."
        case .noPart(let id, let person):
            "`\(id)`: `\(person)` 담당자가 참여하는 평가가 없습니다."
        case .rankingWithheld(let person): "`\(person)`: 순위를 볼 수 있는 담당자가 아닙니다."
        case .otherFirm(let id, let firm): "`\(id)`: 금융회사 `\(firm)`의 신청입니다."
        case .badRound: "차수는 1~99입니다."
        case .otherRound(let id, let round): "`\(id)`: \(round)차의 신청입니다."
        case .roundNotEvaluating(let round):
            "\(round)차는 평가 중이 아닙니다. 평가를 시작한 뒤 평가위원회를 구성하여 주십시오."
        case .notUnderWay(let id, _): "`\(id)`: 평가할 수 있는 상태의 신청이 아닙니다."
        case .nothingToEvaluate(let round): "규정집의 평가축이 \(round)차 계획의 평가축과 다릅니다."
        default: nil
        }
    }

    private var panelKorean: String? {
        switch self {
        case .tooFewExperts(let needed): "평가위원은 \(needed)명 이상이어야 합니다."
        case .tooManyExperts(let limit): "평가위원은 \(limit)명까지입니다."
        case .unknownField(let text): "`\(text)`: 규정집에 없는 전문 분야입니다."
        case .fieldNotCovered(let field): "`\(field)`: 이 분야의 평가위원이 없습니다."
        case .notAnExpert(let id): "`\(id)`: 평가위원 역할이 없습니다."
        case .notAChair(let id): "`\(id)`: 위원장 역할이 없습니다."
        case .memberTwice(let id): "`\(id)`: 이미 평가위원회에 들어 있습니다."
        case .chairScores(let id): "`\(id)`: 채점과 위원장을 함께 맡을 수 없습니다."
        case .lockedOut(let person, let firm):
            "`\(person)`: 금융회사 `\(firm)`에 대한 이해충돌을 신고하여 평가에 참여할 수 없습니다."
        case .notOnPanel(let id): "`\(id)`: 이 평가위원회의 위원이 아닙니다."
        case .notTheChair(let id): "`\(id)`: 이 평가위원회의 위원장이 아닙니다."
        case .placesEmpty: "평가위원회에 빈자리가 있습니다. 먼저 위원을 교체하여 주십시오."
        default: nil
        }
    }

    private var scoreKorean: String? {
        switch self {
        case .notDeclared(let id): "`\(id)`: 이해충돌 여부를 먼저 신고하여야 합니다."
        case .declaredAlready(let id): "`\(id)`: 이미 신고하였습니다."
        case .reasonMissing: "이해충돌의 사유를 1~1000바이트로 입력하여 주십시오."
        case .reasonForNothing: "이해충돌이 없으면 사유를 적지 않습니다."
        case .hasCommitted(let id): "`\(id)`: 이미 채점하여 자리를 바꿀 수 없습니다."
        case .scoresOpen(let id): "`\(id)`: 점수가 이미 개봉되었습니다."
        case .notComplete(let waiting):
            "아직 채점하지 않은 위원이 있습니다: "
                + waiting.map { "`\($0)`" }.joined(separator: ", ")
        case .scoreMissing(let id): "`\(id)`: 봉인 점수를 찾을 수 없어 아무것도 개봉하지 않았습니다."
        case .scoreMismatch(let id):
            "`\(id)`: 봉인 점수가 약속값과 달라 아무것도 개봉하지 않았습니다."
        case .notOpen(let id): "`\(id)`: 점수가 아직 봉인되어 있습니다."
        case .concluded(let id): "`\(id)`: 평가가 이미 끝났습니다."
        case .floorMissed(let axes):
            "과락이 있어 선정을 권고할 수 없습니다: "
                + axes.map { "`\($0)`" }.joined(separator: ", ")
        case .noReasons: "권고 이유를 1~4000바이트로 입력하여 주십시오."
        case .noFindings: "현장 점검은 점검일과 1~4000바이트의 점검 결과를 함께 입력하여 주십시오."
        case .siteCheckAhead(let day): "현장 점검일 `\(day)`이(가) 아직 오지 않았습니다."
        default: nil
        }
    }
}
