import Vocabulary

/// How one line says what went wrong: in Korean where the surroundings speak it, else in English.
struct ErrorLine {
    private let isKorean: Bool
    private let inKorean: @Sendable (any Error) -> String?

    init(in surroundings: Surroundings) {
        isKorean = ErrorLine.isKorean(surroundings.environment)
        inKorean = surroundings.inKorean
    }

    /// POSIX: the first of these that is set, and not empty, says the language of messages.
    static func isKorean(_ environment: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty }
        return locale?.prefix { $0 != "_" && $0 != "." && $0 != "@" } == "ko"
    }

    func of(_ refusal: any Refusable) -> String {
        let english = refusal.refusal.message
        guard isKorean else { return english }
        if let file = refusal as? GivenFileFailure { return file.korean(inKorean) }
        return inKorean(refusal) ?? english
    }

    /// What is wrong with the words of a command is said by the parser, in English.
    func ofUsage(_ english: String) -> String {
        isKorean ? "명령의 사용법이 맞지 않습니다: \(english)" : english
    }

    func ofFault(_ error: any Error) -> String {
        isKorean
            ? "있어서는 안 될 오류입니다. 알려 주십시오: \(error)"
            : "this should not have happened, please report it: \(error)"
    }
}
