#include "guard.h"
#include "job.h"

#include <math.h>
#include <stddef.h>

typedef struct {
    job *work;
    int stop;
    int iterations_before;
    double bound;
} search;

static void look(glp_tree *tree, void *info) {
    search *state = info;
    job *work = state->work;
    const cglpk_control *control = work->control;
    int reason = glp_ios_reason(tree);
    if (reason != GLP_ISELECT && reason != GLP_IROWGEN && reason != GLP_IHEUR) return;
    glp_prob *problem = glp_ios_get_prob(tree);
    int nodes = 0;
    glp_ios_tree_size(tree, NULL, NULL, &nodes);
    int iterations = work->outcome->iterations + glp_get_it_cnt(problem) - state->iterations_before;

    double incumbent = glp_mip_status(problem) == GLP_FEAS ? glp_mip_obj_val(problem) : INFINITY;
    int best = glp_ios_best_node(tree);
    if (best != 0) {
        double bound = fmin(glp_ios_node_bound(tree, best), incumbent);
        if (bound > state->bound) state->bound = bound;
    }
    work->outcome->nodes = nodes;
    if (control->progress != NULL && reason == GLP_ISELECT)
        control->progress(control->context, iterations, nodes, incumbent, state->bound);

    int stop = -1;
    if (control->is_cancelled != NULL && control->is_cancelled(control->context))
        stop = CGLPK_STOP_CANCELLED;
    else if (state->bound > control->cutoff)
        stop = CGLPK_STOP_CUTOFF;
    else if (control->node_limit >= 0 && nodes > control->node_limit)
        stop = CGLPK_STOP_NODES;
    else if (control->iteration_limit >= 0 && iterations >= control->iteration_limit)
        stop = CGLPK_STOP_ITERATIONS;
    if (stop >= 0) {
        state->stop = stop;
        glp_ios_terminate(tree);
    }
}

// Branch and bound on a problem whose relaxation is solved (or, `presolve`, needs none).
static int branch(glp_prob *problem, bool presolve, job *work) {
    const cglpk_control *control = work->control;
    search state = {
        .work = work,
        .stop = CGLPK_STOP_FAILED,
        .iterations_before = glp_get_it_cnt(problem),
        .bound = work->outcome->bound,
    };
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.presolve = presolve ? GLP_ON : GLP_OFF;
    parameters.br_tech = control->branching;
    parameters.bt_tech = control->backtracking;
    parameters.sr_heur = control->rounding_heuristic ? GLP_ON : GLP_OFF;
    parameters.fp_heur = control->feasibility_pump ? GLP_ON : GLP_OFF;
    if (control->cuts) {
        parameters.gmi_cuts = GLP_ON;
        parameters.mir_cuts = GLP_ON;
        parameters.cov_cuts = GLP_ON;
        parameters.clq_cuts = GLP_ON;
    }
    parameters.cb_func = look;
    parameters.cb_info = &state;
    int code = glp_intopt(problem, &parameters);
    work->outcome->iterations += glp_get_it_cnt(problem) - state.iterations_before;
    work->outcome->code = code;
    work->outcome->bound = state.bound;
    if (code == GLP_ESTOP) return state.stop;
    if (code == GLP_ENOPFS) return CGLPK_STOP_INFEASIBLE;
    if (code == GLP_ENODFS) return CGLPK_STOP_UNDECIDED;
    if (code != 0) return CGLPK_STOP_FAILED;
    return glp_mip_status(problem) == GLP_OPT ? CGLPK_STOP_OPTIMAL : CGLPK_STOP_INFEASIBLE;
}

static bool has_integer_point(glp_prob *problem) {
    int status = glp_mip_status(problem);
    return status == GLP_OPT || status == GLP_FEAS;
}

// Solves the root relaxation in slices, then branches.
static int root_and_branch(glp_prob *problem, job *work) {
    cglpk_prepare_basis(problem);
    int stop = cglpk_simplex(problem, work->control->method, work);
    if (stop == CGLPK_STOP_UNBOUNDED) return CGLPK_STOP_UNDECIDED;
    if (stop == CGLPK_STOP_ITERATIONS || stop == CGLPK_STOP_CANCELLED) {
        if (glp_get_dual_stat(problem) == GLP_FEAS) work->outcome->bound = glp_get_obj_val(problem);
        return stop;
    }
    if (stop != CGLPK_STOP_OPTIMAL) return stop;
    work->outcome->bound = glp_get_obj_val(problem);
    if (work->outcome->bound > work->control->cutoff) return CGLPK_STOP_CUTOFF;
    return branch(problem, false, work);
}

static int search_presolved(job *work) {
    glp_prob *problem = work->problem;
    glp_prep *prep = glp_npp_alloc_wksp();
    glp_npp_load_prob(prep, problem, GLP_MIP, GLP_OFF);
    int stop = CGLPK_STOP_FAILED;
    int code = glp_npp_preprocess1(prep, GLP_ON);
    if (code == GLP_ENOPFS) stop = CGLPK_STOP_INFEASIBLE;
    if (code == GLP_ENODFS) stop = CGLPK_STOP_UNDECIDED;
    if (code == 0) {
        glp_prob *reduced = glp_create_prob();
        glp_npp_build_prob(prep, reduced);
        if (glp_get_num_rows(reduced) == 0 || glp_get_num_cols(reduced) == 0) {
            // The presolver solved it alone; only GLPK's own driver takes over such an answer.
            stop = branch(problem, true, work);
        } else {
            stop = root_and_branch(reduced, work);
            if (has_integer_point(reduced)) {
                glp_npp_postprocess(prep, reduced);
                glp_npp_obtain_sol(prep, problem);
            }
        }
        glp_delete_prob(reduced);
    }
    glp_npp_free_wksp(prep);
    return stop;
}

static void search_integers(void *argument) {
    job *work = argument;
    work->problem = cglpk_load(work->program);
    int stop = work->control->presolve ? search_presolved(work) : root_and_branch(work->problem, work);
    work->outcome->stop = stop;
    if (has_integer_point(work->problem)) {
        for (int column = 0; column < work->program->column_count; column++)
            work->outcome->column_values[column] = glp_mip_col_val(work->problem, column + 1);
        work->outcome->has_point = true;
    }
    glp_delete_prob(work->problem);
}

int cglpk_solve_integer(const cglpk_program *program, const cglpk_control *control, cglpk_outcome *outcome) {
    job work = {.program = program, .control = control, .outcome = outcome};
    cglpk_clear(outcome);
    return cglpk_guarded(search_integers, &work);
}
