import Egress
import Programme

/// The words of the rounds' page.
struct RoundsWords: PageWords {
    let title = Words("신청 차수", "Rounds of applications")
    let lead = Words(
        "정원은 넘을 수 없고, 목표는 구속하지 않습니다.", "A capacity binds; a target does not.")
    let demand = Words("남은 수요", "Demand that remains")
    let eligible = Words("오늘 적격인 금융회사", "Firms eligible today")
    let remaining = Words(
        "선정도 의견서도 없는 적격 금융회사", "Of these without a selection or a letter")
    let calendar = Words("차수별 일정", "When each round is")
    let summary = Words(
        "차수별로 접수 개시부터 결정까지의 막대와 오늘을 나타내는 선; 수치는 표에 있습니다.",
        "A bar from opening to decision for each round, a line at today; the table has the days.")
    let today = Words("오늘", "today")
    let datesCaption = Words("차수와 계획한 날짜", "Rounds and their planned days")
    let round = Words("차수", "Round")
    let state = Words("상태", "State")
    let since = Words("시작:", "since")
    let opens = Words("접수 개시", "Opens")
    let closes = Words("접수 마감", "Closes")
    let decides = Words("결정", "Decides")
    let next = Words("다음 단계", "What comes next")
    let applications = Words("회사별 신청", "Applications by firm")
    let ranking = Words("순위", "Ranking")
    let board = Words("현황판", "The board")
    let boardCaption = Words("차수별 신청 수", "Applications by round and outcome")
    let capacity = Words("정원", "Capacity")
    let target = Words("목표", "Target")
    let received = Words("접수", "Received")
    let selected = Words("선정", "Selected")
    let waiting = Words("대기", "Waiting")
    let supplement = Words("보완", "Supplement")
    let refused = Words("미선정", "Refused")
    let rejected = Words("위원회 부결", "Rejected by the commission")
    let withdrawn = Words("철회", "Withdrawn")
    let undecided = Words("미결정", "Undecided")
    let placesLeft = Words("남은 자리", "Places left")
    let left = Words("남음", "Left")
    let capacitySummary = Words(
        "차수별 정원 중 선정과 남은 자리, 그리고 남은 수요의 막대; 수치는 표에 있습니다.",
        "A bar for what is used of each round's capacity and one for the demand that remains; "
            + "the numbers are in the table.")
    let capacityCaption = Words(
        "차수별 정원의 사용과 남은 수요", "What is used of each capacity, and the demand that remains")
    let byDemand = Words("개시 때 남은 수요", "the demand at its opening")
    let noTarget = Words("없음", "none")
    let belowTarget = Words("목표 미달", "below target")
    let none = Words("계획한 차수가 없습니다", "No round is planned")
    let planned = Words("계획", "planned")
    let isOpen = Words("접수 중", "open")
    let screening = Words("심사 중", "screening")
    let evaluating = Words("평가 중", "evaluating")
    let decided = Words("결정됨", "decided")
    let closed = Words("종료", "closed")
    init() {}

    func status(_ state: RoundState, _ language: Language) -> Status {
        switch state {
        case .planned: Status(planned(language), .quiet)
        case .open: Status(isOpen(language), .good)
        case .screening: Status(screening(language), .warn)
        case .evaluating: Status(evaluating(language), .warn)
        case .decided: Status(decided(language), .good)
        case .closed: Status(closed(language), .quiet)
        }
    }
}
