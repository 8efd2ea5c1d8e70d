import UseCases

extension OfficeOptions {
    func desk() throws -> OfficeDesk {
        try OfficeDesk.open(folder, in: Surroundings.current.world)
    }

    func firmDesk() throws -> FirmDesk { try FirmDesk(try desk()) }
    func supervisorDesk() throws -> SupervisorDesk { try SupervisorDesk(try desk()) }
}

extension OutputOptions {
    /// Says that something was done to something.
    func done(_ verb: String, _ what: String, note: String? = nil) throws {
        if json { return try Terminal.json([verb: what]) }
        Terminal.say("\(verb) \(what)")
        if let note { Terminal.note(note) }
    }
}
