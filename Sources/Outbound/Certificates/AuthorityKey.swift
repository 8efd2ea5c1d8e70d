import Crypto

/// An authority's key in its file: PKCS#8 in PEM, as `openssl pkey` reads it.
enum AuthorityKey {
    /// The key in `file`, made durable before it is returned if there was none.
    static func kept(
        in file: SecretFile
    ) throws(CertificateAuthority.Failure) -> P256.Signing.PrivateKey {
        if !file.exists {
            let pem = P256.Signing.PrivateKey().pemRepresentation + "\n"
            do throws(SecretFile.Failure) { try file.create(Array(pem.utf8)) } catch {
                // Another process of this office was first: its key is the key.
                guard case .exists = error else { throw .file(error) }
            }
        }
        return try read(file)
    }

    static func read(
        _ file: SecretFile
    ) throws(CertificateAuthority.Failure) -> P256.Signing.PrivateKey {
        let bytes: [UInt8]
        do throws(SecretFile.Failure) { bytes = try file.read() } catch { throw .file(error) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let key = try? P256.Signing.PrivateKey(pemRepresentation: text) else {
            throw .notAKey(path: file.path)
        }
        return key
    }
}
