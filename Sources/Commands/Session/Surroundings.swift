package import UseCases

/// What the command line is given of the world, by the composition root.
package struct Surroundings: Sendable {
    package let world: World
    package let environment: [String: String]
    /// What a refusal says in Korean, on one line; `nil` for what is no refusal.
    package let inKorean: @Sendable (any Error) -> String?
    /// Runs an office's services until a signal.
    package let serve: @Sendable (ServeRequest) async throws -> Void
    /// Runs the rehearsal provider until a signal.
    package let rehearse: @Sendable (RehearseRequest) async throws -> Void

    package init(
        world: World, environment: [String: String],
        inKorean: @escaping @Sendable (any Error) -> String?,
        serve: @escaping @Sendable (ServeRequest) async throws -> Void,
        rehearse: @escaping @Sendable (RehearseRequest) async throws -> Void
    ) {
        self.world = world
        self.environment = environment
        self.inKorean = inKorean
        self.serve = serve
        self.rehearse = rehearse
    }

    // Argument parsing makes the commands, so what they work with reaches them by the task.
    @TaskLocal static var bound: Surroundings?

    static var current: Surroundings {
        guard let bound else { preconditionFailure("a command runs inside `CommandLine.run`") }
        return bound
    }
}

package struct ServeRequest: Sendable {
    package let folder: String
    package let readyFile: String?
}

package struct RehearseRequest: Sendable {
    package let listen: String
    package let authorityFile: String?
    package let seenFile: String?
    /// The script file's bytes; `nil` is the built-in script.
    package let script: [UInt8]?
    package let certificate: String
    package let readyFile: String?
}
