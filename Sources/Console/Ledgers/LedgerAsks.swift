import Access
import UseCases

// An office's own logs, for examiners: the journal, and at a firm's office each node's record.
extension Ask<OfficeDesk> {
    static let ledgers: [Ask] = [verifyLedger, proveEntry, checkProof]

    static let verifyLedger = Ask.read(
        "verifyLedger", at: "ledger/verification",
        Words("로그 검증", "Every byte of one of the office's logs read and its tree recomputed"),
        may: .readOffice, node
    ) { desk, given in
        try VerifyLedger(world: desk.world)(of: given.optional("node"), at: desk)
    }.takingLong()

    static let proveEntry = Ask.read(
        "proveEntry", at: "ledger/entries/{entry}/proof",
        Words("기재의 증명", "A proof file that an entry stands under the log's signed head"),
        may: .readOffice, node,
        AskField("entry", .number(0...Int.max), Words("기재 번호", "The entry's index, from 0"))
    ) { desk, given in
        try ProveEntry(world: desk.world)(
            UInt64(given.number("entry")), of: given.optional("node"), at: desk,
            for: given.person)
    }.takingLong()

    /// Posted, since a proof is too long for an address; it changes nothing.
    static let checkProof = Ask.write(
        "checkProof", at: "ledger/proofs/check",
        Words("증명 확인", "Check a proof file, or an export, with the log's key"), may: .read,
        AskField(
            "proof", .lines(limit: 384 * 1024), Words("증명 파일", "The proof file"),
            hint: Words("파일 내용을 그대로 넣습니다.", "What the file holds, as it is.")),
        AskField(
            "key", .text(limit: 512), Words("로그의 키", "The log's key, `origin+id+key`"),
            hint: Words(
                "증명과 다른 경로로 받은 키를 적습니다.", "As it came by another way than the proof."))
    ) { desk, given in
        try CheckProof(world: desk.world)(given.bytes("proof"), key: given.text("key")).shown
    }

    private static let node = AskField.id(
        "node",
        Words(
            "게이트 노드; 없으면 결정 일지",
            "The gate's node whose record it is; the journal where it is absent"),
        isRequired: false)
}
