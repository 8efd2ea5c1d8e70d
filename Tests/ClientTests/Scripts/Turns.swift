/// Lets at most so many be under way at a time; the others wait, first come, first served.
actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func callAsFunction<Answer: Sendable>(
        _ work: @Sendable () async throws -> Answer
    ) async rethrows -> Answer {
        await take()
        defer { give() }
        return try await work()
    }

    private func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func give() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
