import Vocabulary

/// A commission report as a person writes it.
package struct CommissionReportFile: Sendable {
    package let agenda: String
    /// As written; not yet a day or ids.
    package let date: String
    package let corrects: String?
    package let items: [Item]

    package struct Item: Sendable {
        package let firm: String
        package let application: String?
        package let decision: String
        package let remark: String
    }

    /// Reads YAML: strict, an unknown key at any depth is an error.
    package init(parsing bytes: [UInt8]) throws(YAMLFailure) {
        do throws(YAMLFailure) {
            var root = try YAMLNode.read(bytes).mapping()
            agenda = try root.take("agenda").text()
            date = try root.take("date").text()
            corrects = try root.takeIfPresent("corrects")?.text()
            var items: [Item] = []
            for node in try root.take("items").list() { items.append(try Item(node)) }
            self.items = items
            try root.finish()
        } catch { throw error.inFile("commission report") }
    }
}

extension CommissionReportFile.Item {
    fileprivate init(_ node: YAMLNode) throws(YAMLFailure) {
        var item = try node.mapping()
        let application = item.takeIfPresent("application")
        let remark = item.takeIfPresent("remark")
        firm = try item.take("firm").text()
        decision = try item.take("decision").text()
        self.application = try application?.text()
        self.remark = try remark?.text() ?? ""
        try item.finish()
    }
}
