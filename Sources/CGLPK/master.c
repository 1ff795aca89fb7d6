#include "guard.h"
#include "job.h"

#include <stddef.h>

static void make(void *argument) {
    job *work = argument;
    work->problem = cglpk_load(work->program);
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
        cglpk_set_column(work->problem, first + column, added, column);
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
    int type = cglpk_bound_type(change->lower, change->upper);
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
    if (work->fresh) cglpk_prepare_basis(work->problem);
    int stop = cglpk_simplex(work->problem, work->control->method, work);
    work->outcome->stop = stop;
    cglpk_read_after(work->problem, stop, work);
}

int cglpk_resolve(glp_prob *problem, bool fresh, const cglpk_control *control, cglpk_outcome *outcome) {
    job work = {.problem = problem, .fresh = fresh, .control = control, .outcome = outcome};
    cglpk_clear(outcome);
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
