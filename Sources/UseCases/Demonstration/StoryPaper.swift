import Vocabulary

/// What is written of an invented programme beside its applications, letters and scores.
enum StoryPaper {
    static func consultation(on day: KoreanDate) -> [UInt8] {
        Array(
            """
            date: "\(day)"
            chair: viceChair
            attendees: {bank: 16, securities: 12, card: 7, insurance: 13}
            experts: 6
            agenda: >-
              보안 목적의 고성능 인공지능·보안 SaaS 활용을 위한 망분리 규제 개선 방안
            minutes: |
              참석한 정보보호최고책임자들은 취약점 점검에 한해 외부 인공지능을 쓸 수 있도록 요청하였다.
              전문가들은 송수신 내용의 점검과 기록을 전제로 대상을 세 차례에 나누어 넓히자고 하였다.
            decisions:
              - text: 대상 요건을 총자산과 상시 종업원 수로 정하고 매년 다시 본다
                paths: [eligibility.assetsMin, eligibility.employeesMin]
              - text: 3개월 뒤 같은 참석 범위로 간담회를 다시 연다
            actions:
              - text: 회차별 심사 기준을 마련하여 공고한다
                owner: 디지털금융정책관
                due: "\(day.adding(days: 30))"

            """.utf8)
    }

    static let withdrawal = "점검 대상 시스템을 다시 정한 뒤 신청하려 함"
    static let selection = "평가의 모든 축이 기준을 넘고 점검 계획이 구체적임"
    static let belowTarget = "기준을 넘은 신청이 목표에 미치지 못함"
    static let conflict = "최근 2년 안에 해당 회사의 보안 자문을 맡음"

    /// Gaps as a person names them: field, Korean, English.
    static let supplement = "testReadiness|점검 일정이 없음|no schedule of the tests"
    static let unmet = "testReadiness|중단 절차의 시험 기록이 없음|no record that the stop was tried"

    static let disciplinePost = "정보보호팀장"
    static let committee = "정보보호위원회"
    static let checkNumber = "점검"
    static let disciplineFailure = "두 대의 단말기에서 설정이 기준과 다름"
    static let correctiveSteps = ["설정을 다시 배포한다", "다음 날 모든 단말기를 다시 점검한다"]

    static func reasons(_ course: ApplicationCourse) -> String {
        switch course {
        case .waiting: "기준을 넘었으나 이번 차수의 정원 밖임"
        case .supplementRequired: "중단·복구 절차를 시험한 뒤 다음 차수에 다시 평가함"
        case .refusedUnevaluated: "요청한 행위가 보안 목적에 한정되지 않음"
        default: "인공지능 활용 축의 평가가 최저 기준에 미치지 못함"
        }
    }

    static func conclusion(_ course: ApplicationCourse) -> String {
        switch course {
        case .refused: "활용 계획과 사람의 확인 절차가 기준에 미치지 못함"
        case .supplementRequired: "중단·복구 절차의 시험 기록을 보완할 필요가 있음"
        default: "세 분야의 평가가 모두 기준을 넘음"
        }
    }

    static func refusalEnglish(_ course: ApplicationCourse) -> String {
        course == .refusedUnevaluated
            ? "what was requested is not limited to security purposes"
            : "the evaluation on AI utilisation stayed below its floor"
    }
}
