import Access
package import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Records a consultation that was held; its chair is a post of the rulebook.
    package func recording(
        _ contents: ConsultationContents, by person: PersonID, on day: KoreanDate,
        rulebook: Rulebook
    ) throws(ConsultationFailure) -> ConsultationRecorded {
        do throws(AccessFailure) {
            try people.require(.recordConsultation, of: person)
        } catch { throw .access(error) }
        try contents.check(on: day, rulebook.consultations)
        if let same = consultations.all.first(where: {
            $0.record == contents.recorded(as: $0.id)
        }) {
            throw .alreadyRecorded(same.id)
        }
        return contents.recorded(as: consultations.nextID)
    }

    /// Enters that an action of a consultation is done, once: by whom, when, and how.
    package func completingAction(
        _ action: Int, of id: ConsultationID, on day: KoreanDate, note: String,
        by person: PersonID, at now: Instant
    ) throws(ConsultationFailure) -> ConsultationActionCompleted {
        do throws(AccessFailure) {
            try people.require(.recordConsultation, of: person)
        } catch { throw .access(error) }
        guard let held = consultations[id] else { throw .unknownConsultation(id) }
        guard held.actions.indices.contains(action - 1) else { throw .noSuchAction(action, of: id) }
        guard held.completed[action] == nil else { throw .completedAlready(action, of: id) }
        guard day <= KoreanDate(of: now) else { throw .dayAhead(day) }
        guard day >= held.record.date else { throw .beforeConsultation(day, held.record.date) }
        guard note.isPlain(within: ConsultationContents.actionLimit, lines: true) else {
            throw .malformed(field: "note")
        }
        return ConsultationActionCompleted(
            consultation: id, action: action, completedOn: day, note: note)
    }

    /// The rulebook of a version or digest as this office adopted it, with the one before it.
    package func adoption(
        of text: String
    ) throws(ConsultationFailure) -> (before: AdoptedRulebook, after: AdoptedRulebook) {
        let places = rulebooks.indices.filter {
            rulebooks[$0].version == text || rulebooks[$0].digest.description == text
        }
        guard let place = places.last else { throw .notAdopted(text) }
        guard Set(places.map { rulebooks[$0].digest }).count == 1 else {
            throw .severalOfThatVersion(text)
        }
        guard place > 0 else { throw .firstRulebook(text) }
        return (rulebooks[place - 1], rulebooks[place])
    }

    /// Links decisions of a consultation to the adopted rulebook `after` in which they stand.
    ///
    /// - Parameters:
    ///   - paths: values that a decision is about and that changed; empty is all that the
    ///     decisions are about. One that did not change refuses the whole.
    ///   - before: the rulebook that was adopted before `after`.
    package func linking(
        _ id: ConsultationID, paths: [String], from before: Rulebook, to after: Rulebook,
        by person: PersonID
    ) throws(ConsultationFailure) -> ConsultationLinked {
        do throws(AccessFailure) {
            try people.require(.linkConsultation, of: person)
        } catch { throw .access(error) }
        guard let consultation = consultations[id] else { throw .unknownConsultation(id) }
        let adopted = try adoption(of: after.digest.description)
        guard adopted.before.digest == before.digest else { throw .notAdopted(before.version) }
        guard KoreanDate(of: adopted.after.at) >= consultation.record.date else {
            throw .adoptedBefore(after.version, consultation.record.date)
        }
        let paths = paths.isEmpty ? consultation.decidedPaths : paths
        guard !paths.isEmpty else { throw .nothingToLink(id) }
        let changed = Set(RulebookDiff(from: before, to: after).changes.map(\.path))
        var taken = consultation.linked(to: after.digest)
        for path in paths {
            guard consultation.decidedPaths.contains(path) else { throw .notDecided(path) }
            guard changed.contains(path) else {
                throw .unchanged(path, version: after.version)
            }
            guard taken.insert(path).inserted else {
                throw .alreadyLinked(path, version: after.version)
            }
        }
        return ConsultationLinked(
            consultation: id, rulebookVersion: after.version, rulebookDigest: after.digest,
            paths: paths)
    }
}
