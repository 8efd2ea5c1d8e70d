package import Vocabulary

extension VerifierKey.Failure: Refusable {
    package var refusal: Refusal {
        let form = "a key is written `name+id+base64`, as its owner's office shows it"
        return switch self {
        case .tooLong, .notThreeParts: Refusal(.invalid, form)
        case .badName: Refusal(.invalid, "the key's name is not one: \(form)")
        case .badKeyID: Refusal(.invalid, "the key's id is not eight hexadecimal digits: \(form)")
        case .badKey: Refusal(.invalid, "the key is not 32 bytes in base 64: \(form)")
        case .otherType(let type):
            Refusal(.invalid, "the key is of type \(type); only Ed25519, type 1, is used here")
        case .idDiffers:
            Refusal(.invalid, "the key's id is not that of its name and bytes; ask for it again")
        }
    }
}
