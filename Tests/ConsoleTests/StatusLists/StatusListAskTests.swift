import Access
import Testing
import UseCases

@testable import Console

@Suite struct StatusListAskTests {
    @Test func `the newest status list is shown once there is one`() async throws {
        let offices = try FoundedOffices()
        try await offices.asking(.supervisor) { program in
            let expert = try program(.expert)
            #expect(try await expert.get("status-list").status == 404)
            _ = try PublishStatusList(desk: offices.supervisor)(
                by: FoundedOffices.person(.secretariat))
            let shown = try await expert.get("status-list").body
            #expect(shown["sequence"] == 1)
            #expect(shown["entries"] == [])
        }
    }
}
