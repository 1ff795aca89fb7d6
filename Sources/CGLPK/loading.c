#include "job.h"

#include <math.h>
#include <stddef.h>

int cglpk_bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

void cglpk_set_column(glp_prob *problem, int number, const cglpk_program *program, int index) {
    double lower = program->column_lower[index], upper = program->column_upper[index];
    glp_set_col_bnds(problem, number, cglpk_bound_type(lower, upper), lower, upper);
    if (program->cost != NULL) glp_set_obj_coef(problem, number, program->cost[index]);
    if (program->is_integer != NULL && program->is_integer[index]) glp_set_col_kind(problem, number, GLP_IV);
}

glp_prob *cglpk_load(const cglpk_program *program) {
    glp_prob *problem = glp_create_prob();
    if (program->row_count > 0) glp_add_rows(problem, program->row_count);
    for (int row = 0; row < program->row_count; row++) {
        double lower = program->row_lower[row], upper = program->row_upper[row];
        glp_set_row_bnds(problem, row + 1, cglpk_bound_type(lower, upper), lower, upper);
    }
    if (program->column_count > 0) glp_add_cols(problem, program->column_count);
    for (int column = 0; column < program->column_count; column++)
        cglpk_set_column(problem, column + 1, program, column);
    if (program->entry_count > 0)
        glp_load_matrix(
            problem, program->entry_count, program->entry_rows - 1, program->entry_columns - 1,
            program->entry_values - 1);
    return problem;
}
