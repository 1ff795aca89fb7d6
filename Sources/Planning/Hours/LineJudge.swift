import PlacementDomain

/// Holds one line of a returned sheet against the row that was published under its key.
struct LineJudge {
    let file: String
    let rows: [RowKey: PublishedRow]
    let sitting: (SessionID) -> SittingTimes?
    let repeats: RepeatedLines
    let digest: ([UInt8]) -> String

    /// In this order: whose line it is, whether it stands there once, whether it is the line that was printed, whether the
    /// publication still has it, and what was filled in.
    func answer(_ line: ReturnedLine) -> ProposedHours {
        guard let key = line.key, let row = rows[key] else { return unknown(line) }
        var answer = ProposedHours(
            key: key, answer: .unclear, row: row, statedMinutes: line.hours.value, remark: line.remark, line: line.line)
        var faults: [HoursFault] = []
        switch repeats.standing(line) {
        case .once: break
        case .again(let first):
            answer.answer = .twice
            answer.statedMinutes = nil
            return with(answer, [.sameAs(line: first)])
        case .conflict(let others): faults.append(.conflictingLines(others))
        }
        if line.isShifted { faults.append(.shifted) }
        faults += unreadablePlan(line)
        let contradictions = contradictions(line, row)
        guard contradictions.isEmpty else {
            answer.answer = .contradicts
            answer.statedMinutes = nil
            return with(answer, faults + contradictions)
        }
        return filled(answer, line, row, faults)
    }

    private func unknown(_ line: ReturnedLine) -> ProposedHours {
        with(
            ProposedHours(key: line.key ?? "", answer: .unknownKey, remark: line.remark, line: line.line),
            [line.key == nil ? .noKey : .unknownKey])
    }

    /// What the partner filled in, of a line that is the printed one.
    private func filled(
        _ answer: ProposedHours, _ line: ReturnedLine, _ row: PublishedRow, _ faults: [HoursFault]
    ) -> ProposedHours {
        var (answer, faults) = (answer, faults)
        let isEmpty = line.isUnanswered
        if !isEmpty {
            let result = HoursReckoner(row: row, sitting: sitting(row.session)).result(line)
            (answer.from, answer.to, answer.breakMinutes) = (result.from, result.to, result.pause)
            faults += result.faults
            if faults.isEmpty, row.standing == .stands { answer.creditMinutes = result.credit }
        }
        if row.standing == .dropped {
            answer.answer = .dropped
            let isAbsence = answer.from == nil && answer.to == nil && answer.statedMinutes == 0
            if !isEmpty && !isAbsence { faults.append(.dropped) }
        } else if faults.isEmpty {
            let isAbsence = answer.from == nil && answer.creditMinutes == 0
            answer.answer = isEmpty ? .empty : isAbsence ? .absent : .proposed
        }
        return with(answer, faults)
    }

    // MARK: What was printed

    private func unreadablePlan(_ line: ReturnedLine) -> [HoursFault] {
        var faults: [HoursFault] = []
        if line.date.value == nil { faults.append(.unreadable(.date)) }
        if line.from.value == nil { faults.append(.unreadable(.from)) }
        if line.to.value == nil { faults.append(.unreadable(.to)) }
        return faults
    }

    /// What on the line is not as it was printed: somebody changed it, or sorted a column.
    private func contradictions(_ line: ReturnedLine, _ row: PublishedRow) -> [HoursFault] {
        var faults: [HoursFault] = []
        if let date = line.date.value, date != row.session.date { faults.append(.otherPlan(.date)) }
        if let from = line.from.value, from != row.from { faults.append(.otherPlan(.from)) }
        if let to = line.to.value, to != row.to { faults.append(.otherPlan(.to)) }
        if PublishedRow.named(line.name, key: row.key, digest: digest) != row.named {
            let isDamaged = line.name.unicodeScalars.contains { $0 == "?" || $0 == "\u{FFFD}" }
            faults.append(isDamaged ? .damagedName : .otherName)
        }
        return faults
    }

    private func with(_ answer: ProposedHours, _ faults: [HoursFault]) -> ProposedHours {
        var answer = answer
        answer.findings = faults.map { $0.finding(file, line: answer.line ?? 0) }
        return answer
    }
}
