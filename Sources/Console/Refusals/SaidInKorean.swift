import Egress
import Vocabulary

/// A refusal with a Korean sentence of its own, for the people of a console.
///
/// It stands beside the pages of its noun. Input stands in backticks, as in the English.
protocol SaidInKorean: Refusable {
    /// `nil` where there is none yet.
    var korean: String? { get }
}

extension Refusable {
    /// What a person is told, in order. Where there is no Korean sentence yet, one by the kind says
    /// what happened and what to do, and the English follows it.
    func sentences(in language: Language) -> [String] {
        let english = refusal.message
        guard language == .korean else { return [english] }
        if let said = (self as? any SaidInKorean)?.korean { return [said] }
        return [refusal.kind.korean, english]
    }
}

/// What a refusal says in Korean, for a face that has no sentences of its own.
package enum KoreanSentence {
    /// One line; `nil` where `error` is no refusal.
    package static func of(_ error: any Error) -> String? {
        (error as? any Refusable)?.sentences(in: .korean).joined(separator: " ")
    }
}

extension Refusal.Kind {
    fileprivate var korean: String {
        switch self {
        case .invalid: "입력한 내용을 받아들일 수 없습니다. 사유를 확인하고 고쳐서 다시 보내 주십시오."
        case .notFound: "지정한 대상을 찾을 수 없습니다. 번호나 아이디를 확인하여 주십시오."
        case .conflict: "지금의 진행 상태에서는 처리할 수 없습니다. 현재 상태를 확인하여 주십시오."
        case .forbidden: "이 처리를 할 권한이 없거나 다른 담당자가 하여야 합니다."
        case .unavailable: "처리에 필요한 것을 지금 이용할 수 없습니다. 잠시 후 다시 시도하여 주십시오."
        case .damaged: "보관된 기록이 손상되었습니다. 관리자에게 알려 주십시오."
        }
    }
}
