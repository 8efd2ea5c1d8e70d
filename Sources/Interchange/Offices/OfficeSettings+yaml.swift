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
            let console = try ConsolePlace(root.take("console"))
            settings = .supervisor(
                SupervisorSettings(
                    console: console.listen, consoleOrigin: console.origin,
                    consoleTLS: console.tls))
        case "firm":
            let console = try ConsolePlace(root.take("console"))
            settings = .firm(
                FirmSettings(
                    console: console.listen, consoleOrigin: console.origin,
                    consoleTLS: console.tls,
                    gate: try GateSettings(root.take("gate")),
                    statusList: try root.takeIfPresent("status-list").map {
                        node throws(YAMLFailure) in try StatusListSettings(node)
                    },
                    supervisor: try root.takeIfPresent("supervisor").map {
                        node throws(YAMLFailure) in try ExchangeSettings(node)
                    }))
        default: throw office.failure(.notA("supervisor or firm"))
        }
        try root.finish()
        return settings
    }
}

/// Where a console listens, and where browsers find it if that is elsewhere.
private struct ConsolePlace {
    let listen: ListenAddress
    let origin: String?
    let tls: ConsoleTLS

    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        listen = try ListenAddress(text: mapping.take("listen"))
        origin = try mapping.takeIfPresent("origin").map { node throws(YAMLFailure) in
            let text = try node.text()
            let place = text.dropFirst("https://".count)
            let afterHost = place[(place.lastIndex(of: "]") ?? place.startIndex)...]
            let port = afterHost.contains(":") ? "" : ":443"
            guard text.hasPrefix("https://"), ListenAddress(parsing: place + port) != nil,
                place.hasPrefix("[") || place.count(where: { $0 == ":" }) <= 1,
                !place.contains(where: { "/?#@ ".contains($0) })
            else { throw node.failure(.notA("an origin such as `https://sumun.example`")) }
            return text
        }
        // Without the key, as before there was one: no TLS.
        tls =
            try mapping.takeIfPresent("tls").map {
                node throws(YAMLFailure) in try ConsoleTLS(node)
            } ?? .plain
        try mapping.finish()
    }
}

extension ConsoleTLS {
    fileprivate init(_ node: YAMLNode) throws(YAMLFailure) {
        guard var mapping = try? node.mapping() else {
            switch try? node.plain("a word") {
            case "office": self = .office(life: ConsoleTLS.defaultLife)
            case "none": self = .plain
            default: throw node.failure(.notA("office, none, or the PEM files of a certificate"))
            }
            return
        }
        guard let life = mapping.takeIfPresent("life") else {
            self = .files(try TLSSettings(node))
            return
        }
        let duration = try life.duration()
        guard ConsoleTLS.lifeLimits.contains(duration) else {
            throw life.failure(.outOfRange("1s to 2160h"))
        }
        try mapping.finish()
        self = .office(life: duration)
    }
}

extension ListenAddress {
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

extension ExchangeSettings {
    fileprivate init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        url = try mapping.take("url").text()
        every = try mapping.takeIfPresent("every")?.duration() ?? .seconds(60)
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
