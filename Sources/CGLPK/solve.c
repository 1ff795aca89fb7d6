#include "CGLPK.h"
#include "guard.h"

#include <limits.h>
#include <math.h>
#include <stddef.h>

// Simplex iterations between two looks at the cancel flag: a slice loses the pricing weights, so they grow, but an
// iteration costs about as much as there are rows, so they are shorter in large problems.
enum { FIRST_SLICE = 1000, LEAST_SLICE = 500, MOST_SLICE = 8000, ROWS_TIMES_SLICE = 4000000 };

static int longest_slice(int rows) {
    int slice = ROWS_TIMES_SLICE / (rows + 1);
    return slice < LEAST_SLICE ? LEAST_SLICE : slice > MOST_SLICE ? MOST_SLICE : slice;
}

typedef struct {
    const cglpk_program *program;
    const cglpk_control *control;
    cglpk_outcome *outcome;
    glp_prob *problem;
    bool fresh;
} job;

// --- loading ---------------------------------------------------------------------------------------------------

static int bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

static void set_column(glp_prob *problem, int number, const cglpk_program *program, int index) {
    double lower = program->column_lower[index], upper = program->column_upper[index];
    glp_set_col_bnds(problem, number, bound_type(lower, upper), lower, upper);
    if (program->cost != NULL) glp_set_obj_coef(problem, number, program->cost[index]);
    if (program->is_integer != NULL && program->is_integer[index]) glp_set_col_kind(problem, number, GLP_IV);
}

static glp_prob *load(const cglpk_program *program) {
    glp_prob *problem = glp_create_prob();
    if (program->row_count > 0) glp_add_rows(problem, program->row_count);
    for (int row = 0; row < program->row_count; row++) {
        double lower = program->row_lower[row], upper = program->row_upper[row];
        glp_set_row_bnds(problem, row + 1, bound_type(lower, upper), lower, upper);
    }
    if (program->column_count > 0) glp_add_cols(problem, program->column_count);
    for (int column = 0; column < program->column_count; column++) set_column(problem, column + 1, program, column);
    if (program->entry_count > 0)
        glp_load_matrix(
            problem, program->entry_count, program->entry_rows - 1, program->entry_columns - 1,
            program->entry_values - 1);
    return problem;
}

// --- simplex ---------------------------------------------------------------------------------------------------

static void prepare_basis(glp_prob *problem) {
    glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP);
    glp_adv_basis(problem, 0);
}

// Runs the simplex method in slices; returns CGLPK_STOP_* (FAILED: code has GLPK's).
static int simplex(glp_prob *problem, int method, job *work) {
    const cglpk_control *control = work->control;
    cglpk_outcome *outcome = work->outcome;
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = method;
    int longest = longest_slice(glp_get_num_rows(problem));
    int slice = FIRST_SLICE < longest ? FIRST_SLICE : longest;
    bool repaired = false;
    for (;;) {
        if (control->is_cancelled != NULL && control->is_cancelled(control->context)) return CGLPK_STOP_CANCELLED;
        int allowed = slice;
        if (control->iteration_limit >= 0) {
            int left = control->iteration_limit - outcome->iterations;
            if (left <= 0) return CGLPK_STOP_ITERATIONS;
            if (left < allowed) allowed = left;
        }
        parameters.it_lim = allowed;
        int before = glp_get_it_cnt(problem);
        int code = glp_simplex(problem, &parameters);
        outcome->iterations += glp_get_it_cnt(problem) - before;
        outcome->code = code;
        if (control->progress != NULL)
            control->progress(control->context, outcome->iterations, outcome->nodes, INFINITY, -INFINITY);
        if (code == GLP_EITLIM) {
            slice = slice * 2 < longest ? slice * 2 : longest;
            continue;
        }
        if (code == 0) {
            switch (glp_get_status(problem)) {
            case GLP_OPT: return CGLPK_STOP_OPTIMAL;
            case GLP_NOFEAS: return CGLPK_STOP_INFEASIBLE;
            case GLP_UNBND: return CGLPK_STOP_UNBOUNDED;
            }
        }
        if (repaired) return CGLPK_STOP_FAILED;
        // A basis that cannot be factorised or that misled the method: once more from the plainest one.
        repaired = true;
        glp_std_basis(problem);
        parameters.meth = GLP_DUALP;
    }
}

