import Egress
import Foundation
import Testing
import Vocabulary

@testable import Console

/// What is refused is said in Korean as well: each case, with the same values.
@Suite struct KoreanRefusalTests {
    /// Words that stand in Korean sentences as they are.
    private static let asTheyAre: Set = ["AI", "SaaS", "CISO", "ID", "CSV", "PDF", "SHA", "JSON"]

    private static func quoted(_ sentence: String) -> Set<String> {
        Set(
            sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) })
    }

    private static func unquoted(_ sentence: String) -> String {
        sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: " ")
    }

    /// The texts that a refusal was given. A word of a closed list is no value: each language has
    /// its own for it.
    private static func values(of refusal: Any) -> Set<String> {
        let mirror = Mirror(reflecting: refusal)
        let below = mirror.children.reduce(into: Set<String>()) {
            $0.formUnion(values(of: $1.value))
        }
        return mirror.displayStyle == .enum || mirror.displayStyle == .tuple
            ? below : below.union([String(describing: refusal)])
    }

    @Test(arguments: SampledRefusals.all.indices)
    func `each case of a refusal has a Korean sentence that names the same values`(
        index: Int
    ) throws {
        let type = SampledRefusals.all[index].type
        for refusal in try type.samples() {
            let english = refusal.refusal.message
            let korean = try #require(refusal.korean, "\(type): \(english)")
            #expect(refusal.sentences(in: .korean) == [korean])
            #expect(korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
            let named = Self.quoted(english).intersection(Self.values(of: refusal))
            #expect(named.subtracting(Self.quoted(korean)) == [], "\(english) · \(korean)")
            #expect(
                Self.quoted(korean).subtracting(Self.quoted(english)) == [],
                "\(english) · \(korean)")
            let foreign = Self.unquoted(korean).matches(of: /[A-Za-z]+/).map { String($0.output) }
            #expect(Set(foreign).subtracting(Self.asTheyAre) == [], "\(korean)")
        }
    }

    @Test(arguments: SampledRefusals.all.indices)
    func `no case is left out of the samples`(index: Int) throws {
        let (type, file) = SampledRefusals.all[index]
        let sampled = try type.samples().map { refusal in
            Mirror(reflecting: refusal).children.first?.label ?? "\(refusal)"
        }
        #expect(Set(sampled) == Set(try RefusalSource.cases(of: "\(type)", in: file)))
    }

    /// What the console says by the kind, with the English after it, and why.
    private static let byKind: [String: String] = [
        "Refusal": "one sentence of one place, without a type of its own",
        "DocumentFailure": "of a document's bytes: for whoever wrote them, by the part's name",
        "Fingerprint.ParseFailure": "of an adapter, which this face does not know",
        "ApplicationFileFailure": "of a document's bytes, as a firm's office writes them",
        "DisciplineReportFailure": "of a document's bytes, as a firm's office writes them",
        "FirmFileFailure": "a list of defects of a file, by line and column",
        "YAMLFailure": "a defect of a file, by line and path",
        "FileFailure": "the office's disk", "LogFailure": "the office's disk",
        "SnapshotFlaw": "of a start: it stands in the log and is told to nobody",
        "PerishableFailure": "the office's disk", "SecretFile.Failure": "the office's disk",
        "KeyFile.Failure": "the office's keys", "SealingKey.Failure": "the office's keys",
        "DayKeys.Failure": "the office's keys", "PanelSeal.Failure": "the office's keys",
        "CertificateAuthority.Failure": "the office's keys",
        "HTTPFetch.Failure": "what an office's process fetches; no person waits for it",
        "HTMLPrinter.Failure": "a program of the office's machine",
        "Examination.Failure": "a log's bytes", "Publication.Failure": "a log's head",
        "VerifierKey.Failure": "a proof's bytes, or a log's",
        "ProofBundle.Failure": "a proof's bytes, or a log's",
        "ProofFile.Failure": "a proof's bytes, or a log's",
        "ProofFile.VerificationFailure": "a proof's bytes, or a log's",
        "ProofFile.MakingFailure": "of proofs, in the verifier's program alone",
        "Checkpoint.OpeningFailure": "a proof's bytes, or a log's",
        "ProofFailure": "a proof's bytes, or a log's",
    ]

    @Test func `every refusal that can reach the console is sampled, or is here with a reason`()
        throws
    {
        let said = Set(SampledRefusals.all.map { RefusalSource.name(of: $0.type) })
        let declared = try RefusalSource.declared()
        #expect(declared.count > said.count, "the tree was not found")
        #expect(said.intersection(Self.byKind.keys) == [])
        #expect(declared == said.union(Self.byKind.keys))
    }
}
