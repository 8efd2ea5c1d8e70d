import Access
import Egress
import Vocabulary

extension AccountFailure {
    /// What a person is told, in their language.
    func words(in language: Language) -> String {
        guard language == .korean else { return sentence(refusal.message) }
        return entranceWords ?? openingWords ?? tokenWords ?? keyWords
    }

    private var entranceWords: String? {
        switch self {
        case .signInRefused: "아이디, 비밀번호 또는 인증번호가 맞지 않거나 계정이 잠겨 있습니다."
        case .sessionOver: "로그인 상태가 아닙니다. 다시 로그인해 주십시오."
        case .tooManyAttempts: "이 주소에서 시도가 너무 많습니다. 잠시 후 다시 시도해 주십시오."
        case .busy: "지금 처리할 일이 몰려 있습니다. 잠시 후 다시 시도해 주십시오."
        case .formRefused: "이 화면에서 보낸 양식이 아닙니다. 화면을 새로 고친 뒤 다시 보내 주십시오."
        case .sealGone(let person): "`\(person)`의 인증 정보를 읽을 수 없습니다. 관리자에게 새 링크를 요청해 주십시오."
        case .noSession(let number): "`\(number)`: 해당 접속이 없습니다."
        case .noAccount(let person): "`\(person)`: 계정이 없습니다. 관리자에게 링크를 요청해 주십시오."
        default: nil
        }
    }

    private var openingWords: String? {
        switch self {
        case .linkRefused: "이미 사용했거나 기한이 지났거나 없는 링크입니다. 새 링크를 요청해 주십시오."
        case .passwordTooShort(let least): "비밀번호는 \(least)자 이상이어야 합니다."
        case .passwordTooLong: "비밀번호가 너무 깁니다."
        case .passwordTooPlain: "비밀번호에 아이디가 들어 있거나 서로 다른 글자가 너무 적습니다."
        case .codeWrong: "지금의 인증번호가 아닙니다. 다음 번호를 입력해 주십시오."
        default: nil
        }
    }

    private var tokenWords: String? {
        switch self {
        case .badTokenName: "토큰 이름은 영문 소문자, 숫자, `-`, `.`, `_`로 된 1~64자입니다."
        case .tokenNameTaken(let name): "토큰 `\(name)`이(가) 이미 있습니다."
        case .tooManyTokens(let limit): "토큰은 \(limit)개까지입니다. 먼저 하나를 폐기해 주십시오."
        case .noScope: "권한 범위를 하나 이상 고르십시오."
        case .unknownScope(let word): "`\(word)`: 없는 권한 범위입니다."
        case .scopeNotHeld(let permission):
            "`\(permission.rawValue)`: 본인에게 없는 권한은 토큰에 줄 수 없습니다."
        case .noToken(let name): "토큰 `\(name)`이(가) 없습니다."
        case .tokenRefused: "없거나 끝난 토큰입니다."
        default: nil
        }
    }

    private var keyWords: String {
        switch self {
        case .keyUsedOtherwise: "다른 요청에 쓴 멱등키입니다. 새 키를 정하여 주십시오."
        case .keyUnanswered:
            "이 멱등키의 요청은 처리 중이거나 도중에 끊겼습니다. 처리되었는지 확인한 뒤 새 키로 다시 "
                + "요청하여 주십시오."
        case .tooManyKeys(let limit): "유효 기간 안의 멱등키가 \(limit)개를 넘었습니다."
        default: "멱등키는 1~128자의 영문, 숫자, 기호입니다."
        }
    }

    private func sentence(_ message: String) -> String {
        message.prefix(1).uppercased() + message.dropFirst() + "."
    }
}
