extension UnverifiedServiceGrant {
    /// Puts a model in another's place, and what its answers name in that of what the other's did.
    package mutating func change(_ old: String, to new: String, answeringAs versions: [String]) {
        let kept = answersAs.filter { model(of: $0) != old }
        models = models.map { $0 == old ? new : $0 }
        answersAs = kept + versions.filter { !kept.contains($0) }
    }

    /// The model that a version belongs to: `a-1-mini-2026-06-01` to `a-1-mini` and not to `a-1`.
    private func model(of version: String) -> String? {
        models.filter { version == $0 || version.hasPrefix($0 + "-") }
            .max { $0.utf8.count < $1.utf8.count }
    }
}
