import Documents

/// Makes the office that issues letters.
package struct FoundSupervisorOffice: Sendable {
    private let world: World

    package init(world: World) { self.world = world }

    package func callAsFunction(_ founding: Founding) throws -> FoundedOffice {
        try founding.found(.supervisor, settings: settings, events: [], in: world)
    }

    private let settings = """
        # Settings of this office; an unknown key is an error.
        office: supervisor
        console:
          listen: "127.0.0.1:8620"
          tls: office

        """
}
