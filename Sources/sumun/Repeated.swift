import ServiceLifecycle

/// Something that is done again and again until shutdown; what fails is said once until it
/// works again, and tried again.
struct Repeated: Service {
    let pause: Duration
    let name: String
    let act: @Sendable () async throws -> Void
    let close: @Sendable () async -> Void

    init(
        every pause: Duration, named name: String,
        _ act: @escaping @Sendable () async throws -> Void,
        close: @escaping @Sendable () async -> Void = {}
    ) {
        self.pause = pause
        self.name = name
        self.act = act
        self.close = close
    }

    func run() async {
        await cancelWhenGracefulShutdown {
            var lastFailure = ""
            while !Task.isCancelled {
                do {
                    try await act()
                    lastFailure = ""
                } catch  where Task.isCancelled {
                    break  // the end cut it short; that is no failure to speak of
                } catch {
                    let failure = Notice.words(error)
                    if failure != lastFailure, !Task.isCancelled {
                        Notice.write("\(name): \(failure)")
                    }
                    lastFailure = failure
                }
                try? await ContinuousClock().sleep(for: pause)
            }
        }
        await close()
    }
}
