import UseCases
import Vocabulary

/// Shows a card's fingerprint and takes the person's word for it: by option, or typed.
struct PinQuestion {
    let card: GivenCard
    let given: String?

    func confirmedFingerprint() throws -> String {
        if let given { return given }
        guard Terminal.isInteractive else {
            throw Refusal(
                .invalid,
                "nobody can be asked here: compare the card's fingerprint, \(card.fingerprint), with "
                    + "what the office told you by another way, and give it by `--fingerprint`")
        }
        Terminal.note("\(card.summary)\n  fingerprint  \(card.fingerprint)")
        let answer = Terminal.ask(
            "Is this the fingerprint that the office told you by another way? Type yes:")
        guard answer == "yes" else {
            throw Refusal(
                .invalid, "the card was not confirmed; compare it and give `--fingerprint`")
        }
        return card.fingerprint
    }
}
