// The main function of every test executable, compiled once: Catch2's is slow to build.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
