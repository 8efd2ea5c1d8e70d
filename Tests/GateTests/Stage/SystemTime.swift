import Foundation
import Vocabulary

enum SystemTime {
    static var now: Instant {
        Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
}
