#include "guard.h"
#include "job.h"

static int relax_presolved(job *work) {
    glp_prob *problem = work->problem;
    glp_prep *prep = glp_npp_alloc_wksp();
    glp_npp_load_prob(prep, problem, GLP_SOL, GLP_OFF);
    int stop = CGLPK_STOP_FAILED;
    int code = glp_npp_preprocess1(prep, GLP_OFF);
    glp_prob *reduced = NULL;
    if (code == GLP_ENOPFS) stop = CGLPK_STOP_INFEASIBLE;
    if (code == GLP_ENODFS) stop = CGLPK_STOP_UNDECIDED;
    if (code == 0) {
        reduced = glp_create_prob();
        glp_npp_build_prob(prep, reduced);
        if (glp_get_num_rows(reduced) > 0 && glp_get_num_cols(reduced) > 0) cglpk_prepare_basis(reduced);
        stop = cglpk_simplex(reduced, work->control->method, work);
        if (stop == CGLPK_STOP_OPTIMAL) {
            glp_npp_postprocess(prep, reduced);
            glp_npp_obtain_sol(prep, problem);
            cglpk_read_basic(problem, work, true, true);
        }
        // A dual feasible basis of the reduced program still bounds the whole one.
        if (stop == CGLPK_STOP_ITERATIONS || stop == CGLPK_STOP_CANCELLED)
            if (glp_get_dual_stat(reduced) == GLP_FEAS) work->outcome->bound = glp_get_obj_val(reduced);
        glp_delete_prob(reduced);
    }
    glp_npp_free_wksp(prep);
    return stop;
}

static void relax(void *argument) {
    job *work = argument;
    work->problem = cglpk_load(work->program);
    int stop;
    if (work->control->presolve) {
        stop = relax_presolved(work);
    } else {
        cglpk_prepare_basis(work->problem);
        stop = cglpk_simplex(work->problem, work->control->method, work);
        cglpk_read_after(work->problem, stop, work);
    }
    work->outcome->stop = stop;
    glp_delete_prob(work->problem);
}

int cglpk_solve_relaxation(const cglpk_program *program, const cglpk_control *control, cglpk_outcome *outcome) {
    job work = {.program = program, .control = control, .outcome = outcome};
    cglpk_clear(outcome);
    return cglpk_guarded(relax, &work);
}
