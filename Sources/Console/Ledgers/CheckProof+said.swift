import Egress
import UseCases

extension CheckProof.Shown: SaidAnswer {
    func said(in language: Language) -> [(name: String, value: String)] {
        let words = CheckedProofWords()
        return proofs.map { proof in
            (
                "\(words.entry(language)) \(proof.index) · \(proof.log)",
                "\(words.stands(language)) \(proof.entries)\n\(proof.entry)"
            )
        } + [(words.open(language), words.notWitnessed(language))]
    }
}

struct CheckedProofWords: PageWords {
    let entry = Words("기재", "Entry")
    let stands = Words("서명된 머리에 포함됨. 기재 수:", "stands under a signed head; entries:")
    let open = Words("확인하지 못한 것", "Not established")
    let notWitnessed = Words(
        "증인의 서명이 없습니다. 키의 소유자가 로그 전체를 다시 썼을 수 있습니다.",
        "not witnessed: the key's owner could have rewritten the log")
    init() {}
}
