/// The options of a measuring program: `--name value`, each once, and no others.
package struct Options {
    private let values: [String: String]

    package struct Wrong: Error, CustomStringConvertible {
        package let description: String

        package init(_ description: String) { self.description = description }
    }

    package init(_ arguments: [String], names: Set<String>) throws {
        var values: [String: String] = [:]
        var rest = arguments.makeIterator()
        while let option = rest.next() {
            let name = String(option.drop { $0 == "-" })
            guard option.hasPrefix("--"), names.contains(name), let value = rest.next() else {
                throw Wrong("`\(option)` is no option, or has no value")
            }
            values[name] = value
        }
        self.values = values
    }

    package func text(_ name: String) -> String? { values[name] }

    package func number(
        _ name: String, in range: ClosedRange<Int>, default standard: Int? = nil
    ) throws -> Int {
        guard let number = values[name].map({ Int($0) }) ?? standard, range.contains(number) else {
            throw Wrong(
                "--\(name) must be \(range.lowerBound)…\(range.upperBound)")
        }
        return number
    }
}
