/// The models that the stand-in says it has.
enum ModelList {
    static let ids = ["rehearsal-1", "rehearsal-2"]

    static func plan(isAnthropic: Bool) -> AnswerPlan {
        AnswerPlan(status: 200, json: isAnthropic ? anthropic : openAI)
    }

    private static let openAI: JSONValue = [
        "object": "list",
        "data": .array(
            ids.map {
                [
                    "id": .string($0), "object": "model",
                    "created": JSONValue(Answer.created), "owned_by": "rehearsal: no AI",
                ]
            }),
    ]

    private static let anthropic: JSONValue = [
        "data": .array(
            ids.map {
                [
                    "type": "model", "id": .string($0),
                    "display_name": .string("\($0) (rehearsal: no AI)"),
                    "created_at": "2026-01-01T00:00:00Z",
                ]
            }),
        "has_more": false, "first_id": .string(ids[0]), "last_id": .string(ids[ids.count - 1]),
    ]
}

extension Answer {
    /// 2026-01-01T00:00:00Z, in every answer: the stand-in has no clock.
    static let created = 1_767_225_600
}
