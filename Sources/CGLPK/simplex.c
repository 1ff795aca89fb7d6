#include "job.h"

#include <math.h>
#include <stddef.h>

// Simplex iterations between two looks at the cancel flag: a slice loses the pricing weights, so they grow, but an
// iteration costs about as much as there are rows, so they are shorter in large problems.
enum { FIRST_SLICE = 1000, LEAST_SLICE = 500, MOST_SLICE = 8000, ROWS_TIMES_SLICE = 4000000 };

static int longest_slice(int rows) {
    int slice = ROWS_TIMES_SLICE / (rows + 1);
    return slice < LEAST_SLICE ? LEAST_SLICE : slice > MOST_SLICE ? MOST_SLICE : slice;
}

void cglpk_prepare_basis(glp_prob *problem) {
    glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP);
    glp_adv_basis(problem, 0);
}

int cglpk_simplex(glp_prob *problem, int method, job *work) {
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

void cglpk_read_basic(glp_prob *problem, job *work, bool point, bool duals) {
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

void cglpk_read_after(glp_prob *problem, int stop, job *work) {
    if (stop == CGLPK_STOP_OPTIMAL) cglpk_read_basic(problem, work, true, true);
    if (stop == CGLPK_STOP_ITERATIONS || stop == CGLPK_STOP_CANCELLED)
        cglpk_read_basic(
            problem, work, glp_get_prim_stat(problem) == GLP_FEAS, glp_get_dual_stat(problem) == GLP_FEAS);
}

void cglpk_clear(cglpk_outcome *outcome) {
    outcome->stop = CGLPK_STOP_FAILED;
    outcome->code = 0;
    outcome->has_point = false;
    outcome->has_duals = false;
    outcome->bound = -INFINITY;
    outcome->iterations = 0;
    outcome->nodes = 0;
}
