@testable import Storage
import Synchronization

/// A disk that forgets: at a crash it loses any of the 512-byte sectors written since the last
/// sync, and any names made since their folder was synced.
final class SimulatedDisk: Sendable {
    static let sector = 512

    struct Inode {
        /// What a crash leaves for certain.
        var durable: [UInt8] = []
        var current: [UInt8] = []
        /// Sectors written since the last sync.
        var dirty: Set<Int> = []
    }

    enum NameChange {
        case add(String, Int)
        case rename(String, String)
        case remove(String)
    }

    struct State {
        var inodes: [Int: Inode] = [:]
        var nextInode = 1
        /// The names as processes see them, and as a crash leaves them.
        var names: [String: Int] = [:]
        var durableNames: [String: Int] = [:]
        /// Changes since the last sync, by folder.
        var changes: [String: [NameChange]] = [:]
        var open: [Int32: Int] = [:]
        /// Files that were open when they were new, as opposed to written in place.
        var created: Set<Int32> = []
        var folders: [Int32: String] = [:]
        var nextOpen: Int32 = 1
        var locks: [String: (holders: Set<Int32>, exclusive: Bool)] = [:]
        /// Changing operations until the power fails; nil: it stays on.
        var fuse: Int?
        var isOff = false
        var generator: SeededGenerator
        var syncs = 0
    }

    let state: Mutex<State>
    /// Whether a sync of what is written in place does anything: taken out by the test that
    /// must then fail.
    let syncs: Bool

    init(seed: UInt64, syncs: Bool = true) {
        state = Mutex(State(generator: SeededGenerator(seed: seed)))
        self.syncs = syncs
    }

    /// Lets the power fail in the middle of the `count`-th changing operation from now.
    func setFuse(_ count: Int?) { state.withLock { $0.fuse = count } }

    var isOff: Bool { state.withLock { $0.isOff } }

    /// Pulls the plug, if that has not happened yet, and comes up again with what was kept.
    func crash() {
        state.withLock { state in
            state.isOff = false
            state.fuse = nil
            state.open = [:]
            state.folders = [:]
            state.locks = [:]
            state.loseNames()
            state.loseSectors()
        }
    }

    /// Ends the process without losing anything, as `kill -9` does.
    func kill() {
        state.withLock { state in
            state.isOff = false
            state.fuse = nil
            state.open = [:]
            state.folders = [:]
            state.locks = [:]
        }
    }

    /// The bytes of a file as processes see them.
    func contents(_ path: String) -> [UInt8]? {
        state.withLock { state in state.names[path].flatMap { state.inodes[$0]?.current } }
    }

    /// Changes a file behind everyone's back, durably.
    func tamper(_ path: String, _ change: (inout [UInt8]) -> Void) {
        state.withLock { state in
            guard let number = state.names[path], var inode = state.inodes[number] else { return }
            change(&inode.current)
            inode.durable = inode.current
            state.inodes[number] = inode
        }
    }

    func remove(_ path: String) {
        state.withLock { state in
            state.names[path] = nil
            state.durableNames[path] = nil
        }
    }
}

extension SimulatedDisk.State {
    /// Names since the last sync come through in order, up to some point of each folder.
    fileprivate mutating func loseNames() {
        for folder in changes.keys.sorted() {
            let list = changes[folder] ?? []
            let kept = Int.random(in: 0...list.count, using: &generator)
            for change in list.prefix(kept) { apply(change) }
        }
        changes = [:]
        names = durableNames
    }

    mutating func apply(_ change: SimulatedDisk.NameChange) {
        switch change {
        case .add(let path, let inode): durableNames[path] = inode
        case .rename(let old, let new): durableNames[new] = durableNames.removeValue(forKey: old)
        case .remove(let path): durableNames[path] = nil
        }
    }

    /// Each dirty sector is kept or lost by itself; how many are kept differs from crash to crash.
    fileprivate mutating func loseSectors() {
        let keep = [0, 1, 2, 4, 8].randomElement(using: &generator) ?? 0
        for number in inodes.keys.sorted() {
            guard var inode = inodes[number] else { continue }
            for sector in inode.dirty.sorted() where Int.random(in: 0..<8, using: &generator) < keep
            {
                let start = sector * SimulatedDisk.sector
                let end = min(start + SimulatedDisk.sector, inode.current.count)
                guard start < end else { continue }
                if inode.durable.count < end {
                    inode.durable += [UInt8](repeating: 0, count: end - inode.durable.count)
                }
                inode.durable.replaceSubrange(start..<end, with: inode.current[start..<end])
            }
            inode.current = inode.durable
            inode.dirty = []
            inodes[number] = inode
        }
    }
}
