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
        limit("requestsPerDay", Words("하루 요청 한도", "Requests a day")),
        limit("bytesPerDay", Words("하루 전송 바이트 한도", "Bytes sent a day")),
        limit("tokensPerDay", Words("하루 토큰 한도", "Tokens a day")),
        once: "key"
    ) { desk, given in
        let quota = GivenQuota(
            requestsPerDay: given.numberIfAny("requestsPerDay"),
            bytesPerDay: given.numberIfAny("bytesPerDay"),
            tokensPerDay: given.numberIfAny("tokensPerDay"))
        return try AddCaller(desk: desk)(
            given.text("caller"), purposes: given.texts("purposes"), quota: quota,
            by: given.person)
    }

    private static func limit(_ name: String, _ words: Words) -> AskField {
        AskField(
            name, .number(0...1_000_000_000_000_000), words,
            hint: Words("비워 두면 규정집의 한도입니다.", "Left empty, the rulebook's."),
            isRequired: false)
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
