import Programme

/// The words of the outbox's page.
struct OutboxWords: PageWords {
    let title = Words("문서 수발신", "Outbox")
    let lead = Words(
        "기관 사이의 문서는 서명되고 번호가 이어지며, 수령증이 돌아와야 전달된 것입니다.",
        "What offices send is signed and numbered; it has arrived once its receipt is here.")
    let now = Words("지금", "Now")
    let alarmed = Words(
        "같은 번호의 다른 문서가 왔습니다", "A second document came under a number that was used")
    let alarm = Words("경보", "alarm")
    let waits = Words("전달을 기다리는 문서:", "Documents that wait for a courier:")
    let nothingWaits = Words("전달을 기다리는 문서가 없습니다", "No document waits for a courier")
    let byOffice = Words("상대 기관별", "By the other office")
    let overviewCaption = Words("상대 기관별 문서 수", "Documents by the other office")
    let office = Words("상대 기관", "Other office")
    let sent = Words("발신", "Sent")
    let waiting = Words("전달 대기", "Waiting")
    let received = Words("수신", "Received")
    let held = Words("순서 대기", "Came early")
    let alarms = Words("열린 경보", "Open alarms")
    let noOffice = Words("카드를 받은 기관이 없습니다", "No other office's card is known here")
    let waitingHeading = Words("전달 대기", "Waiting for a courier")
    let waitingCaption = Words(
        "수령증이 없는 문서, 오래된 것부터", "Documents without a receipt, the oldest first")
    let notShown = Words("표시하지 않은 문서:", "Documents not listed:")
    let courier = Words("전달 대기", "waits for a courier")
    let keep = Words("문서 내려받기", "keep the document")
    let bag = Words("전달할 문서 모두 내려받기:", "Keep all that goes to")
    let sentHeading = Words("보낸 문서", "Sent and received there")
    let sentCaption = Words("수령증이 있는 문서, 최근 100건", "Documents with a receipt, the newest 100")
    let receipted = Words("수령 확인", "received")
    let refused = Words("내용 거절", "contents refused")
    let receivedHeading = Words("받은 문서", "Received here")
    let receivedCaption = Words("받은 문서, 최근 100건", "Documents taken here, the newest 100")
    let taken = Words("처리", "taken")
    let kept = Words("보관", "kept for a person")
    let early = Words("앞 번호 대기", "came early")
    let waitsFor = Words("기다리는 번호:", "waits for number")
    let nothing = Words("아직 없습니다", "None yet")
    let read = Words("내용 보기", "what it says")
    let dispatchFrom = Words("받은 발송문서", "Dispatch from")
    let says = Words("내용", "What it says")
    let gone = Words("처리하여 문서를 더 두지 않습니다", "It was acted on, and is not kept any more")
    let dispatch = Words("기관과 번호", "Office and number")
    let kind = Words("종류", "Kind")
    let at = Words("시각", "At")
    let state = Words("상태", "State")
    init() {}
}

/// What the kinds of dispatches are called.
struct DispatchWords: PageWords {
    let application = Words("신청", "application")
    let supplement = Words("보완", "supplement")
    let withdrawal = Words("철회", "withdrawal")
    let report = Words("보고", "report")
    let decision = Words("결정", "decision")
    let letter = Words("비조치의견서", "letter")
    let revocation = Words("의견서 철회·효력정지", "revocation or suspension")
    let statusList = Words("상태목록", "status list")
    let notice = Words("통지", "notice")
    init() {}

    func name(of kind: DispatchKind) -> Words {
        switch kind {
        case .application: application
        case .supplement: supplement
        case .withdrawal: withdrawal
        case .report: report
        case .decision: decision
        case .letter: letter
        case .revocation: revocation
        case .statusList: statusList
        case .notice: notice
        }
    }
}
