import Access
import Egress
import UseCases
import Vocabulary

/// What a visitor may do about the gate, by whether it is stopped and who took part.
struct GateActions {
    /// The order in force; `nil` while none is.
    let stop: StopOrder?
    let offers: Offers

    private let words = GateActionWords()

    init(stop: StopOrder?, offers: Offers) {
        self.stop = stop
        self.offers = offers
    }

    func blocks(_ language: Language) -> [Block] {
        guard let stop else { return links([.stopGate], language) }
        var blocks: [Block] = []
        if stop.confirmedBy == nil, stop.by != offers.person,
            let form = offers.form(Ask<FirmDesk>.confirmStop, in: language)
        {
            blocks.append(.form(form))
        }
        guard let reopening = stop.reopening else {
            return blocks + links([.proposeReopen], language)
        }
        let said = "\(words.proposed(language)) \(reopening.proposedBy)"
        blocks.append(.paragraph([.text(said)]))
        if reopening.proposedBy != offers.person,
            !reopening.approvedBy.contains(where: { $0 == offers.person }),
            let form = offers.form(Ask<FirmDesk>.approveReopen, in: language)
        {
            blocks.append(.form(form))
        }
        // A stop while a reopening is under way takes that reopening away.
        return blocks + links([.stopGate], language)
    }

    private func links(_ asks: [Ask<FirmDesk>], _ language: Language) -> [Block] {
        let links = offers.links(asks, in: language)
        return links.isEmpty ? [] : [.links(links)]
    }
}

struct GateActionWords: PageWords {
    let proposed = Words("다시 열기를 제안한 사람:", "Reopening was proposed by")
    init() {}
}
