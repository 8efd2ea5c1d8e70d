package import Vocabulary

/// Under which path of the gate a service is reached, and which API it speaks.
package final class ServiceRoute: Sendable {
    package let service: ServiceID
    package let dialect: Dialect
    /// `/openai`: begins with a slash and does not end with one.
    package let basePath: String
    /// Whether the upstream is a stand-in; every record says so.
    package let isRehearsal: Bool

    package init(
        service: ServiceID, dialect: Dialect, basePath: String, isRehearsal: Bool = false
    ) {
        self.service = service
        self.dialect = dialect
        self.basePath = basePath
        self.isRehearsal = isRehearsal
    }

    /// The dialect's operation for `method` and the whole `path`, exact bytes.
    func operation(method: String, path: Substring) -> Operation? {
        let rest = path.utf8.dropFirst(basePath.utf8.count)
        return dialect.operations.first {
            $0.method.utf8.elementsEqual(method.utf8) && $0.path.utf8.elementsEqual(rest)
        }
    }
}
