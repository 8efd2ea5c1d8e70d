import Foundation
import Testing

/// The official test data of other projects, read where it lies: `SUMUN_VECTORS`, or
/// `../shared/vectors` beside the package.
enum PublishedVectors {
    static let folder: String = {
        if let named = ProcessInfo.processInfo.environment["SUMUN_VECTORS"] { return named }
        return URL(filePath: #filePath).appending(path: "../../../../../shared/vectors")
            .standardized.path()
    }()

    /// Whether tests of published data run: always where they must not be left out.
    static let areToBeTested: Bool = {
        if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
        let present = FileManager.default.fileExists(atPath: folder + "/tlog")
        if !present { print("published vectors are not at \(folder): tests of them are left out") }
        return present
    }()

    static func read<Value: Decodable>(_ path: String, as: Value.Type) throws -> Value {
        let data = try Data(contentsOf: URL(filePath: folder + "/" + path))
        return try JSONDecoder().decode(Value.self, from: data)
    }
}
