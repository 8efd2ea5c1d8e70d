import Documents
package import Programme

extension TakenDispatch {
    /// The notice of refusal that came in it; `nil` where none did. The dispatch was checked when it
    /// was taken, and who signed it signed the notice.
    package var refusalNotice: UnverifiedRefusalNotice? {
        guard kind == .notice, let document,
            let carrier = try? SignedDocument(parsing: Array(document.utf8)),
            let dispatch = try? UnverifiedDispatch.claimed(by: carrier),
            let notice = try? SignedDocument(parsing: Array(dispatch.contents.utf8)),
            notice.kind == .refusalNotice
        else { return nil }
        return try? UnverifiedRefusalNotice.claimed(by: notice)
    }
}