static void read_basic(glp_prob *problem, job *work, bool point, bool duals) {
    cglpk_outcome *outcome = work->outcome;
    int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
    if (point)
        for (int column = 0; column < columns; column++)
            outcome->column_values[column] = glp_get_col_prim(problem, column + 1);
    if (duals)
        for (int row = 0; row < rows; row++) outcome->row_duals[row] = glp_get_row_dual(problem, row + 1);
    outcome->has_point = point;
    outcome->has_duals = duals;
}

// After a limit only what is feasible by GLPK's own account is worth reading.
static void read_after(glp_prob *problem, int stop, job *work) {
    if (stop == CGLPK_STOP_OPTIMAL) read_basic(problem, work, true, true);
    if (stop == CGLPK_STOP_ITERATIONS || stop == CGLPK_STOP_CANCELLED)
        read_basic(
            problem, work, glp_get_prim_stat(problem) == GLP_FEAS, glp_get_dual_stat(problem) == GLP_FEAS);
}

// --- relaxation ------------------------------------------------------------------------------------------------

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
        if (glp_get_num_rows(reduced) > 0 && glp_get_num_cols(reduced) > 0) prepare_basis(reduced);
        stop = simplex(reduced, work->control->method, work);
        if (stop == CGLPK_STOP_OPTIMAL) {
            glp_npp_postprocess(prep, reduced);
            glp_npp_obtain_sol(prep, problem);
            read_basic(problem, work, true, true);
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
    work->problem = load(work->program);
    int stop;
    if (work->control->presolve) {
        stop = relax_presolved(work);
    } else {
        prepare_basis(work->problem);
        stop = simplex(work->problem, work->control->method, work);
        read_after(work->problem, stop, work);
    }
    work->outcome->stop = stop;
    glp_delete_prob(work->problem);
}

// --- integer search --------------------------------------------------------------------------------------------

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
    prepare_basis(problem);
    int stop = simplex(problem, work->control->method, work);
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
    work->problem = load(work->program);
    int stop = work->control->presolve ? search_presolved(work) : root_and_branch(work->problem, work);
    work->outcome->stop = stop;
    if (has_integer_point(work->problem)) {
        for (int column = 0; column < work->program->column_count; column++)
            work->outcome->column_values[column] = glp_mip_col_val(work->problem, column + 1);
        work->outcome->has_point = true;
    }
    glp_delete_prob(work->problem);
}

// --- the guarded calls -----------------------------------------------------------------------------------------

static void clear(cglpk_outcome *outcome) {
    outcome->stop = CGLPK_STOP_FAILED;
    outcome->code = 0;
    outcome->has_point = false;
    outcome->has_duals = false;
    outcome->bound = -INFINITY;
    outcome->iterations = 0;
    outcome->nodes = 0;
}

int cglpk_solve_relaxation(const cglpk_program *program, const cglpk_control *control, cglpk_outcome *outcome) {
    job work = {.program = program, .control = control, .outcome = outcome};
    clear(outcome);
    return cglpk_guarded(relax, &work);
}

int cglpk_solve_integer(const cglpk_program *program, const cglpk_control *control, cglpk_outcome *outcome) {
    job work = {.program = program, .control = control, .outcome = outcome};
    clear(outcome);
    return cglpk_guarded(search_integers, &work);
}

static void make(void *argument) {
    job *work = argument;
    work->problem = load(work->program);
}

int cglpk_make_problem(const cglpk_program *program, glp_prob **problem) {
    job work = {.program = program};
    int ended = cglpk_guarded(make, &work);
    *problem = ended == CGLPK_DONE ? work.problem : NULL;
    return ended;
}

