/// What the JSON of a type looks like, read off the type itself: its decoder is asked for each
/// part by name, and what it asks for is written down.
indirect enum JSONShape: Hashable, Sendable {
    case string
    case integer
    case number
    case boolean
    case choice([String])
    case array(JSONShape)
    /// Names that are data.
    case map(JSONShape)
    case object([Part])
    /// Anything.
    case any

    struct Part: Hashable, Sendable {
        let name: String
        let shape: JSONShape
        let isRequired: Bool
    }

    /// The shape of what `Value` encodes to; a type that cannot be made of empty parts is an
    /// error of the program.
    init<Value: Codable>(of type: Value.Type) {
        do { self = try ShapeReading.shape(of: type) } catch {
            preconditionFailure("the shape of \(type) cannot be read: \(error)")
        }
    }

    /// As a JSON Schema (2020-12).
    var schema: JSONTree {
        switch self {
        case .string: ["type": "string"]
        case .integer: ["type": "integer"]
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .choice(let values):
            ["type": "string", "enum": .array(values.map(JSONTree.string))]
        case .array(let item): ["type": "array", "items": item.schema]
        case .map(let value): ["type": "object", "additionalProperties": value.schema]
        case .object(let parts):
            [
                "type": "object",
                "properties": .object(
                    Dictionary(parts.map { ($0.name, $0.shape.schema) }) { $1 }),
                "required": .array(parts.filter(\.isRequired).map { .string($0.name) }),
            ]
        case .any: [:]
        }
    }
}
