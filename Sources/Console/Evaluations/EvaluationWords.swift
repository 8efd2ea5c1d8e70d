/// The words of one evaluation's page.
struct EvaluationWords: PageWords {
    let title = Words("평가", "Evaluation")
    let now = Words("진행과 할 일", "Where it stands, and what is due")
    let none = Words("아직 평가단이 없습니다", "Nobody evaluates it yet")
    let lockedOut = Words(
        "이해관계를 신고하여 이 회사에 관한 것은 볼 수 없습니다",
        "You declared a conflict: nothing of this firm is shown to you")
    let undeclared = Words(
        "먼저 이해관계를 신고하십시오. 그 전에는 아무것도 보이지 않습니다",
        "Declare your interests first; nothing is shown before")
    let toScore = Words("점수를 매겨 봉인하십시오", "Your scores are due")
    let scored = Words(
        "봉인했습니다. 개봉 전까지 다시 매길 수 있습니다",
        "Your scores are sealed; you may give them again until they are opened")
    let toOpen = Words("점수가 모두 들어왔습니다. 개봉하십시오", "All scores are in: open them")
    let toConclude = Words(
        "권고를 정하고 확정하십시오", "Sign the panel's recommendation off")
    let sealed = Words(
        "점수는 봉인되어 있습니다: 작성한 위원 외에는 아무도 볼 수 없습니다",
        "The scores are sealed: nobody but their author sees them")
    let opened = Words("점수를 모두 개봉했습니다", "All scores were opened")
    let concluded = Words("평가를 확정했습니다", "The evaluation is concluded")
    let defect = Words(
        "봉인된 내 점수를 읽을 수 없습니다. 다시 매기십시오",
        "Your sealed scores cannot be read; give them again")
    let phase = Words("진행", "Phase")
    let round = Words("차수", "Round")
    let part = Words("나의 자격", "You see it as")
    let total = Words("종합 점수 (100점)", "Total of 100")
    let spread = Words("표준편차", "Spread")
    let recommendation = Words("권고", "Recommendation")
    let siteCheck = Words("현장 점검", "Site check")
    let reasons = Words("이유", "Reasons")
    let toApplication = Words("신청 내용 보기", "What the application says")
    let foundConflict = Words("이해관계 발견 신고", "Declare a conflict that you found")
    let ranking = Words("이 차수의 순위", "The round's ranking")
    let members = Words("평가단", "The panel")
    let membersCaption = Words("평가위원과 위원장", "Its experts and its chair")
    let person = Words("위원", "Member")
    let field = Words("분야", "Field")
    let expert = Words("평가위원", "Expert")
    let chair = Words("평가위원장", "Chair")
    let declaration = Words("이해관계", "Interests")
    let scores = Words("점수", "Scores")
    let change = Words("교체", "Change")
    let isSealed = Words("봉인됨", "sealed")
    let isOpen = Words("개봉됨", "opened")
    let awaited = Words("대기", "awaited")
    let newPanel = Words("평가단 구성", "Form the panel")
    let newPanelLead = Words(
        "분야마다 한 사람, 채점하지 않는 위원장 한 사람을 정합니다. 이 회사에 이해관계를 신고한 사람은 나오지 않습니다.",
        "One expert of each field, and a chair. Whoever declared a conflict about the firm is left out."
    )
    let choose = Words("선택", "choose")
    let scoring = Words("채점", "Your scores")
    let scoringLead = Words(
        "제출하면 봉인되고, 결정 일지에는 약속값만 남습니다.",
        "They are sealed as you send them; the journal has a commitment alone.")
    let own = Words("내 점수 (봉인됨)", "Your scores, sealed")
    let comment = Words("의견", "Comment")
    let points = Words("점수", "Points")
    let axes = Words("평가 분야별 결과", "Results by axis")
    let axesCaption = Words(
        "분야별 평균과 과락 (100점 만점)", "Mean of each axis, and its floor (of 100)")
    let axis = Words("분야", "Axis")
    let weight = Words("가중치", "Weight")
    let mean = Words("평균", "Mean")
    let floor = Words("과락 기준", "Floor")
    let verdict = Words("판정", "Verdict")
    let missed = Words("과락", "below the floor")
    let kept = Words("통과", "above the floor")
    let criteria = Words("항목별 점수와 의견", "Points and comments by criterion")
    let criteriaCaption = Words("항목별 위원 점수", "What each expert gave each criterion")
    let criterion = Words("평가항목", "Criterion")
    let greatest = Words("만점", "Of")
    let commentsCaption = Words("위원 의견", "What the experts wrote")
    let noComments = Words("의견이 없습니다", "No comments")
    init() {}
}
