import Vocabulary

extension OfficeSettings {
    /// Reads `office.yaml`: strict, an unknown key is an error.
    package init(yaml bytes: [UInt8]) throws(YAMLFailure) {
        do throws(YAMLFailure) { self = try OfficeSettings.read(bytes) } catch {
            throw error.inFile("office.yaml")
        }
    }

    private static func read(_ bytes: [UInt8]) throws(YAMLFailure) -> OfficeSettings {
        var root = try YAMLNode.read(bytes).mapping()
        let office = try root.take("office")
        let settings: OfficeSettings
        switch try office.plain("supervisor or firm") {
        case "supervisor":
            settings = .supervisor(SupervisorSettings(console: try .init(root.take("console"))))
        case "firm":
            settings = .firm(
                FirmSettings(
                    console: try .init(root.take("console")),
                    gate: try GateSettings(root.take("gate")),
                    statusList: try root.takeIfPresent("status-list").map {
                        node throws(YAMLFailure) in try StatusListSettings(node)
                    }))
        default: throw office.failure(.notA("supervisor or firm"))
        }
        try root.finish()
        return settings
    }
}

extension ListenAddress {
    /// A mapping with the one key `listen`.
    fileprivate init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        self = try ListenAddress(text: mapping.take("listen"))
        try mapping.finish()
    }

    fileprivate init(text node: YAMLNode) throws(YAMLFailure) {
        guard let address = ListenAddress(parsing: try node.scalar()) else {
            throw node.failure(.notA("an address such as \"127.0.0.1:8600\""))
        }
        self = address
    }
}

extension GateSettings {
    fileprivate init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let name = try mapping.take("node")
        guard let id = try? NodeID(parsing: name.scalar()) else {
            throw name.failure(.notA("a gate node's id"))
        }
        self.node = id
        listen = try ListenAddress(text: mapping.take("listen"))
        isRehearsal = try mapping.takeIfPresent("rehearsal")?.flag() ?? false
        tls = try mapping.takeIfPresent("tls").map {
            node throws(YAMLFailure) in try TLSSettings(node)
        }
        var services: [ServiceSettings] = []
        if var named = try mapping.takeIfPresent("services")?.mapping() {
            for (name, node) in named.takeAll() {
                services.append(try ServiceSettings(name, node))
            }
        }
        self.services = services
        try mapping.finish()
    }
}

extension TLSSettings {
    fileprivate init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        certificate = try mapping.take("certificate").text()
        key = try mapping.take("key").text()
        try mapping.finish()
    }
}

extension ServiceSettings {
    fileprivate init(_ name: String, _ node: YAMLNode) throws(YAMLFailure) {
        guard let id = try? ServiceID(parsing: name) else {
            throw node.failure(.notA("under a service's id: a-z, 0-9, `-`"))
        }
        service = id
        var mapping = try node.mapping()
        let word = try mapping.take("api")
        guard let api = API(rawValue: try word.scalar()) else {
            throw word.failure(.notA("openai or anthropic"))
        }
        self.api = api
        upstream = try mapping.take("upstream").text()
        credential = try mapping.take("credential").text()
        authorities = try mapping.takeIfPresent("authorities")?.text()
        try mapping.finish()
    }
}

extension StatusListSettings {
    fileprivate init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        address = try mapping.take("address").text()
        every = try mapping.takeIfPresent("every")?.duration() ?? .seconds(60)
        authorities = try mapping.takeIfPresent("authorities")?.text()
        try mapping.finish()
    }
}

extension Optional {
    fileprivate func map<Value>(
        _ transform: (Wrapped) throws(YAMLFailure) -> Value
    ) throws(YAMLFailure) -> Value? {
        guard let self else { return nil }
        return try transform(self)
    }
}
