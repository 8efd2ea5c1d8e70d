import Inspection
import Testing

struct TokenTests {
    private static let forty = "abcdefghijklmnopqrstuvwxyz0123456789ABCD"

    @Test(arguments: [
        ("AKIAIOSFODNN7EXAMPLE", Kind.awsKey, Grade.certain),
        ("ASIAIOSFODNN7EXAMPLE", .awsKey, .certain),
        ("aws_secret_access_key = \(forty)", .awsKey, .likely),
        ("ghp_\(forty)", .githubToken, .certain),
        ("ghs_\(forty)", .githubToken, .certain),
        ("github_pat_\(forty)_\(forty)ab", .githubToken, .certain),
        ("xoxb-123456789012-123456789012-\(forty)", .slackToken, .certain),
        ("xapp-1-A0123456789-123456789012-\(forty)", .slackToken, .certain),
        ("sk-proj-\(forty)T3BlbkFJ\(forty)", .openAIKey, .certain),
        ("sk-\(forty)", .openAIKey, .likely),
        ("sk-ant-api03-\(forty)\(forty)", .anthropicKey, .certain),
        ("sk-ant-\(forty)", .anthropicKey, .likely),
        ("sumun_\(forty)ABCDEFGHI", .callerKey, .certain),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", .jwt, .certain),
    ])
    func `a key is found whole`(text: String, kind: Kind, grade: Grade) {
        let all = found(in: "key: \(text), and")
        #expect(all.count == 1 && all.first?.kind == kind && all.first?.grade == grade, "\(all)")
        let value = text.split(separator: " ").last.map(String.init)
        #expect(all.first?.text == value)
    }

    @Test(arguments: [
        "PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "PGP PRIVATE KEY BLOCK",
    ])
    func `a private key is found from its opening to its end`(label: String) {
        let block = "-----BEGIN \(label)-----\nMC4CAQAw\n-----END \(label)-----"
        #expect(
            found(in: "see\n\(block)\nend") == [
                Found(kind: .privateKey, grade: .certain, text: block)
            ])
        let open = "-----BEGIN \(label)-----\nMC4CAQAw"
        #expect(found(in: open).map(\.text) == [open])
    }

    @Test func `only the kinds in force are looked for`() {
        let text = "960121-1234567 a@example.com ghp_\(TokenTests.forty)"
        #expect(found(in: text, kinds: KindSet(.email)).map(\.text) == ["a@example.com"])
        #expect(found(in: text, kinds: []) == [])
    }

    @Test(arguments: [
        ("[대외비]", Grade.certain), ("대외비", .certain), ("이 문서는 대외비입니다.", .likely),
        ("(CONFIDENTIAL)", .certain), ("This is CONFIDENTIAL material", .likely),
        ("이것은 기밀로 분류", .possible), ("기밀\n본문", .certain),
    ])
    func `a marking is worth more on its own than in a sentence`(text: String, grade: Grade) {
        #expect(found(in: text).map(\.grade) == [grade])
        #expect(found(in: text).map(\.kind) == [.marking])
    }
}
