import Access
import UseCases

extension Ask<FirmDesk> {
    static let callers: [Ask] = [
        listCallers, addCaller, suspendCaller, resumeCaller, removeCaller,
    ]

    static let listCallers = Ask.list(
        "listCallers", at: "callers", Words("호출자 목록", "The programs that may ask the gate"),
        may: .readOffice, by: { (caller: ListCallers.Shown) in caller.caller }
    ) { desk, _ in try ListCallers(desk: desk)() }

    /// Its answer has the key, and no other ever has.
    static let addCaller = Ask.write(
        "addCaller", at: "callers", Words("호출자 등록", "Add a caller"), may: .addCaller, caller,
        AskField(
            "purposes", .texts(atMost: 16), Words("목적", "Purposes"),
            hint: Words(
                "키는 다음 화면에 한 번만 나옵니다.",
                "The key is shown once, on the next page.")),
        once: "key"
    ) { desk, given in
        try AddCaller(desk: desk)(
            given.text("caller"), purposes: given.texts("purposes"), by: given.person)
    }

    static let suspendCaller = change(
        "suspendCaller", "suspend", Words("정지", "Suspend"), may: .suspendCaller, to: .suspended)
    static let resumeCaller = change(
        "resumeCaller", "resume", Words("정지 해제", "Resume"), may: .suspendCaller, to: .active)
    static let removeCaller = change(
        "removeCaller", "remove", Words("영구 삭제", "Remove for good"), may: .removeCaller,
        to: .removed)

    private static let caller = AskField.id("caller", Words("호출자", "Caller"))

    private static func change(
        _ name: String, _ verb: String, _ words: Words, may permission: Permission,
        to target: ChangeCaller.Target
    ) -> Ask {
        .write(
            name, at: "callers/{caller}/\(verb)", words, may: permission, caller,
            then: "/callers"
        ) { desk, given in
            try ChangeCaller(desk: desk)(given.text("caller"), to: target, by: given.person)
            return Done(done: name)
        }
    }
}
