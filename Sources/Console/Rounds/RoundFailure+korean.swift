import Egress
import Programme

extension RoundFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .notInRulebook(let round): "규정집에 \(round)차가 없습니다."
        case .notPlanned(let round): "\(round)차는 아직 계획되지 않았습니다. 차수 계획을 먼저 세워 주십시오."
        case .datesNotInOrder: "접수 시작일, 접수 마감일, 결정일의 순서로 날짜를 입력하여 주십시오."
        case .opened(let round): "\(round)차는 이미 접수를 시작하여 계획을 바꿀 수 없습니다."
        case .anotherIsOpen(let round): "\(round)차가 접수 중입니다. 먼저 그 차수의 심사를 시작하여 주십시오."
        case .noDemand: "선정되거나 의견서를 받지 않은 적격 금융회사가 남아 있지 않습니다."
        case .notThere(let round, let state, let needed):
            "\(round)차는 지금 ‘\(name(of: state))’ 상태입니다. "
                + "‘\(name(of: needed))’ 상태에서 할 수 있습니다."
        case .supplementAwaited(let ids):
            "기한이 남은 보완을 기다리는 신청이 있습니다: \(list(ids))"
        case .undecided(let ids): "결과가 정해지지 않은 신청이 있습니다: \(list(ids))"
        case .belowTarget(let selected, let target):
            "선정 \(selected)곳으로 목표 \(target)곳에 못 미칩니다. 종료 사유를 입력하여 주십시오."
        case .badReason: "사유를 1~1000바이트로, 제어문자 없이 입력하여 주십시오."
        }
    }

    private func name(of state: RoundState) -> String {
        RoundsWords().status(state, .korean).word
    }

    private func list(_ ids: [ApplicationID]) -> String {
        ids.map { "`\($0)`" }.joined(separator: ", ")
    }
}
