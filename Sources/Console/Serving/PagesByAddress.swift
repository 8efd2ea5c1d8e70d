import Access
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// The pages of a console by their addresses, so that a form that is refused comes back on the
/// page that it was sent from.
///
/// A class, since every noun adds its own to the same; none is added once requests come.
final class PagesByAddress: Sendable {
    typealias Make = @Sendable (Request, ConsoleContext) throws -> PageRoutes.Made

    private struct Entry: Sendable {
        let path: String
        let permission: Permission
        let make: Make
    }

    private let entries = Mutex<[Entry]>([])

    /// Longest address that is looked for.
    private static let limit = 2_000

    func add(_ path: String, may permission: Permission, _ make: @escaping Make) {
        entries.withLock { $0.append(Entry(path: path, permission: permission, make: make)) }
    }

    /// The page at an address as whoever asks has it now, and the request by which they would
    /// have it; `nil` where there is none, or none for them.
    func page(
        at address: String, _ context: ConsoleContext
    ) -> (made: PageRoutes.Made, request: Request)? {
        let path = String(address.prefix { $0 != "?" })
        guard address.utf8.count <= Self.limit, path.hasPrefix("/"), !path.hasPrefix("//"),
            let entry = entry(of: path),
            (try? context.requireVisitor(entry.permission)) != nil
        else { return nil }
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: address)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        var context = context
        context.coreContext.parameters = AskPath.values(of: entry.path, in: path)
        return (try? entry.make(request, context)).map { ($0, request) }
    }

    /// A name in an address counts before what may be anything.
    private func entry(of path: String) -> Entry? {
        entries.withLock { entries in
            entries.filter { AskPath.matches($0.path, path) }
                .min { AskPath.names(in: $0.path).count < AskPath.names(in: $1.path).count }
        }
    }
}

extension AskPath {
    /// What stands in an address for each name of a path that it matches.
    fileprivate static func values(of path: String, in address: String) -> Parameters {
        Parameters(
            zip(path.split(separator: "/"), address.split(separator: "/")).compactMap {
                part, given in
                part.hasPrefix("{") && part.hasSuffix("}")
                    ? (part.dropFirst().dropLast(), given) : nil
            })
    }
}
