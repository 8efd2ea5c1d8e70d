import Access
import Programme
import Rules
package import Vocabulary

/// Links decisions of a consultation to the adopted rulebook whose values they changed.
package struct LinkConsultation: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Linked: Codable, Hashable, Sendable {
        package let consultation: String
        package let rulebook: String
        package let digest: String
        package let paths: [String]
    }

    /// - Parameters:
    ///   - rulebook: the version or digest of one that this office adopted.
    ///   - paths: those to link; none is every path that the decisions are about.
    package func callAsFunction(
        _ consultation: String, rulebook: String, paths: [String], by actor: PersonID?
    ) throws -> Linked {
        let id = try GivenID.consultation(consultation)
        return try desk.decide(as: actor, may: .linkConsultation) { office, decider in
            let adopted = try office.adoption(of: rulebook)
            let shelf = RulebookShelf(folder: desk.desk.folder, world: desk.desk.world)
            let linked = try office.linking(
                id, paths: paths, from: shelf.rulebook(adopted.before.digest),
                to: shelf.rulebook(adopted.after.digest), by: decider.person)
            return (
                [linked],
                Linked(
                    consultation: id.text, rulebook: linked.rulebookVersion,
                    digest: linked.rulebookDigest.description, paths: linked.paths)
            )
        }
    }
}
