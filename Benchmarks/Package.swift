// swift-tools-version: 6.2
import PackageDescription

// What measures the gate and its rooms. A package of its own, so that nobody else pays its build
// time. The rooms that are measured directly are the main package's own sources, by symbolic
// link: `package` declarations are then visible here.
let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let nio: [Target.Dependency] = ["NIOCore", "NIOPosix"].map {
    .product(name: $0, package: "swift-nio")
}

let package = Package(
    name: "benchmarks",
    dependencies: [.package(url: "https://github.com/apple/swift-nio", exact: "2.101.2")],
    targets: [
        .target(name: "Vocabulary", swiftSettings: settings),
        .target(name: "Inspection", dependencies: ["Vocabulary"], swiftSettings: settings),
        .target(name: "Wire", dependencies: nio, swiftSettings: settings),
        .executableTarget(
            name: "mock-upstream", dependencies: ["Wire"] + nio, path: "Sources/MockUpstream",
            swiftSettings: settings),
        .executableTarget(
            name: "load", dependencies: ["Wire"] + nio, path: "Sources/Load",
            swiftSettings: settings),
        .executableTarget(
            name: "inspection-figures", dependencies: ["Inspection", "Vocabulary"],
            path: "Sources/InspectionFigures", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
