package import Vocabulary

/// Why the database of perishable rows cannot be used.
package enum PerishableFailure: Error, Hashable, Sendable {
    case cannotOpen(path: String)
    case openToOthers(path: String)
    /// SQLite's extended result code.
    case database(code: Int)
    /// A row that this version cannot read.
    case strangeRow(table: String)
}

extension PerishableFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .cannotOpen(let path): Refusal(.unavailable, "cannot open `\(path)`")
        case .openToOthers(let path):
            Refusal(
                .forbidden,
                "others could read `\(path)`; run `chmod 600 \(path)`, and end all sessions if "
                    + "others had access")
        case .database(let code):
            Refusal(
                code & 0xFF == 11 || code & 0xFF == 26 ? .damaged : .unavailable,
                "the database of accounts cannot be used (SQLite \(code)); if it is damaged, "
                    + "delete `perishable.sqlite` and make new sign-in links: no decision is in it")
        case .strangeRow(let table):
            Refusal(.damaged, "a row of `\(table)` in the database of accounts cannot be read")
        }
    }
}
