package import Vocabulary

extension SupervisorOffice {
    /// Takes in a firm's card, whose signature by `signer` was checked: a first one signs
    /// itself, a later one is signed by the identity key held.
    package func importing(
        firm: FirmID, koreanName: String, englishName: String, sector: String?,
        keys: CardKeys, signedBy signer: PublicKey
    ) throws(CardFailure) -> FirmCardImported {
        try keys.check(after: firms[firm]?.keys, signer: signer)
        return FirmCardImported(
            firm: firm, koreanName: koreanName, englishName: englishName, sector: sector,
            keys: keys)
    }
}
