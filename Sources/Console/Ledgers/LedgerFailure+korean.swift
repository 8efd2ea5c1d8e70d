import UseCases
import Vocabulary

extension LedgerFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .toldElsewhere(let entry):
            "\(entry)번 기재에는 결정 일지를 보는 사람 모두에게 보일 수는 없는 내용이 있습니다. "
                + "기관의 폴더가 있는 곳에서 `sumun ledger prove`로 증명하여 주십시오."
        case .tooLong(let limit):
            "로그가 요청 하나로 읽는 한도 \(limit.bytes)바이트보다 깁니다. 기관의 폴더가 있는 곳에서 "
                + "`sumun ledger verify`로 검증하여 주십시오."
        case .noStretch(let limit):
            "내보낼 기재는 처음 번호와 그보다 앞서지 않는 끝 번호로 지정하며, 한 번에 \(limit)개까지입니다."
        }
    }
}
