import CGLPK
import Foundation
import GLPKSolver
import LinearProgramTesting
import LinearProgramming
import Testing

/// GLPK's own readers are the judge of the texts; all on one thread, in one go.
@Suite("LP and MPS texts read back", .serialized)
struct GLPKTextTests {
    @Test("every small program has the same optimum after a round through either format")
    func roundTrip() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let solver = GLPKSolver()
        for (number, program) in LinearProgramExamples.various.enumerated() {
            let expected = try await solver.integerSolution(of: program)
            let lp = folder.appendingPathComponent("\(number).lp").path
            let mps = folder.appendingPathComponent("\(number).mps").path
            try program.lpText().write(toFile: lp, atomically: true, encoding: .utf8)
            try program.mpsText().write(toFile: mps, atomically: true, encoding: .utf8)
            for (path, isLP) in [(lp, true), (mps, false)] {
                let (status, objective) = solveFile(path, isLP: isLP)
                if expected.stop == .optimal {
                    let text = isLP ? program.lpText() : program.mpsText()
                    #expect(status == GLP_OPT, "\(number): status \(status)\n\(text)")
                    #expect(
                        abs(objective - expected.objective) <= 1e-6 * max(1, abs(objective)),
                        "\(number), LP \(isLP): \(objective), not \(expected.objective)")
                } else {
                    #expect(status != GLP_OPT, "\(number), \(path)")
                }
            }
        }
    }

    private func solveFile(_ path: String, isLP: Bool) -> (Int32, Double) {
        glp_term_out(GLP_OFF)
        let problem = glp_create_prob()
        defer {
            glp_delete_prob(problem)
            cglpk_leave_thread()
        }
        let read = isLP ? glp_read_lp(problem, nil, path) : glp_read_mps(problem, GLP_MPS_FILE, nil, path)
        if read != 0 { return (-1, .nan) }
        var parameters = glp_iocp()
        glp_init_iocp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        parameters.presolve = GLP_ON
        if glp_intopt(problem, &parameters) != 0 { return (-2, .nan) }
        return (glp_mip_status(problem), glp_mip_obj_val(problem))
    }
}
