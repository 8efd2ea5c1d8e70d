extension GapCode {
    var routesWords: Words {
        switch self {
        case .dataClassesMissing:
            Words(
                "반출할 정보 유형이 없음", "no class of data is named",
                "정보 유형과 처리 방법을 적으십시오", "name each class and how it leaves")
        case .dataClassUnknown:
            Words(
                "규정집에 없는 정보 유형", "the rulebook has no such class of data",
                "규정집의 유형을 적으십시오", "name a class of the rulebook")
        case .routesMissing:
            Words(
                "반출 경로가 없음", "no egress route is named",
                "경로와 법적 근거를 적으십시오", "name each route and its legal basis")
        case .routeServiceUnknown:
            Words(
                "신청하지 않은 서비스로 가는 경로", "the route leads to a service that is not applied for",
                "서비스를 신청서에 더하거나 경로를 지우십시오", "add the service or take the route out")
        case .routeBasisNotRealTime:
            Words(
                "실시간 연결을 허용하지 않는 법적 근거", "the legal basis does not permit real time",
                "근거나 방식을 바꾸십시오", "change the basis or the mode")
        case .routeMissingForService:
            Words(
                "서비스로 가는 경로가 없음", "no route leads to the service",
                "그 서비스의 경로를 적으십시오", "name the service's route")
        default:
            Words(
                "시스템에 없는 구역에서 나가는 경로", "the route leaves from a zone of no named system",
                "구역 이름을 맞추십시오", "use the zone of a named system")
        }
    }

    var papersWords: Words {
        switch self {
        case .selfAssessmentMissing:
            Words(
                "자체 점검이 없음", "there is no self-assessment",
                "통제별로 상태를 적으십시오", "assess each control")
        case .controlNotAssessed:
            Words(
                "점검하지 않은 통제", "a control is not assessed",
                "그 통제의 상태를 적으십시오", "assess this control")
        case .controlUnknown:
            Words(
                "목록에 없는 통제", "the catalogue has no such control",
                "목록의 통제만 적으십시오", "name controls of the catalogue alone")
        case .assessmentUnexplained:
            Words(
                "미이행 사유나 계획이 없음", "what is not met is not explained",
                "사유와 이행 계획을 적으십시오", "say why, and what will be done")
        case .testReadinessMissing:
            Words(
                "테스트 준비 증빙이 없음", "there is no evidence of test readiness",
                "증빙을 더하십시오", "add the evidence")
        case .testReadinessAbsent:
            Words(
                "테스트 준비 증빙이 없음(이 차수의 기준 아님)",
                "no evidence of test readiness, which this round does not ask for",
                "있으면 더하십시오", "add it if there is some")
        case .evidenceInFuture:
            Words(
                "문서의 날짜가 오늘 뒤임", "a paper is dated after today",
                "날짜를 확인하십시오", "check its date")
        case .budgetMissing:
            Words(
                "자체 예산이 없음", "no budget of the firm is named",
                "예산 항목과 금액을 적으십시오", "name the budget line and the amount")
        case .committeeApprovalMissing:
            Words(
                "정보보호위원회 의결이 없음", "the committee's approval is missing",
                "의결 문서의 번호와 날짜를 적으십시오", "give the paper's number and day")
        default:
            Words(
                "연락처가 비어 있음", "no contact is named",
                "담당 직위를 적으십시오", "name a post to reach")
        }
    }
}
