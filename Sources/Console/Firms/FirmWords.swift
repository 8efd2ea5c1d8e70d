import Egress
import Programme

/// The words of one firm's page.
struct FirmWords: PageWords {
    let criteria = Words("적격 요건", "Eligibility")
    let criteriaCaption = Words("요건별 판정, 기준일", "Each criterion as of")
    let criterion = Words("요건", "Criterion")
    let verdict = Words("판정", "Verdict")
    let value = Words("값", "Value")
    let asOf = Words("값의 기준일", "Value as of")
    let required = Words("기준", "Required")
    let source = Words("출처", "Source")
    let firm = Words("회사와 카드", "The firm and its card")
    let koreanName = Words("한글명", "Korean name")
    let englishName = Words("영문명", "English name")
    let registered = Words("명부 등록", "In the register")
    let cardOnly = Words("카드만 있음", "by its card alone")
    let relief = Words("망분리 완화 단계", "Relief")
    let executive = Words("CISO 임원 여부", "CISO is an executive")
    let reportsTo = Words("CISO 보고선", "CISO reports to")
    let contact = Words("CISO실 연락처", "Contact of the CISO's office")
    let assetsBasis = Words("총자산 산정 기준", "Basis of total assets")
    let countBasis = Words("종업원 수 산정 기준", "Basis of the count")
    let report = Words("마지막 보안규율 보고", "Last report of disciplines")
    let card = Words("카드의 지문", "Fingerprint of its card")
    let noCard = Words("카드가 없어 문서를 보낼 수 없음", "no card: no document can be sent")
    let yes = Words("예", "yes")
    let no = Words("아니요", "no")
    let unknown = Words("미확인", "unknown")
    let applications = Words("신청", "Applications")
    let applicationsCaption = Words("이 회사의 신청, 최근 순", "Its applications, newest first")
    let application = Words("신청", "Application")
    let round = Words("차수", "Round")
    let state = Words("상태", "State")
    let received = Words("접수 시각", "Received at")
    let reasons = Words("결정 사유", "Reasons of the decision")
    let letters = Words("비조치의견서", "Letters")
    let commission = Words("위원회 의결과 통지", "Commission's decisions and notices")
    let reviews = Words("적격 검토", "Reviews")
    let none = Words("없습니다", "None")
    let isReceived = Words("접수", "received")
    let supplementRequested = Words("보완 요구", "supplement requested")
    let selected = Words("선정", "selected")
    let waiting = Words("대기", "waiting")
    let supplementRequired = Words("보완 후 재신청", "supplement required")
    let refused = Words("미선정", "refused")
    let withdrawn = Words("철회", "withdrawn")
    init() {}

    func status(_ relief: ReliefState, _ language: Language) -> Status {
        switch relief {
        case .none: Status(Words("없음", "none")(language), .quiet)
        case .applied: Status(Words("신청", "applied")(language), .quiet)
        case .evaluated: Status(Words("평가됨", "evaluated")(language), .quiet)
        case .reported: Status(Words("위원회 승인", "approved by the commission")(language), .good)
        case .letterIssued: Status(Words("의견서 발급, 효력 전", "letter issued")(language), .good)
        case .active: Status(Words("효력 있음", "in force")(language), .good)
        case .suspended: Status(Words("효력정지", "suspended")(language), .bad)
        case .expired: Status(Words("기간 만료", "expired")(language), .warn)
        case .revoked: Status(Words("철회", "revoked")(language), .bad)
        }
    }

    func status(_ status: Application.Status, _ language: Language) -> Status {
        switch status {
        case .received: Status(isReceived(language), .quiet)
        case .supplementRequested: Status(supplementRequested(language), .warn)
        case .selected: Status(selected(language), .good)
        case .waiting: Status(waiting(language), .quiet)
        case .supplementRequired: Status(supplementRequired(language), .warn)
        case .refused: Status(refused(language), .bad)
        case .deferred, .rejected: ApplicationText.status(status, language)
        case .withdrawn: Status(withdrawn(language), .quiet)
        }
    }
}
