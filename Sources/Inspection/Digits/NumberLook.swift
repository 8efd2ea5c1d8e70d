/// Looks at a run of digits and says which numbers start there.
struct NumberLook {
    /// Digits after which a run is none of ours.
    private static let runLimit = 20

    let kinds: KindSet

    /// Looks at the digits that start at `start`, adds what they are, and says where to go on.
    @inline(__always)
    func look(
        _ window: Span<UInt8>, at start: Int, _ verdict: inout Verdict, _ sight: inout Sight
    ) {
        let end = window.endOfDigits(from: start, atMost: NumberLook.runLimit, &sight)
        verdict.next = end
        guard !window.before(start).isDigit else { return }
        let guess = NumberGlance.guess(window, start, end, &sight)
        if guess != .nothing { settle(guess, window, start..<end, &verdict, &sight) }
    }

    private func settle(
        _ guess: NumberGlance.Guess, _ window: Span<UInt8>, _ run: Range<Int>,
        _ verdict: inout Verdict, _ sight: inout Sight
    ) {
        let start = run.lowerBound
        switch guess {
        case .nothing, .mobile: break
        case .licence:
            grouped(.driverLicence, 4, LicenceNumber.shape, window, start, &verdict, &sight)
        case .business:
            grouped(
                .businessRegistration, 3, BusinessNumber.shape, window, start, &verdict, &sight)
        case .card: card(window, start, &verdict, &sight)
        case .registration: registration(window, start, groups: 2, &verdict, &sight)
        case .passportNow:
            if kinds.contains(.passport) {
                verdict.add(PassportNumber.current(window, digitsAt: start, &sight))
            }
            if verdict.first == nil {
                grouped(
                    .businessRegistration, 3, BusinessNumber.shape, window, start, &verdict,
                    &sight)
            }
        case .passportFormer:
            if kinds.contains(.passport) {
                verdict.add(PassportNumber.former(window, digitsAt: start, &sight))
            }
        case .bare: bare(window, start, run.count, &verdict, &sight)
        }
        if verdict.first == nil { mobile(window, start, run.count, &verdict, &sight) }
    }

    /// Numbers without a separator.
    private func bare(
        _ window: Span<UInt8>, _ start: Int, _ count: Int, _ verdict: inout Verdict,
        _ sight: inout Sight
    ) {
        let groups = DigitGroups(window, at: start, &sight)
        if count == BusinessNumber.digitCount {
            weigh(.businessRegistration, groups, window, &verdict, &sight)
        }
        if count == LicenceNumber.digitCount {
            weigh(.driverLicence, groups, window, &verdict, &sight)
        }
        if count == RegistrationNumber.digitCount {
            registration(window, start, groups: 1, &verdict, &sight)
        }
        if CardNumber.digitCounts ~= count { weigh(.paymentCard, groups, window, &verdict, &sight) }
    }

    private func grouped(
        _ kind: Kind, _ count: Int, _ shape: Int, _ window: Span<UInt8>, _ start: Int,
        _ verdict: inout Verdict, _ sight: inout Sight
    ) {
        guard kinds.contains(kind) else { return }
        let groups = DigitGroups(window, at: start, groups: count, &sight)
        if groups.shape == shape { weigh(kind, groups, window, &verdict, &sight) }
    }

    private func card(
        _ window: Span<UInt8>, _ start: Int, _ verdict: inout Verdict, _ sight: inout Sight
    ) {
        guard kinds.contains(.paymentCard) else { return }
        for count in stride(from: DigitGroups.groupLimit, through: 3, by: -1) {
            let groups = DigitGroups(window, at: start, groups: count, &sight)
            guard CardNumber.hasCardShape(groups.shape) else { continue }
            weigh(.paymentCard, groups, window, &verdict, &sight)
            if verdict.first != nil { return }
        }
    }

    private func registration(
        _ window: Span<UInt8>, _ start: Int, groups count: Int, _ verdict: inout Verdict,
        _ sight: inout Sight
    ) {
        let groups = DigitGroups(window, at: start, groups: count, &sight)
        guard groups.count == RegistrationNumber.digitCount,
            count == 1 || groups.shape == RegistrationNumber.shape
        else { return }
        guard let kind = RegistrationNumber.kind(of: groups) else {
            if count == 1 {
                verdict.missed.formUnion([
                    KindSet(.residentRegistration), KindSet(.foreignerRegistration),
                ])
            }
            return
        }
        weigh(kind, groups, window, &verdict, &sight)
    }

    /// Adds `groups` as a number of `kind` if it is one.
    private func weigh(
        _ kind: Kind, _ groups: DigitGroups, _ window: Span<UInt8>, _ verdict: inout Verdict,
        _ sight: inout Sight
    ) {
        guard kinds.contains(kind) else { return }
        guard let (reasons, isMinute) = NumberLook.reasons(kind, groups) else {
            if groups.symbol == 0 { verdict.missed.insert(KindSet(kind)) }
            return
        }
        let weighing = Weighing(
            kind, groups.range, reasons, symbol: groups.symbol, needsContext: isMinute)
        let match = weighing.match(window, &sight)
        if match == nil, isMinute { verdict.missed.insert(KindSet(kind)) }
        verdict.add(match)
    }

    /// What a number has for it in itself; `nil` if it is none of the kind.
    private static func reasons(_ kind: Kind, _ groups: DigitGroups) -> (ReasonSet, Bool)? {
        let separator = groups.separatorReason
        switch kind {
        case .businessRegistration:
            return BusinessNumber.isOne(groups) ? (separator.union(.checksum), false) : nil
        case .paymentCard:
            return CardNumber.isOne(groups) ? (separator.union(.checksum), false) : nil
        case .driverLicence:
            guard LicenceNumber.isOne(groups) else { return nil }
            return (separator, groups.symbol == 0 && LicenceNumber.isMinute(groups))
        default:
            let isRight = RegistrationNumber.hasRightCheckDigit(groups, kind)
            return (isRight ? separator.union(.checksum) : separator, false)
        }
    }

    private func mobile(
        _ window: Span<UInt8>, _ start: Int, _ count: Int, _ verdict: inout Verdict,
        _ sight: inout Sight
    ) {
        guard kinds.contains(.mobilePhone) else { return }
        guard MobileNumber.mayStart(window, at: start, &sight),
            let number = MobileNumber(window, at: start, &sight)
        else {
            if count == 10 || count == 11 { verdict.missed.insert(KindSet(.mobilePhone)) }
            return
        }
        var reasons: ReasonSet = number.isSeparated ? .separator : []
        if number.isInternational { reasons.insert(.prefix) }
        let weighing = Weighing(.mobilePhone, number.range, reasons, symbol: number.symbol)
        verdict.add(weighing.match(window, &sight))
    }
}
