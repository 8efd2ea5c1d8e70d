// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The four floors; an arrow only ever points down (ARCHITECTURE.md). HouseTests holds every
// import to the lists below. FLOOR=domain builds the first floor alone, without dependencies.
let domainOnly = Context.environment["FLOOR"] == "domain"

let settings: [SwiftSetting] =
    [
        .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
    ] + (Context.environment["CI"] != nil ? [.treatAllWarnings(as: .error)] : [])

/// Optimised in debug builds too, with every check kept, `assert` among them: what tests run
/// millions of times (docs/decisions/0025-hot-rooms-are-optimised-in-debug-builds.md).
let optimised: [SwiftSetting] = [
    .unsafeFlags(
        ["-O", "-wmo", "-num-threads", "2", "-assert-config", "Debug"],
        .when(configuration: .debug))
]

/// A library of the house: what it may import of the house, and of others.
func room(
    _ name: String, _ house: [String] = [], _ others: [Target.Dependency] = [],
    resources: [Resource] = [], isHot: Bool = false
) -> Target {
    .target(
        name: name, dependencies: house.map { .byName(name: $0) } + others, resources: resources,
        swiftSettings: settings + (isHot ? optimised : []))
}

func program(_ name: String, _ house: [String], _ others: [Target.Dependency] = []) -> Target {
    .executableTarget(
        name: name, dependencies: house.map { .byName(name: $0) } + others,
        swiftSettings: settings)
}

