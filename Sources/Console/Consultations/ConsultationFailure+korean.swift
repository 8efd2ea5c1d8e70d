import Programme

extension ConsultationFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .malformed(let field): "`\(field)`: 비었거나 너무 길거나 형식에 맞지 않습니다."
        case .tooMany(let field, let limit): "`\(field)`: \(limit)개까지입니다."
        case .duplicate(let field, let value): "`\(field)`: `\(value)` 값이 두 번 적혔습니다."
        case .notAPost(let chair):
            "`\(chair)`: 규정집의 직위(`consultations.chairs`)가 아닙니다. 의장은 이름이 아니라 직위로 적습니다."
        case .dayAhead(let day): "`\(day)`: 아직 오지 않은 날입니다. 간담회는 열린 뒤에 기록합니다."
        case .nobodyAttended: "참석자가 없습니다. 업권별 참석 인원을 적어 주십시오."
        case .alreadyRecorded(let id): "이미 `\(id)`(으)로 기록된 간담회입니다."
        case .unknownConsultation(let id): "`\(id)`: 이 기관에 없는 간담회입니다."
        case .notAdopted(let version):
            "`\(version)`: 이 기관이 채택한 적 없는 규정집입니다. 판본이나 해시값을 적어 주십시오."
        case .severalOfThatVersion(let version):
            "`\(version)`: 이 판본의 규정집을 여러 개 채택하였습니다. 해시값을 적어 주십시오."
        case .firstRulebook(let version):
            "`\(version)`: 이 기관이 처음 채택한 규정집이어서 바뀐 것이 없습니다."
        case .adoptedBefore(let version, let day):
            "`\(version)`: \(day)의 간담회보다 먼저 채택된 규정집입니다."
        case .nothingToLink(let id): "`\(id)`: 규정집의 경로를 적은 결정이 없습니다."
        case .notDecided(let path): "`\(path)`: 이 간담회의 결정에 없는 경로입니다."
        case .unchanged(let path, let version):
            "`\(path)`: 규정집 `\(version)`에서 바뀌지 않았습니다."
        case .alreadyLinked(let path, let version):
            "`\(path)`: 이미 규정집 `\(version)`에 연결되어 있습니다."
        case .noSuchAction(let number, let id): "`\(id)`: \(number)번 후속 조치가 없는 간담회입니다."
        case .completedAlready(let number, let id):
            "`\(id)`의 \(number)번 후속 조치는 이미 완료로 기록되었습니다."
        case .beforeConsultation(let day, let held):
            "\(day): 간담회를 연 \(held)보다 앞선 날입니다."
        }
    }
}
