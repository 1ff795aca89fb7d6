// The guard, within CGLPK only.
#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

// Runs `work(argument)`; returns CGLPK_ABORTED when GLPK fails inside, with the thread's environment thrown away.
// `work` must own nothing but GLPK objects: whatever else it holds is lost at a failure.
int cglpk_guarded(void (*work)(void *), void *argument);

#endif
