import Testing

/// Where the one program of all tests begins: every test is Swift Testing's, which finds its own,
/// so that no build has to index the code to look for others.
@main struct EveryTest {
    static func main() async { await Testing.__swiftPMEntryPoint() as Never }
}
