import Access
import Egress
import Hummingbird
import Vocabulary

/// What a request to the console carries from middleware to page.
struct ConsoleContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who is signed in; `nil` is nobody.
    var visitor: Visitor?
    var language = Language.korean

    init(source: Source) { coreContext = .init(source: source) }
}

/// A person who is signed in, as far as a page must know.
struct Visitor: Hashable, Sendable {
    let person: PersonID
    let roles: Set<Role>
    /// In each form, so that no other site can send one in this person's name.
    let formToken: String
}
