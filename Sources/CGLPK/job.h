// One call's work, and the steps that calls share; within CGLPK only, and inside the guard only.
#ifndef CGLPK_JOB_H
#define CGLPK_JOB_H

#include "CGLPK.h"

typedef struct {
    const cglpk_program *program;
    const cglpk_control *control;
    cglpk_outcome *outcome;
    glp_prob *problem;
    bool fresh;
} job;

// Loading.
int cglpk_bound_type(double lower, double upper);
void cglpk_set_column(glp_prob *problem, int number, const cglpk_program *program, int index);
glp_prob *cglpk_load(const cglpk_program *program);

// The simplex method.
void cglpk_prepare_basis(glp_prob *problem);
// Runs in slices; returns CGLPK_STOP_* (FAILED: code has GLPK's).
int cglpk_simplex(glp_prob *problem, int method, job *work);
void cglpk_read_basic(glp_prob *problem, job *work, bool point, bool duals);
// After a limit only what is feasible by GLPK's own account is worth reading.
void cglpk_read_after(glp_prob *problem, int stop, job *work);

// An outcome of which nothing is known yet.
void cglpk_clear(cglpk_outcome *outcome);

#endif
