import Egress
import Gate
import ServiceLifecycle
import UseCases

/// Swaps the gate's snapshot when the journal has grown.
///
/// INVARIANT(doubt-shuts): a journal that is damaged or cannot be read may hold a stop or a
/// revocation that nobody sees, so the gate is shut until it can be read again.
struct OfficeFollowing: Service {
    let follower: OfficeFollower<FirmState>
    let take: TakeSnapshot
    let snapshots: SnapshotBox
    let members: FollowedMembers

    private static let pause = Duration.milliseconds(100)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var follower = follower
            var failure: String?
            while !Task.isCancelled {
                do {
                    if try follower.catchUp() || failure != nil {
                        snapshots.swap(to: try take(follower.state))
                        try members.take(follower.state.people, follower.state.rulebook)
                        if failure != nil { Notice.write("journal: it can be read again") }
                        failure = nil
                    }
                } catch {
                    let words = Notice.words(error)
                    if failure != words { shut(follower.state, words) }
                    failure = words
                }
                try? await ContinuousClock().sleep(for: Self.pause)
            }
        }
    }

    private func shut(_ state: FirmState, _ reason: String) {
        Notice.write("journal: \(reason); the gate is shut")
        do { snapshots.swap(to: try take.shut(state, by: snapshots.snapshot.rulebook)) } catch {
            preconditionFailure("a state that gave a snapshot gives one that is shut")
        }
    }
}
