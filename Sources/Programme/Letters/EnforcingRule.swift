/// A refusal of the gate by which something in a letter is enforced; written as the gate's
/// reason code.
package enum EnforcingRule: String, Hashable, Sendable, CaseIterable {
    case callerUnknown = "caller_unknown"
    case noLetter = "no_letter"
    case letterNotYet = "letter_not_yet"
    case letterExpired = "letter_expired"
    case letterRevoked = "letter_revoked"
    case statusListStale = "status_list_stale"
    case purposeNotGranted = "purpose_not_granted"
    case serviceNotGranted = "service_not_granted"
    case endpointNotGranted = "endpoint_not_granted"
    case modelNotGranted = "model_not_granted"
    case featureNotGranted = "feature_not_granted"
    case quotaExceeded = "quota_exceeded"
    case dataForbidden = "data_forbidden"
    case notChecked = "not_checked"
    case unscannable = "unscannable"
    case recordUnavailable = "record_unavailable"
}
