import GLPKSolver
import LinearProgramming
import Testing

@Suite("GLPK aborts inside the guard")
struct GLPKAbortTests {
    @Test("an abort becomes an error with GLPK's own words, and the solver goes on")
    func abort() async throws {
        let solver = GLPKSolver()
        for _ in 0..<3 {
            do {
                try await solver.forceAbort()
                Issue.record("no error")
            } catch {
                guard case .solverAborted(let text) = error else {
                    Issue.record("\(error)")
                    return
                }
                #expect(text.contains("glp_add_rows: nrs = 0; invalid number of rows"))
                #expect(!text.contains("\n"))
                #expect(error.code == "D3101")
            }
            let result = try await solver.relaxation(of: GLPKExamples.factory)
            #expect(result.objective == -36)
            let integer = try await solver.integerSolution(of: GLPKExamples.knapsack)
            #expect(integer.stop == .optimal)
        }
    }

    @Test("masters made before an abort say that they are lost, new ones work, other solvers notice nothing")
    func masters() async throws {
        let (solver, other) = (GLPKSolver(), GLPKSolver())
        let elsewhere = try await other.makeMaster(GLPKExamples.factory)
        do {
            let lost = try await solver.makeMaster(GLPKExamples.factory)
            _ = try await lost.solve()
            await #expect(throws: LinearProgramError.self) { try await solver.forceAbort() }
            await #expect(throws: LinearProgramError.masterLost) { _ = try await lost.solve() }
            await #expect(throws: LinearProgramError.masterLost) {
                try await lost.addColumns([NewColumn(cost: 1, rows: [0], coefficients: [1])])
            }
            await #expect(throws: LinearProgramError.masterLost) { try await lost.setBounds(columns: [], rows: []) }
        }
        let fresh = try await solver.makeMaster(GLPKExamples.factory)
        #expect(try await fresh.solve().objective == -36)
        #expect(try await elsewhere.solve().objective == -36)
    }

    @Test("nothing stays behind: solves, masters and aborts give all memory back")
    func memory() async throws {
        let solver = GLPKSolver()
        _ = try await solver.relaxation(of: GLPKExamples.factory)
        let before = await solver.blockCount()
        for _ in 0..<20 {
            _ = try await solver.relaxation(of: GLPKExamples.factory)
            _ = try await solver.integerSolution(of: GLPKExamples.knapsack)
            let master = try await solver.makeMaster(GLPKExamples.factory)
            _ = try await master.solve()
        }
        // The last master is freed by a job of its own on the solver's thread.
        var after = await solver.blockCount()
        for _ in 0..<100 where after != before {
            await Task.yield()
            after = await solver.blockCount()
        }
        #expect(after == before)
        try? await solver.forceAbort()
        #expect(await solver.blockCount() <= before)
    }

    @Test("hundreds of aborts and solves on threads side by side")
    func sideBySide() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<4 {
                group.addTask {
                    let solver = GLPKSolver()
                    for round in 0..<60 {
                        if round % 3 == number % 3 { try? await solver.forceAbort() }
                        let result = try await solver.integerSolution(of: GLPKExamples.knapsack)
                        #expect(result.stop == .optimal)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("the library keeps its state per thread, and says which version it is")
    func library() {
        #expect(GLPKProvider.isThreadSafe)
        #expect(GLPKProvider.libraryVersion.hasPrefix("5.") || GLPKProvider.libraryVersion.hasPrefix("4."))
    }
}
