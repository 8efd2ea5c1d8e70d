import UseCases
import Vocabulary

extension OfficeFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .reservedID: "`office`: 기관 프로세스의 아이디입니다. 다른 아이디를 입력하여 주십시오."
        case .nameAPerson: "결정할 수 있는 담당자가 여럿입니다. 한 사람을 지정하여 주십시오(`--as PERSON`)."
        case .unknownRole(let role): "`\(role)`: 없는 역할입니다."
        case .notANode(let text): "`\(text)`: 없는 게이트 노드입니다. 기관의 설정 파일에 노드의 이름이 있습니다."
        case .unreadAfterWriting:
            "결정은 기록되었으나 결정 일지를 다시 읽지 못하였습니다. 다시 결정하기 전에 결정 일지를 확인하여 주십시오."
        case .servedAlready(let folder):
            "`\(folder)`의 기관은 이미 다른 프로세스에서 실행되고 있습니다. 그 프로세스를 먼저 끝내 주십시오."
        default: folderKorean ?? damageKorean
        }
    }

    private var folderKorean: String? {
        switch self {
        case .noOffice(let folder):
            "`\(folder)`에 기관이 없습니다. 기관의 폴더를 지정하여 주십시오(`--office DIR`)."
        case .otherKind(let folder, let found, let needed):
            "`\(folder)`의 기관은 \(name(of: found))입니다. 이 처리는 \(name(of: needed))에서 합니다."
        case .notEmpty(let folder): "`\(folder)`: 빈 폴더가 아닙니다. 기관은 새 폴더에 만듭니다."
        case .unfinished(let folder):
            "`\(folder)`: 만들다가 그친 기관이 있습니다. 폴더를 지우고 다시 만들어 주십시오(`sumun init`)."
        case .cannotWrite(let path): "`\(path)`: 쓸 수 없습니다."
        default: nil
        }
    }

    private var damageKorean: String? {
        switch self {
        case .journalGone(let folder):
            "`\(folder)`: 결정 일지가 없거나 비었습니다. 사본에서 되살려 주십시오."
        case .recordShrank(let folder, let entries, let signed):
            "`\(folder)`: 통과 기록이 \(entries)건인데 결정 일지에는 \(signed)건으로 서명되어 있습니다. "
                + "사본에서 되살려 주십시오."
        case .otherRecord(let folder):
            "`\(folder)`: 결정 일지에 적힌 통과 기록이 아닙니다. 사본에서 되살려 주십시오."
        case .otherLogKey(let path, let node):
            "`\(path)`: 결정 일지에 적힌 게이트 노드 `\(node)`의 키가 아닙니다."
        case .logKeyGone(let path, let node):
            "결정 일지에 적힌 게이트 노드 `\(node)`의 키 `\(path)`이(가) 없습니다. "
                + "키를 되살리거나 설정 파일의 `node`를 바꾸어 주십시오."
        case .noRulebook(let digest): "채택한 규정집 \(digest)이(가) 기관의 폴더에 없습니다."
        case .otherRulebook(let path):
            "`\(path)`: 채택한 규정집이 아닙니다. 사본에서 되살려 주십시오."
        default: nil
        }
    }

    private func name(of kind: String) -> String {
        kind == "firm" ? "금융회사의 기관" : "감독기관"
    }
}
