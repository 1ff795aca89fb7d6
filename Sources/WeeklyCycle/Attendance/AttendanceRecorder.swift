import PlacementDomain
import PlacementStore

/// Writes records one after the other, each in a transaction of its own, and answers each.
struct AttendanceRecorder {
    let open: OnState
    let rules: RuleBook
    let requester: Requester
    /// As an act calls it.
    let verb: String
    /// Of the file that they stand in; empty: none.
    let file: String
    /// nil: they are no upload.
    let upload: Upload?

    /// - Parameter done: answers of an earlier run, by row.
    func record(_ lines: [AttendanceLine], done: [Int: UploadAnswer] = [:]) throws(CycleError) -> [AttendanceAnswer] {
        var answers: [AttendanceAnswer] = []
        for (row, line) in lines.enumerated() {
            if let kept = done[row] {
                answers.append(Self.answer(kept, line))
            } else {
                answers.append(try record(line, row: row))
            }
        }
        return answers
    }

    private static func answer(_ kept: UploadAnswer, _ line: AttendanceLine) -> AttendanceAnswer {
        AttendanceAnswer(
            line: line, result: AttendanceResult(rawValue: kept.result) ?? .invalid, record: kept.attendance,
            creditMinutes: 0, codes: kept.answer.split(separator: " ").map(String.init), findings: [])
    }

    /// - Parameter proposal: the proposed hours that are accepted by it; nil: none.
    func record(_ line: AttendanceLine, row: Int, proposal: Int64? = nil) throws(CycleError) -> AttendanceAnswer {
        guard let entry = line.entry else {
            let answer = AttendanceAnswer(
                line: line, result: .invalid, record: nil, creditMinutes: 0, codes: line.findings.map(\.code),
                findings: line.findings)
            try keep(answer, row)
            return answer
        }
        var answer = AttendanceAnswer(
            line: line, result: .recorded, record: nil, creditMinutes: 0, codes: [], findings: [])
        let reason = entry.unplannedReason ?? entry.reason
        do {
            answer.record =
                try open.store.record(
                    entry, proposal: proposal, by: open.header(verb, requester, reason: reason), clock: open.clock
                ) { found in
                    let decision = judge(entry, found, &answer)
                    return (decision, upload == nil ? nil : kept(answer, row))
                } ?? answer.record
            return answer
        } catch {
            guard case .refused(let refusal, _) = error else { throw .store(error) }
            // The database knows better: somebody wrote in between, or he is booked somewhere else at that time.
            answer.result = .conflict
            answer.record = nil
            answer.creditMinutes = 0
            answer.codes = [refusal.code]
            answer.findings = [
                Finding(
                    code: refusal.code, severity: .error, file: file, line: line.line, cause: refusal.cause,
                    remedy: refusal.remedy)
            ]
        }
        try keep(answer, row)
        return answer
    }

    private func judge(
        _ entry: AttendanceEntry, _ found: FoundAttendance, _ answer: inout AttendanceAnswer
    ) -> AttendanceDecision {
        switch Self.judgement(of: entry, found, rules) {
        case .record(let new):
            answer.creditMinutes = new.creditMinutes
            return .write(new)
        case .same(let record):
            (answer.result, answer.record) = (.duplicate, record.number)
        case .refused(let problems):
            answer.result = AttendanceResult.of(problems)
            answer.codes = problems.map(\.code)
            answer.findings = problems.map { $0.finding(file: file, line: answer.line.line) }
        }
        return .leave
    }

    static func judgement(
        of entry: AttendanceEntry, _ found: FoundAttendance, _ rules: RuleBook
    ) -> AttendanceJudge.Judgement {
        switch found {
        case .facts(let facts): AttendanceJudge(facts: facts, entry: entry, rules: rules).judge()
        case .unknown:
            .refused([.unknownClient(entry.order?.text ?? entry.client?.text ?? "", nearest: [])])
        case .orders(let client, let orders): .refused([.whichOrder(client, orders)])
        }
    }

    // MARK: Answers of an upload

    private func kept(_ answer: AttendanceAnswer, _ row: Int) -> UploadAnswer {
        UploadAnswer(
            upload: upload?.key ?? "", row: row, result: answer.result.rawValue,
            answer: answer.codes.joined(separator: " "), attendance: answer.record)
    }

    private func keep(_ answer: AttendanceAnswer, _ row: Int) throws(CycleError) {
        guard upload != nil else { return }
        try OnStore.stored { () throws(StoreError) in
            try open.store.add(
                kept(answer, row), by: open.header(verb, requester, reason: nil), clock: open.clock)
        }
    }
}
