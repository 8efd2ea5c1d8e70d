import Ledger
import Testing
import Vocabulary

private func head(_ size: UInt64, _ root: String = "a") -> TreeHead {
    TreeHead(size: TreeSize(size), root: SHA256.hash(of: root))
}

@Suite struct PublicationTests {
    @Test func `a first head is signed, the same again is nothing new, a larger one is signed`()
        throws
    {
        var publication = Publication()
        #expect(try publication.advance(to: head(0)) == .sign(head(0)))
        #expect(try publication.advance(to: head(0)) == .nothingNew)
        #expect(try publication.advance(to: head(3)) == .sign(head(3)))
        #expect(publication.latest == head(3))
    }

    @Test func `a log never signs a smaller tree`() throws {
        var publication = Publication(after: head(3))
        #expect(throws: Publication.Failure.shrank(from: TreeSize(3), to: TreeSize(2))) {
            try publication.advance(to: head(2))
        }
        #expect(publication.latest == head(3))
    }

    @Test func `a log never signs two roots for one size`() throws {
        var publication = Publication(after: head(3))
        #expect(throws: Publication.Failure.forked(at: TreeSize(3))) {
            try publication.advance(to: head(3, "b"))
        }
        #expect(try publication.advance(to: head(3)) == .nothingNew)
    }
}
