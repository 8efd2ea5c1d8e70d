import Foundation
import Programme
import Rules
import Testing
import UseCases

/// The rulebook that an office decides by, as its folder keeps it.
@Suite struct KeptRulebookTests {
    @Test func `a file that was changed or is gone is refused, though it was read before`() throws {
        let scene = try Scene()
        let desk = try scene.firm()
        let adopted = try #require(try desk.read().office.rulebook)
        #expect(try desk.desk.rulebook(adopted).digest == adopted.digest)
        let path = "\(scene.firmFolder)/rulebook/\(adopted.digest).yaml"
        let file = URL(filePath: path)
        try (Data(contentsOf: file) + Data("\n".utf8)).write(to: file)
        #expect(throws: OfficeFailure.otherRulebook(path: path)) {
            try desk.desk.rulebook(adopted)
        }
        try FileManager.default.removeItem(at: file)
        #expect(throws: OfficeFailure.noRulebook(adopted.digest)) {
            try desk.desk.rulebook(adopted)
        }
    }
}
