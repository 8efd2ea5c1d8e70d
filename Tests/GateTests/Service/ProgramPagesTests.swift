import Testing

@testable import Gate

struct ProgramPagesTests {
    @Test func `code is what is mapped from a file to be run and not to be written`() {
        let maps = """
            5566a0000000-5566a1000000 r--p 00000000 08:01 131 /usr/bin/sumun
            5566a1000000-5566a3800000 r-xp 01000000 08:01 131                        /usr/bin/sumun
            5566a3800000-5566a3900000 rw-p 03800000 08:01 131 /usr/bin/sumun
            7f0000000000-7f0000021000 rw-p 00000000 00:00 0
            7f1000000000-7f1000001000 rwxp 00000000 08:01 9 /usr/lib/odd.so
            7f2000000000-7f2000001000 r-xs 00000000 08:01 9 /dev/shared
            7ffd00000000-7ffd00002000 r-xp 00000000 00:00 0 [vdso]
            7f3000000000-7f3000003000 r-xp 00002000 08:01 77 /usr/lib/libc.so.6
            """
        #expect(
            ProgramPages.code(in: maps) == [
                0x5566_a100_0000..<0x5566_a380_0000, 0x7f30_0000_0000..<0x7f30_0000_3000,
            ])
        #expect(ProgramPages.code(in: "").isEmpty)
        #expect(ProgramPages.code(in: "1-zz r-xp 0 0 0 /a\n9-1 r-xp 0 0 0 /a").isEmpty)
    }

    @Test func `a program whose pages were given back goes on`() {
        ProgramPages.goBackToTheSystem()
        #expect((1...100).map(String.init).joined().utf8.count == 192)
    }
}
