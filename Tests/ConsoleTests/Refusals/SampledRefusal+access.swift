import Access
import Egress
import Rules
import Vocabulary

@testable import Console

extension AccessFailure: SampledRefusal {
    static func samples() throws -> [AccessFailure] {
        [
            .unknownPerson(try SampledRefusals.id("lee")),
            .personExists(try SampledRefusals.id("lee")), .noRole(try SampledRefusals.id("lee")),
            .notPermitted(try SampledRefusals.id("lee"), .issueLetter),
            .samePersonTwice(try SampledRefusals.id("lee")), .alreadyComplete,
            .withheld(try SampledRefusals.id("hanbit")),
        ]
    }
}

extension AccountFailure: SampledRefusal {
    static func samples() throws -> [AccountFailure] {
        [
            .signInRefused, .linkRefused, .passwordTooShort(least: 12), .passwordTooLong,
            .passwordTooPlain, .codeWrong, .sessionOver,
            .noAccount(try SampledRefusals.id("lee")), .noSession(41), .tokenRefused,
            .noToken("nightly"), .badTokenName, .tokenNameTaken("nightly"),
            .tooManyTokens(limit: 9), .noScope, .unknownScope("fly"),
            .scopeNotHeld(.issueLetter), .badKey, .keyUsedOtherwise, .keyUnanswered,
            .tooManyKeys(limit: 9), .tooManyAttempts, .busy, .formRefused,
            .sealGone(try SampledRefusals.id("lee")),
        ]
    }
}

extension CallerFailure: SampledRefusal {
    static func samples() throws -> [CallerFailure] {
        [
            .exists(try SampledRefusals.id("scanner")),
            .wasRemoved(try SampledRefusals.id("scanner")),
            .unknown(try SampledRefusals.id("scanner")), .noPurpose, .unknownPurpose("poetry"),
            .quotaOutOfRange, .alreadySuspended(try SampledRefusals.id("scanner")),
            .notSuspended(try SampledRefusals.id("scanner")),
        ]
    }
}

extension StopOrderFailure: SampledRefusal {
    static func samples() throws -> [StopOrderFailure] {
        try AccessFailure.samples().map(StopOrderFailure.access) + [
            .alreadyStopped(at: SampledRefusals.instant), .notStopped, .alreadyConfirmed,
            .reopeningProposed, .noReopening, .noReason,
        ]
    }
}

extension WorkingDays.Failure: SampledRefusal {
    static func samples() -> [WorkingDays.Failure] { [.unknownYear(2031)] }
}
