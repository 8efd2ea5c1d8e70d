import Vocabulary

/// Why a file that a person named is not read or written.
enum GivenFileFailure: Error {
    case unreadable(path: String)
    case tooLong(path: String, limit: ByteCount)
    case missing(path: String)
    case isFolder(path: String)
    case notYours(path: String)
    /// What it holds is refused by whoever reads it.
    case contents(path: String, any Refusable)
    case noPlace(path: String)
    case notWritten(path: String)
}

extension GivenFileFailure: Refusable {
    var refusal: Refusal {
        switch self {
        case .unreadable(let path):
            Refusal(.unavailable, "cannot read `\(path)`: the system gave an error")
        case .tooLong(let path, let limit):
            Refusal(
                .invalid, "`\(path)` is longer than \(limit.bytes) bytes, the most for such a file")
        case .missing(let path):
            Refusal(.notFound, "cannot read `\(path)`: there is no such file")
        case .isFolder(let path):
            Refusal(.invalid, "cannot read `\(path)`: it is a folder; name a file")
        case .notYours(let path):
            Refusal(
                .forbidden, "cannot read `\(path)`: it is not yours to read; see to its mode")
        case .contents(let path, let refusal):
            Refusal(.invalid, "`\(path)`: \(refusal.refusal.message)")
        case .noPlace(let path):
            Refusal(
                .unavailable,
                "cannot write `\(path)`: give a file in a folder that is there and yours to write")
        case .notWritten(let path):
            Refusal(.unavailable, "cannot write `\(path)`: is the disk full?")
        }
    }

    /// - Parameter inKorean: what another refusal says.
    func korean(_ inKorean: (any Error) -> String?) -> String {
        switch self {
        case .unreadable(let path): "`\(path)`: 읽는 중에 시스템 오류가 났습니다."
        case .tooLong(let path, let limit): "`\(path)`: 파일이 \(limit.bytes)바이트를 넘습니다."
        case .missing(let path): "`\(path)`: 없는 파일입니다."
        case .isFolder(let path): "`\(path)`: 폴더입니다. 파일을 지정하여 주십시오."
        case .notYours(let path): "`\(path)`: 읽을 권한이 없습니다. 파일의 권한을 확인하여 주십시오."
        case .contents(let path, let refusal):
            "`\(path)`: \(inKorean(refusal) ?? refusal.refusal.message)"
        case .noPlace(let path): "`\(path)`: 쓸 수 없습니다. 있는 폴더의 파일을 지정하여 주십시오."
        case .notWritten(let path): "`\(path)`: 쓰지 못하였습니다. 디스크에 빈 공간이 있는지 확인하여 주십시오."
        }
    }
}
