import Access
import Vocabulary

/// `/openapi.json`: what programs can ask of this office, read off its table of asks.
struct OpenAPI<Desk: Sendable> {
    let table: AskTable<Desk>
    let office: OfficeName

    var document: JSONTree {
        var paths: [String: JSONTree] = ["/api/v1/me": ["get": operation(OpenAPI.me)]]
        for ask in table.asks {
            let path = "/api/v1/" + ask.path
            var item: [String: JSONTree] =
                if case .object(let known) = paths[path] { known } else { [:] }
            item[ask.manner == .write ? "post" : "get"] = operation(ask)
            paths[path] = .object(item)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": .string("Sumun: \(office.english)"),
                "version": "1",
                "description":
                    "What people do on this console's pages, for their programs. Make a token under `/tokens`; each has scopes, which are those of the permission table.",
            ],
            "paths": .object(paths),
            "security": [["token": []]],
            "components": [
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Problem": OpenAPI.problem],
            ],
        ]
    }

    private static var me: Ask<Desk> {
        .read("me", at: "me", Words("내 토큰", "Whose token this is, and what it may ask")) {
            _, _ in Me(person: "", roles: [], token: "", scopes: [])
        }
    }

    private func operation(_ ask: Ask<Desk>) -> JSONTree {
        var operation: [String: JSONTree] = [
            "operationId": .string(ask.name),
            "summary": .string(ask.words.english),
            "description": .string(
                "Needs the scope `\(ask.permission.rawValue)`. \(ask.words.korean)."),
            "responses": responses(ask),
        ]
        var parameters = ask.pathFields.map { parameter($0, in: "path") }
        switch ask.manner {
        case .read, .list:
            let paging = ask.manner == .list ? AskPaging.fields : []
            parameters += (ask.bodyFields + paging).map { parameter($0, in: "query") }
        case .write:
            parameters.append(OpenAPI.idempotencyKey)
            operation["requestBody"] = [
                "required": true,
                "content": [
                    "application/json": ["schema": AskField.schema(of: ask.bodyFields)]
                ],
            ]
        }
        if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
        return .object(operation)
    }

    private func parameter(_ field: AskField, in place: String) -> JSONTree {
        [
            "name": .string(field.name), "in": .string(place),
            "required": .boolean(place == "path" || field.isRequired),
            "description": .string(field.words.english), "schema": field.schema,
        ]
    }

    private func responses(_ ask: Ask<Desk>) -> JSONTree {
        let answer: JSONTree =
            ask.manner == .list
            ? [
                "type": "object",
                "properties": [
                    "items": ["type": "array", "items": ask.answer.schema],
                    "next": ["type": "string"],
                ],
                "required": ["items"],
            ] : ask.answer.schema
        var responses: [String: JSONTree] = [
            "200": [
                "description": "Done.",
                "content": ["application/json": ["schema": answer]],
            ]
        ]
        let refused =
            ask.manner == .write
            ? ["400", "401", "403", "404", "409", "413", "415", "422", "503"]
            : ["400", "401", "403", "404", "409", "422", "503"]
        for status in refused {
            responses[status] = [
                "description": .string(OpenAPI.says[status] ?? "Refused."),
                "content": [
                    "application/problem+json": [
                        "schema": ["$ref": "#/components/schemas/Problem"]
                    ]
                ],
            ]
        }
        return .object(responses)
    }

    private static var says: [String: String] {
        [
            "400": "The request cannot be read.",
            "401": "There is no such token, or it has ended.",
            "403": "The person, or the token's scopes, do not allow it.",
            "404": "What was named does not exist, or is not this person's to see.",
            "409": "The state of things does not allow it now.",
            "413": "The body is too large.",
            "415": "The body is not `application/json`.",
            "422": "What was given breaks a rule of form.",
            "503": "Something that this needs is not there now.",
        ]
    }

    private static var idempotencyKey: JSONTree {
        [
            "name": "Idempotency-Key", "in": "header", "required": true,
            "description":
                "Chosen by the program, new for each write: the same request again under the same key gets the first answer and does nothing.",
            "schema": [
                "type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[!-~]+$",
            ],
        ]
    }

    /// Problem details (RFC 9457).
    private static var problem: JSONTree {
        [
            "type": "object",
            "properties": [
                "title": ["type": "string"], "status": ["type": "integer"],
                "detail": ["type": "string"],
            ],
            "required": ["title", "status", "detail"],
        ]
    }
}

extension AskField {
    /// The field as a JSON Schema (2020-12). Limits that count bytes are given as characters,
    /// of which there are never more.
    var schema: JSONTree {
        switch kind {
        case .text(let limit):
            [
                "type": "string", "minLength": 1, "maxLength": .integer(limit),
                // No control character; each kind of reader of patterns knows this form.
                "pattern": #"^[^\u0000-\u001f\u007f-\u009f]+$"#,
            ]
        case .lines(let limit):
            ["type": "string", "minLength": 1, "maxLength": .integer(limit)]
        case .number(let range):
            [
                "type": "integer", "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ]
        case .day: ["type": "string", "format": "date"]
        case .choice(let choices):
            ["type": "string", "enum": .array(choices.map { .string($0.value) })]
        case .choices(let choices):
            [
                "type": "array", "minItems": .integer(isRequired ? 1 : 0), "uniqueItems": true,
                "items": AskField("item", .choice(choices), words).schema,
            ]
        case .flag: ["type": "boolean"]
        case .texts(let most):
            [
                "type": "array", "minItems": .integer(isRequired ? 1 : 0),
                "maxItems": .integer(most),
                "items": AskField("item", .text(limit: 256), words).schema,
            ]
        case .rows(let fields, let most):
            [
                "type": "array", "maxItems": .integer(most), "items": AskField.schema(of: fields),
            ]
        }
    }

    static func schema(of fields: [AskField]) -> JSONTree {
        [
            "type": "object",
            "properties": .object(Dictionary(fields.map { ($0.name, $0.schema) }) { $1 }),
            "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
            "additionalProperties": false,
        ]
    }
}
