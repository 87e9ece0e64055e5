// What there is to say about single keywords at their place; explain_place chooses among them. Each adds claims to the
// explanation, or none. Pure; any thread.
#pragma once

#include "core/explanation/explainers/keyword_surroundings.hpp"

namespace core {

// Branches.
void explain_if(const Place& place, Explanation& explanation);
void explain_elif(const Place& place, Explanation& explanation);
void explain_else(const Place& place, Explanation& explanation);
void explain_switch(const Place& place, Explanation& explanation);
/// Of the word between the two branches of an `if` that has no node for its second one.
void explain_bare_else(const Place& place, Explanation& explanation);
// Errors.
void explain_try(const Place& place, Explanation& explanation);
void explain_catch(const Place& place, Explanation& explanation);
void explain_finally(const Place& place, Explanation& explanation);
void explain_raise(const Place& place, Explanation& explanation);
// Loops and jumps.
void explain_return(const Place& place, Explanation& explanation);
void explain_jump(const Place& place, Explanation& explanation);
void explain_yield(const Place& place, Explanation& explanation);
void explain_await(const Place& place, Explanation& explanation);
void explain_defer(const Place& place, Explanation& explanation);
void explain_goto(const Place& place, Explanation& explanation);
void explain_loop(const Place& place, Explanation& explanation);

}  // namespace core
