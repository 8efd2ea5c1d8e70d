import Synchronization
@testable import Storage

extension SimulatedDisk {
    /// The file operations of this disk.
    var files: LogFiles {
        LogFiles(
            open: { path, intent throws(FileFailure) in try self.open(path, intent) },
            close: { file in self.close(file) },
            size: { file throws(FileFailure) in try self.size(file) },
            read: { file, bytes, offset throws(FileFailure) in
                try self.read(file, &bytes, offset)
            },
            write: { file, bytes, offset throws(FileFailure) in
                try self.write(file, bytes, offset)
            },
            sync: { file throws(FileFailure) in try self.sync(file) },
            rename: { old, new throws(FileFailure) in
                try self.change("rename", old) { state in
                    state.names[new] = state.names.removeValue(forKey: old)
                    state.note(.rename(old, new), of: new)
                }
            },
            remove: { path throws(FileFailure) in
                try self.change("remove", path) { state in
                    state.names[path] = nil
                    state.note(.remove(path), of: path)
                }
            },
            syncFolder: { path throws(FileFailure) in
                try self.change("sync", path) { state in
                    for change in state.changes.removeValue(forKey: path) ?? [] {
                        state.apply(change)
                    }
                }
            },
            makeFolder: { _ throws(FileFailure) in },
            list: { folder throws(FileFailure) in self.list(folder) },
            lock: { file, kind throws(FileFailure) in self.lock(file, kind) },
            unlock: { file in self.unlock(file) },
            freeSpace: { _ throws(FileFailure) in 1 << 40 })
    }

    /// Runs a changing operation, unless the power fails before or in it.
    private func change(
        _ operation: String, _ path: String, _ body: (inout State) -> Void
    ) throws(FileFailure) {
        try state.withLock { state throws(FileFailure) in
            try state.burn(operation, path)
            body(&state)
        }
    }

    private func open(
        _ path: String, _ intent: LogFiles.OpenIntent
    ) throws(FileFailure) -> OpenFile {
        try state.withLock { state throws(FileFailure) in
            if state.isOff { throw FileFailure(operation: "open", path: path, code: 5) }
            let file = OpenFile(number: state.nextOpen)
            state.nextOpen += 1
            if intent == .create {
                let inode = state.nextInode
                state.nextInode += 1
                state.inodes[inode] = Inode()
                state.names[path] = inode
                state.created.insert(file.number)
                state.note(.add(path, inode), of: path)
            }
            if let inode = state.names[path] {
                state.open[file.number] = inode
            } else if path.contains(".") || path.hasSuffix("origin") || path.hasSuffix("checkpoint")
                || path.hasSuffix("lock")
            {
                throw FileFailure(operation: "open", path: path, code: 2)
            }
            state.folders[file.number] = path
            return file
        }
    }

    private func close(_ file: OpenFile) {
        state.withLock { state in
            state.open[file.number] = nil
            if let path = state.folders.removeValue(forKey: file.number) {
                state.locks[path]?.holders.remove(file.number)
            }
        }
    }

    private func size(_ file: OpenFile) throws(FileFailure) -> Int {
        state.withLock { state in
            state.open[file.number].flatMap { state.inodes[$0]?.current.count } ?? 0
        }
    }

    private func read(
        _ file: OpenFile, _ bytes: inout [UInt8], _ offset: Int
    ) throws(FileFailure) -> Int {
        let wanted = bytes.count
        let found: ArraySlice<UInt8> = try state.withLock { state throws(FileFailure) in
            guard !state.isOff, let inode = state.open[file.number],
                let current = state.inodes[inode]?.current
            else { throw FileFailure(operation: "read", path: "", code: 5) }
            return offset < current.count
                ? current[offset..<min(offset + wanted, current.count)] : []
        }
        bytes.replaceSubrange(0..<found.count, with: found)
        return found.count
    }

    private func write(
        _ file: OpenFile, _ bytes: Span<UInt8>, _ offset: Int
    ) throws(FileFailure) {
        var copy: [UInt8] = []
        for index in 0..<bytes.count { copy.append(bytes[index]) }
        try state.withLock { state throws(FileFailure) in
            guard let inode = state.open[file.number] else {
                throw FileFailure(operation: "write", path: "", code: 9)
            }
            // The power may fail with part of a write done.
            var part = copy.count
            if state.fuse == 1 { part = Int.random(in: 0...copy.count, using: &state.generator) }
            state.inodes[inode, default: Inode()].put(copy.prefix(part), at: offset)
            try state.burn("write", "")
        }
    }

    private func sync(_ file: OpenFile) throws(FileFailure) {
        try state.withLock { state throws(FileFailure) in
            guard let inode = state.open[file.number] else {
                throw FileFailure(operation: "sync", path: "", code: 9)
            }
            try state.burn("sync", "")
            guard syncs || state.created.contains(file.number) else { return }
            state.inodes[inode]?.settle()
        }
    }

    private func list(_ folder: String) -> [String] {
        state.withLock { state in
            state.names.keys.filter { $0.hasPrefix(folder + "/") }
                .map { String($0.dropFirst(folder.count + 1)) }
                .filter { !$0.contains("/") }.sorted()
        }
    }

    private func lock(_ file: OpenFile, _ kind: LogFiles.LockKind) -> Bool {
        state.withLock { state in
            guard let path = state.folders[file.number] else { return false }
            var held = state.locks[path] ?? ([], false)
            guard held.holders.isEmpty || (!held.exclusive && kind == .shared) else { return false }
            held.holders.insert(file.number)
            held.exclusive = kind == .exclusive
            state.locks[path] = held
            return true
        }
    }

    private func unlock(_ file: OpenFile) {
        state.withLock { state in
            guard let path = state.folders[file.number] else { return }
            state.locks[path]?.holders.remove(file.number)
        }
    }
}

extension SimulatedDisk.State {
    /// Counts a changing operation; throws once the power is off.
    fileprivate mutating func burn(_ operation: String, _ path: String) throws(FileFailure) {
        if let left = fuse {
            fuse = left - 1
            if left <= 1 { isOff = true }
        }
        if isOff { throw FileFailure(operation: operation, path: path, code: 5) }
    }

    /// Remembers a change of names until the folder is synced.
    fileprivate mutating func note(_ change: SimulatedDisk.NameChange, of path: String) {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        changes["/" + folder, default: []].append(change)
    }
}

extension SimulatedDisk.Inode {
    fileprivate mutating func put(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        guard !bytes.isEmpty else { return }
        let end = offset + bytes.count
        if current.count < end { current += [UInt8](repeating: 0, count: end - current.count) }
        current.replaceSubrange(offset..<end, with: bytes)
        dirty.formUnion(offset / SimulatedDisk.sector...(end - 1) / SimulatedDisk.sector)
    }

    fileprivate mutating func settle() {
        for sector in dirty {
            let start = sector * SimulatedDisk.sector
            let end = min(start + SimulatedDisk.sector, current.count)
            if durable.count < current.count {
                durable += [UInt8](repeating: 0, count: current.count - durable.count)
            }
            durable.replaceSubrange(start..<end, with: current[start..<end])
        }
        dirty = []
    }
}
