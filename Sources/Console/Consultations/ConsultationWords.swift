/// The words of the pages of consultations.
struct ConsultationWords: PageWords {
    let title = Words("업계 간담회", "Consultations")
    let lead = Words(
        "참석은 업권별 인원수로만 남습니다. 결정은 그것을 담은 규정집에 연결됩니다.",
        "Attendance is counted, never named. Decisions are linked to the rulebook that holds them.")
    let all = Words("간담회 기록", "Round tables")
    let caption = Words("간담회, 최근 기록 순", "Consultations, the newest record first")
    let consultation = Words("간담회", "Consultation")
    let one = Words("간담회", "Consultation of")
    let date = Words("개최일", "Held on")
    let chair = Words("의장", "Chair")
    let agenda = Words("안건", "Agenda")
    let attended = Words("참석", "Attended")
    let experts = Words("전문가", "Experts")
    let meeting = Words("회의", "The meeting")
    let minutes = Words("회의록", "Minutes")
    let decisions = Words("결정", "Decisions")
    let decisionsCaption = Words(
        "결정과 그것이 바꾸는 규정집의 값", "What was decided, and the rulebook's values that it changes")
    let decision = Words("결정", "Decision")
    let paths = Words("규정집의 경로", "Paths of the rulebook")
    let linked = Words("규정집에 반영됨", "stands in a rulebook")
    let unlinked = Words("아직 연결 전", "not linked yet")
    let noDecision = Words("결정이 없습니다", "Nothing was decided")
    let actions = Words("후속 조치", "Actions")
    let actionsCaption = Words(
        "누가 언제까지 무엇을 하는지", "Who is to do what, and by when")
    let action = Words("조치", "Action")
    let owner = Words("담당", "Answered for by")
    let dueOn = Words("기한", "Due")
    let done = Words("완료", "Done")
    let open = Words("진행 중", "open")
    let overdue = Words("기한 지남, 지난 일수", "overdue, days:")
    let overdueActions = Words("기한이 지난 후속 조치", "Actions overdue")
    let noAction = Words("정한 조치가 없습니다", "None was agreed")
    let rulebooks = Words("연결된 규정집", "Rulebooks")
    let rulebooksCaption = Words(
        "결정이 반영된 규정집", "Rulebooks in which its decisions stand")
    let version = Words("판본", "Version")
    let digest = Words("SHA-256", "SHA-256")
    let noRulebook = Words("연결된 규정집이 없습니다", "Linked to no rulebook")
    let none = Words("기록된 간담회가 없습니다", "No consultation is recorded")
    init() {}
}