func tests(
    _ name: String, _ house: [String] = [], _ others: [Target.Dependency] = [], isHot: Bool = false
) -> Target {
    .testTarget(
        name: name, dependencies: house.map { .byName(name: $0) } + others,
        swiftSettings: settings + (isHot ? optimised : []))
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(
    name: "HummingbirdTesting", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

// 1 · Domain: pure values and decisions.
let domain: [Target] = [
    room("Vocabulary", isHot: true),
    room("Ledger", ["Vocabulary"], isHot: true),
    room("Inspection", ["Vocabulary"], isHot: true),
    room("Rules", ["Vocabulary"]),
    room("Access", ["Vocabulary", "Rules"]),
    room("Programme", ["Vocabulary", "Rules", "Access"]),
    room(
        "Egress", ["Vocabulary", "Rules", "Access", "Programme", "Inspection"], isHot: true),
]
let domainTests: [Target] = [
    tests("VocabularyTests", ["Vocabulary"]),
    tests("LedgerTests", ["Ledger", "Vocabulary"]),
    tests("InspectionTests", ["Inspection", "Vocabulary"], isHot: true),
    tests("RulesTests", ["Rules", "Vocabulary"]),
    tests("AccessTests", ["Access", "Rules", "Vocabulary"]),
    tests("ProgrammeTests", ["Programme", "Access", "Rules", "Vocabulary"]),
    tests(
        "EgressTests", ["Egress", "Inspection", "Programme", "Access", "Rules", "Vocabulary"]),
]
let everyDomain = ["Vocabulary", "Ledger", "Inspection", "Rules", "Access", "Programme", "Egress"]

// 2 · Adapters, which never import each other.
let adapters: [Target] = [
    room("Documents", ["Vocabulary", "Rules", "Programme", "Inspection"], [crypto]),
    room(
        "Interchange", ["Vocabulary", "Rules", "Programme", "Egress", "Inspection"], [yams],
        resources: [.embedInCode("Rulebook/rulebook.yaml")]),
    room("Storage", everyDomain, [grdb]),
    room(
        "Outbound", ["Vocabulary"],
        [crypto, cryptoExtras, httpClient, nioCore, nioHTTP1, nioSSL, x509, asn1]),
]
let adapterTests: [Target] = [
    tests(
        "DocumentsTests", ["Documents", "Ledger", "Programme", "Rules", "Vocabulary"], [crypto]),
    tests(
        "InterchangeTests",
        ["Interchange", "Egress", "Inspection", "Programme", "Rules", "Vocabulary"]),
    tests("StorageTests", ["Storage", "log-writer"] + everyDomain, [crypto, grdb]),
    // Killed by StorageTests in the middle of its writing.
    .executableTarget(
        name: "log-writer",
        dependencies: ["Storage", "Programme", "Access", "Ledger", "Vocabulary", crypto],
        path: "Tests/LogWriter", swiftSettings: settings),
    tests(
        "OutboundTests", ["Outbound", "Rehearsal", "Vocabulary"],
        [crypto, nioCore, nioPosix, nioHTTP1, x509, asn1]),
]
let everyAdapter = ["Documents", "Interchange", "Storage", "Outbound"]

// 3 · Use cases.
let useCases: [Target] = [room("UseCases", everyDomain + everyAdapter)]
let useCaseTests: [Target] = [
    tests("UseCasesTests", ["UseCases"] + everyDomain + everyAdapter)
]

// 4 · Faces and programs.
// What pages are drawn with stands in the binary.
let consoleFiles = ["style.css", "icon.svg"]
let faces: [Target] = [
    room(
        "Gate", everyDomain + ["Interchange", "Storage", "UseCases"],
        [nioCore, nioPosix, nioHTTP1, nioTLS, nioSSL, logging, lifecycle]),
    room(
        "Console", everyDomain + ["UseCases"],
        [
            hummingbird, hummingbirdCore, hummingbirdTLS, crypto, nioCore, nioSSL, logging,
            lifecycle,
        ],
        resources: consoleFiles.map { .embedInCode("Design/\($0)") }),
    room("Commands", everyDomain + ["UseCases"], [arguments]),
    room(
        "Rehearsal", ["Vocabulary"],
        [nioCore, nioPosix, nioHTTP1, nioSSL, x509, asn1, crypto, logging, lifecycle]),
    program(
        "sumun",
        everyDomain + everyAdapter + ["UseCases", "Gate", "Console", "Commands", "Rehearsal"],
        [arguments, logging, lifecycle, nioPosix]),
    program("sumun-verify", ["Vocabulary", "Ledger", "Documents"], [crypto]),
]
let faceTests: [Target] = [
    tests(
        "GateTests", ["Gate", "Interchange", "Storage", "Rehearsal"] + everyDomain,
        [nioCore, nioPosix, nioHTTP1, nioEmbedded, nioSSL, crypto, x509, asn1, logging, lifecycle]),
    tests(
        "ConsoleTests", ["Console", "UseCases"] + everyDomain + everyAdapter,
        [hummingbird, hummingbirdTesting, nioCore]),
    tests("CommandsTests", ["Commands", "UseCases", "Vocabulary"]),
    tests(
        "RehearsalTests", ["Rehearsal"],
        [nioCore, nioPosix, nioHTTP1, nioSSL, logging, lifecycle]),
    tests("ClientTests", ["sumun", "sumun-verify"]),
]

// FUZZ adds a module for each file of Fuzz/, on the rooms that it imports: "modules DIGEST" to be
// compiled alone, "programs DIGEST" to be run, with the digest of those files (script/fuzz-digest).
let fuzz = Context.environment["FUZZ"]
let fuzzFolder = Context.packageDirectory + "/Fuzz/"
let fuzzFiles =
    fuzz == nil
    ? []
    : try FileManager.default.contentsOfDirectory(atPath: fuzzFolder)
        .filter { $0.hasSuffix(".swift") }.sorted()
let fuzzableRooms = (domain + adapters).map(\.name) + ["Gate", "Console"]
let fuzzableOthers = [
    ("NIOCore", nioCore), ("NIOEmbedded", nioEmbedded), ("NIOHTTP1", nioHTTP1),
]
let fuzzers: [Target] = try fuzzFiles.map { file in
    let lines = try String(contentsOfFile: fuzzFolder + file, encoding: .utf8)
        .split(separator: "\n")
    func isImported(_ module: String) -> Bool {
        lines.contains { $0 == "import " + module || $0 == "@testable import " + module }
    }
    let name = "Fuzz" + file.dropLast(6)
    let rooms: [Target.Dependency] =
        fuzzableRooms.filter(isImported).map { .byName(name: $0) }
        + fuzzableOthers.filter { isImported($0.0) }.map(\.1)
    let others = ["corpus"] + fuzzFiles.filter { $0 != file }
    return fuzz?.hasPrefix("programs") == true
        ? .executableTarget(
            name: name, dependencies: rooms, path: "Fuzz", exclude: others, sources: [file],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
        : .target(
            name: name, dependencies: rooms, path: "Fuzz", exclude: others, sources: [file],
            swiftSettings: settings)
}

let package = Package(
    name: "sumun",
    dependencies: domainOnly
        ? []
        : [
            .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
            .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
            .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
            .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
            .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
            .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
            .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
            .package(
                url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
            .package(
                url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
            .package(
                url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
            .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
            .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        ],
    targets: domainOnly
        ? domain + domainTests + fuzzers
        : domain + domainTests + adapters + adapterTests + useCases + useCaseTests + faces
            + faceTests + [tests("HouseTests")] + fuzzers,
    swiftLanguageModes: [.v6]
)
