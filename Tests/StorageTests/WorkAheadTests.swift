import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct WorkAheadTests {
    @Test func `what was begun is given once, when it has ended`() {
        let ahead = WorkAhead<Int>()
        #expect(ahead.take() == nil)
        for number in 0..<100 {
            ahead.begin { number }
            #expect(ahead.take() == number)
            #expect(ahead.take() == nil)
        }
    }

    @Test func `whoever lets go of it waits until the piece under way has ended`() {
        final class Mark: Sendable { let isReached = Atomic(false) }
        for _ in 0..<20 {
            let mark = Mark()
            do {
                let ahead = WorkAhead<Void>()
                ahead.begin {
                    Thread.sleep(forTimeInterval: 0.002)
                    mark.isReached.store(true, ordering: .releasing)
                }
            }
            let isReached = mark.isReached.load(ordering: .acquiring)
            #expect(isReached)
        }
    }
}
