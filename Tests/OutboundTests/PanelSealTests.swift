import Foundation
import Outbound
import Testing
import Vocabulary

struct PanelSealTests {
    let folder: ScratchFolder
    let seal: PanelSeal
    let place = Array("app-1 expert-1".utf8)
    let words = Array("twenty points".utf8)

    init() throws {
        folder = try ScratchFolder()
        seal = PanelSeal(folder: folder.path, randomness: .system)
    }

    @Test func `what is sealed opens again, and is in no file in the clear`() throws {
        try seal.seal(words, as: "one", for: place)
        #expect(try seal.open("one", for: place) == words)
        #expect(try folder.names == ["one.sealed", "panel.key"])
        for name in try folder.names {
            #expect(try folder.mode(of: name) == 0o600)
            let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
            #expect(bytes.range(of: Data(words)) == nil)
        }
    }

    @Test func `a piece opens for its own place alone`() throws {
        try seal.seal(words, as: "one", for: place)
        #expect(throws: PanelSeal.Failure.broken(path: "\(folder.path)/one.sealed")) {
            try seal.open("one", for: Array("app-1 expert-2".utf8))
        }
    }

    @Test func `every flipped bit and every cut is found`() throws {
        try seal.seal(words, as: "one", for: place)
        let path = "\(folder.path)/one.sealed"
        let whole = try Data(contentsOf: URL(filePath: path))
        for index in whole.indices {
            var flipped = whole
            flipped[index] ^= 1 << (index % 8)
            try flipped.write(to: URL(filePath: path))
            #expect(throws: PanelSeal.Failure.broken(path: path)) {
                try seal.open("one", for: place)
            }
            try whole.prefix(index).write(to: URL(filePath: path))
            #expect(throws: PanelSeal.Failure.broken(path: path)) {
                try seal.open("one", for: place)
            }
        }
        try whole.write(to: URL(filePath: path))
        #expect(try seal.open("one", for: place) == words)
    }

    @Test func `a piece that is missing is named`() throws {
        #expect(throws: PanelSeal.Failure.missing(path: "\(folder.path)/two.sealed")) {
            try seal.open("two", for: place)
        }
    }

    @Test func `nothing sealed is ever overwritten`() throws {
        try seal.seal(words, as: "one", for: place)
        #expect(throws: PanelSeal.Failure.file(.exists(path: "\(folder.path)/one.sealed"))) {
            try seal.seal([1], as: "one", for: place)
        }
        #expect(try seal.open("one", for: place) == words)
    }

    @Test func `an erased key leaves nothing that can be read`() throws {
        try seal.seal(words, as: "one", for: place)
        try seal.eraseKey()
        #expect(throws: PanelSeal.Failure.noKey(path: "\(folder.path)/panel.key")) {
            try seal.open("one", for: place)
        }
        // A key that is made later is another one.
        try seal.seal(words, as: "two", for: place)
        #expect(throws: PanelSeal.Failure.broken(path: "\(folder.path)/one.sealed")) {
            try seal.open("one", for: place)
        }
        try seal.eraseKey()
        try seal.eraseKey()
    }

    @Test func `a damaged key is an error and not a new one`() throws {
        try SecretFile("\(folder.path)/panel.key").create(Array("abc\n".utf8))
        #expect(throws: PanelSeal.Failure.notAKey(path: "\(folder.path)/panel.key")) {
            try seal.seal(words, as: "one", for: place)
        }
    }
}
