package import Programme
import Vocabulary

extension DisciplinePeriod {
    /// Reads a period to be evaluated, as a person writes it: strict, an unknown key is an error.
    package init(yaml bytes: [UInt8]) throws(YAMLFailure) {
        do throws(YAMLFailure) {
            var root = try YAMLNode.read(bytes).mapping()
            var period = try root.take("period").mapping()
            var paper = try root.take("paper").mapping()
            var reasons: [String: String] = [:]
            if let list = root.takeIfPresent("notChecked") {
                var controls = try list.mapping()
                for (name, node) in controls.takeAll() { reasons[name] = try node.text() }
            }
            self.init(
                firstDay: try period.take("first").day(), lastDay: try period.take("last").day(),
                paperNumber: try paper.take("number").text(),
                paperDate: try paper.take("date").day(), notChecked: reasons)
            try period.finish()
            try paper.finish()
            try root.finish()
        } catch { throw error.inFile("evaluation") }
    }
}