static void add_columns(void *argument) {
    job *work = argument;
    const cglpk_program *added = work->program;
    if (added->column_count == 0) return;
    int first = glp_add_cols(work->problem, added->column_count);
    int entry = 0;
    for (int column = 0; column < added->column_count; column++) {
        set_column(work->problem, first + column, added, column);
        int start = entry;
        while (entry < added->entry_count && added->entry_columns[entry] == column + 1) entry++;
        glp_set_mat_col(
            work->problem, first + column, entry - start, added->entry_rows + start - 1,
            added->entry_values + start - 1);
    }
}

int cglpk_add_columns(glp_prob *problem, const cglpk_program *added) {
    job work = {.program = added, .problem = problem};
    return cglpk_guarded(add_columns, &work);
}

typedef struct {
    glp_prob *problem;
    bool is_row;
    int number;
    double lower;
    double upper;
} bound_change;

static void set_bounds(void *argument) {
    bound_change *change = argument;
    int type = bound_type(change->lower, change->upper);
    if (change->is_row)
        glp_set_row_bnds(change->problem, change->number, type, change->lower, change->upper);
    else
        glp_set_col_bnds(change->problem, change->number, type, change->lower, change->upper);
}

int cglpk_set_row_bounds(glp_prob *problem, int row, double lower, double upper) {
    bound_change change = {problem, true, row, lower, upper};
    return cglpk_guarded(set_bounds, &change);
}

int cglpk_set_column_bounds(glp_prob *problem, int column, double lower, double upper) {
    bound_change change = {problem, false, column, lower, upper};
    return cglpk_guarded(set_bounds, &change);
}

static void resolve(void *argument) {
    job *work = argument;
    if (work->fresh) prepare_basis(work->problem);
    int stop = simplex(work->problem, work->control->method, work);
    work->outcome->stop = stop;
    read_after(work->problem, stop, work);
}

int cglpk_resolve(glp_prob *problem, bool fresh, const cglpk_control *control, cglpk_outcome *outcome) {
    job work = {.problem = problem, .fresh = fresh, .control = control, .outcome = outcome};
    clear(outcome);
    return cglpk_guarded(resolve, &work);
}

typedef struct {
    glp_prob *problem;
    int8_t *read_rows, *read_columns;
    const int8_t *rows, *columns;
} basis_copy;

static void read_basis(void *argument) {
    basis_copy *copy = argument;
    for (int row = 0; row < glp_get_num_rows(copy->problem); row++)
        copy->read_rows[row] = (int8_t)glp_get_row_stat(copy->problem, row + 1);
    for (int column = 0; column < glp_get_num_cols(copy->problem); column++)
        copy->read_columns[column] = (int8_t)glp_get_col_stat(copy->problem, column + 1);
}

int cglpk_read_basis(glp_prob *problem, int8_t *rows, int8_t *columns) {
    basis_copy copy = {.problem = problem, .read_rows = rows, .read_columns = columns};
    return cglpk_guarded(read_basis, &copy);
}

static void write_basis(void *argument) {
    basis_copy *copy = argument;
    for (int row = 0; row < glp_get_num_rows(copy->problem); row++)
        glp_set_row_stat(copy->problem, row + 1, copy->rows[row]);
    for (int column = 0; column < glp_get_num_cols(copy->problem); column++)
        glp_set_col_stat(copy->problem, column + 1, copy->columns[column]);
}

int cglpk_write_basis(glp_prob *problem, const int8_t *rows, const int8_t *columns) {
    basis_copy copy = {.problem = problem, .rows = rows, .columns = columns};
    return cglpk_guarded(write_basis, &copy);
}

static void delete_problem(void *argument) { glp_delete_prob(argument); }

int cglpk_delete_problem(glp_prob *problem) { return cglpk_guarded(delete_problem, problem); }
