extension GateReason {
    /// The status by which both APIs' clients raise their natural exception.
    package var status: Int {
        switch self {
        case .callerUnknown: 401
        case .callerSuspended, .noLetter, .letterNotYet, .letterExpired, .letterRevoked,
            .letterSuspended, .purposeNotGranted, .serviceNotGranted, .featureNotGranted,
            .dataForbidden, .unscannable, .notChecked, .answerForbidden:
            403
        case .endpointNotGranted, .modelNotGranted: 404
        case .callerBlocked, .quotaExceeded: 429
        case .malformedRequest, .bodyUnreadable, .encodingNotAccepted: 400
        case .requestDeadline: 408
        case .bodyTooLarge: 413
        case .gateStopped, .statusListStale, .recordUnavailable, .gateBusy, .gateEnding,
            .clockBehind:
            503
        case .upstreamUnreachable, .upstreamTLS, .upstreamMalformed: 502
        case .upstreamTimeout: 504
        }
    }
}
