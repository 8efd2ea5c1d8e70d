import Access
import Egress
import Hummingbird
import NIOCore
import UseCases
import Vocabulary

/// What a request to the console carries from middleware to page.
struct ConsoleContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who is signed in; `nil` is nobody.
    var visitor: Visitor?
    /// Whose program asks, under `/api`; `nil` is nobody's.
    var bearer: CheckToken.Bearer?
    var language = Language.korean
    /// Where the request came from.
    let address: String
    /// What each form on the answer's page carries: the visitor's token, or the one of whoever
    /// is about to sign in.
    var formToken = ""
    /// The form that was posted, once it is known to be of a page of ours.
    var form = PostedForm()

    init(source: Source) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}

/// A person who is signed in, as far as a page must know.
struct Visitor: Hashable, Sendable {
    let person: PersonID
    let roles: Set<Role>
    /// In each form, so that no other site can send one in this person's name.
    let formToken: String
    /// The number of the session among the person's.
    var session: Int64 = 0
}
