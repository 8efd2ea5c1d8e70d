import Foundation
import Outbound
import Testing
import Vocabulary

@Suite struct HTMLPrinterTests {
    private static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "")
        .split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/chromium") }

    @Test(.enabled(if: isThere, "chromium is not on this machine's PATH"))
    func `a page becomes a PDF`() throws {
        let pdf = try HTMLPrinter.chromium.pdf(Array("<!doctype html><p>수문</p>".utf8))
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
    }

    @Test func `every failure has its own line`() {
        let failures: [HTMLPrinter.Failure] = [
            .noChromium, .cannotWork("/x"), .deadline(.seconds(60)), .noPDF(status: 1),
        ]
        #expect(Set(failures.map(\.refusal.message)).count == failures.count)
        #expect(failures.allSatisfy { $0.refusal.kind == .unavailable })
    }
}
