/// Where one function stands, found by its `func` or `init` and the matching brace.
struct FunctionSpan {
    let name: String
    let lineCount: Int

    static func all(in file: House.File) -> [FunctionSpan] {
        let lines = file.lines.map(House.code)
        return lines.indices.compactMap { index in
            guard let name = declaredName(in: lines[index]) else { return nil }
            guard let end = end(of: index, in: lines) else { return nil }
            return FunctionSpan(
                name: "\(file.path):\(index + 1) \(name)", lineCount: end - index + 1)
        }
    }

    private static func declaredName(in line: String) -> String? {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "(" || $0 == "<" })
        guard let place = words.firstIndex(where: { $0 == "func" || $0 == "init" }) else {
            return nil
        }
        let modifiers = [
            "package", "public", "private", "fileprivate", "static", "mutating", "borrowing",
            "consuming", "nonisolated", "override", "required", "convenience", "@inlinable",
            "@discardableResult", "@inline", "__always)", "@Test",
        ]
        guard words[..<place].allSatisfy({ modifiers.contains(String($0)) }) else { return nil }
        return words[place] == "init" ? "init" : words[place...].dropFirst().first.map(String.init)
    }

    private static func end(of start: Int, in lines: [String]) -> Int? {
        var depth = 0
        var opened = false
        for index in start..<lines.count {
            for character in lines[index] {
                if character == "{" {
                    depth += 1
                    opened = true
                } else if character == "}" {
                    depth -= 1
                }
            }
            if opened && depth <= 0 { return index }
            // A requirement of a protocol has no body.
            if !opened && index > start && lines[index].contains("func ") { return nil }
        }
        return nil
    }
}
