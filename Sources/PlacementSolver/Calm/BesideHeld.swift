internal import LinearProgramming
internal import PlacementDomain
internal import PlacementModel

/// First pass of a calm run: everybody who is not held is planned beside those who are, who do not move.
struct BesideHeld {
    let run: RunState
    let cheapest: CheapestColumns

    /// Rounds of neighbourhoods at most, until one wins nothing: few people are free, and what they can win beside the
    /// others is soon found.
    private static let rounds = (town: 4, elsewhere: 1)
    /// The one program of everybody who is free, in towns: as leaf programs at their widest.
    private static let townProgram = NeighbourhoodProgram.Extent(
        window: 12, seed: nil, columnsEach: CheapestColumns.capacity, nodes: 300)

    func plan() async {
        if run.setup.isSmall, await solveWhole() { return }
        await search()
    }

    private var free: [Int] { run.space.units.indices.filter { !run.roster.isHeld[$0] } }

    /// The best of all rosters that keep the held, by one integer program.
    ///
    /// - Returns: whether the program says that it is the best.
    private func solveWhole() async -> Bool {
        let (roster, free) = (run.roster, free)
        let (before, cost) = (roster.snapshot(), roster.cost)
        for unit in free { roster.remove(unit) }
        let answer = await answer(free)
        let isBest = roster.fill(free, answer?.columns ?? []) && roster.cost <= cost
        if answer == nil || !isBest { roster.restore(before) }
        run.finishStep("beside the held")
        return isBest && answer?.isOptimal ?? false
    }

    /// - Parameter free: units without a place.
    private func answer(_ free: [Int]) async -> (columns: [Column], isOptimal: Bool)? {
        let (space, roster, limits) = (run.space, run.roster, run.limits)
        let offers = free.enumerated().flatMap { place, unit in
            [OfferedChoice(client: place, column: Column.nowhere, cost: space.facts[unit].unplacedCost)]
                + space.allColumns(of: unit).filter { roster.isFree($0, for: unit) }
                .map { OfferedChoice(client: place, column: $0, cost: $0.cost) }
        }
        let model = ProgramBuilder(space: space).program(for: free, offers, limits: roster.free, layout: .full)
        do throws(LinearProgramError) {
            let answer = try await run.setup.lanes[0].integerSolution(
                of: model.program, limits: WholePhase.work, isCancelled: { limits.mustStop() })
            guard answer.primal == .feasible, let columns = model.columns(at: answer.columnValues) else { return nil }
            return (columns, answer.stop == .optimal)
        } catch {
            run.setup.failures.note(error)
            return nil
        }
    }

    private func search() async {
        let levels = FlatArray<Int32>(repeating: 0, count: run.space.instance.projects.count)
        let rounds = run.setup.isTown ? BesideHeld.rounds.town : BesideHeld.rounds.elsewhere
        var isQuiet = false
        for number in 0..<SearchRound.chainRounds + rounds where !isQuiet {
            guard !run.limits.mustStop() else { return }
            let before = run.roster.cost
            let round = SearchRound(run: run, cheapest: cheapest, levels: levels, number: number)
            if number < SearchRound.chainRounds {
                round.chains(round.regions())
            } else {
                await round.neighbourhoods(round.regions())
                isQuiet = run.roster.cost == before
            }
        }
        if run.setup.isTown, !run.limits.mustStop() { await solveTown() }
    }

    /// Everybody who is free in one program, from the columns near each one's least.
    private func solveTown() async {
        let everywhere = [Bool](repeating: true, count: run.space.instance.projects.count)
        let program = NeighbourhoodProgram(roster: run.roster, cheapest: cheapest, isOwnProject: everywhere)
        let limits = run.limits
        do throws(LinearProgramError) {
            _ = try await program.improve(
                free, BesideHeld.townProgram, solver: run.setup.lanes[0], isCancelled: { limits.mustStop() })
        } catch {
            run.setup.failures.note(error)
        }
        LastSeats.fill(run.roster)
        run.finishStep("beside the held")
    }
}
