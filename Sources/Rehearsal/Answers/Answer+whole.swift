extension Answer {
    /// The answer as one body. A step that breaks off breaks off in the middle of it.
    func whole() -> AnswerPlan {
        let json =
            switch request.interface {
            case .chat: chatCompletion()
            case .responses: response(status: "completed", output: responseItems())
            case .messages: message()
            }
        var plan = AnswerPlan(status: 200, json: json)
        for step in steps {
            switch step {
            case .pause(let milliseconds):
                plan.pieces.insert(.pause(milliseconds: milliseconds), at: 0)
            case .raw(let text): plan.pieces = [.bytes(Array(text.utf8))]
            case .error(let type, let message):
                return ProviderError.plan(
                    request.interface, status: 500, type: type, message: message)
            case .hang: return plan.broken(.hang, silent: text.isEmpty)
            case .drop: return plan.broken(.drop, silent: text.isEmpty)
            case .say, .fill, .reason, .refuse, .tool, .ping: continue
            }
        }
        return plan
    }

    /// The answer where the rule says a status other than 200.
    func refusal(status: Int) -> AnswerPlan {
        for step in steps {
            if case .error(let type, let message) = step {
                return ProviderError.plan(
                    request.interface, status: status, type: type, message: message)
            }
        }
        return ProviderError.plan(
            request.interface, status: status, type: "api_error",
            message: "the script says \(status)")
    }

    /// `text` in pieces of the rule's size; a very long one in larger pieces, so that their
    /// number stays bounded.
    func pieces(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let size = max(rule.pieceScalars, scalars.count / Self.pieceLimit)
        return stride(from: 0, to: scalars.count, by: size).map { start in
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<min(start + size, scalars.count)])
            return String(piece)
        }
    }

    private static let pieceLimit = 10_000
}

extension AnswerPlan {
    /// Half of the body, announced whole, and then `piece`; or nothing at all before it.
    fileprivate func broken(_ piece: Piece, silent: Bool) -> AnswerPlan {
        guard !silent else { return AnswerPlan(head: nil, pieces: [piece]) }
        var plan = self
        for (index, whole) in pieces.enumerated() {
            guard case .bytes(let bytes) = whole else { continue }
            plan.head?.headers["Content-Length"] = String(bytes.count)
            plan.pieces[index] = .bytes(Array(bytes[..<(bytes.count / 2)]))
        }
        plan.pieces.append(piece)
        return plan
    }
}
