internal import LinearProgramming
internal import PlacementModel

/// Second pass of a small instance: of all rosters for which it pays to move somebody who is held, the one that moves the
/// fewest and then costs least, by integer programs.
///
/// Either an hour less is lost, or somebody more is placed: each is a program of its own, first for the fewest moves, then
/// for the least cost with so many. Hours are counted as hours and costs above each client's least, so that no coefficient
/// is far greater than what it is compared with; an answer is weighed again in integers.
struct RoomProgram {
    let run: RunState
    /// By unit: where he is held; nowhere: he is not.
    let held: [Column]
    /// What the first pass came to.
    let before: RosterWorth

    private var space: ChoiceSpace { run.space }

    enum Gain: CaseIterable { case hours, places }

    /// What the programs found.
    enum Answer {
        case roster([Column])
        /// It pays for nobody.
        case none
        /// Not all of the programs came to their end.
        case unknown
    }

    func best() async -> Answer {
        let model = ProgramBuilder.whole(space)
        var fewest: [(gain: Gain, moves: Int)] = []
        for gain in Gain.allCases where isOpen(gain) {
            switch await solve(model, gain, moves: nil) {
            case .roster(let columns): fewest.append((gain, moves(columns)))
            case .none: continue
            case .unknown: return .unknown
            }
        }
        guard let least = fewest.map(\.moves).min() else { return .none }
        var best: (columns: [Column], cost: Int)?
        for (gain, moves) in fewest where moves == least {
            guard case .roster(let columns) = await solve(model, gain, moves: least) else { return .unknown }
            let cost = RosterWorth(columns, space).cost
            if cost < best?.cost ?? Int.max { best = (columns, cost) }
        }
        return best.map { .roster($0.columns) } ?? .unknown
    }

    /// Whether there can be such a gain.
    private func isOpen(_ gain: Gain) -> Bool {
        switch gain {
        case .hours: space.lostPerHour > 0 && before.lost > space.unavoidable
        case .places: before.unplaced > 0
        }
    }

    private func moves(_ columns: [Column]) -> Int {
        held.indices.count { held[$0].pattern >= 0 && columns[$0] != held[$0] }
    }

    /// - Parameter most: moves at most, and the cost is made least; nil: the moves are made fewest.
    private func solve(_ model: ChoiceProgram, _ gain: Gain, moves most: Int?) async -> Answer {
        let program = program(model, gain, most)
        let limits = run.limits
        let answer: LinearProgramResult
        do throws(LinearProgramError) {
            answer = try await run.setup.lanes[0].integerSolution(
                of: program, limits: WholePhase.work, isCancelled: { limits.mustStop() })
        } catch {
            run.setup.failures.note(error)
            return .unknown
        }
        if answer.stop == .infeasible { return .none }
        guard answer.stop == .optimal, answer.primal == .feasible,
            let columns = model.columns(at: answer.columnValues),
            RosterState(space: space).fill(space.units.indices, columns),
            RosterWorth(columns, space).pays(against: before), most.map({ moves(columns) <= $0 }) ?? true
        else { return .unknown }
        return .roster(columns)
    }

    /// The whole model with what makes a move pay.
    private func program(_ model: ChoiceProgram, _ gain: Gain, _ most: Int?) -> LinearProgram {
        let (least, perHour) = (leastCosts, max(1, Int(space.lostPerHour)))
        func cost(_ choice: OfferedChoice) -> Int { Int(choice.cost) - least[choice.client] }
        func move(_ choice: OfferedChoice) -> Int {
            held[choice.client].pattern >= 0 && choice.column != held[choice.client] ? 1 : 0
        }
        var rows: [(most: Int, of: (OfferedChoice) -> Int)] = [
            (before.cost - 1 - least.reduce(0, +), cost),
            (
                before.lost / perHour - (gain == .hours ? 1 : 0),
                { Int(space.lostPoints(of: $0.column, $0.client)) / perHour }
            ),
        ]
        if gain == .places { rows.append((before.unplaced - 1, { $0.column.pattern < 0 ? 1 : 0 })) }
        if let most { rows.append((most, move)) }
        return model.program.adding(
            rows.map { row in (upper: row.most, values: model.choices.map(row.of)) },
            costs: model.choices.map(most == nil ? move : cost))
    }

    /// By unit.
    private var leastCosts: [Int] {
        space.units.indices.map { unit in
            space.allColumns(of: unit).reduce(Int(space.facts[unit].unplacedCost)) { min($0, Int($1.cost)) }
        }
    }
}

extension LinearProgram {
    /// The same program with more rows `Σ a·x ≤ upper` behind its own, and other costs.
    ///
    /// - Parameters:
    ///   - more: of each row its coefficients by column.
    ///   - costs: by column.
    fileprivate func adding(_ more: [(upper: Int, values: [Int])], costs: [Int]) -> LinearProgram {
        var program = LinearProgram()
        for row in 0..<rowCount { program.addRow(lower: rowLower[row], upper: rowUpper[row]) }
        for row in more { program.addRow(lower: -.infinity, upper: Double(row.upper)) }
        for column in 0..<columnCount {
            let entries = columnStarts[column]..<columnStarts[column + 1]
            let added = more.indices.filter { more[$0].values[column] != 0 }
            program.addColumn(
                cost: Double(costs[column]), lower: columnLower[column], upper: columnUpper[column],
                isInteger: isInteger[column],
                rows: entries.map { Int(entryRows[$0]) } + added.map { rowCount + $0 },
                coefficients: entries.map { entryValues[$0] } + added.map { Double(more[$0].values[column]) })
        }
        return program
    }
}
