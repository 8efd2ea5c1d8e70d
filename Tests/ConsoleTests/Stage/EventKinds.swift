import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The kinds of events of both offices.
enum EventKinds {
    static let all = Set((SupervisorOffice.kinds + FirmState.kinds).map { $0.kind }).sorted()
}
