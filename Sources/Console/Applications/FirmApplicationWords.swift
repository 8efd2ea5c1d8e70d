import Egress
import Programme

/// The words of the pages of a firm's own applications.
struct FirmApplicationWords: PageWords {
    let title = Words("비조치 신청", "Applications")
    let lead = Words(
        "작성, 다른 사람의 승인, 제출의 순서입니다.", "Drafted, approved by another person, then sent.")
    let list = Words("신청 목록", "Applications of this firm")
    let caption = Words("신청별 상태와 부족한 점", "How each application stands, and what it lacks")
    let application = Words("신청", "Application")
    let round = Words("차수", "Round")
    let standing = Words("상태", "Standing")
    let outcome = Words("감독기관의 결정", "The supervisor's word")
    let gaps = Words("부족한 점", "Gaps")
    let since = Words("작성 시각", "Drafted at")
    let by = Words("기한", "by")
    let none = Words("신청이 없습니다", "No application yet")

    let one = Words("신청", "Application")
    let next = Words("다음 할 일", "What comes next")
    let text = Words("신청서 내용", "Its text")
    let sent = Words("보낸 문서", "What was sent")
    let withdrawn = Words("취하한 신청입니다", "It was withdrawn")
    let answerThem = Words(
        "감독기관이 보완을 요구했습니다. 아래에서 고쳐 저장하십시오",
        "The supervisor asks for more: change the text below and keep it")
    let waitsForThem = Words("보냈습니다. 감독기관의 결정을 기다립니다", "Sent: the supervisor decides")
    let isOver = Words(
        "받아들여지지 않은 신청입니다. 이유는 서명된 통지로 오며, 새로 신청할 수 있습니다",
        "It was not granted: the reasons come as a signed notice, and another may be drafted")
    let answerFirst = Words(
        "부족한 점이 있어 보낼 수 없습니다. 아래에서 고쳐 저장하십시오",
        "It lacks something and cannot go: change the text below and keep it")
    let mayGo = Words("승인되었습니다. 보낼 수 있습니다", "Approved: it may go")
    let needsApproval = Words("다른 사람의 승인이 필요합니다", "Another person must approve it")
    let notYours = Words("내용을 고칠 권한이 없습니다", "It is not yours to change")
    let draftedBy = Words("작성자", "Written by")
    let approvals = Words("참여한 사람", "Persons so far")
    let reasons = Words("결정 이유", "Reasons")
    let replyBy = Words("회신 기한", "Reply by")
    let replyLater = Words(
        "감독기관이 회신을 연장한다고 알렸습니다", "the supervisor told that its reply comes later")
    let laterReason = Words("연장 사유", "Why it comes later")
    let repliesLater = Words(
        "신청 밖의 요청에 대한 회신 연장", "Replies to requests outside the rounds that come later")
    let sentCaption = Words("감독기관에 보낸 문서", "Documents signed for the supervisor")
    let what = Words("문서", "Document")
    let at = Words("시각", "At")
    let digest = Words("SHA-256", "SHA-256")
    let nothingSent = Words("아직 보낸 문서가 없습니다", "Nothing was sent yet")

    let gapCaption = Words("부족한 점과 고치는 방법", "What it lacks, and the remedy")
    let lack = Words("부족한 점", "Lack")
    let remedy = Words("고치는 방법", "Remedy")
    let blocks = Words("보낼 수 없음", "keeps it back")
    let hint = Words("참고", "a hint")
    let noGap = Words("부족한 점이 없습니다", "It lacks nothing")

    let draft = Words("신청서 작성", "Draft an application")
    let draftLead = Words(
        "빈 자리를 채우십시오. 부족한 채로도 저장되고, 부족한 점은 다음 화면에 나옵니다.",
        "Fill in what is empty. It is kept incomplete too; the next page says what it lacks.")
    let vocabulary = Words("쓸 수 있는 코드", "Codes that may stand in it")
    let approvalForm = Words("정보보호위원회 승인 문서", "The committee's approval")
    let evidenceForm = Words("테스트 준비 증빙, 한 줄에 하나씩", "Evidence of test readiness, one to a line")
    let certificationForm = Words("국제 인증과 만료일", "A global certification and its last day")
    let termsForm = Words(
        "금융보안원 평가, 계약조항, 보관일수, 학습 이용 여부",
        "FSI assessment, clauses of the contract, days kept, training")
    let urgencyForm = Words(
        "다음 차수까지 기다릴 수 없을 때만, 그 사유", "Only where it cannot wait for a later round: why")
    let budgetForm = Words("회사 자체 예산 (원)", "The firm's own budget, in won")
    let allowed = Words("그대로 반출", "leaves as it is")
    let pseudonymised = Words("가명처리하여 반출", "leaves as pseudonyms")
    let realTimeToo = Words("실시간 연결 가능", "carries real time too")
    let noRealTime = Words("실시간 연결 불가", "not in real time")
    let realTime = Words("실시간 호출", "a call in real time")
    let file = Words("파일 전송", "as files")
    let hash = Words("해시 중계", "a hash out, a verdict back")
    init() {}

    func status(_ application: FirmApplication, _ language: Language) -> Status {
        switch application.status {
        case .draft: Status(Words("작성 중", "draft")(language), .warn)
        case .approved: Status(Words("승인됨", "approved")(language), .good)
        case .sent: Status(Words("제출됨", "sent")(language), .good)
        case .withdrawn: Status(Words("취하", "withdrawn")(language), .quiet)
        }
    }

    func status(of outcome: ToldOutcome, _ language: Language) -> Status {
        switch outcome {
        case .supplementRequested:
            Status(Words("보완 요구", "supplement asked for")(language), .warn)
        case .selected: Status(Words("선정", "selected")(language), .good)
        case .waiting: Status(Words("대기", "waiting")(language), .quiet)
        case .supplementRequired:
            Status(Words("보완 후 재신청", "supplement required")(language), .warn)
        case .refused: Status(Words("거절", "refused")(language), .bad)
        case .deferred:
            Status(Words("위원회 보류", "deferred by the commission")(language), .warn)
        case .rejected:
            Status(Words("위원회 부결", "rejected by the commission")(language), .bad)
        }
    }

    func name(of act: ApplicationAct) -> Words {
        switch act {
        case .apply: Words("신청서", "application")
        case .supplement: Words("보완서", "supplement")
        case .withdraw: Words("취하서", "withdrawal")
        case .enter: Words("차수 참여", "entry into a round")
        }
    }

    func name(of state: ControlAssessment.State) -> Words {
        switch state {
        case .met: Words("이행", "met")
        case .partly: Words("일부 이행 (사유 필요)", "met in part (say why)")
        case .notMet: Words("미이행 (사유 필요)", "not met (say why)")
        case .notApplicable: Words("해당 없음 (사유 필요)", "not applicable (say why)")
        }
    }
}
