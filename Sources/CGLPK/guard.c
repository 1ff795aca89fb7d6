#include "guard.h"

#include "CGLPK.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

static _Thread_local jmp_buf landing;
static _Thread_local int is_guarded;
static _Thread_local char fault_text[512];

// GLPK's terminal: always silent; what it says while failing is kept.
static int keep_text(void *info, const char *text) {
    (void)info;
    if (glp_at_error()) {
        size_t used = strlen(fault_text);
        snprintf(fault_text + used, sizeof fault_text - used, "%s", text);
    }
    return 1;
}

static void jump_out(void *info) {
    (void)info;
    if (is_guarded) {
        is_guarded = 0;
        longjmp(landing, 1);
    }
}

// Makes this thread's environment, if it has none, and takes over terminal and failures.
static int enter(void) {
    int state = glp_init_env();
    if (state > 1) {
        snprintf(fault_text, sizeof fault_text, "GLPK cannot start on this thread (glp_init_env %d)", state);
        return CGLPK_ABORTED;
    }
    if (state == 0) {
        glp_term_out(GLP_OFF);
        glp_term_hook(keep_text, NULL);
        glp_error_hook(jump_out, NULL);
    }
    return CGLPK_DONE;
}

// GLPK ends its messages with a newline, and names the source file on a second line: one line is kept.
static void tidy_text(void) {
    size_t length = strlen(fault_text);
    while (length > 0 && fault_text[length - 1] == '\n') fault_text[--length] = 0;
    for (char *c = fault_text; *c; c++)
        if (*c == '\n') *c = ' ';
}

int cglpk_guarded(void (*work)(void *), void *argument) {
    if (enter() != CGLPK_DONE) return CGLPK_ABORTED;
    if (setjmp(landing) != 0) {
        glp_free_env();
        tidy_text();
        return CGLPK_ABORTED;
    }
    fault_text[0] = 0;
    is_guarded = 1;
    work(argument);
    is_guarded = 0;
    return CGLPK_DONE;
}

const char *cglpk_fault_text(void) { return fault_text; }

void cglpk_leave_thread(void) { glp_free_env(); }

bool cglpk_is_thread_safe(void) { return glp_config("TLS") != NULL; }

static void misuse(void *argument) {
    glp_prob *problem = glp_create_prob();
    (void)argument;
    glp_add_rows(problem, 0);
}

int cglpk_force_abort(void) { return cglpk_guarded(misuse, NULL); }

int cglpk_block_count(void) {
    int count = 0;
    if (enter() == CGLPK_DONE) glp_mem_usage(&count, NULL, NULL, NULL);
    return count;
}
