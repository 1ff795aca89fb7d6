// GLPK behind a guard: whole solves as single C calls, so that no Swift frame lies between GLPK and the guard.
//
// GLPK ends the process when it is misused or runs out of memory. Here its error hook jumps back to the guard, the
// thread's GLPK environment is thrown away (all problems of this thread with it) and the text is kept.
// All calls belong to the calling thread; a problem may be used only on the thread that made it.
#ifndef CGLPK_H
#define CGLPK_H

#include <glpk.h>
#include <stdbool.h>
#include <stdint.h>

// What a guarded call ended with.
enum {
    CGLPK_DONE = 0,
    // GLPK failed; see cglpk_fault_text. All problems of this thread are gone.
    CGLPK_ABORTED = 1,
};

// Why a solve stopped.
enum {
    CGLPK_STOP_OPTIMAL = 0,
    CGLPK_STOP_INFEASIBLE = 1,
    CGLPK_STOP_UNBOUNDED = 2,
    CGLPK_STOP_ITERATIONS = 3,
    CGLPK_STOP_NODES = 4,
    CGLPK_STOP_CUTOFF = 5,
    CGLPK_STOP_CANCELLED = 6,
    // No trustworthy answer; outcome.code has GLPK's reason.
    CGLPK_STOP_FAILED = 7,
    // The presolver found no dual feasible point: unbounded or infeasible.
    CGLPK_STOP_UNDECIDED = 8,
};

// A program in the caller's memory. Rows and columns in entries count from 1; bounds may be infinite.
typedef struct {
    int row_count;
    int column_count;
    int entry_count;
    const double *row_lower;
    const double *row_upper;
    // NULL: all costs are 0.
    const double *cost;
    const double *column_lower;
    const double *column_upper;
    // NULL: no integer columns.
    const bool *is_integer;
    const int *entry_rows;
    const int *entry_columns;
    const double *entry_values;
} cglpk_program;

typedef struct {
    bool presolve;
    // Of this call; negative: none.
    int iteration_limit;
    int node_limit;
    // INFINITY: none.
    double cutoff;
    // GLP_PRIMAL, GLP_DUALP.
    int method;
    // GLP_BR_*, GLP_BT_*.
    int branching;
    int backtracking;
    bool cuts;
    bool rounding_heuristic;
    bool feasibility_pump;
    // Asked between slices and nodes; not 0: stop. May be NULL.
    int (*is_cancelled)(void *context);
    // May be NULL.
    void (*progress)(void *context, int iterations, int nodes, double incumbent, double bound);
    void *context;
} cglpk_control;

typedef struct {
    int stop;
    // GLPK's code behind CGLPK_STOP_FAILED.
    int code;
    bool has_point;
    bool has_duals;
    // As GLPK claims it; -INFINITY: none.
    double bound;
    int iterations;
    int nodes;
    // Caller's buffers, column_count and row_count numbers.
    double *column_values;
    double *row_duals;
} cglpk_outcome;

// Solves the relaxation; made, solved and deleted within the call.
int cglpk_solve_relaxation(const cglpk_program *program, const cglpk_control *control, cglpk_outcome *outcome);

// Searches the integer optimum; made, solved and deleted within the call.
int cglpk_solve_integer(const cglpk_program *program, const cglpk_control *control, cglpk_outcome *outcome);

// Makes a problem that stays; the caller deletes it on this thread.
int cglpk_make_problem(const cglpk_program *program, glp_prob **problem);

// Adds the columns of `added` (its rows are ignored, its entries name rows of the problem, sorted by column).
int cglpk_add_columns(glp_prob *problem, const cglpk_program *added);

int cglpk_set_row_bounds(glp_prob *problem, int row, double lower, double upper);
int cglpk_set_column_bounds(glp_prob *problem, int column, double lower, double upper);

// Solves from the basis that the problem has; `fresh`: builds a starting basis first.
int cglpk_resolve(glp_prob *problem, bool fresh, const cglpk_control *control, cglpk_outcome *outcome);

// Reads or sets the status of every row and column (GLP_BS …, one byte each) in the basis that the problem has.
int cglpk_read_basis(glp_prob *problem, int8_t *rows, int8_t *columns);
int cglpk_write_basis(glp_prob *problem, const int8_t *rows, const int8_t *columns);

int cglpk_delete_problem(glp_prob *problem);

// What GLPK said before the last abort on this thread; valid until the next call on it.
const char *cglpk_fault_text(void);

// Throws away everything that GLPK holds for this thread.
void cglpk_leave_thread(void);

// GLPK keeps its state per thread: without this, only one thread of a process may use it.
bool cglpk_is_thread_safe(void);

// For tests: misuses GLPK so that it aborts inside the guard.
int cglpk_force_abort(void);

// For tests: number of memory blocks that GLPK holds for this thread.
int cglpk_block_count(void);

#endif
