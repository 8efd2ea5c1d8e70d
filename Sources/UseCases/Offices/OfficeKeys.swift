import Outbound
import Vocabulary

/// The key files of an office: one key a use.
struct OfficeKeys {
    let folder: OfficeFolder

    var identity: KeyFile { KeyFile(folder: folder.keys, name: "identity") }
    var documents: KeyFile { KeyFile(folder: folder.keys, name: "documents") }
    /// Of the office's certificate authority: ECDSA, as browsers ask for.
    var authority: SecretFile { SecretFile(folder.keys + "/authority.key") }
    /// Under which snapshots of the office's state are known as its own, and nothing else.
    var snapshots: SecretFile { SecretFile(folder.keys + "/snapshots.key") }
    var officeLog: KeyFile { KeyFile(folder: folder.keys, name: "office-log") }
    func gateLog(_ node: NodeID) -> KeyFile { KeyFile(folder: folder.keys, name: "log-\(node)") }
}
