package import Programme
import Rules
import Vocabulary

extension FirmFile {
    /// The firms of a file as the register takes them: beyond what a check needs, each has an
    /// English name and a sector. All of them or none: every defect is told.
    package static func registrations(
        csv bytes: [UInt8]
    ) throws(FirmFileFailure) -> [FirmRegistration] {
        try FirmFile(csv: bytes, asking: [.id, .nameKo, .nameEn, .sector]).rows
            .compactMap(\.registration)
    }
}

extension FirmRow {
    /// `nil` where the row does not tell all that the register asks.
    fileprivate var registration: FirmRegistration? {
        guard let englishName, let sector else { return nil }
        return FirmRegistration(
            firm: id, koreanName: koreanName, englishName: englishName, sector: sector,
            figures: figures, contact: contact)
    }
}
