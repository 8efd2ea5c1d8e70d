import Foundation

/// Official test data, read where it lies.
enum Vectors {
    static let folder: String =
        ProcessInfo.processInfo.environment["SUMUN_VECTORS"] ?? "../shared/vectors"

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder + "/pii") }

    /// Absent vectors are skipped, but not where CI says that they must be there.
    static var areWanted: Bool { arePresent || ProcessInfo.processInfo.environment["CI"] == "true" }

    static func koreanCases() throws -> [KoreanCase] {
        let path = folder + "/pii/korean_recognizer_cases.json"
        let file = try JSONDecoder().decode(
            KoreanFile.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        return file.cases.sorted { $0.key < $1.key }.flatMap { entity, cases in
            cases.positive.map { KoreanCase(entity: entity, text: $0.text, spans: $0.spans) }
                + cases.negative.map { KoreanCase(entity: entity, text: $0.text, spans: []) }
        }
    }

    static var isLong: Bool { ProcessInfo.processInfo.environment["SUMUN_LONG"] == "1" }
}

/// A text of the vectors with the spans, in code points, where its entity stands.
struct KoreanCase: Sendable {
    let entity: String
    let text: String
    let spans: [[Int]]
}

private struct KoreanFile: Decodable {
    struct Cases: Decodable {
        let positive: [Positive]
        let negative: [Negative]
    }
    struct Positive: Decodable {
        let text: String
        let spans: [[Int]]
    }
    struct Negative: Decodable { let text: String }

    let cases: [String: Cases]
}
