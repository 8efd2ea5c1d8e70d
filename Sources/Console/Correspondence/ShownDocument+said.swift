import Egress
import Programme
import UseCases

extension ShownDocument: SaidAnswer {
    func said(in language: Language) -> [(name: String, value: String)] {
        let words = ShownDocumentWords()
        let noun = DocumentNoun(rawValue: kind)
        let lines = lines.map { line in
            "\(ShownDocument.name(of: line, language)) · \(ShownDocument.value(of: line, language))"
        }
        return [
            (words.kind(language), noun.map { words.name(of: $0)(language) } ?? kind),
            (words.lines(language), lines.joined(separator: "\n")),
            (words.signer(language), words.name(of: signedBy)(language)),
        ]
    }

    /// What a line is about; what has no label of its own, such as a letter's serial, stands as it
    /// is.
    static func name(of line: Line, _ language: Language) -> String {
        let text = line.name.drop { $0 == " " }
        let indent = String(repeating: " ", count: line.name.count - text.count)
        guard let label = DocumentLabel(rawValue: String(text)) else { return line.name }
        return indent + ShownDocumentWords().name(of: label)(language)
    }

    static func value(of line: Line, _ language: Language) -> String {
        let words = ShownDocumentWords()
        let known: Words? =
            switch DocumentLabel(rawValue: String(line.name.drop { $0 == " " })) {
            case .within: DocumentNoun(rawValue: line.value).map(words.name)
            case .kind: DispatchKind(rawValue: line.value).map(DispatchWords().name)
            case .answer: words.name(ofAnswer: line.value)
            case .office: words.name(ofOffice: line.value)
            case .measure: MeasureAct(rawValue: line.value).map(MeasureActWords().name)
            case .decision: LetterDecision(rawValue: line.value).map(words.name)
            case .finding:
                SuspensionRule.Word(rawValue: line.value).map(DisciplineReportWords().name)
            case nil: words.name(ofStatus: line.value)
            default: nil
            }
        return known?(language) ?? line.value
    }
}

struct ShownDocumentWords: PageWords {
    let kind = Words("문서 종류", "Kind of document")
    let lines = Words("문서 내용", "What it says")
    let signer = Words("서명자", "Signed by")
    init() {}

    func name(of noun: DocumentNoun) -> Words {
        switch noun {
        case .card: Words("기관 카드", "office card")
        case .letter: Words("비조치의견서", "letter")
        case .statusList: Words("상태목록", "status list")
        case .dispatch: Words("발송문서", "dispatch")
        case .receipt: Words("수령증", "receipt")
        case .collection: Words("문서 수령 요청", "request to collect")
        case .application: Words("신청에 관한 문서", "word about an application")
        case .refusalNotice: Words("미선정 통지", "refusal notice")
        }
    }

    func name(of signer: ShownDocument.Signer) -> Words {
        switch signer {
        case .identityOnCard:
            Words(
                "카드에 적힌 신원 키. 지문을 사람이 확인하여야 합니다.",
                "the identity key on it, which a person compares")
        case .thisOffice: Words("이 기관의 문서 키", "the documents key of this office")
        case .other(let id): Words("\(id)의 문서 키", "the documents key of \(id)")
        case .retired(let id):
            Words(
                "\(id)의 지난 카드에 있던 키. 이제는 효력이 없습니다.",
                "a key of an earlier card of \(id), which counts no more")
        case .unknown:
            Words(
                "이 기관이 아는 키가 아닙니다. 위 내용은 확인되지 않은 주장입니다.",
                "no key that is known here: what stands above is a claim")
        }
    }

    func name(of label: DocumentLabel) -> Words {
        let korean =
            switch label {
            case .from: "보낸 기관"
            case .to: "받는 기관"
            case .number: "번호"
            case .kind: "종류"
            case .writtenAt: "작성 시각"
            case .contents: "내용"
            case .within: "담긴 서명 문서"
            case .forDispatch: "수령한 발송문서"
            case .receivedAt: "수령 시각"
            case .answer: "처리"
            case .refusal: "거절 사유"
            case .serial: "일련번호"
            case .supervisor: "감독기관"
            case .firm: "금융회사"
            case .decision: "판단"
            case .firstDay: "첫날"
            case .lastDay: "마지막 날"
            case .sequence: "순번"
            case .issuedAt: "발행 시각"
            case .nextUpdateBy: "다음 갱신 기한"
            case .notice: "통지 번호"
            case .reasons: "사유"
            case .inEnglish: "영문"
            case .act: "신청 행위"
            case .round: "차수"
            case .office: "기관 구분"
            case .id: "아이디"
            case .koreanName: "국문 이름"
            case .englishName: "영문 이름"
            case .fingerprint: "지문"
            case .measure: "조치"
            case .measureNumber: "조치 번호"
            case .ground: "철회 사유"
            case .until: "정지 종료"
            case .reason: "이유"
            case .replacedBy: "대체한 의견서"
            case .decidedAt: "결정 시각"
            case .replyTo: "회신 대상"
            case .replyBy: "회신 기한"
            case .finding: "평가 판정"
            case .control: "통제"
            case .foundOn: "미이행 확인일"
            case .checkedOn: "재점검일"
            }
        return Words(korean, label.rawValue)
    }

    func name(of decision: LetterDecision) -> Words {
        switch decision {
        case .noAction: Words("비조치", "no action")
        case .action: Words("조치", "action")
        case .other: Words("기타", "other")
        }
    }

    /// What a receipt says of its dispatch.
    func name(ofAnswer word: String) -> Words? {
        switch word {
        case "taken": Words("접수", word)
        case "held": Words("앞 번호 대기", word)
        default: nil
        }
    }

    func name(ofOffice word: String) -> Words? {
        switch word {
        case "supervisor": Words("감독기관", word)
        case "firm": Words("금융회사", word)
        default: nil
        }
    }

    /// How a status list says that a letter does not stand.
    func name(ofStatus text: String) -> Words? {
        let until = "suspended until "
        if text == "revoked" { return Words("철회", text) }
        guard text.hasPrefix(until) else { return nil }
        return Words("효력정지, \(text.dropFirst(until.count))까지", text)
    }
}
