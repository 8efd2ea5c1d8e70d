import Egress
import Programme
import Vocabulary

/// A firm by its name, which leads to its page, and its id under it.
enum FirmLink {
    static func pieces(_ id: FirmID, in firms: Firms, _ language: Language) -> [Piece] {
        let firm = firms[id]
        let name = language == .korean ? firm?.koreanName : firm?.englishName
        return [.link(name ?? id.text, to: "/firms/\(id)"), .note(id.text)]
    }
}
