import Glibc

// The examiner's offline verifier: no network, no configuration, nothing written.
exit(Verification(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
