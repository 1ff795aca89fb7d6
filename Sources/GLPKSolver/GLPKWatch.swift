import CGLPK
import LinearProgramming

/// What GLPK's callbacks ask and tell during one call.
final class GLPKWatch: Sendable {
    private let isCancelled: (@Sendable () -> Bool)?
    private let progress: (@Sendable (LinearProgramProgress) -> Void)?

    init(isCancelled: (@Sendable () -> Bool)?, progress: (@Sendable (LinearProgramProgress) -> Void)?) {
        self.isCancelled = isCancelled
        self.progress = progress
    }

    /// The caller's flag, or a cancelled task.
    var shouldStop: Bool { Task.isCancelled || (isCancelled?() ?? false) }

    /// Puts the callbacks in; they are valid while `self` lives. Nothing is thrown through GLPK.
    func connect(to control: inout cglpk_control) {
        control.context = Unmanaged.passUnretained(self).toOpaque()
        control.is_cancelled = { context in
            guard let context else { return 0 }
            return Unmanaged<GLPKWatch>.fromOpaque(context).takeUnretainedValue().shouldStop ? 1 : 0
        }
        if progress == nil { return }
        control.progress = { context, iterations, nodes, incumbent, bound in
            guard let context else { return }
            Unmanaged<GLPKWatch>.fromOpaque(context).takeUnretainedValue().progress?(
                LinearProgramProgress(
                    iterations: Int(iterations), nodes: Int(nodes), incumbent: incumbent, bound: bound))
        }
    }
}
