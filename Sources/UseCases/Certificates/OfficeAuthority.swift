import Outbound
import Storage
import Vocabulary

/// An office's own certificate authority: its key under `keys/`, and its certificate as a file
/// that people give to browsers.
struct OfficeAuthority {
    let folder: OfficeFolder
    let world: World

    /// The authority, made where there is none yet.
    func kept(named office: String) throws -> CertificateAuthority {
        let key = OfficeKeys(folder: folder).authority
        if let pem = try world.files.contents(folder.authority) {
            return try CertificateAuthority(
                certificate: pem, at: folder.authority, keyIn: key)
        }
        let made = try CertificateAuthority.made(
            for: office, keyIn: key, randomness: world.randomness, now: world.clock.now())
        // A crash here leaves a key without a certificate: the next start makes one for it.
        try world.files.replace("office-ca.pem", in: folder.path, with: made.pem())
        return made
    }
}
